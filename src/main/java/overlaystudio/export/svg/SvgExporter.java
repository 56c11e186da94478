package overlaystudio.export.svg;

import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Palette;
import overlaystudio.export.Artifact;
import overlaystudio.export.Exporter;
import overlaystudio.export.Pictures;
import overlaystudio.rules.Assessment;

/// Writes the picture of a design as SVG: text stays text, and each element is a group with its id and title.
public final class SvgExporter implements Exporter {

    @Override
    public String id() {
        return "svg";
    }

    @Override
    public String label() {
        return "Picture (SVG)";
    }

    @Override
    public Artifact export(Assessment assessment) {
        String fileName = Pictures.fileName(assessment, "svg");
        return Artifact.text(fileName, "image/svg+xml", text(Pictures.sheet(assessment), Palette.LIGHT));
    }

    /// A picture as the text of an SVG file.
    public static String text(Diagram diagram, Palette palette) {
        return new SvgWriter(palette).write(diagram);
    }
}
