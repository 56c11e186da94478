package overlaystudio.studio.canvas;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Outline;

/// Small outlines that have been painted before, to be used on the window's thread: signs and heads of arrows, of which a
/// picture has many of the same look.
///
/// In software a path costs many times as much as a small picture of it.
final class Stamps {

    /// The largest outline in pixels of which pictures are kept.
    private static final int LARGEST = 26;

    /// Most pictures that are kept: more than there are at one scale.
    private static final int MOST = 1_000;

    private final Map<Stamp, Image> images = new HashMap<>();

    /// Paints an outline at the nearest quarter of a pixel; false if it is too large for it.
    ///
    /// @param width width of its stroke in pixels of the toolkit; 0 if it is filled
    /// @param pixel a pixel of the screen in those of the toolkit
    boolean paint(GraphicsContext to, Outline outline, Viewport viewport, double width, Color color, double pixel) {
        Frame bounds = viewport.toScreen(outline.bounds());
        int margin = (int) Math.ceil(width / pixel / 2) + 1;
        int columns = (int) Math.ceil(bounds.width() / pixel) + 2 * margin + 1;
        int rows = (int) Math.ceil(bounds.height() / pixel) + 2 * margin + 1;
        if (Math.max(columns, rows) > LARGEST / pixel) {
            return false;
        }
        if (images.size() >= MOST) {
            images.clear();
        }
        double x = quarter(bounds.x() / pixel);
        double y = quarter(bounds.y() / pixel);
        double left = Math.floor(x) - margin;
        double top = Math.floor(y) - margin;
        Stamp stamp = Stamp.of(outline, viewport.scale() / pixel, x - left, y - top, width / pixel, color);
        Image image = images.computeIfAbsent(stamp, each -> new WritableImage(new PixelBuffer<>(
                columns, rows, IntBuffer.wrap(each.pixels(columns, rows)), PixelFormat.getIntArgbPreInstance())));
        to.drawImage(image, left * pixel, top * pixel, columns * pixel, rows * pixel);
        return true;
    }

    private static double quarter(double pixels) {
        return Math.rint(4 * pixels) / 4;
    }
}
