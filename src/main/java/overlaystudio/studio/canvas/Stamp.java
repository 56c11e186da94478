package overlaystudio.studio.canvas;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.paint.Color;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Outline;

/// A small filled or stroked outline in pixels, such as a sign or the head of an arrow.
///
/// @param points the corners in [#FINE] of a pixel, x and y by turns, one list for each piece of the outline
/// @param isClosed whether each piece comes back to its start
/// @param width width of the stroke in [#FINE] of a pixel; 0 for one that is filled
/// @param color its colour
record Stamp(List<List<Integer>> points, boolean isClosed, int width, Color color) {

    /// So many places in a pixel are told apart.
    static final int FINE = 8;

    /// Straight pieces of a curve; on a small one they cannot be told from it.
    private static final int PIECES = 6;

    private static final double OPAQUE = 255;

    /// The outline with corners only.
    ///
    /// @param scale pixels of a world unit
    /// @param x where the left edge of the outline is in the image, in pixels
    /// @param y where its upper edge is
    /// @param width width of its stroke in pixels; 0 if it is filled
    static Stamp of(Outline outline, double scale, double x, double y, double width, Color color) {
        Frame bounds = outline.bounds();
        Tracer tracer = new Tracer(new Viewport(scale, x - bounds.x() * scale, y - bounds.y() * scale));
        outline.steps().forEach(tracer::step);
        return new Stamp(tracer.pieces.stream().map(List::copyOf).toList(), tracer.isClosed,
                (int) Math.round(width * FINE), color);
    }

    private static final class Tracer {

        private final Viewport viewport;
        private final List<List<Integer>> pieces = new ArrayList<>();
        private double lastX;
        private double lastY;
        private boolean isClosed;

        Tracer(Viewport viewport) {
            this.viewport = viewport;
        }

        void step(Outline.Step step) {
            switch (step) {
                case Outline.Move(double x, double y) -> {
                    pieces.add(new ArrayList<>());
                    to(x, y);
                }
                case Outline.Line(double x, double y) -> to(x, y);
                case Outline.Curve curve -> curve(curve);
                case Outline.Close() -> isClosed = true;
            }
        }

        private void to(double x, double y) {
            lastX = x;
            lastY = y;
            pieces.getLast().add(fine(x * viewport.scale() + viewport.x()));
            pieces.getLast().add(fine(y * viewport.scale() + viewport.y()));
        }

        private static int fine(double pixels) {
            return (int) Math.round(pixels * FINE);
        }

        private void curve(Outline.Curve curve) {
            double fromX = lastX;
            double fromY = lastY;
            for (int at = 1; at <= PIECES; at++) {
                double t = (double) at / PIECES;
                double u = 1 - t;
                to(u * u * u * fromX + 3 * u * u * t * curve.x1() + 3 * u * t * t * curve.x2() + t * t * t * curve.x(),
                        u * u * u * fromY + 3 * u * u * t * curve.y1() + 3 * u * t * t * curve.y2()
                                + t * t * t * curve.y());
            }
        }
    }

    /// Its pixels with their cover, row by row, for an image of a size.
    int[] pixels(int columns, int rows) {
        int[] pixels = new int[columns * rows];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = argb(cover(at % columns + 0.5, Math.floorDiv(at, columns) + 0.5));
        }
        return pixels;
    }

    /// How much of a pixel it covers, by how far the middle of the pixel is from its edge.
    private double cover(double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        boolean isInside = false;
        for (List<Integer> piece : points) {
            int count = piece.size() / 2;
            for (int at = 0; at < (isClosed ? count : count - 1); at++) {
                double x1 = at(piece, 2 * at);
                double y1 = at(piece, 2 * at + 1);
                double x2 = at(piece, 2 * ((at + 1) % count));
                double y2 = at(piece, 2 * ((at + 1) % count) + 1);
                nearest = Math.min(nearest, distance(x, y, x1, y1, x2, y2));
                boolean crosses = y1 > y != y2 > y && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1;
                isInside ^= crosses;
            }
        }
        double out = width > 0 ? nearest - (double) width / FINE / 2 : isInside ? -nearest : nearest;
        return Math.clamp(0.5 - out, 0, 1);
    }

    private static double at(List<Integer> piece, int index) {
        return (double) piece.get(index) / FINE;
    }

    private static double distance(double x, double y, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / length, 0, 1);
        return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
    }

    private int argb(double cover) {
        int alpha = (int) Math.round(cover * OPAQUE);
        return alpha << 24 | channel(color.getRed() * cover) << 16 | channel(color.getGreen() * cover) << 8
                | channel(color.getBlue() * cover);
    }

    private static int channel(double value) {
        return (int) Math.round(value * OPAQUE);
    }
}
