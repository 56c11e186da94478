package overlaystudio.export.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;

import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.export.java2d.Java2dPainter;

/// A picture as pixels.
final class Raster {

    /// Most pixels across or down, so that a large design stays below 256 MB while it is painted.
    static final int MOST = 8000;

    private Raster() {}

    static BufferedImage of(Diagram diagram, Palette palette, double wanted) {
        Frame frame = diagram.frame();
        double scale = Math.min(wanted, MOST / Math.max(frame.width(), frame.height()));
        int width = Math.max(1, (int) Math.round(frame.width() * scale));
        int height = Math.max(1, (int) Math.round(frame.height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(palette.rgb(Role.GROUND)));
        graphics.fillRect(0, 0, width, height);
        smooth(graphics);
        graphics.scale(scale, scale);
        graphics.translate(-frame.x(), -frame.y());
        Java2dPainter painter = new Java2dPainter(graphics, palette,
                (text, font, _, x, y) -> new TextLayout(text, font, graphics.getFontRenderContext())
                        .draw(graphics, x, y));
        diagram.shapes().forEach(painter::paint);
        graphics.dispose();
        return image;
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
