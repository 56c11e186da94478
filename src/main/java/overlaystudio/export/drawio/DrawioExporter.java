package overlaystudio.export.drawio;

import java.util.Set;

import overlaystudio.diagram.Diagram;
import overlaystudio.export.Artifact;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOption;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Pictures;
import overlaystudio.export.Progress;
import overlaystudio.rules.Assessment;

/// Writes the picture of a design for draw.io: containers within containers, with the elements' ids as cell ids.
public final class DrawioExporter implements PictureExporter {

    @Override
    public String id() {
        return "drawio";
    }

    @Override
    public String label() {
        return "draw.io diagram";
    }

    @Override
    public String extension() {
        return "drawio";
    }

    @Override
    public Set<PictureOption> options() {
        return PictureOption.DRAWN;
    }

    @Override
    public Artifact export(Assessment assessment, PictureOptions options, Progress progress) {
        Diagram diagram = Pictures.sheet(assessment, options);
        String text = new DrawioWriter(assessment.design(), diagram, options.palette()).write();
        return Artifact.text(Pictures.fileName(assessment, extension()), "application/vnd.jgraph.mxfile", text);
    }
}
