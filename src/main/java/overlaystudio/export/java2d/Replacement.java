package overlaystudio.export.java2d;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Face;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;

/// The box that stands for a character that the bundled fonts lack, with the character's code in it: no font of the
/// machine is asked, so that a picture is the same on every machine.
public final class Replacement {

    private static final String NOTE =
            "A box holds the code of a character that the fonts of this picture lack; SVG, draw.io and Mermaid keep it.";
    private static final double NOTE_SIZE = 9.5;
    private static final double MARGIN = 24;

    /// Parts of the size of the type; the box is as wide as a layout takes such a character to be.
    private static final double SIDE = 0.06;
    private static final double TOP = 0.8;
    private static final double HEIGHT = 0.96;
    private static final double LINE = 0.05;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private Replacement() {}

    /// What a picture says below itself where boxes stand in it; nothing if none does. It has room in the margin.
    public static List<Shape> note(Diagram diagram) {
        boolean needed = diagram.shapes().filter(Shape.Text.class::isInstance).map(Shape.Text.class::cast)
                .anyMatch(text -> text.content().codePoints().anyMatch(each -> !text.face().has(each)));
        Frame frame = diagram.frame();
        String shown = Face.REGULAR.shorten(NOTE, NOTE_SIZE, frame.width() - 2 * MARGIN);
        return needed && !shown.isEmpty() ? List.of(new Shape.Text(frame.x() + MARGIN, frame.bottom() - MARGIN / 3,
                shown, NOTE, Face.REGULAR, NOTE_SIZE, Role.MUTED, Shape.Anchor.START)) : List.of();
    }

    /// Draws the box of one character in the colour that is set; its digits are outlines, which nobody finds as text.
    ///
    /// @param x of its left end
    /// @param y of the base line
    static void draw(Graphics2D to, int character, double size, double x, double y) {
        double width = Face.REGULAR.width(Character.toString(character), size) - 2 * SIDE * size;
        to.setStroke(new BasicStroke((float) (LINE * size)));
        to.draw(new Rectangle2D.Double(x + SIDE * size, y - TOP * size, width, HEIGHT * size));
        String code = String.format(Locale.ROOT, "%04X", character);
        int columns = Math.ceilDiv(code.length(), 2);
        double digits = size * (columns == 2 ? 0.6 : 0.44);
        for (int row = 0; row < 2; row++) {
            String half =
                    row == 0 ? code.substring(0, code.length() - columns) : code.substring(code.length() - columns);
            double left = x + (width + 2 * SIDE * size - Face.MONO.width(half, digits)) / 2;
            double base = y - TOP * size + HEIGHT * size * (0.44 + 0.46 * row);
            to.fill(Fonts.of(Face.MONO, digits).createGlyphVector(EXACT, half).getOutline((float) left, (float) base));
        }
    }
}
