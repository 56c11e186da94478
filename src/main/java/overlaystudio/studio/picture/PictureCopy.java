package overlaystudio.studio.picture;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import javafx.concurrent.Task;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import overlaystudio.diagram.Diagram;
import overlaystudio.export.Hundredths;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Pictures;
import overlaystudio.export.raster.PngExporter;
import overlaystudio.export.svg.SvgExporter;
import overlaystudio.rules.Assessment;
import overlaystudio.studio.messages.Messages;

/// The making of a picture for the clipboard beside the window's thread: an image, and the text of an SVG file for programs that take it.
public final class PictureCopy extends Task<PictureCopy.Copied> {

    private static final Messages MESSAGES = Messages.of(PictureCopy.class);

    /// What goes to the clipboard.
    ///
    /// @param content the image and the SVG
    /// @param scale pixels of a unit of the image
    public record Copied(ClipboardContent content, double scale) {

        /// What has to be said about it; empty if it is as fine as usual.
        public String note() {
            return scale < FINE ? MESSAGES.say("copied-coarse", Hundredths.of(scale)) : "";
        }
    }

    /// Pixels of a unit: twice as fine as the screen.
    static final double FINE = 2;

    /// Pixels that an image on the clipboard has at most: more than 160 MB is too much for the programs that get it.
    static final double MOST_PIXELS = 40e6;

    private static final String SVG = "image/svg+xml";

    private final Assessment assessment;
    private final PictureOptions options;

    /// The copy of what options say.
    public PictureCopy(Assessment assessment, PictureOptions options) {
        this.assessment = assessment;
        this.options = options;
    }

    /// SVG as a kind of thing on the clipboard.
    public static DataFormat svg() {
        DataFormat known = DataFormat.lookupMimeType(SVG);
        return known == null ? new DataFormat(SVG) : known;
    }

    @Override
    protected Copied call() {
        Diagram diagram = Pictures.sheet(assessment, options);
        double most = Math.sqrt(MOST_PIXELS / diagram.frame().width() / diagram.frame().height());
        double scale = Math.min(FINE, most);
        byte[] png = PngExporter.bytes(diagram, diagram.frame(), options.palette(), scale,
                _ -> PictureJob.goOn(this));
        String text = SvgExporter.text(diagram, options.palette());
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        content.put(svg(), ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        return new Copied(content, scale);
    }
}
