package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;

/// Lines from one box to another.
final class Ways {

    private static final double RADIUS = 6;
    private static final double ARROW = 5;

    private Ways() {}

    /// Across to a lane, along it, and across to the end.
    static Outline elbow(double x1, double y1, double lane, double x2, double y2) {
        double down = y2 - y1;
        if (Math.abs(down) < 0.5) {
            return new Outline(List.of(new Outline.Move(x1, y1), new Outline.Line(x2, y1)));
        }
        double r = Math.min(RADIUS, Math.min(Math.abs(down) / 2, Math.min(Math.abs(lane - x1), Math.abs(x2 - lane))));
        double v = Math.signum(down) * r;
        double in = Math.signum(lane - x1) * r;
        double out = Math.signum(x2 - lane) * r;
        return new Outline(List.of(
                new Outline.Move(x1, y1),
                new Outline.Line(lane - in, y1),
                new Outline.Curve(lane, y1, lane, y1, lane, y1 + v),
                new Outline.Line(lane, y2 - v),
                new Outline.Curve(lane, y2, lane, y2, lane + out, y2),
                new Outline.Line(x2, y2)));
    }

    /// A curve between the sides of two boxes that face one another.
    static Outline between(Frame from, Frame to) {
        boolean across = Math.abs(to.centerX() - from.centerX()) > Math.abs(to.centerY() - from.centerY());
        return across ? across(from, to) : down(from, to);
    }

    /// A straight line between the points of two boxes that are near to one another.
    static Outline straight(Frame from, Frame to) {
        double x1 = Math.clamp(to.centerX(), from.x(), from.right());
        double y1 = Math.clamp(to.centerY(), from.y(), from.bottom());
        double x2 = Math.clamp(x1, to.x(), to.right());
        double y2 = Math.clamp(y1, to.y(), to.bottom());
        return new Outline(List.of(new Outline.Move(x1, y1), new Outline.Line(x2, y2)));
    }

    private static Outline across(Frame from, Frame to) {
        boolean right = to.centerX() > from.centerX();
        double x1 = right ? from.right() : from.x();
        double x2 = right ? to.x() : to.right();
        double middle = (x1 + x2) / 2;
        return curve(x1, from.centerY(), middle, from.centerY(), middle, to.centerY(), x2, to.centerY());
    }

    private static Outline down(Frame from, Frame to) {
        boolean below = to.centerY() > from.centerY();
        double y1 = below ? from.bottom() : from.y();
        double y2 = below ? to.y() : to.bottom();
        double middle = (y1 + y2) / 2;
        return curve(from.centerX(), y1, from.centerX(), middle, to.centerX(), middle, to.centerX(), y2);
    }

    static Outline curve(double x, double y, double x1, double y1, double x2, double y2, double x3, double y3) {
        return new Outline(List.of(new Outline.Move(x, y), new Outline.Curve(x1, y1, x2, y2, x3, y3)));
    }

    /// An arrow head at the start of a line that leaves to the right.
    static Outline head(double x, double y) {
        List<Outline.Step> steps = new ArrayList<>();
        steps.add(new Outline.Move(x, y));
        steps.add(new Outline.Line(x + 1.6 * ARROW, y - ARROW * 0.8));
        steps.add(new Outline.Line(x + 1.6 * ARROW, y + ARROW * 0.8));
        steps.add(new Outline.Close());
        return new Outline(steps);
    }
}
