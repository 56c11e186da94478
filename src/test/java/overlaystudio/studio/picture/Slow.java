package overlaystudio.studio.picture;

import java.util.Set;
import java.util.concurrent.CountDownLatch;

import overlaystudio.export.Artifact;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOption;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Progress;
import overlaystudio.rules.Assessment;

/// A picture that is not ready before it is told to be, though half of it is there.
final class Slow implements PictureExporter {

    final CountDownLatch go = new CountDownLatch(1);

    @Override
    public String id() {
        return "slow";
    }

    @Override
    public String label() {
        return "Slow picture";
    }

    @Override
    public String extension() {
        return "slow";
    }

    @Override
    public Set<PictureOption> options() {
        return PictureOption.DRAWN;
    }

    @Override
    public Artifact export(Assessment assessment, PictureOptions options, Progress progress) {
        progress.done(0.5);
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Artifact.text("x.slow", "text/plain", "ready");
    }
}
