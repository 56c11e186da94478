package overlaystudio.studio.canvas;

import java.nio.IntBuffer;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import overlaystudio.diagram.Frame;

/// Many small boxes as pixels of our own, which go onto the canvas as one image: the blocks of a pod range, the nodes of
/// a pool.
///
/// The toolkit copies the image later, while the next picture may be being painted already; so there are two sheets, used
/// in turn.
final class Mosaic {

    /// From how many boxes on it pays, with one box more for so many pixels that they spread over.
    static final int LEAST_BOXES = 200;
    private static final int PIXELS = 700;

    /// Sheets grow by so many pixels.
    private static final int STEP = 256;

    private Sheet current = new Sheet(0, 0);
    private Sheet other = current;

    /// Pixels from which areas are cut, one below the other.
    private static final class Sheet {

        private final int width;
        private final int[] pixels;
        private final PixelBuffer<IntBuffer> buffer;
        private final WritableImage image;
        private int used;

        Sheet(int width, int height) {
            this.width = Math.max(1, width);
            pixels = new int[this.width * Math.max(1, height)];
            buffer = new PixelBuffer<>(this.width, Math.max(1, height), IntBuffer.wrap(pixels),
                    PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }

        boolean hasRoom(int columns, int rows) {
            return columns <= width && (used + rows) * width <= pixels.length;
        }
    }

    /// Starts the next picture.
    void begin() {
        Sheet next = other;
        other = current;
        current = next;
        current.used = 0;
    }

    /// Whether so many boxes in an area are painted faster that way.
    ///
    /// @param pixel a pixel of the screen in those of the toolkit
    static boolean pays(int boxes, Frame area, double pixel) {
        return boxes > LEAST_BOXES + area.width() * area.height() / pixel / pixel / PIXELS;
    }

    /// An area of the screen to paint on.
    ///
    /// @param pixel a pixel of the screen in those of the toolkit
    PixelSurface open(Frame area, double pixel) {
        int left = (int) Math.round(area.x() / pixel);
        int top = (int) Math.round(area.y() / pixel);
        int right = (int) Math.round(area.right() / pixel);
        int bottom = (int) Math.round(area.bottom() / pixel);
        int rows = bottom - top;
        if (!current.hasRoom(right - left, rows)) {
            current = new Sheet(Math.max(current.width, roomy(right - left)),
                    Math.max(Math.floorDiv(current.pixels.length, current.width), roomy(current.used + rows)));
        }
        Sheet sheet = current;
        PixelSurface surface =
                new PixelSurface(sheet.pixels, sheet.used * sheet.width, sheet.width, left, top, right, bottom);
        sheet.used += rows;
        return surface;
    }

    /// A size that need not grow with each pixel.
    private static int roomy(int size) {
        return Math.ceilDiv(size, STEP) * STEP;
    }

    /// Puts the area that was opened last onto a canvas.
    ///
    /// @param pixel a pixel of the screen in those of the toolkit
    void put(PixelSurface surface, GraphicsContext to, double pixel) {
        int width = surface.right() - surface.left();
        int height = surface.bottom() - surface.top();
        double y = current.used - height;
        current.buffer.updateBuffer(_ -> new Rectangle2D(0, y, width, height));
        to.setImageSmoothing(false);
        to.drawImage(current.image, 0, y, width, height, surface.left() * pixel, surface.top() * pixel, width * pixel,
                height * pixel);
        to.setImageSmoothing(true);
    }
}
