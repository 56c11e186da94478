package overlaystudio.studio.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Takes a file that is dropped on the window from elsewhere.
final class FileDrop {

    private final Consumer<Path> open;

    private FileDrop(Consumer<Path> open) {
        this.open = open;
    }

    /// Lets a node take one file at a time.
    ///
    /// @param open is told the file, after the drop has ended: it may ask something
    static void on(Node node, Consumer<Path> open) {
        FileDrop drop = new FileDrop(open);
        node.addEventHandler(DragEvent.DRAG_OVER, drop::over);
        node.addEventHandler(DragEvent.DRAG_DROPPED, drop::dropped);
    }

    private void over(DragEvent event) {
        if (file(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Optional<Path> file = file(event.getDragboard());
        file.ifPresent(each -> Platform.runLater(() -> open.accept(each)));
        event.setDropCompleted(file.isPresent());
        event.consume();
    }

    private static Optional<Path> file(Dragboard board) {
        return only(board.hasFiles() ? board.getFiles() : List.of());
    }

    /// The file, if there is only one, and no folder.
    static Optional<Path> only(List<File> files) {
        return files.size() == 1 && !files.getFirst().isDirectory() ? Optional.of(files.getFirst().toPath())
                : Optional.empty();
    }
}
