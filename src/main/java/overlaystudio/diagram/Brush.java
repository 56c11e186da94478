package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.diagram.Shape.Anchor;
import overlaystudio.diagram.Shape.Dash;

/// Paints the shapes of one part.
final class Brush {

    private static final double TAG_HEIGHT = 14;

    private final List<Shape> shapes;

    Brush() {
        this(new ArrayList<>());
    }

    /// A brush that adds to shapes.
    Brush(List<Shape> shapes) {
        this.shapes = shapes;
    }

    List<Shape> shapes() {
        return shapes;
    }

    void box(Frame frame, BoxStyle style) {
        shapes.add(new Shape.Box(frame, style.radius(), style.fill(), style.stroke(), style.width(), style.dash()));
    }

    void link(Outline outline, Role stroke, double width, Dash dash) {
        shapes.add(new Shape.Link(outline, stroke, width, dash));
    }

    void icon(Outline outline, Role fill) {
        shapes.add(new Shape.Icon(outline, fill));
    }

    /// A text from x to the right; shortened to a width. Returns the width that it takes.
    double left(double x, double y, double room, TextStyle style, String text) {
        return text(x, y, room, style, text, Anchor.START);
    }

    /// A text that ends at x.
    double right(double x, double y, double room, TextStyle style, String text) {
        return text(x, y, room, style, text, Anchor.END);
    }

    /// A text in the middle around x.
    double middle(double x, double y, double room, TextStyle style, String text) {
        return text(x, y, room, style, text, Anchor.MIDDLE);
    }

    /// A name at the left with what belongs to it at the right, which goes first where both do not fit.
    void pair(Frame row, double baseline, TextStyle left, String name, TextStyle right, String detail) {
        double taken = right(row.right(), baseline, row.width() * 0.6, right, detail);
        left(row.x(), baseline, row.width() - taken - (taken > 0 ? 10 : 0), left, name);
    }

    /// A word in a small frame that starts at x, its base line being y. Returns the width that it takes.
    double tag(double x, double y, double room, String word) {
        TextStyle style = TextStyle.SMALL;
        String shown = Words.shorten(Words.clean(word), style, room - 12);
        double width = style.width(shown) + 12;
        box(new Frame(x, y - 10.5, width, TAG_HEIGHT), BoxStyle.TAG);
        left(x + 6, y, room - 12, style, word);
        return width;
    }

    private double text(double x, double y, double room, TextStyle style, String text, Anchor anchor) {
        String full = Words.clean(text);
        String shown = Words.shorten(full, style, room);
        if (shown.isEmpty()) {
            return 0;
        }
        shapes.add(new Shape.Text(x, y, shown, full, style.face(), style.size(), style.color(), anchor));
        return style.width(shown);
    }
}
