package overlaystudio.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Palette;
import overlaystudio.export.Artifact;
import overlaystudio.export.Content;
import overlaystudio.export.Paper;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOption;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Pictures;
import overlaystudio.rules.Assessment;

/// Writes the picture of a design as PDF: vectors and text in the bundled fonts, on one page.
public final class PdfExporter implements PictureExporter {

    @Override
    public String id() {
        return "pdf";
    }

    @Override
    public String label() {
        return "Picture (PDF)";
    }

    @Override
    public Set<PictureOption> options() {
        return PictureOption.drawnAnd(PictureOption.PAPER);
    }

    @Override
    public Artifact export(Assessment assessment, PictureOptions options) {
        Diagram diagram = Pictures.sheet(assessment, options);
        byte[] bytes = bytes(diagram, options.palette(), options.paper(), assessment.design().name());
        return new Artifact(Pictures.fileName(assessment, "pdf"), "application/pdf", Content.of(bytes));
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
