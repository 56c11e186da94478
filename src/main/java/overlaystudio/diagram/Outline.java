package overlaystudio.diagram;

import java.util.List;
import java.util.Locale;
import java.util.Scanner;

/// A line of straight and curved steps in world units.
///
/// @param steps its steps; the first is a move
public record Outline(List<Step> steps) {

    /// One step of an outline.
    public sealed interface Step {}

    /// A move without drawing.
    ///
    /// @param x where to
    /// @param y where to
    public record Move(double x, double y) implements Step {}

    /// A straight line.
    ///
    /// @param x where to
    /// @param y where to
    public record Line(double x, double y) implements Step {}

    /// A cubic Bézier curve.
    ///
    /// @param x1 first control point
    /// @param y1 first control point
    /// @param x2 second control point
    /// @param y2 second control point
    /// @param x where to
    /// @param y where to
    public record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Step {}

    /// A straight line back to the last move.
    public record Close() implements Step {}

    /// Keeps a copy of the steps.
    public Outline {
        steps = List.copyOf(steps);
    }

    /// The outline that path data says: absolute M, L, C and Z, each command and number after a
    /// blank.
    public static Outline parse(String data) {
        return OutlineReader.read(new Scanner(data).useLocale(Locale.ROOT));
    }

    /// A copy that is moved.
    public Outline moved(double dx, double dy) {
        return placed(1, dx, dy);
    }

    /// A copy that is scaled around the origin and then moved.
    public Outline placed(double scale, double dx, double dy) {
        return new Outline(steps.stream().map(step -> placed(step, scale, dx, dy)).toList());
    }

    private static Step placed(Step step, double s, double dx, double dy) {
        return switch (step) {
            case Move(double x, double y) -> new Move(x * s + dx, y * s + dy);
            case Line(double x, double y) -> new Line(x * s + dx, y * s + dy);
            case Curve(double x1, double y1, double x2, double y2, double x, double y) -> new Curve(
                    x1 * s + dx, y1 * s + dy, x2 * s + dx, y2 * s + dy, x * s + dx, y * s + dy);
            case Close close -> close;
        };
    }

    /// The smallest frame around its points, control points included.
    public Frame bounds() {
        double[] edges = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
                Double.NEGATIVE_INFINITY};
        for (Step step : steps) {
            switch (step) {
                case Move(double x, double y) -> widen(edges, x, y);
                case Line(double x, double y) -> widen(edges, x, y);
                case Curve(double x1, double y1, double x2, double y2, double x, double y) -> {
                    widen(edges, x1, y1);
                    widen(edges, x2, y2);
                    widen(edges, x, y);
                }
                case Close() -> {}
            }
        }
        return edges[0] > edges[2] ? new Frame(0, 0, 0, 0)
                : new Frame(edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1]);
    }

    private static void widen(double[] edges, double x, double y) {
        edges[0] = Math.min(edges[0], x);
        edges[1] = Math.min(edges[1], y);
        edges[2] = Math.max(edges[2], x);
        edges[3] = Math.max(edges[3], y);
    }

    /// How far a point is from the nearest point of it, in world units.
    public double distance(double px, double py) {
        double nearest = Double.POSITIVE_INFINITY;
        double[] at = {0, 0};
        for (Step step : steps) {
            switch (step) {
                case Move(double x, double y) -> at = new double[] {x, y};
                case Line(double x, double y) -> {
                    nearest = Math.min(nearest, Distance.toSegment(px, py, at, x, y));
                    at = new double[] {x, y};
                }
                case Curve curve -> {
                    nearest = Math.min(nearest, Distance.toCurve(px, py, at, curve));
                    at = new double[] {curve.x, curve.y};
                }
                case Close() -> {}
            }
        }
        return nearest;
    }
}
