package overlaystudio.studio.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Takes a file that is dropped on the window from elsewhere.
final class FileDrop {

    private final Executor window;
    private final Consumer<Path> open;

    private FileDrop(Executor window, Consumer<Path> open) {
        this.window = window;
        this.open = open;
    }

    /// Lets a node take one file at a time.
    ///
    /// @param window runs what belongs on the window's thread, after the drop has ended
    /// @param open is told the file; it may ask something
    static void on(Node node, Executor window, Consumer<Path> open) {
        FileDrop drop = new FileDrop(window, open);
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
        file.ifPresent(each -> window.execute(() -> open.accept(each)));
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
