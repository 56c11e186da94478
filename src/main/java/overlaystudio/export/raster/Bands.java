package overlaystudio.export.raster;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.util.List;
import java.util.Vector;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;
import overlaystudio.export.PixelSize;
import overlaystudio.export.Progress;
import overlaystudio.export.java2d.Java2dPainter;
import overlaystudio.export.java2d.Lettering;

/// A picture whose pixels are painted some rows at a time when they are asked for, so that it takes no more memory
/// however large it is.
final class Bands implements RenderedImage {

    /// Pixels that are painted at a time: 16 MB of them.
    static final int PIXELS = 1 << 22;

    /// How far a shape may paint beyond its frame, in units: half a wide line, a letter's tail.
    private static final double OVERHANG = 16;

    private final List<Shape> shapes;
    private final Frame frame;
    private final Palette palette;
    private final double scale;
    private final PixelSize size;
    private final Progress progress;
    private final BufferedImage band;
    private int painted = -1;

    /// @param frame of the picture, which also has what is asked for around the shapes
    /// @param scale pixels of a unit
    /// @param pixels that are painted at a time, at least one row
    Bands(List<Shape> shapes, Frame frame, Palette palette, double scale, int pixels, Progress progress) {
        this.shapes = shapes;
        this.frame = frame;
        this.palette = palette;
        this.scale = scale;
        this.progress = progress;
        size = PixelSize.writable(frame, scale);
        band = new BufferedImage((int) size.width(), (int) Math.clamp(pixels / size.width(), 1, size.height()),
                BufferedImage.TYPE_INT_RGB);
    }

    private void paint(int number) {
        int top = number * band.getHeight();
        progress.done((double) top / size.height());
        Graphics2D graphics = band.createGraphics();
        graphics.setColor(new Color(palette.rgb(Role.GROUND)));
        graphics.fillRect(0, 0, band.getWidth(), band.getHeight());
        smooth(graphics);
        graphics.translate(0, -top);
        graphics.scale(scale, scale);
        graphics.translate(-frame.x(), -frame.y());
        Java2dPainter painter = new Java2dPainter(graphics, palette, new Letters());
        Frame shown = new Frame(frame.x(), frame.y() + top / scale, frame.width(), band.getHeight() / scale)
                .inset(-OVERHANG);
        shapes.stream().filter(shape -> isBeside(shape.frame(), shown)).forEach(painter::paint);
        graphics.dispose();
        painted = number;
    }

    private static boolean isBeside(Frame shape, Frame band) {
        return shape.bottom() >= band.y() && shape.y() <= band.bottom();
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public Raster getTile(int across, int down) {
        if (painted != down) {
            paint(down);
        }
        return band.getRaster().createTranslatedChild(0, down * band.getHeight());
    }

    @Override
    public Raster getData(Rectangle part) {
        Raster tile = getTile(0, Math.floorDiv(part.y, band.getHeight()));
        return tile.createChild(part.x, part.y, part.width, part.height, part.x, part.y, null);
    }

    @Override
    public Raster getData() {
        throw new UnsupportedOperationException("all of it may not fit into memory; ask for its rows");
    }

    @Override
    public WritableRaster copyData(@Nullable WritableRaster to) {
        throw new UnsupportedOperationException("all of it may not fit into memory; ask for its rows");
    }

    @Override
    public int getWidth() {
        return (int) size.width();
    }

    @Override
    public int getHeight() {
        return (int) size.height();
    }

    @Override
    public int getTileWidth() {
        return band.getWidth();
    }

    @Override
    public int getTileHeight() {
        return band.getHeight();
    }

    @Override
    public int getNumXTiles() {
        return 1;
    }

    @Override
    public int getNumYTiles() {
        return Math.ceilDiv(getHeight(), band.getHeight());
    }

    @Override
    public int getMinX() {
        return 0;
    }

    @Override
    public int getMinY() {
        return 0;
    }

    @Override
    public int getMinTileX() {
        return 0;
    }

    @Override
    public int getMinTileY() {
        return 0;
    }

    @Override
    public int getTileGridXOffset() {
        return 0;
    }

    @Override
    public int getTileGridYOffset() {
        return 0;
    }

    @Override
    public ColorModel getColorModel() {
        return band.getColorModel();
    }

    @Override
    public SampleModel getSampleModel() {
        return band.getSampleModel();
    }

    @Override
    public Vector<RenderedImage> getSources() {
        return band.getSources();
    }

    @Override
    public String[] getPropertyNames() {
        return band.getPropertyNames();
    }

    @Override
    public Object getProperty(String name) {
        return band.getProperty(name);
    }

    /// Glyphs as the font has them, without the reordering that control characters could ask for.
    private static final class Letters implements Lettering {

        @Override
        public void write(Graphics2D to, String text, Font font, float x, float y) {
            to.drawGlyphVector(font.createGlyphVector(to.getFontRenderContext(), text), x, y);
        }

        @Override
        public void replace(Graphics2D to, String text, Consumer<Graphics2D> drawing) {
            drawing.accept(to);
        }
    }
}
