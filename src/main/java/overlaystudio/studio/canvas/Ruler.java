package overlaystudio.studio.canvas;

import java.util.Optional;

import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import overlaystudio.diagram.Frame;

/// Paints what is upright as filled rectangles of whole pixels, as far as it is seen.
///
/// In software an antialiased path costs about ten times as much as a rectangle, and is less sharp.
final class Ruler {

    /// Radius in pixels below which a corner is one pixel that is left out.
    private static final int LEAST_ROUND = 4;

    private final Surface surface;
    private final double pixel;

    /// @param pixel a pixel of the screen in those of the toolkit
    Ruler(Surface surface, double pixel) {
        this.surface = surface;
        this.pixel = pixel;
    }

    private int pixels(double length) {
        return (int) Math.round(length / pixel);
    }

    double snap(double value) {
        return Math.round(value / pixel) * pixel;
    }

    boolean sees(Frame at) {
        return at.right() >= surface.left() * pixel && at.bottom() >= surface.top() * pixel
                && at.x() <= surface.right() * pixel && at.y() <= surface.bottom() * pixel;
    }

    /// The part of a frame that is seen.
    Optional<Frame> seen(Frame at) {
        double left = Math.max(at.x(), surface.left() * pixel);
        double top = Math.max(at.y(), surface.top() * pixel);
        double right = Math.min(at.right(), surface.right() * pixel);
        double bottom = Math.min(at.bottom(), surface.bottom() * pixel);
        return left < right && top < bottom ? Optional.of(new Frame(left, top, right - left, bottom - top))
                : Optional.empty();
    }

    private void rect(int fromX, int fromY, int toX, int toY, Color color) {
        int left = Math.max(fromX, surface.left());
        int top = Math.max(fromY, surface.top());
        int right = Math.min(toX, surface.right());
        int bottom = Math.min(toY, surface.bottom());
        if (left < right && top < bottom) {
            surface.fill(left, top, right, bottom, color);
        }
    }

    /// A box on whole pixels.
    ///
    /// @param fill its inside; null where it is not filled
    /// @param stroke its edge, which lies inside; null where it has none
    void box(Frame at, double radius, @Nullable Color fill, @Nullable Color stroke, double lineWidth, double[] dash) {
        Edges edges = new Edges(pixels(at.x()), pixels(at.y()), pixels(at.right()), pixels(at.bottom()));
        int r = round(at, radius);
        int w = Math.max(1, pixels(lineWidth));
        if (fill != null) {
            fill(edges, r, fill);
        }
        if (stroke != null) {
            edge(edges, r, w, stroke, dash);
        }
        if (r >= LEAST_ROUND) {
            corners(edges, r, w, fill, stroke);
        }
    }

    /// The edges of a box in pixels.
    private record Edges(int left, int top, int right, int bottom) {}

    private void fill(Edges at, int r, Color color) {
        if (r == 0) {
            rect(at.left, at.top, at.right, at.bottom, color);
        } else {
            rect(at.left + r, at.top, at.right - r, at.bottom, color);
            rect(at.left, at.top + r, at.left + r, at.bottom - r, color);
            rect(at.right - r, at.top + r, at.right, at.bottom - r, color);
        }
    }

    private void edge(Edges at, int r, int w, Color color, double[] dash) {
        across(at.left + r, at.right - r, at.top, w, color, dash);
        across(at.left + r, at.right - r, at.bottom - w, w, color, dash);
        down(at.top + r, at.bottom - r, at.left, w, color, dash);
        down(at.top + r, at.bottom - r, at.right - w, w, color, dash);
    }

    private void corners(Edges at, int r, int w, @Nullable Color fill, @Nullable Color stroke) {
        for (boolean atRight : new boolean[] {false, true}) {
            for (boolean atBottom : new boolean[] {false, true}) {
                int x = atRight ? at.right - r : at.left;
                int y = atBottom ? at.bottom - r : at.top;
                boolean isSeen = x + r > surface.left() && y + r > surface.top() && x < surface.right()
                        && y < surface.bottom();
                if (isSeen) {
                    surface.corner(x, y, new Corner(r, Math.min(w, r), fill, stroke, atRight, atBottom));
                }
            }
        }
    }

    /// Whole pixels; one where a round corner of that size would be seen as a smudge.
    private int round(Frame at, double radius) {
        double least = Math.min(at.width(), at.height()) / pixel;
        int r = (int) Math.round(Math.min(radius / pixel, least / 2));
        boolean tiny = r < 2 || least < 6;
        return tiny ? 0 : r < LEAST_ROUND ? 1 : r;
    }

    /// A box whose edge is one pixel around its inside.
    void tile(Frame at, double radius, Color fill, Color stroke) {
        int r = round(at, radius);
        if (r >= LEAST_ROUND) {
            box(at, radius, fill, stroke, pixel, new double[0]);
            return;
        }
        Edges edges = new Edges(pixels(at.x()), pixels(at.y()), pixels(at.right()), pixels(at.bottom()));
        fill(edges, r, stroke);
        rect(edges.left + 1, edges.top + 1, edges.right - 1, edges.bottom - 1, fill);
    }

    /// A line from left to right below a y.
    void across(double left, double right, double y, double lineWidth, Color color, double[] dash) {
        across(pixels(left), pixels(right), pixels(y), Math.max(1, pixels(lineWidth)), color, dash);
    }

    private void across(int left, int right, int y, int width, Color color, double[] dash) {
        boolean isSeen = y < surface.bottom() && y + width > surface.top();
        if (dash.length == 0) {
            rect(left, y, right, y + width, color);
        } else if (isSeen) {
            dashes(left, right, surface.left(), surface.right(), dash,
                    (from, to) -> rect(from, y, to, y + width, color));
        }
    }

    /// A line downwards to the right of an x.
    void down(double top, double bottom, double x, double lineWidth, Color color, double[] dash) {
        down(pixels(top), pixels(bottom), pixels(x), Math.max(1, pixels(lineWidth)), color, dash);
    }

    private void down(int top, int bottom, int x, int width, Color color, double[] dash) {
        boolean isSeen = x < surface.right() && x + width > surface.left();
        if (dash.length == 0) {
            rect(x, top, x + width, bottom, color);
        } else if (isSeen) {
            dashes(top, bottom, surface.top(), surface.bottom(), dash,
                    (from, to) -> rect(x, from, x + width, to, color));
        }
    }

    /// Paints from one pixel to before another.
    private interface Stroke {
        void paint(int from, int to);
    }

    /// Strokes and gaps from a start on, those of them that are seen.
    private void dashes(int start, int end, int firstSeen, int lastSeen, double[] dash, Stroke stroke) {
        double step = (dash[0] + dash[1]) / pixel;
        double length = dash[0] / pixel;
        double skipped = Math.max(0, Math.floor((firstSeen - start) / step));
        for (double at = start + skipped * step; at < Math.min(end, lastSeen); at += step) {
            stroke.paint((int) Math.round(at), (int) Math.round(Math.min(end, at + length)));
        }
    }
}
