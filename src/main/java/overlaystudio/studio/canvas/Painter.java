package overlaystudio.studio.canvas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Outline;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;

/// Paints shapes in pixels, edges on whole pixels of the screen.
public final class Painter {

    /// Below this size in pixels a cell is painted without its edge.
    private static final double LEAST_EDGE = 4;

    /// Below this size in pixels a cell is painted as one rectangle in another.
    private static final double MOST_TILE = 16;

    /// Pixels of a line from which its straight pieces are painted as rectangles.
    private static final double LEAST_WAY = 24;

    /// Pixels below which a bend of a line is a corner.
    private static final double LEAST_BEND = 1.5;

    /// Pixels of width below which a short upright line is thin: wider ones are strokes of a sign.
    private static final double MOST_THIN = 1.2;

    /// Pixels by which an upright line may lean.
    private static final double UPRIGHT = 0.01;

    private static final Map<Palette, Map<Role, Color>> COLORS = colors();
    private static final Stamps STAMPS = new Stamps();

    private final GraphicsContext to;
    private final Fonts fonts;
    private final Map<Role, Color> colors;
    private final Viewport viewport;
    private final double pixel;
    private final Ruler ruler;
    private final List<Shape.Box> waiting = new ArrayList<>();
    private @Nullable Mosaic mosaic;

    /// @param outputScale pixels of the screen for each pixel of the toolkit
    Painter(GraphicsContext to, Fonts fonts, Palette palette, Viewport viewport, double outputScale) {
        this.to = to;
        this.fonts = fonts;
        colors = Objects.requireNonNull(COLORS.get(palette));
        this.viewport = viewport;
        pixel = 1 / outputScale;
        ruler = new Ruler(new CanvasSurface(to, pixel), pixel);
    }

    /// A painter that paints many small boxes in a row as one image; what it paints is complete with [#finish].
    static Painter of(GraphicsContext to, Fonts fonts, Palette palette, Viewport viewport, double outputScale,
            Mosaic mosaic) {
        Painter painter = new Painter(to, fonts, palette, viewport, outputScale);
        painter.mosaic = mosaic;
        mosaic.begin();
        return painter;
    }

    /// Paints shapes whose units are pixels.
    ///
    /// @param outputScale pixels of the screen for each pixel of the toolkit
    public static Painter flat(GraphicsContext to, Fonts fonts, Palette palette, double outputScale) {
        return new Painter(to, fonts, palette, new Viewport(1, 0, 0), outputScale);
    }

