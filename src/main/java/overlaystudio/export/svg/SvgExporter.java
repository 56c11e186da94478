package overlaystudio.export.svg;

import java.util.Set;

import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Palette;
import overlaystudio.export.Artifact;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOption;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Pictures;
import overlaystudio.export.Progress;
import overlaystudio.rules.Assessment;

/// Writes the picture of a design as SVG: text stays text, and each element is a group with its id and title.
public final class SvgExporter implements PictureExporter {

    @Override
    public String id() {
        return "svg";
    }

    @Override
    public String label() {
        return "Picture (SVG)";
    }

    @Override
    public String extension() {
        return "svg";
    }

    @Override
    public Set<PictureOption> options() {
        return PictureOption.DRAWN;
    }

    @Override
    public Artifact export(Assessment assessment, PictureOptions options, Progress progress) {
        String svg = text(Pictures.sheet(assessment, options), options.palette());
        return Artifact.text(Pictures.fileName(assessment, extension()), "image/svg+xml", svg);
    }

    /// A picture as the text of an SVG file.
    public static String text(Diagram diagram, Palette palette) {
        return new SvgWriter(palette).write(diagram);
    }
}
