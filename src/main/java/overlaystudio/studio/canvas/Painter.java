package overlaystudio.studio.canvas;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Outline;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;

/// Paints shapes in pixels, edges on whole pixels of the screen.
final class Painter {

    /// Below this size in pixels a cell is painted without its edge.
    private static final double LEAST_EDGE = 4;

    private static final Map<Palette, Map<Role, Color>> COLORS = colors();

    private final GraphicsContext to;
    private final Fonts fonts;
    private final Map<Role, Color> colors;
    private final Viewport viewport;
    private final double pixel;

    /// @param outputScale pixels of the screen for each pixel of the toolkit
    Painter(GraphicsContext to, Fonts fonts, Palette palette, Viewport viewport, double outputScale) {
        this.to = to;
        this.fonts = fonts;
        colors = Objects.requireNonNull(COLORS.get(palette));
        this.viewport = viewport;
        pixel = 1 / outputScale;
    }

    private double snap(double value) {
        return Math.round(value / pixel) * pixel;
    }

    private static Map<Palette, Map<Role, Color>> colors() {
        Map<Palette, Map<Role, Color>> colors = new EnumMap<>(Palette.class);
        for (Palette palette : Palette.values()) {
            Map<Role, Color> own = new EnumMap<>(Role.class);
            EnumSet.complementOf(EnumSet.of(Role.NONE)).forEach(role -> own.put(role, color(palette.rgb(role))));
            colors.put(palette, own);
        }
        return colors;
    }

    private static Color color(int rgb) {
        return Color.rgb(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    Color color(Role role) {
        return Objects.requireNonNull(colors.get(role));
    }

    void paint(Shape shape) {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Text text -> text(text);
            case Shape.Link link -> line(link.outline(), link.stroke(), link.width(), link.dash());
            case Shape.Icon icon -> icon(icon);
        }
    }

    private void box(Shape.Box box) {
        Frame at = viewport.toScreen(box.frame());
        double left = snap(at.x());
        double top = snap(at.y());
        double width = Math.max(pixel, snap(at.right()) - left);
        double height = Math.max(pixel, snap(at.bottom()) - top);
        boolean small = Math.min(width, height) < LEAST_EDGE;
        double round = small ? 0 : Math.min(2 * box.radius() * viewport.scale(), Math.min(width, height));
        fill(box, left, top, width, height, round);
        if (box.stroke() != Role.NONE && !small) {
            edge(box, left, top, width, height, round);
        }
    }

    private void fill(Shape.Box box, double left, double top, double width, double height, double round) {
        if (box.fill() == Role.NONE) {
            return;
        }
        to.setFill(color(box.fill()));
        if (round < 1) {
            to.fillRect(left, top, width, height);
        } else {
            to.fillRoundRect(left, top, width, height, round, round);
        }
    }

    private void edge(Shape.Box box, double left, double top, double width, double height, double round) {
        stroke(box.stroke(), box.strokeWidth(), box.dash());
        double half = snap(to.getLineWidth()) / 2;
        to.strokeRoundRect(left + half, top + half, width - 2 * half, height - 2 * half, round, round);
    }

    private void stroke(Role role, double width, Shape.Dash dash) {
        to.setStroke(color(role));
        to.setLineWidth(Math.max(pixel, width * viewport.scale()));
        to.setLineCap(dash == Shape.Dash.SOLID ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        double dashScale = Math.clamp(viewport.scale(), 0.6, 2);
        to.setLineDashes(Arrays.stream(dash.pattern()).map(each -> each * dashScale).toArray());
    }

    private void text(Shape.Text text) {
        double size = text.size() * viewport.scale();
        to.setFont(fonts.of(text.face(), size));
        to.setFill(color(text.color()));
        to.setTextAlign(switch (text.anchor()) {
            case START -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
        });
        double x = text.x() * viewport.scale() + viewport.x();
        to.fillText(text.content(), x, snap(text.y() * viewport.scale() + viewport.y()));
    }

    private void icon(Shape.Icon icon) {
        trace(icon.outline());
        to.setFill(color(icon.fill()));
        to.fill();
    }

    void line(Outline outline, Role role, double width, Shape.Dash dash) {
        stroke(role, width, dash);
        trace(outline);
        to.stroke();
    }

    private void trace(Outline outline) {
        double s = viewport.scale();
        double dx = viewport.x();
        double dy = viewport.y();
        to.beginPath();
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Move(double x, double y) -> to.moveTo(x * s + dx, y * s + dy);
                case Outline.Line(double x, double y) -> to.lineTo(x * s + dx, y * s + dy);
                case Outline.Curve(double x1, double y1, double x2, double y2, double x, double y) -> to.bezierCurveTo(
                        x1 * s + dx, y1 * s + dy, x2 * s + dx, y2 * s + dy, x * s + dx, y * s + dy);
                case Outline.Close() -> to.closePath();
            }
        }
    }

    /// An outline around what is selected, a little apart from it, that stands out from any ground.
    void ring(Frame world, Role role) {
        Frame at = viewport.toScreen(world).inset(-3);
        to.setLineDashes();
        ring(at, color(Role.GROUND), 4.5);
        ring(at, color(role), 2.2);
    }

    private void ring(Frame at, Color color, double width) {
        to.setStroke(color);
        to.setLineWidth(width);
        to.strokeRoundRect(snap(at.x()), snap(at.y()), snap(at.width()), snap(at.height()), 10, 10);
    }
}
