package overlaystudio.studio.canvas;

import java.util.Arrays;

import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/// A part of the screen in pixels of our own: premultiplied ARGB, at first transparent.
final class PixelSurface implements Surface {

    private static final Corners CORNERS = new Corners();
    private static final int OPAQUE = 0xFF;

    /// Pixels of a row for which a loop is faster than a call.
    private static final int SHORT = 24;
    private static final int LOW = 0xFF00FF;
    private static final int HALF = 0x800080;

    private final int[] pixels;
    private final int start;
    private final int stride;
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;
    private @Nullable Color color;
    private int argb;

    /// @param pixels where its rows lie
    /// @param start where its first pixel lies in them
    /// @param stride from one row to the next
    PixelSurface(int[] pixels, int start, int stride, int left, int top, int right, int bottom) {
        this.pixels = pixels;
        this.start = start;
        this.stride = stride;
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        fill(left, top, right, bottom, 0);
    }

    @Override
    public int left() {
        return left;
    }

    @Override
    public int top() {
        return top;
    }

    @Override
    public int right() {
        return right;
    }

    @Override
    public int bottom() {
        return bottom;
    }

    private int place(int x, int y) {
        return start + (y - top) * stride + x - left;
    }

    @Override
    public void fill(int fromX, int fromY, int toX, int toY, Color next) {
        if (!next.equals(color)) {
            color = next;
            argb = (OPAQUE << 24) | (channel(next.getRed()) << 16) | (channel(next.getGreen()) << 8)
                    | channel(next.getBlue());
        }
        fill(fromX, fromY, toX, toY, argb);
    }

    private static int channel(double value) {
        return (int) Math.round(value * OPAQUE);
    }

    private void fill(int fromX, int fromY, int toX, int toY, int value) {
        int width = toX - fromX;
        int first = place(fromX, fromY);
        if (width >= SHORT) {
            for (int y = fromY, at = first; y < toY; y++, at += stride) {
                Arrays.fill(pixels, at, at + width, value);
            }
        } else {
            fillShort(first, width, toY - fromY, value);
        }
    }

    private void fillShort(int first, int width, int height, int value) {
        int[] own = pixels;
        for (int row = 0, at = first; row < height; row++, at += stride) {
            for (int x = at, end = at + width; x < end; x++) {
                own[x] = value;
            }
        }
    }

    @Override
    public void corner(int x, int y, Corner corner) {
        int radius = corner.radius();
        int[] own = CORNERS.pixels(corner);
        for (int row = Math.max(y, top); row < Math.min(y + radius, bottom); row++) {
            for (int column = Math.max(x, left); column < Math.min(x + radius, right); column++) {
                int at = place(column, row);
                pixels[at] = over(own[(row - y) * radius + column - x], pixels[at]);
            }
        }
    }

    /// What is seen where a pixel lies over another one; two channels at a time.
    private static int over(int upper, int lower) {
        int rest = OPAQUE - (upper >>> 24);
        int low = shared(lower & LOW, rest);
        int high = shared((lower >>> 8) & LOW, rest);
        return upper + (low | (high << 8));
    }

    /// Two channels times a part of 255, rounded.
    private static int shared(int channels, int part) {
        int product = channels * part + HALF;
        return ((product + ((product >>> 8) & LOW)) >>> 8) & LOW;
    }
}
