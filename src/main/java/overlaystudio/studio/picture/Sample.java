package overlaystudio.studio.picture;

import java.io.ByteArrayInputStream;
import java.util.Optional;

import javafx.scene.image.Image;

import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.export.Hundredths;
import overlaystudio.export.Paper;
import overlaystudio.export.PictureOption;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.PictureTooLargeException;
import overlaystudio.export.Pictures;
import overlaystudio.export.PixelSize;
import overlaystudio.export.Progress;
import overlaystudio.export.pdf.PdfExporter;
import overlaystudio.export.raster.PngExporter;
import overlaystudio.rules.Assessment;
import overlaystudio.studio.messages.Messages;

/// What a picture would look like, small: an image of it, or the text of what is drawn elsewhere.
///
/// @param image of it; empty if it is text
/// @param text of it; empty if it is drawn
/// @param caption how large it would be
/// @param isWritable whether a file can hold it
record Sample(Optional<Image> image, String text, String caption, boolean isWritable) {

    private static final Messages MESSAGES = Messages.of(Sample.class);

    /// Pixels that a sample has at most across and down: enough for a fine screen, and painted in a moment.
    private static final double ACROSS = 1400;
    private static final double DOWN = 1000;
    private static final double FINEST = 2;
    /// The size of the smallest type of a picture, in units.
    private static final double SMALL_LETTERS = 9.5;
    private static final double MILLIMETRES_OF_A_POINT = 25.4 / 72;

    /// The sample of a choice. It is made beside the window's thread.
    static Sample of(Assessment assessment, PictureChoice choice, Progress progress) {
        PictureOptions options = choice.options();
        if (!choice.exporter().options().contains(PictureOption.PALETTE)) {
            String text = choice.exporter().export(assessment, options, progress).content().text();
            return new Sample(Optional.empty(), text,
                    MESSAGES.say("size.text", text.lines().count()), true);
        }
        Diagram diagram = Pictures.sheet(assessment, options);
        boolean hasPage = choice.exporter().options().contains(PictureOption.PAPER);
        Frame shown = hasPage ? PdfExporter.page(diagram.frame(), options.paper()) : diagram.frame();
        double scale = Math.min(FINEST, Math.min(ACROSS / shown.width(), DOWN / shown.height()));
        byte[] png = PngExporter.bytes(diagram, shown, options.palette(), scale, progress);
        Optional<Image> image = Optional.of(new Image(new ByteArrayInputStream(png)));
        try {
            return new Sample(image, "", caption(diagram.frame(), shown, choice), true);
        } catch (PictureTooLargeException e) {
            return new Sample(image, "", String.valueOf(e.getMessage()), false);
        }
    }

    private static String caption(Frame picture, Frame page, PictureChoice choice) {
        if (choice.exporter().options().contains(PictureOption.SCALE)) {
            return PixelSize.writable(picture, choice.options().scale()).toString();
        }
        if (choice.exporter().options().contains(PictureOption.PAPER)) {
            return paper(picture, page, choice.options().paper());
        }
        return MESSAGES.say("size.any", PixelSize.of(picture, 1));
    }

    private static String paper(Frame picture, Frame page, Paper paper) {
        double points = PdfExporter.pointsOfUnit(picture, paper);
        long share = Math.round(100 * points / PdfExporter.FULL);
        String letters = Hundredths.of(Math.round(10 * SMALL_LETTERS * points) / 10.0);
        if (paper == Paper.POSTER) {
            return MESSAGES.say("size.poster", millimetres(page.width(), points), millimetres(page.height(), points),
                    share, letters);
        }
        return page.width() > page.height()
                ? MESSAGES.say("size.across", paper.name(), share, letters)
                : MESSAGES.say("size.upright", paper.name(), share, letters);
    }

    private static long millimetres(double units, double points) {
        return Math.round(units * points * MILLIMETRES_OF_A_POINT);
    }
}
