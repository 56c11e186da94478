package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.diagram.Shape.Dash;
import overlaystudio.plan.BlockUse;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// What the signs of a picture mean, for those that occur in it.
final class Legend {

    private static final double ROW = 18;
    private static final double PADDING = 10;
    private static final Frame CELL = new Frame(0, 0, 12, 12);

    private final Plan plan;
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);

    Legend(Plan plan, Collection<Mark> marks) {
        this.plan = plan;
        this.marks.addAll(marks);
    }

    /// The legend as a column, its upper left corner at the origin.
    Part column() {
        List<Sign> signs = Stream.concat(signs().stream(), cells()).toList();
        double width = signs.stream().mapToDouble(sign -> TextStyle.SMALL.width(sign.word())).max().orElse(0);
        Frame frame = new Frame(0, 0, Math.ceil(width) + 34 + 2 * PADDING, signs.size() * ROW + PADDING);
        Brush brush = new Brush();
        double y = PADDING / 2;
        for (Sign sign : signs) {
            sign.paint(brush, PADDING, y + 12.5);
            y += ROW;
        }
        String words = String.join(", ", signs.stream().map(Sign::word).toList());
        return new Part(ElementId.DESIGN.part("legend"), ElementId.DESIGN, frame, "Legend", words, brush.shapes());
    }

    /// The colours of nodes and of pod blocks.
    private Stream<Sign> cells() {
        List<Sign> cells = new ArrayList<>();
        if (plan.clusters().stream().anyMatch(cluster -> cluster.nodesNow() > 0)) {
            cells.add(new Sign.Edge("node", BoxStyle.NODE));
        }
        if (plan.clusters().stream().anyMatch(ClusterPlan::hasPodRange)) {
            Arrays.stream(BlockUse.values())
                    .filter(use -> plan.clusters().stream().anyMatch(each -> each.blockPlan().count(use) > 0))
                    .map(use -> new Sign.Edge("pod block: " + use.word(), PodMap.style(use, CELL))).forEach(cells::add);
            cells.add(new Sign.Edge("pod addresses that no pod can have",
                    BoxStyle.solid(Role.STRANDED, Role.NONE, 0, 0)));
        }
        return cells.stream();
    }

    /// The signs that a document needs.
    List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        signs.add(new Sign.Edge("planned", BoxStyle.CARD));
        if (plan.design().elements().anyMatch(Legend::exists)) {
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
        if (!plan.design().notes().isEmpty()) {
            signs.add(new Sign.Edge("written note", BoxStyle.NOTE));
        }
        Arrays.stream(Mark.values()).filter(marks::contains).map(Sign.Found::new).forEach(signs::add);
        return signs;
    }

    private static boolean exists(Element element) {
        return Lifecycles.of(element) == Lifecycle.EXISTING;
    }

    /// One sign of the legend with its meaning.
    sealed interface Sign {

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
