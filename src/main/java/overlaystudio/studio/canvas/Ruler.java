package overlaystudio.studio.canvas;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;

import overlaystudio.diagram.Frame;

/// Paints what is upright as filled rectangles of whole pixels, as far as it is seen.
///
/// In software an antialiased path costs about ten times as much as a rectangle, and is less sharp.
final class Ruler {

    /// Radius in pixels below which a corner is one pixel that is left out.
    private static final double LEAST_ARC = 4;

    private final GraphicsContext to;
    private final double pixel;
    private final double width;
    private final double height;

    /// @param pixel a pixel of the screen in those of the toolkit
    Ruler(GraphicsContext to, double pixel) {
        this.to = to;
        this.pixel = pixel;
        width = to.getCanvas().getWidth();
        height = to.getCanvas().getHeight();
    }

    double snap(double value) {
        return Math.round(value / pixel) * pixel;
    }

    boolean sees(Frame at) {
        return at.right() >= 0 && at.bottom() >= 0 && at.x() <= width && at.y() <= height;
    }

    private void rect(double x, double y, double right, double bottom) {
        double left = Math.max(0, x);
        double top = Math.max(0, y);
        double w = Math.min(width, right) - left;
        double h = Math.min(height, bottom) - top;
        if (w > 0 && h > 0) {
            to.fillRect(left, top, w, h);
        }
    }

    /// The inside of a box on whole pixels.
    void fill(Frame at, double radius, Color color) {
        to.setFill(color);
        double r = round(at, radius);
        if (r == 0) {
            rect(at.x(), at.y(), at.right(), at.bottom());
        } else {
            rect(at.x() + r, at.y(), at.right() - r, at.bottom());
            rect(at.x(), at.y() + r, at.x() + r, at.bottom() - r);
            rect(at.right() - r, at.y() + r, at.right(), at.bottom() - r);
        }
        if (r >= LEAST_ARC) {
            to.fillArc(at.x(), at.y(), 2 * r, 2 * r, 90, 90, ArcType.ROUND);
            to.fillArc(at.right() - 2 * r, at.y(), 2 * r, 2 * r, 0, 90, ArcType.ROUND);
            to.fillArc(at.x(), at.bottom() - 2 * r, 2 * r, 2 * r, 180, 90, ArcType.ROUND);
            to.fillArc(at.right() - 2 * r, at.bottom() - 2 * r, 2 * r, 2 * r, 270, 90, ArcType.ROUND);
        }
    }

    /// Whole pixels; one where a round corner of that size would be seen as a smudge.
    private double round(Frame at, double radius) {
        double r = snap(Math.min(radius, Math.min(at.width(), at.height()) / 2));
        boolean tiny = r < 1.5 * pixel || Math.min(at.width(), at.height()) < 6 * pixel;
        return tiny ? 0 : r < LEAST_ARC ? pixel : r;
    }

    /// The edge of a box on whole pixels, inside it.
    void edge(Frame at, double radius, Color color, double lineWidth, double[] dash) {
        to.setFill(color);
        double r = round(at, radius);
        double w = Math.max(pixel, snap(lineWidth));
        across(at.x() + r, at.right() - r, at.y(), w, dash);
        across(at.x() + r, at.right() - r, at.bottom() - w, w, dash);
        down(at.x(), at.y() + r, at.bottom() - r, w, dash);
        down(at.right() - w, at.y() + r, at.bottom() - r, w, dash);
        if (r >= LEAST_ARC) {
            arcs(at.inset(w / 2), r - w / 2, color, w);
        }
    }

    private void arcs(Frame at, double r, Color color, double lineWidth) {
        to.setStroke(color);
        to.setLineWidth(lineWidth);
        to.setLineDashes();
        to.setLineCap(StrokeLineCap.BUTT);
        to.strokeArc(at.x(), at.y(), 2 * r, 2 * r, 90, 90, ArcType.OPEN);
        to.strokeArc(at.right() - 2 * r, at.y(), 2 * r, 2 * r, 0, 90, ArcType.OPEN);
        to.strokeArc(at.x(), at.bottom() - 2 * r, 2 * r, 2 * r, 180, 90, ArcType.OPEN);
        to.strokeArc(at.right() - 2 * r, at.bottom() - 2 * r, 2 * r, 2 * r, 270, 90, ArcType.OPEN);
    }

    /// A line from left to right below a y, in the colour of fills.
    void across(double left, double right, double y, double lineWidth, double[] dash) {
        if (dash.length == 0) {
            rect(left, y, right, y + lineWidth);
            return;
        }
        double step = dash[0] + dash[1];
        double from = left + Math.max(0, Math.floor(-left / step)) * step;
        double to = Math.min(right, width);
        for (double x = from; x < to && y <= height && y + lineWidth >= 0; x += step) {
            rect(snap(x), y, snap(Math.min(right, x + dash[0])), y + lineWidth);
        }
    }

    /// A line downwards to the right of an x, in the colour of fills.
    void down(double x, double top, double bottom, double lineWidth, double[] dash) {
        if (dash.length == 0) {
            rect(x, top, x + lineWidth, bottom);
            return;
        }
        double step = dash[0] + dash[1];
        double from = top + Math.max(0, Math.floor(-top / step)) * step;
        double to = Math.min(bottom, height);
        for (double y = from; y < to && x <= width && x + lineWidth >= 0; y += step) {
            rect(x, snap(y), x + lineWidth, snap(Math.min(bottom, y + dash[0])));
        }
    }
}
