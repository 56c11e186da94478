package overlaystudio.studio.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import javafx.concurrent.Task;

import overlaystudio.export.Artifact;
import overlaystudio.file.AtomicFile;
import overlaystudio.rules.Assessment;

/// The making and writing of a picture beside the window's thread; called off or failed, it leaves the file as it was.
final class PictureJob extends Task<Path> {

    private final Assessment assessment;
    private final PictureChoice choice;
    private final Path target;

    PictureJob(Assessment assessment, PictureChoice choice, Path target) {
        this.assessment = assessment;
        this.choice = choice;
        this.target = target;
    }

    @Override
    protected Path call() throws IOException {
        Artifact artifact = choice.exporter().export(assessment, choice.options(), this::done);
        goOn(this);
        AtomicFile.write(target, artifact.content().bytes());
        return target;
    }

    private void done(double share) {
        goOn(this);
        updateProgress(share, 1);
    }

    /// Stops the work of a task that was called off.
    static void goOn(Task<?> task) {
        if (task.isCancelled()) {
            throw new CancellationException();
        }
    }
}
