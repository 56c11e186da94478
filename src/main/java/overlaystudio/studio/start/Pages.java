package overlaystudio.studio.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import javafx.fxml.FXMLLoader;

/// Loads the pages and their look.
final class Pages {

    private Pages() {}

    /// Fills a controller from its file.
    static void load(String file, Object controller) {
        FXMLLoader loader = new FXMLLoader(Pages.class.getResource(file));
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
