package overlaystudio.export;

import java.util.Set;

import overlaystudio.rules.Assessment;

/// Makes a picture of a judged design.
public interface PictureExporter extends Exporter {

    /// The end of its files' names, without the dot.
    String extension();

    /// The options that make a difference to it; it passes over all others.
    Set<PictureOption> options();

    /// The picture as options say; the same bytes for the same assessment and options.
    ///
    /// @throws PictureTooLargeException if it would have more pixels than a file can have
    /// @throws java.util.concurrent.CancellationException if it is called off
    Artifact export(Assessment assessment, PictureOptions options, Progress progress);

    /// The picture as options say, with nobody who waits for it.
    ///
    /// @throws PictureTooLargeException if it would have more pixels than a file can have
    default Artifact export(Assessment assessment, PictureOptions options) {
        return export(assessment, options, Progress.NONE);
    }

    @Override
    default Artifact export(Assessment assessment) {
        return export(assessment, PictureOptions.DEFAULT);
    }
}
