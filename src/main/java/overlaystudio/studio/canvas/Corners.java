package overlaystudio.studio.canvas;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.Map;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Corners that have been painted before, to be used on the window's thread.
///
/// In software an arc costs ten times as much as a small picture of it.
final class Corners {

    /// Most corners that are kept: more than a picture needs at one scale.
    private static final int MOST = 1_000;

    private final Map<Corner, int[]> pixels = new HashMap<>();
    private final Map<Corner, Image> images = new HashMap<>();

    int[] pixels(Corner corner) {
        if (pixels.size() >= MOST) {
            pixels.clear();
            images.clear();
        }
        return pixels.computeIfAbsent(corner, Corner::pixels);
    }

    Image image(Corner corner) {
        int[] own = pixels(corner);
        return images.computeIfAbsent(corner, _ -> new WritableImage(new PixelBuffer<>(
                corner.radius(), corner.radius(), IntBuffer.wrap(own), PixelFormat.getIntArgbPreInstance())));
    }
}
