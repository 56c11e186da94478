package overlaystudio.studio.app;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.studio.messages.Messages;

/// What becomes of an error that nobody expected: the work is kept, and a calm dialog has a report to copy.
///
/// Nothing is sent anywhere.
final class Mishaps implements Thread.UncaughtExceptionHandler {

    private static final Messages MESSAGES = Messages.of(Mishaps.class);

    private static final System.Logger LOG = System.getLogger(Mishaps.class.getName());

    private final Dialogs dialogs;
    private final Runnable keep;
    private final Executor window;
    private final AtomicBoolean told = new AtomicBoolean();

    /// @param keep keeps what is not saved
    /// @param window the window's thread
    Mishaps(Dialogs dialogs, Runnable keep, Executor window) {
        this.dialogs = dialogs;
        this.keep = keep;
        this.window = window;
    }

    /// Tells of an error, on any thread. While one is told, others only go to the log.
    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        LOG.log(System.Logger.Level.ERROR, "Unexpected error in thread " + thread.getName(), error);
        if (told.compareAndSet(false, true)) {
            window.execute(() -> tell(thread, error));
        }
    }

    private void tell(Thread thread, Throwable error) {
        try {
            keep.run();
            dialogs.report(
                    MESSAGES.say("mishap.title"),
                    MESSAGES.say("mishap.text"),
                    report(thread, error));
        } finally {
            told.set(false);
        }
    }

    /// What a person needs who mends it: where it happened, and on what.
    static String report(Thread thread, Throwable error) {
        String trace = Stream
                .<@Nullable Throwable>iterate(error, Objects::nonNull, each -> each == null ? null : each.getCause())
                .flatMap(each -> Stream.concat(Stream.of(String.valueOf(each)), places(each)))
                .collect(Collectors.joining("\n"));
        return MESSAGES.say("mishap.report", MESSAGES.say("product"), Runtime.version(), System.getProperty("os.name"),
                System.getProperty("os.version"), thread.getName(), trace);
    }

    private static Stream<String> places(@Nullable Throwable error) {
        return error == null ? Stream.empty() : Stream.of(error.getStackTrace()).map(each -> "    at " + each);
    }
}
