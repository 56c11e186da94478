package overlaystudio.export.raster;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Shape;
import overlaystudio.export.Artifact;
import overlaystudio.export.Content;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOption;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Pictures;
import overlaystudio.export.Progress;
import overlaystudio.export.java2d.Replacement;
import overlaystudio.rules.Assessment;

/// Writes the picture of a design as PNG, with as many pixels for each unit as are asked for, some rows at a time.
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
    public String extension() {
        return "png";
    }

    @Override
    public Set<PictureOption> options() {
        return PictureOption.drawnAnd(PictureOption.SCALE);
    }

    @Override
    public Artifact export(Assessment assessment, PictureOptions options, Progress progress) {
        Diagram diagram = Pictures.sheet(assessment, options);
        byte[] bytes = bytes(diagram, diagram.frame(), options.palette(), options.scale(), progress);
        return new Artifact(Pictures.fileName(assessment, extension()), "image/png", Content.of(bytes));
    }

    /// A picture as the bytes of a PNG file.
    ///
    /// @param frame what is shown, which may be more than the picture
    /// @param scale pixels of a unit
    /// @throws overlaystudio.export.PictureTooLargeException if there would be more pixels than a file can have
    public static byte[] bytes(Diagram diagram, Frame frame, Palette palette, double scale, Progress progress) {
        List<Shape> shapes = Stream.concat(diagram.shapes(), Replacement.note(diagram).stream()).toList();
        return bytes(new Bands(shapes, frame, palette, scale, Bands.PIXELS, progress));
    }

    static byte[] bytes(RenderedImage image) {
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
