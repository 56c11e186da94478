package overlaystudio.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.export.Artifact;
import overlaystudio.export.Content;
import overlaystudio.export.Paper;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOption;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Pictures;
import overlaystudio.export.Progress;
import overlaystudio.rules.Assessment;

/// Writes the picture of a design as PDF: vectors and text in the bundled fonts, on one page.
public final class PdfExporter implements PictureExporter {

    /// Points of 1/72 inch of a unit where there is room: a unit is a pixel of 1/96 inch, as style sheets count them.
    public static final double FULL = 0.75;

    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public String label() {
        return "Picture (PDF)";
    }

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public Set<PictureOption> options() {
        return PictureOption.drawnAnd(PictureOption.PAPER);
    }

    @Override
    public Artifact export(Assessment assessment, PictureOptions options, Progress progress) {
        Diagram diagram = Pictures.sheet(assessment, options);
        byte[] bytes = bytes(diagram, options.palette(), options.paper(), assessment.design().name());
        return new Artifact(Pictures.fileName(assessment, extension()), "application/pdf", Content.of(bytes));
    }

    /// The page around a picture, in the units of the picture.
    public static Frame page(Frame picture, Paper paper) {
        Sheet sheet = Sheet.of(picture, paper);
        return new Frame(picture.x() - sheet.left(picture) / sheet.scale(),
                picture.y() - sheet.top(picture) / sheet.scale(), sheet.width() / sheet.scale(),
                sheet.height() / sheet.scale());
    }

    /// How many points of 1/72 inch of the page a unit of a picture takes, at most [#FULL].
    public static double pointsOfUnit(Frame picture, Paper paper) {
        return Sheet.of(picture, paper).scale();
    }

    /// A picture as the bytes of a PDF file.
    ///
    /// @param title of the document
    public static byte[] bytes(Diagram diagram, Palette palette, Paper paper, String title) {
        try {
            return new PdfWriter(diagram, palette, paper).write(title);
        } catch (IOException e) {
            throw new UncheckedIOException("the picture cannot be written as PDF", e);
        }
    }
}
