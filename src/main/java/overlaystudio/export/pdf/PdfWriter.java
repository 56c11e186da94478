package overlaystudio.export.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Face;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.export.Paper;
import overlaystudio.export.java2d.Fonts;
import overlaystudio.export.java2d.Java2dPainter;
import overlaystudio.export.java2d.Lettering;
import overlaystudio.export.java2d.Replacement;

/// Writes one picture as the only page of a PDF file.
final class PdfWriter {

    private static final COSName SPAN = COSName.getPDFName("Span");

    private final Diagram diagram;
    private final Palette palette;
    private final Sheet sheet;

    PdfWriter(Diagram diagram, Palette palette, Paper paper) {
        this.diagram = diagram;
        this.palette = palette;
        sheet = Sheet.of(diagram.frame(), paper);
    }

    /// The bytes of the file.
    ///
    /// @param title of the document
    byte[] write(String title) throws IOException {
        try (PDDocument document = new PDDocument()) {
            describe(document, title);
            PDPage page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
            document.addPage(page);
            PDFormXObject picture = picture(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(picture);
            }
            document.setDocumentId(Fingerprint.of(picture.getContentStream().toByteArray()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void describe(PDDocument document, String title) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Overlay Studio");
        document.getDocumentCatalog().setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private PDFormXObject picture(PDDocument document) throws IOException {
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, (float) sheet.width(), (float) sheet.height());
        try (PdfBoxGraphics2DFontTextDrawer fonts = fonts(document)) {
            graphics.setFontTextDrawer(fonts);
            paint(graphics);
        } finally {
            graphics.dispose();
        }
        return graphics.getXFormObject();
    }

    /// Only the characters that are used go into the file.
    private static PdfBoxGraphics2DFontTextDrawer fonts(PDDocument document) throws IOException {
        PdfBoxGraphics2DFontTextDrawer fonts = new PdfBoxGraphics2DFontTextDrawer();
        for (Face face : Face.values()) {
            try (InputStream in = Objects.requireNonNull(PdfWriter.class.getResourceAsStream(face.resource()))) {
                fonts.registerFont(Fonts.of(face, 1).getFontName(), PDType0Font.load(document, in, true));
            }
        }
        return fonts;
    }

    private void paint(PdfBoxGraphics2D graphics) {
        Frame frame = diagram.frame();
        graphics.setColor(new Color(palette.rgb(Role.GROUND)));
        graphics.fill(new Rectangle2D.Double(0, 0, sheet.width(), sheet.height()));
        graphics.translate(sheet.left(frame), sheet.top(frame));
        graphics.scale(sheet.scale(), sheet.scale());
        graphics.translate(-frame.x(), -frame.y());
        Java2dPainter painter = new Java2dPainter(graphics, palette, new Letters());
        diagram.shapes().forEach(painter::paint);
        Replacement.note(diagram).forEach(painter::paint);
    }

    /// What stands for characters says them to whoever searches, copies or reads aloud.
    private static final class Letters implements Lettering {

        @Override
        public void write(Graphics2D to, String text, Font font, float x, float y) {
            to.setFont(font);
            to.drawString(text, x, y);
        }

        @Override
        public void replace(Graphics2D to, String text, Consumer<Graphics2D> drawing) {
            COSDictionary said = new COSDictionary();
            said.setString(COSName.ACTUAL_TEXT, text);
            ((PdfBoxGraphics2D) to).drawInMarkedContentSequence(SPAN, PDPropertyList.create(said), drawing::accept);
        }
    }
}
