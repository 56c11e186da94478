package overlaystudio.studio.app;

import java.nio.file.Path;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

/// One window of the studio on the screen: its session, what is kept of it while it is not saved, and its title.
///
/// @param stage the window
/// @param main what is in it
/// @param autosave keeps what is not saved
/// @param watch notices what other programs do to the file
/// @param look looks whether they did
record StudioWindow(Stage stage, Session session, MainWindow main, Autosave autosave, DiskWatch watch, Runnable look) {

    private static final Messages MESSAGES = Messages.of(StudioWindow.class);

    private static final double WIDTH = 1760;
    private static final double HEIGHT = 1000;
    private static final double SMALL = 1440;
    private static final double SHARE = 0.94;

    /// Puts what is in the window on the stage.
    void fill() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double share = screen.getWidth() <= SMALL ? 1 : SHARE;
        Scene scene = new Scene(
                main.root(), Math.min(WIDTH, share * screen.getWidth()), Math.min(HEIGHT, share * screen.getHeight()));
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setScene(scene);
        icon().ifPresent(stage.getIcons()::add);
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> title(session),
                        session.designProperty(),
                        session.fileProperty(),
                        session.modifiedProperty()));
        stage.setOnCloseRequest(this::closeUnlessKept);
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> main.rememberPanes());
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                look.run();
            }
        });
        session.fileProperty().subscribe(watch::follow);
    }

    private static Optional<Image> icon() {
        return Optional.ofNullable(StudioWindow.class.getResourceAsStream("/overlaystudio/icons/overlay-studio.png"))
                .map(Image::new);
    }

    /// The title: the design or its file, with a mark while something is unsaved.
    static String title(Session session) {
        String name = session.fileProperty()
                .get()
                .map(file -> file.getFileName().toString())
                .orElse(session.design().name());
        return session.modifiedProperty().get()
                ? MESSAGES.say("panes.title-unsaved", name, MESSAGES.say("product"))
                : MESSAGES.say("panes.title", name, MESSAGES.say("product"));
    }

    private void closeUnlessKept(WindowEvent event) {
        if (!main.documents().mayLeave()) {
            event.consume();
        }
    }

    /// Whether nothing would be lost if it showed another design.
    boolean isUntouched() {
        return session.fileProperty().get().isEmpty() && !session.modifiedProperty().get() && session.steps().isEmpty();
    }

    boolean shows(Path file) {
        return session.fileProperty().get()
                .filter(open -> SameFile.is(open, file))
                .isPresent();
    }

    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// Ends what goes on behind it, once it is closed on purpose.
    void end() {
        watch.stop();
        autosave.forget();
    }

    /// Keeps at once what is not saved.
    void keepUnsaved() {
        if (session.modifiedProperty().get()) {
            autosave.keep();
        }
    }
}
