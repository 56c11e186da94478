package overlaystudio.studio.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import overlaystudio.file.AtomicFile;
import overlaystudio.file.DiskComplaint;

/// The studio that a user has open on a screen: a second start hands it what was to be opened, and ends.
///
/// Both meet in files of the user's own folder, never on a network: the one that runs holds a lock, which the system frees
/// however it ends, and looks for requests; who asks puts down a request and waits until it is taken.
final class RunningStudio implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RunningStudio.class.getName());
    private static final String LOCK = "lock";
    private static final String PROCESS = "process";
    private static final String REQUEST = ".request";

    /// A path is no longer than this, in bytes.
    private static final int MOST = 32_768;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Path inbox;
    private final FileChannel channel;
    private volatile boolean isOpen = true;

    private RunningStudio(Path inbox, FileChannel channel) {
        this.inbox = inbox;
        this.channel = channel;
    }

    /// Becomes the one that runs; empty if another one is, or if the folder cannot be used.
    ///
    /// @param folder the folder of the user's studio
    /// @param screen what tells the user's screens apart, such as `:0`
    static Optional<RunningStudio> begin(Path folder, String screen) {
        Path inbox = inbox(folder, screen);
        try {
            Files.createDirectories(inbox);
            FileChannel channel = FileChannel.open(inbox.resolve(LOCK), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                return Optional.empty();
            }
            Files.writeString(inbox.resolve(PROCESS), Long.toString(ProcessHandle.current().pid()));
            return Optional.of(new RunningStudio(inbox, channel));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Other starts cannot be seen: " + DiskComplaint.of(e));
            return Optional.empty();
        }
    }

    /// The number of the process that began last, which is the one that runs where another cannot begin.
    static Optional<String> process(Path folder, String screen) {
        try {
            return Optional.of(Files.readString(inbox(folder, screen).resolve(PROCESS)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Path inbox(Path folder, String screen) {
        return folder.resolve("running" + screen.replaceAll("[^A-Za-z0-9.]+", "-"));
    }

    /// Takes the lock if nobody has it, in this process or in another one.
    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    /// Hands what is to be opened to the studio that runs, where [#begin] found that one does.
    ///
    /// @param file the design, or empty for a new window
    /// @param patience how long it has to answer
    /// @return whether it took it
    static boolean handOver(Path folder, String screen, Optional<Path> file, Duration patience) {
        Path inbox = inbox(folder, screen);
        Path request = inbox.resolve(ProcessHandle.current().pid() + REQUEST);
        try {
            AtomicFile.write(request, file.map(each -> each.toAbsolutePath().toString()).orElse(""));
            return isTakenWithin(request, patience);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The studio that runs cannot be asked: " + DiskComplaint.of(e));
            return false;
        }
    }

    private static boolean isTakenWithin(Path request, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (Files.exists(request)) {
            if (System.nanoTime() > end) {
                return !Files.deleteIfExists(request);
            }
            pause(Duration.ofMillis(20));
        }
        return true;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Answers requests until it is closed, or until its folder cannot be read any more.
    ///
    /// It looks by itself: where Java watches folders by looking too, as on macOS, it does so too seldom for somebody who waits.
    ///
    /// @param open opens a design, or a new window; on a thread of its own
    void listen(Consumer<Optional<Path>> open) {
        Thread.ofVirtual().name("other-starts").start(() -> {
            try {
                while (isOpen && !Thread.currentThread().isInterrupted()) {
                    look(open);
                    pause(BETWEEN_LOOKS);
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "Other starts are not heard any more: " + DiskComplaint.of(e));
            }
        });
    }

    /// Takes the requests that are there.
    ///
    /// @throws IOException if the folder cannot be read
    void look(Consumer<Optional<Path>> open) throws IOException {
        try (DirectoryStream<Path> requests = Files.newDirectoryStream(inbox, "*" + REQUEST)) {
            for (Path request : requests) {
                byte[] text = Files.size(request) > MOST ? new byte[0] : Files.readAllBytes(request);
                Files.delete(request);
                open.accept(file(new String(text, StandardCharsets.UTF_8)));
            }
        }
    }

    /// The file that a request names; empty if it names none.
    private static Optional<Path> file(String text) {
        try {
            return Optional.of(text).filter(each -> !each.isEmpty()).map(Path::of);
        } catch (InvalidPathException e) {
            LOG.log(System.Logger.Level.WARNING, "Another start asks for what is no path: " + e.getReason());
            return Optional.empty();
        }
    }

    /// Leaves the place to the next one.
    @Override
    public void close() {
        isOpen = false;
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The lock of the studio cannot be given back: " + DiskComplaint.of(e));
        }
    }
}
