package overlaystudio.export.pdf;

import overlaystudio.diagram.Frame;
import overlaystudio.export.Paper;

/// The page of a picture and where the picture lies on it; lengths in points of 1/72 inch.
///
/// @param width of the page
/// @param height of the page
/// @param scale points of a unit
record Sheet(double width, double height, double scale) {

    /// The longest side that a reader of PDF must be able to show: 200 inches (ISO 32000-1, annex C.2).
    private static final double LONGEST = 14_400;

    private static final double MARGIN = 28;

    /// The page of a picture: a paper, upright or across as the picture fits larger, or a page as large as the picture.
    static Sheet of(Frame picture, Paper paper) {
        if (paper == Paper.POSTER) {
            double scale = Math.min(PdfExporter.FULL, LONGEST / Math.max(picture.width(), picture.height()));
            return new Sheet(picture.width() * scale, picture.height() * scale, scale);
        }
        Sheet upright = on(picture, paper.shortSide(), paper.longSide());
        Sheet across = on(picture, paper.longSide(), paper.shortSide());
        return across.scale > upright.scale || (across.scale == upright.scale && picture.width() > picture.height())
                ? across : upright;
    }

    private static Sheet on(Frame picture, double width, double height) {
        double room = Math.min((width - 2 * MARGIN) / picture.width(), (height - 2 * MARGIN) / picture.height());
        return new Sheet(width, height, Math.min(PdfExporter.FULL, room));
    }

    /// How far the picture is from the left edge of the page.
    double left(Frame picture) {
        return (width - picture.width() * scale) / 2;
    }

    /// How far the picture is from the upper edge of the page.
    double top(Frame picture) {
        return (height - picture.height() * scale) / 2;
    }
}