    private double snap(double value) {
        return ruler.snap(value);
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

    /// The colour of a role.
    public Color color(Role role) {
        return Objects.requireNonNull(colors.get(role));
    }

    /// Paints a shape.
    public void paint(Shape shape) {
        if (!(shape instanceof Shape.Box)) {
            finish();
        }
        switch (shape) {
            case Shape.Box box when mosaic == null -> box(ruler, box);
            case Shape.Box box -> waiting.add(box);
            case Shape.Text text -> text(text);
            case Shape.Link link -> line(link.outline(), link.stroke(), link.width(), link.dash());
            case Shape.Icon icon -> icon(icon);
        }
    }

    /// Paints the boxes that wait for more of them.
    void finish() {
        Mosaic many = mosaic;
        Optional<Frame> area = waiting.size() <= Mosaic.LEAST_BOXES ? Optional.empty() : area();
        if (many != null && area.filter(it -> Mosaic.pays(waiting.size(), it, pixel)).isPresent()) {
            PixelSurface surface = many.open(area.get(), pixel);
            Ruler own = new Ruler(surface, pixel);
            waiting.forEach(box -> box(own, box));
            many.put(surface, to, pixel);
        } else {
            waiting.forEach(box -> box(ruler, box));
        }
        waiting.clear();
    }

    /// Where the boxes are that wait, as far as they are seen.
    private Optional<Frame> area() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Shape.Box box : waiting) {
            left = Math.min(left, box.frame().x());
            top = Math.min(top, box.frame().y());
            right = Math.max(right, box.frame().right());
            bottom = Math.max(bottom, box.frame().bottom());
        }
        return ruler.seen(snapped(viewport.toScreen(new Frame(left, top, right - left, bottom - top))));
    }

    private void box(Ruler on, Shape.Box box) {
        Frame at = snapped(viewport.toScreen(box.frame()));
        if (!on.sees(at)) {
            return;
        }
        boolean small = Math.min(at.width(), at.height()) < LEAST_EDGE;
        double radius = small ? 0 : box.radius() * viewport.scale();
        if (isTile(box, at)) {
            on.tile(at, radius, color(box.fill()), color(box.stroke()));
        } else {
            on.box(at, radius, colors.get(box.fill()), small ? null : colors.get(box.stroke()),
                    box.strokeWidth() * viewport.scale(), dashes(box.dash()));
        }
    }

    /// Whether a box is so small that its edge is one pixel around its inside.
    private boolean isTile(Shape.Box box, Frame at) {
        boolean plain = box.dash() == Shape.Dash.SOLID && box.fill() != Role.NONE && box.stroke() != Role.NONE;
        double least = Math.min(at.width(), at.height());
        return plain && least >= LEAST_EDGE && least < MOST_TILE && box.strokeWidth() * viewport.scale() < 1.5 * pixel;
    }

    private Frame snapped(Frame at) {
        double left = snap(at.x());
        double top = snap(at.y());
        return new Frame(left, top, Math.max(pixel, snap(at.right()) - left), Math.max(pixel, snap(at.bottom()) - top));
    }

    private double[] dashes(Shape.Dash dash) {
        double[] pattern = dash.pattern();
        double dashScale = Math.clamp(viewport.scale(), 0.6, 2);
        for (int at = 0; at < pattern.length; at++) {
            pattern[at] *= dashScale;
        }
        return pattern;
    }

    private void stroke(Role role, double width, Shape.Dash dash) {
        to.setStroke(color(role));
        to.setLineWidth(Math.max(pixel, width * viewport.scale()));
        to.setLineCap(dash == Shape.Dash.SOLID ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        to.setLineDashes(dashes(dash));
    }

    private void text(Shape.Text text) {
        double size = text.size() * viewport.scale();
        if (!ruler.sees(viewport.toScreen(text.frame()))) {
            return;
        }
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
        if (!ruler.sees(viewport.toScreen(icon.outline().bounds()))
                || STAMPS.paint(to, icon.outline(), viewport, 0, color(icon.fill()), pixel)) {
            return;
        }
        trace(icon.outline());
        to.setFill(color(icon.fill()));
        to.fill();
    }

    void line(Outline outline, Role role, double width, Shape.Dash dash) {
        finish();
        stroke(role, width, dash);
        if (isWay(outline)) {
            way(outline, color(role), dashes(dash));
        } else if (dash != Shape.Dash.SOLID
                || !STAMPS.paint(to, outline, viewport, to.getLineWidth(), color(role), pixel)) {
            trace(outline);
            to.stroke();
        }
    }

    /// Whether a line goes straight across and down, or is long and does so with bends between.
    private boolean isWay(Outline outline) {
        Frame bounds = outline.bounds();
        boolean isLong = Math.max(bounds.width(), bounds.height()) * viewport.scale() > LEAST_WAY;
        return isLong ? outline.steps().getLast() instanceof Outline.Line : isElbow(outline);
    }

    private boolean isElbow(Outline outline) {
        List<Outline.Step> steps = outline.steps();
        boolean isElbow = steps.size() > 2 || to.getLineWidth() < MOST_THIN;
        for (int at = 1; at < steps.size() && isElbow; at++) {
            isElbow = isUpright(steps.get(at - 1), steps.get(at));
        }
        return isElbow;
    }

    private static boolean isUpright(Outline.Step from, Outline.Step to) {
        return to instanceof Outline.Line(double x, double y) && switch (from) {
            case Outline.Move(double left, double top) -> isUpright(x - left, y - top);
            case Outline.Line(double left, double top) -> isUpright(x - left, y - top);
            default -> false;
        };
    }

    private static boolean isUpright(double dx, double dy) {
        return Math.abs(dx) < UPRIGHT || Math.abs(dy) < UPRIGHT;
    }

    private void way(Outline outline, Color color, double[] dash) {
        Point2D at = Point2D.ZERO;
        for (Outline.Step step : outline.steps()) {
            Point2D next = switch (step) {
                case Outline.Move(double x, double y) -> viewport.toScreen(x, y);
                case Outline.Line(double x, double y) -> straight(at, viewport.toScreen(x, y), color, dash);
                case Outline.Curve curve -> bend(at, curve, color);
                case Outline.Close() -> at;
            };
            at = next;
        }
    }

    private Point2D straight(Point2D from, Point2D end, Color color, double[] dash) {
        double width = Math.max(pixel, snap(to.getLineWidth()));
        double left = Math.min(from.getX(), end.getX());
        double top = Math.min(from.getY(), end.getY());
        if (Math.abs(from.getY() - end.getY()) < UPRIGHT) {
            ruler.across(left, Math.max(from.getX(), end.getX()), snap(top - width / 2), width, color, dash);
        } else if (Math.abs(from.getX() - end.getX()) < UPRIGHT) {
            ruler.down(top, Math.max(from.getY(), end.getY()), snap(left - width / 2), width, color, dash);
        } else {
            to.strokeLine(from.getX(), from.getY(), end.getX(), end.getY());
        }
        return end;
    }

    private Point2D bend(Point2D from, Outline.Curve curve, Color color) {
        Point2D one = viewport.toScreen(curve.x1(), curve.y1());
        Point2D other = viewport.toScreen(curve.x2(), curve.y2());
        Point2D end = viewport.toScreen(curve.x(), curve.y());
        double x = Math.min(from.getX(), end.getX());
        double y = Math.min(from.getY(), end.getY());
        Frame room = new Frame(x, y, Math.abs(from.getX() - end.getX()), Math.abs(from.getY() - end.getY()));
        if (Math.max(room.width(), room.height()) < LEAST_BEND) {
            double width = Math.max(pixel, snap(to.getLineWidth()));
            ruler.box(new Frame(snap(room.x() - width / 2), snap(room.y() - width / 2), room.width() + width,
                    room.height() + width), 0, color, null, 0, new double[0]);
        } else if (ruler.sees(room)) {
            to.beginPath();
            to.moveTo(from.getX(), from.getY());
            to.bezierCurveTo(one.getX(), one.getY(), other.getX(), other.getY(), end.getX(), end.getY());
            to.stroke();
        }
        return end;
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

    /// Where something would be: its outline, seen through.
    void ghost(Frame world, Role role) {
        finish();
        Frame at = snapped(viewport.toScreen(world));
        to.setGlobalAlpha(0.14);
        ruler.box(at, 6, color(role), null, 0, new double[0]);
        to.setGlobalAlpha(1);
        ruler.box(at, 6, null, color(role), 1.5, new double[] {5, 4});
    }

    /// A line in which boxes stand, given as a frame without width or height.
    void guide(Frame world) {
        finish();
        Frame at = viewport.toScreen(world);
        ruler.box(new Frame(at.x(), at.y(), Math.max(1, at.width()), Math.max(1, at.height())), 0,
                color(Role.SELECTION), null, 0, new double[0]);
    }

    /// An outline around what is selected, a little apart from it, that stands out from any ground.
    public void ring(Frame world, Role role) {
        finish();
        Frame at = snapped(viewport.toScreen(world).inset(-3));
        ring(at.inset(-2 * pixel), color(Role.GROUND), 4 * pixel);
        ring(at.inset(-pixel), color(role), 2 * pixel);
    }

    private void ring(Frame at, Color color, double width) {
        ruler.box(at, 5 + width / 2, null, color, width, new double[0]);
    }
}
