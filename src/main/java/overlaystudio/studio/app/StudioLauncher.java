package overlaystudio.studio.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Application;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.preferences.PreferenceFile;

/// Opens the studio's window and returns when it is closed.
public final class StudioLauncher {

    private static final Messages MESSAGES = Messages.of(StudioLauncher.class);

    /// A display over a slow line answers within seconds; one that is gone never does.
    private static final int PATIENCE_SECONDS = 30;

    /// A studio that runs answers within a fifth of a second, one that is just starting within seconds; one that hangs never.
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static Optional<RunningStudio> running = Optional.empty();

    private StudioLauncher() {}

    /// What keeps the window from being opened here, in one line that says what to install; empty if nothing does.
    ///
    /// It starts JavaFX, so it can be asked only once; JavaFX may print traces of its own to standard error meanwhile.
    public static Optional<String> hindrance() {
        return noDisplay().or(StudioLauncher::startFailure);
    }

    private static Optional<String> noDisplay() {
        return missingDisplay(System.getenv(), System.getProperty("os.name"), System.getProperty("glass.platform", ""));
    }

    static Optional<String> missingDisplay(Map<String, String> environment, String system, String platform) {
        boolean needsDisplay = system.equals("Linux") && platform.isEmpty();
        return needsDisplay && environment.getOrDefault("DISPLAY", "").isBlank()
                ? Optional.of(MESSAGES.say("launch.no-display", MESSAGES.say("launch.install")))
                : Optional.empty();
    }

    private static Optional<String> startFailure() {
        try {
            CompletableFuture<Void> started = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("display").start(() -> startup(started));
            started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of(MESSAGES.say("launch.silent", MESSAGES.say("launch.install")));
        } catch (ExecutionException e) {
            return Optional.of(MESSAGES.say("launch.failed", firstLine(e.getCause()), MESSAGES.say("launch.install")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(MESSAGES.say("launch.interrupted"));
        }
    }

    /// JavaFX refuses in many ways, errors of linking among them; each is an answer here.
    private static void startup(CompletableFuture<Void> started) {
        try {
            Platform.startup(() -> started.complete(null));
        } catch (RuntimeException | LinkageError e) {
            started.completeExceptionally(e);
        }
    }

    /// Hands a file, or the wish for a new window, to the studio that the user has open on this screen; where there is none,
    /// this one will be it, from now on, so that of two starts at a time the second waits for the first.
    ///
    /// @return whether there is one that took it
    public static boolean isHandedOver(Optional<Path> file) {
        if (noDisplay().isPresent()) {
            return false;
        }
        Path folder = PreferenceFile.folderOfUser();
        running = RunningStudio.begin(folder, screen());
        return running.isEmpty() && RunningStudio.handOver(folder, screen(), file, ANSWER);
    }

    /// This studio, if it is the one that other starts hand their files to.
    static Optional<RunningStudio> running() {
        return running;
    }

    /// What tells the user's screens apart: nobody looks at the other one.
    static String screen() {
        return System.getenv().getOrDefault("DISPLAY", "");
    }

    private static String firstLine(@Nullable Throwable failure) {
        String message = failure == null ? null : failure.getMessage();
        String line = message == null ? "" : message.lines().findFirst().orElse("").replaceAll("[. ]+$", "");
        if (line.contains("UnsatisfiedLinkError")) {
            return MESSAGES.say("launch.library");
        }
        return line.isEmpty() ? MESSAGES.say("launch.javafx") : line;
    }

    /// Opens the window on a file, or on the document's example.
    public static void launch(Optional<Path> file) {
        Application.launch(StudioApp.class, file.map(Path::toString).stream().toArray(String[]::new));
    }
}
