package overlaystudio.studio.looks;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/// A picture of what a window shows, in at most 256 colours so that its file is small.
public final class Shot {

    private static final int COLOURS = 256;
    private static final int OPAQUE = 0xFFFFFF;

    private final int width;
    private final int[] pixels;

    /// @param pixels row by row, without alpha
    private Shot(int width, int[] pixels) {
        this.width = width;
        this.pixels = pixels;
    }

    /// Takes a picture of a node and what is in it, on the window's thread.
    ///
    /// @param scale pixels of one unit of the window
    public static Shot of(Node node, double scale, boolean dark) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        parameters.setFill(dark ? Color.web("#0d1117") : Color.WHITE);
        WritableImage image = node.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Shot(width, IntStream.of(pixels).map(argb -> argb & OPAQUE).toArray());
    }

    private int height() {
        return Math.floorDiv(pixels.length, width);
    }

    /// How many colours it has.
    public long colours() {
        return IntStream.of(pixels).distinct().count();
    }

    /// Writes it as PNG.
    public void write(Path file) {
        int[] colours = palette();
        Map<Integer, Integer> nearest = new HashMap<>();
        BufferedImage image = new BufferedImage(width, height(), BufferedImage.TYPE_BYTE_INDEXED, model(colours));
        int[] indices = IntStream.of(pixels)
                .map(pixel -> nearest.computeIfAbsent(pixel, colour -> nearest(colours, colour))).toArray();
        image.getRaster().setPixels(0, 0, width, height(), indices);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The colours that most pixels have; of the others those that are not too near to one that is among them, so that
    /// a small red sign stays red.
    private int[] palette() {
        Map<Integer, Integer> counts = new HashMap<>();
        IntStream.of(pixels).forEach(colour -> counts.merge(colour, 1, Integer::sum));
        int[] common = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .mapToInt(Map.Entry::getKey).toArray();
        int near = 0;
        int[] apart = common;
        while (apart.length > COLOURS) {
            near = 2 * near + 8;
            apart = apart(common, near);
        }
        return apart;
    }

    private static int[] apart(int[] colours, int near) {
        int[] chosen = new int[COLOURS + 1];
        int count = 0;
        for (int at = 0; at < colours.length && count <= COLOURS; at++) {
            int colour = colours[at];
            if (at < COLOURS / 2
                    || IntStream.of(chosen).limit(count).noneMatch(each -> distance(each, colour) < near)) {
                chosen[count++] = colour;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private static IndexColorModel model(int[] colours) {
        return new IndexColorModel(Byte.SIZE, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        for (int at = 1; at < palette.length; at++) {
            best = distance(palette[at], colour) < distance(palette[best], colour) ? at : best;
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = ((one >> 16) & 0xFF) - ((other >> 16) & 0xFF);
        int green = ((one >> 8) & 0xFF) - ((other >> 8) & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
