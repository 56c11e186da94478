package overlaystudio.export.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Palette;
import overlaystudio.export.Artifact;
import overlaystudio.export.Content;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOption;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Pictures;
import overlaystudio.rules.Assessment;

/// Writes the picture of a design as PNG, with so many pixels for each unit as are asked for, as far as the picture keeps within its bounds.
public final class PngExporter implements PictureExporter {

    @Override
    public String id() {
        return "png";
    }

    @Override
    public String label() {
        return "Picture (PNG)";
    }

    @Override
    public Set<PictureOption> options() {
        return PictureOption.drawnAnd(PictureOption.SCALE);
    }

    @Override
    public Artifact export(Assessment assessment, PictureOptions options) {
        Diagram diagram = Pictures.sheet(assessment, options);
        Content content = Content.of(bytes(diagram, options.palette(), options.scale()));
        return new Artifact(Pictures.fileName(assessment, "png"), "image/png", content);
    }

    /// A picture as the bytes of a PNG file.
    ///
    /// @param scale pixels of a unit, as far as the picture keeps within its bounds
    public static byte[] bytes(Diagram diagram, Palette palette, double scale) {
        BufferedImage image = Raster.of(diagram, palette, scale);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, null));
        } catch (IOException e) {
            throw new UncheckedIOException("the picture cannot be written as PNG", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
