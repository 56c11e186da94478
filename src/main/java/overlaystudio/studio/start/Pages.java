package overlaystudio.studio.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import javafx.fxml.FXMLLoader;

import overlaystudio.studio.messages.Messages;

/// Loads the pages and their look.
final class Pages {

    private static final Messages MESSAGES = Messages.of(Pages.class);

    private Pages() {}

    /// Fills a controller from its file.
    static void load(String file, Object controller) {
        FXMLLoader loader = new FXMLLoader(Pages.class.getResource(file), MESSAGES.bundle());
        loader.setController(controller);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String stylesheet() {
        return Objects.requireNonNull(Pages.class.getResource("start.css")).toExternalForm();
    }
}
