package overlaystudio.studio.inspector;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import javafx.scene.image.WritableImage;

/// Pictures of what a test shows, below `target/pictures/inspector`, for people to look at.
final class Picture {

    private static final Path FOLDER = Path.of("target", "pictures", "inspector");

    private Picture() {}

    static Path write(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Path file = Files.createDirectories(FOLDER).resolve(name + ".png");
            ImageIO.write(pixels, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
