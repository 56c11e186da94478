package overlaystudio.export.drawio;

import overlaystudio.diagram.Palette;
import overlaystudio.export.Artifact;
import overlaystudio.export.Exporter;
import overlaystudio.export.Pictures;
import overlaystudio.rules.Assessment;

/// Writes the picture of a design for draw.io: containers within containers, with the elements' ids as cell ids.
public final class DrawioExporter implements Exporter {

    @Override
    public String id() {
        return "drawio";
    }

    @Override
    public String label() {
        return "draw.io diagram";
    }

    @Override
    public Artifact export(Assessment assessment) {
        String text = new DrawioWriter(assessment.design(), Pictures.sheet(assessment), Palette.LIGHT).write();
        return Artifact.text(Pictures.fileName(assessment, "drawio"), "application/vnd.jgraph.mxfile", text);
    }
}
