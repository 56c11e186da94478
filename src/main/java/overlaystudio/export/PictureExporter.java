package overlaystudio.export;

import java.util.Set;

import overlaystudio.rules.Assessment;

/// Makes a picture of a judged design.
public interface PictureExporter extends Exporter {

    /// The options that make a difference to it; it passes over all others.
    Set<PictureOption> options();

    /// The picture as options say; the same bytes for the same assessment and options.
    Artifact export(Assessment assessment, PictureOptions options);

    @Override
    default Artifact export(Assessment assessment) {
        return export(assessment, PictureOptions.DEFAULT);
    }
}
