package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.diagram.Shape.Dash;
import overlaystudio.plan.Plan;

/// What stands below a picture that goes into a document: its title and what its signs mean.
final class Sheet {

    private static final double HEIGHT = 76;
    private static final double LEAST_WIDTH = 620;
    private static final double ROW = 18;

    private final Plan plan;
    private final Map<ElementId, Mark> marks;
    private final List<String> lines;

    Sheet(Plan plan, Map<ElementId, Mark> marks, List<String> lines) {
        this.plan = plan;
        this.marks = marks;
        this.lines = lines;
    }

    /// What stands below parts.
    List<Part> under(List<Part> parts) {
        Frame drawn = parts.stream().map(Part::frame).reduce(Frame::union).orElse(new Frame(0, 0, 0, 0));
        Frame frame = new Frame(drawn.x(), drawn.bottom() + 24, Math.max(LEAST_WIDTH, drawn.width()), HEIGHT);
        Sketch sketch = new Sketch();
        sketch.part(ElementId.DESIGN.part("title"), frame, plan.design().name(), String.join(", ", lines),
                brush -> paint(brush, frame));
        return sketch.parts();
    }

    private void paint(Brush brush, Frame frame) {
        double room = frame.width() / 2 - 10;
        brush.box(new Frame(frame.x(), frame.y(), frame.width(), 1), BoxStyle.solid(Role.HAIRLINE, Role.NONE, 0, 0));
        brush.left(frame.x(), frame.y() + 26, room, TextStyle.TITLE, plan.design().name());
        double y = frame.y() + 27;
        for (String line : lines) {
            y += 16;
            brush.left(frame.x(), y, room, TextStyle.BODY, line);
        }
        legend(brush, new Frame(frame.centerX() + 10, frame.y(), room, HEIGHT));
    }

    private void legend(Brush brush, Frame frame) {
        double x = frame.x();
        double y = frame.y() + 25;
        for (Sign sign : signs()) {
            double width = 34 + TextStyle.SMALL.width(sign.word()) + 16;
            if (x > frame.x() && x + width > frame.right()) {
                x = frame.x();
                y += ROW;
            }
            sign.paint(brush, x, y);
            x += width;
        }
    }

    private List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        signs.add(new Sign.Edge("planned", BoxStyle.CARD));
        if (plan.design().elements().anyMatch(Sheet::exists)) {
            signs.add(new Sign.Edge("existing", BoxStyle.CARD.of(Lifecycle.EXISTING)));
        }
        if (!plan.design().externalNetworks().isEmpty()) {
            signs.add(new Sign.Line("private connection", Role.LINK, Dash.SOLID));
        }
        if (!plan.design().peerings().isEmpty()) {
            signs.add(new Sign.Line("peering", Role.NETWORK, Dash.SOLID));
        }
        if (!plan.clusters().isEmpty()) {
            signs.add(new Sign.Line("way to the internet", Role.LINK, Dash.DOTTED));
            signs.add(new Sign.Line("nodes of a cluster", Role.OVERLAY, Dash.DOTTED));
        }
        Arrays.stream(Mark.values()).filter(marks::containsValue).map(Sign.Found::new).forEach(signs::add);
        return signs;
    }

    private static boolean exists(Element element) {
        return Lifecycles.of(element) == Lifecycle.EXISTING;
    }

    /// One sign of the legend with its meaning.
    private sealed interface Sign {

        String word();

        void sample(Brush brush, double x, double y);

        default void paint(Brush brush, double x, double y) {
            sample(brush, x, y);
            brush.left(x + 34, y, Double.MAX_VALUE, TextStyle.SMALL, word());
        }

        record Edge(String word, BoxStyle style) implements Sign {
            @Override
            public void sample(Brush brush, double x, double y) {
                brush.box(new Frame(x, y - 9.5, 26, 12), style);
            }
        }

        record Line(String word, Role role, Dash dash) implements Sign {
            @Override
            public void sample(Brush brush, double x, double y) {
                brush.link(Ways.elbow(x, y - 3.5, x, x + 26, y - 3.5), role, 1.4, dash);
            }
        }

        record Found(Mark mark) implements Sign {
            @Override
            public String word() {
                return mark.word();
            }

            @Override
            public void sample(Brush brush, double x, double y) {
                brush.icon(mark.outline().placed(0.86, x + 12, y - 10), mark.role());
                brush.link(mark.sign().placed(0.86, x + 12, y - 10), Role.ON_MARK, 1.5, Dash.SOLID);
            }
        }
    }
}
