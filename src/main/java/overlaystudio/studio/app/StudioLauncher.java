package overlaystudio.studio.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import javafx.application.Application;
import javafx.application.Platform;

/// Opens the studio's window and returns when it is closed.
public final class StudioLauncher {

    private static final String INSTALL =
            "To see it, start it in a desktop session with GTK 3 (Debian, Ubuntu: apt install libgtk-3-0; Fedora: dnf install gtk3).";

    private StudioLauncher() {}

    /// What keeps the window from being opened here, in one line that says what to install; empty if nothing does.
    ///
    /// It starts JavaFX, so it can be asked only once.
    public static Optional<String> hindrance() {
        return missingDisplay(System.getenv(), System.getProperty("os.name"), System.getProperty("glass.platform", ""))
                .or(StudioLauncher::startFailure);
    }

    static Optional<String> missingDisplay(Map<String, String> environment, String system, String platform) {
        boolean needsDisplay = system.equals("Linux") && platform.isEmpty();
        return needsDisplay && environment.getOrDefault("DISPLAY", "").isBlank()
                ? Optional.of("The window cannot be opened: there is no display (DISPLAY is not set). " + INSTALL)
                : Optional.empty();
    }

    /// JavaFX prints traces of its own where a native library is missing; they are kept back for the one line.
    private static Optional<String> startFailure() {
        PrintStream err = System.err;
        System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try {
            Platform.startup(() -> {});
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of("The window cannot be opened: " + firstLine(e) + ". " + INSTALL);
        } finally {
            System.setErr(err);
        }
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("JavaFX does not start");
    }

    /// Opens the window on a file, or on the document's example.
    public static void launch(Optional<Path> file) {
        Application.launch(StudioApp.class, file.map(Path::toString).stream().toArray(String[]::new));
    }
}
