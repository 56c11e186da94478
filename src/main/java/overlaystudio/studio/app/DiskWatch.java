package overlaystudio.studio.app;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import overlaystudio.file.DiskComplaint;

/// Watches the folder of a file and tells when something happens to the file. It may miss that, on network drives above all.
final class DiskWatch {

    private static final System.Logger LOG = System.getLogger(DiskWatch.class.getName());

    private final Runnable changed;
    private @Nullable WatchService service;

    /// @param changed is told on a thread of its own, now and then without a reason
    DiskWatch(Runnable changed) {
        this.changed = changed;
    }

    /// Watches a file instead of the one before, or none.
    void follow(Optional<Path> file) {
        stop();
        file.map(Path::toAbsolutePath).ifPresent(this::start);
    }

    /// Watches nothing any more.
    void stop() {
        WatchService old = service;
        service = null;
        if (old != null) {
            try {
                old.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "A folder is still watched: " + DiskComplaint.of(e));
            }
        }
    }

    private void start(Path file) {
        try {
            WatchService watch = file.getFileSystem().newWatchService();
            service = watch;
            Objects.requireNonNull(file.getParent()).register(watch, StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
            Thread.ofPlatform().daemon().name("watch").start(() -> run(watch, file.getFileName()));
        } catch (IOException e) {
            stop();
            LOG.log(System.Logger.Level.INFO, file + " is not watched, only looked at: " + DiskComplaint.of(e));
        }
    }

    private void run(WatchService watch, Path name) {
        try {
            boolean goesOn = true;
            while (goesOn) {
                WatchKey key = watch.take();
                boolean concerns = key.pollEvents().stream().map(event -> event.context())
                        .anyMatch(context -> context == null || name.equals(context));
                if (concerns) {
                    changed.run();
                }
                goesOn = key.reset();
            }
        } catch (ClosedWatchServiceException e) {
            LOG.log(System.Logger.Level.TRACE, name + " is watched no more", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
