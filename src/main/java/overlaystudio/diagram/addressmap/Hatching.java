package overlaystudio.diagram.addressmap;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Outline;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;

/// Slanted lines that fill a frame without hiding what is under them.
final class Hatching {

    private static final double GAP = 7;

    private Hatching() {}

    static Shape of(Frame frame, Role role) {
        List<Outline.Step> steps = new ArrayList<>();
        double length = frame.width() + frame.height();
        for (double at = GAP; at < length; at += GAP) {
            double left = Math.max(0, at - frame.height());
            double right = Math.min(at, frame.width());
            steps.add(new Outline.Move(frame.x() + left, frame.y() + at - left));
            steps.add(new Outline.Line(frame.x() + right, frame.y() + at - right));
        }
        return new Shape.Link(new Outline(steps), role, 1, Shape.Dash.SOLID);
    }

    static Shape line(double x1, double y1, double x2, double y2, Role role, double width) {
        Outline outline = new Outline(List.of(new Outline.Move(x1, y1), new Outline.Line(x2, y2)));
        return new Shape.Link(outline, role, width, Shape.Dash.SOLID);
    }
}
