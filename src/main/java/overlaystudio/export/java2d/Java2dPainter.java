package overlaystudio.export.java2d;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Outline;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;

/// Paints shapes with Java2D, whatever stands behind it: pixels or the page of a PDF file.
public final class Java2dPainter {

    private final Graphics2D to;
    private final Palette palette;
    private final Lettering lettering;

    /// Paints on a graphics in the colours of a palette.
    public Java2dPainter(Graphics2D to, Palette palette, Lettering lettering) {
        this.to = to;
        this.palette = palette;
        this.lettering = lettering;
    }

    /// Paints a shape.
    public void paint(Shape shape) {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Text text -> text(text);
            case Shape.Link link -> link(link);
            case Shape.Icon icon -> icon(icon);
        }
    }

    private Color color(Role role) {
        return new Color(palette.rgb(role));
    }

    private void box(Shape.Box box) {
        Frame frame = box.frame();
        double round = 2 * Math.min(box.radius(), Math.min(frame.width(), frame.height()) / 2);
        RoundRectangle2D shape =
                new RoundRectangle2D.Double(frame.x(), frame.y(), frame.width(), frame.height(), round, round);
        if (box.fill() != Role.NONE) {
            to.setColor(color(box.fill()));
            to.fill(shape);
        }
        if (box.stroke() != Role.NONE && box.strokeWidth() > 0) {
            stroke(box.stroke(), box.strokeWidth(), box.dash(), BasicStroke.CAP_BUTT);
            to.draw(shape);
        }
    }

    private void stroke(Role role, double width, Shape.Dash dash, int cap) {
        double[] pattern = dash.pattern();
        float[] lengths = new float[pattern.length];
        for (int index = 0; index < pattern.length; index++) {
            lengths[index] = (float) pattern[index];
        }
        to.setColor(color(role));
        to.setStroke(lengths.length == 0
                ? new BasicStroke((float) width, cap, BasicStroke.JOIN_ROUND)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0));
    }

    private void link(Shape.Link link) {
        stroke(link.stroke(), link.width(), link.dash(), BasicStroke.CAP_ROUND);
        to.draw(path(link.outline()));
    }

    private void icon(Shape.Icon icon) {
        to.setColor(color(icon.fill()));
        to.fill(path(icon.outline()));
    }

    private static Path2D path(Outline outline) {
        Path2D path = new Path2D.Double();
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Move(double x, double y) -> path.moveTo(x, y);
                case Outline.Line(double x, double y) -> path.lineTo(x, y);
                case Outline.Curve(double x1, double y1, double x2, double y2, double x, double y) -> path.curveTo(x1,
                        y1, x2, y2, x, y);
                case Outline.Close() -> path.closePath();
            }
        }
        return path;
    }

    /// Pieces that the font has and pieces that it lacks, one after the other.
    private void text(Shape.Text text) {
        to.setColor(color(text.color()));
        double x = text.frame().x();
        int start = 0;
        while (start < text.content().length()) {
            int end = end(text, start);
            String piece = text.content().substring(start, end);
            write(text, piece, x);
            x += text.face().width(piece, text.size());
            start = end;
        }
    }

    private void write(Shape.Text text, String piece, double x) {
        if (text.face().has(piece.codePointAt(0))) {
            lettering.write(to, piece, Fonts.of(text.face(), text.size()), (float) x, (float) text.y());
        } else {
            lettering.replace(to, piece, inner -> boxes(inner, text, piece, x));
        }
    }

    private void boxes(Graphics2D inner, Shape.Text text, String piece, double x) {
        inner.setColor(color(text.color()));
        double left = x;
        for (int character : piece.codePoints().toArray()) {
            Replacement.draw(inner, character, text.size(), left, text.y());
            left += text.face().width(Character.toString(character), text.size());
        }
    }

    /// Where the piece that starts somewhere ends.
    private static int end(Shape.Text text, int start) {
        boolean has = text.face().has(text.content().codePointAt(start));
        int end = start;
        while (end < text.content().length() && text.face().has(text.content().codePointAt(end)) == has) {
            end += Character.charCount(text.content().codePointAt(end));
        }
        return end;
    }
}
