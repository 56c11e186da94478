package overlaystudio.studio.canvas;

import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/// A round corner of a box: a quarter of a disc with its edge, smooth at the rim.
///
/// @param radius in pixels
/// @param edge width of the edge in pixels
/// @param fill inside of the edge; null where it is not filled
/// @param stroke the edge; null where it has none
/// @param atRight whether it is at the right of the box
/// @param atBottom whether it is at the bottom of the box
record Corner(int radius, int edge, @Nullable Color fill, @Nullable Color stroke, boolean atRight, boolean atBottom) {

    private static final int OPAQUE = 0xFF;

    /// Its pixels row by row, in premultiplied ARGB.
    int[] pixels() {
        int[] pixels = new int[radius * radius];
        for (int at = 0; at < pixels.length; at++) {
            int column = at % radius;
            int row = Math.floorDiv(at, radius);
            pixels[at] = pixel(atRight ? column : radius - 1 - column, atBottom ? row : radius - 1 - row);
        }
        return pixels;
    }

    /// @param outX how far it is from the middle of the disc, from left to right
    /// @param outY how far it is from the middle of the disc, from top to bottom
    private int pixel(int outX, int outY) {
        double distance = Math.hypot(outX + 0.5, outY + 0.5);
        double all = Math.clamp(radius + 0.5 - distance, 0, 1);
        double inner = stroke == null ? all : Math.clamp(radius - edge + 0.5 - distance, 0, 1);
        return argb(channels(fill, inner), channels(stroke, all - inner));
    }

    private static double[] channels(@Nullable Color color, double cover) {
        return color == null
                ? new double[4]
                : new double[] {cover, color.getRed() * cover, color.getGreen() * cover, color.getBlue() * cover};
    }

    private static int argb(double[] one, double[] other) {
        int argb = 0;
        for (int at = 0; at < one.length; at++) {
            argb = (argb << 8) | (int) Math.round(Math.min(1, one[at] + other[at]) * OPAQUE);
        }
        return argb;
    }
}
