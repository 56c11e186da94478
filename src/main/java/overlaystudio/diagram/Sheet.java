package overlaystudio.diagram;

import java.util.List;
import java.util.Map;

import overlaystudio.design.ElementId;
import overlaystudio.plan.Plan;

/// What stands below a picture that goes into a document: its title and what its signs mean.
final class Sheet {

    private static final double HEIGHT = 76;
    private static final double LEAST_WIDTH = 620;
    private static final double ROW = 18;

    private final Plan plan;
    private final Map<ElementId, Mark> marks;
    private final List<String> lines;
    private final boolean hasLegend;

    Sheet(Plan plan, Map<ElementId, Mark> marks, List<String> lines, boolean hasLegend) {
        this.plan = plan;
        this.marks = marks;
        this.lines = lines;
        this.hasLegend = hasLegend;
    }

    /// What stands below parts.
    List<Part> under(List<Part> parts) {
        if (lines.isEmpty() && !hasLegend) {
            return List.of();
        }
        Frame drawn = parts.stream().map(Part::frame).reduce(Frame::union).orElse(new Frame(0, 0, 0, 0));
        Frame frame = new Frame(drawn.x(), drawn.bottom() + 24, Math.max(LEAST_WIDTH, drawn.width()), HEIGHT);
        Sketch sketch = new Sketch();
        if (lines.isEmpty()) {
            sketch.part(ElementId.DESIGN.part("legend"), frame, "Legend", "What the signs mean",
                    brush -> paintLegend(brush, frame));
        } else {
            sketch.part(ElementId.DESIGN.part("title"), frame, plan.design().name(), String.join(", ", lines),
                    brush -> paint(brush, frame));
        }
        return sketch.parts();
    }

    private void paintLegend(Brush brush, Frame frame) {
        line(brush, frame);
        legend(brush, frame);
    }

    private static void line(Brush brush, Frame frame) {
        brush.box(new Frame(frame.x(), frame.y(), frame.width(), 1), BoxStyle.solid(Role.HAIRLINE, Role.NONE, 0, 0));
    }

    private void paint(Brush brush, Frame frame) {
        double room = hasLegend ? frame.width() / 2 - 10 : frame.width();
        line(brush, frame);
        brush.left(frame.x(), frame.y() + 26, room, TextStyle.TITLE, plan.design().name());
        double y = frame.y() + 27;
        for (String line : lines) {
            y += 16;
            brush.left(frame.x(), y, room, TextStyle.BODY, line);
        }
        if (hasLegend) {
            legend(brush, new Frame(frame.centerX() + 10, frame.y(), room, HEIGHT));
        }
    }

    private void legend(Brush brush, Frame frame) {
        double x = frame.x();
        double y = frame.y() + 25;
        for (Legend.Sign sign : new Legend(plan, marks.values()).signs()) {
            double width = 34 + TextStyle.SMALL.width(sign.word()) + 16;
            if (x > frame.x() && x + width > frame.right()) {
                x = frame.x();
                y += ROW;
            }
            sign.paint(brush, x, y);
            x += width;
        }
    }
}
