package overlaystudio.studio.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import overlaystudio.design.Design;
import overlaystudio.file.AtomicFile;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.DiskComplaint;
import overlaystudio.studio.session.Session;

/// Keeps what is not saved yet in a file beside the design's own, a few seconds after each edit, so that a crash loses
/// nothing. The file goes when the design is saved, or left on purpose.
///
/// It lives on the window's thread; only writing and deleting happen elsewhere, one after the other.
final class Autosave {

    private static final System.Logger LOG = System.getLogger(Autosave.class.getName());
    private static final String SUFFIX = ".unsaved";

    private final Session session;
    private final Path homeless;
    private final Executor disk;
    private final PauseTransition patience;
    private Optional<Path> kept = Optional.empty();

    /// @param homeless where a design is kept that belongs to no file yet
    /// @param disk writes and deletes, one after the other
    /// @param pause how long after the last edit it is kept
    Autosave(Session session, Path homeless, Executor disk, Duration pause) {
        this.session = session;
        this.homeless = homeless;
        this.disk = disk;
        patience = new PauseTransition(pause);
        patience.setOnFinished(_ -> keep());
        session.designProperty().subscribe(this::changed);
        session.modifiedProperty().subscribe(this::changed);
    }

    /// Where a design is kept that belongs to no file.
    Path homeless() {
        return homeless;
    }

    /// Where what is not saved of a file is kept.
    static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + SUFFIX);
    }

    private void changed() {
        if (session.modifiedProperty().get()) {
            patience.playFromStart();
        } else {
            forget();
        }
    }

    /// Keeps the design as it is now.
    void keep() {
        Path target = session.fileProperty().get().map(Autosave::beside).orElse(homeless);
        kept.filter(before -> !before.equals(target)).ifPresent(this::delete);
        kept = Optional.of(target);
        Design design = session.design();
        disk.execute(() -> write(design, target));
    }

    /// Keeps nothing any more: all is saved, or left on purpose.
    void forget() {
        patience.stop();
        kept.ifPresent(this::delete);
        kept = Optional.empty();
    }

    /// Keeps a design in a file, or tells the log why it cannot be kept.
    static void write(Design design, Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            AtomicFile.write(target, DesignFile.toJson(design));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING,
                    "What is not saved cannot be kept in " + target + ": " + DiskComplaint.of(e));
        }
    }

    private void delete(Path file) {
        disk.execute(() -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, file + " cannot be deleted: " + DiskComplaint.of(e));
            }
        });
    }

    /// What was kept in a file; empty if nothing was, or if it cannot be read any more.
    static Optional<Design> in(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DesignFile.read(file));
        } catch (DesignFileException e) {
            LOG.log(System.Logger.Level.WARNING, "What was not saved cannot be recovered: " + e.getMessage());
            return Optional.empty();
        }
    }
}
