package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.azure.Quantity;
import overlaystudio.plan.BlockUse;
import overlaystudio.plan.ClusterPlan;

/// The pod space of a cluster with its blocks.
final class OverlayBlock implements Block {

    static final double PADDING = 14;
    static final double WIDTH = PodMap.WIDTH + 2 * PADDING;
    private static final double LINE = 15;
    private static final double LEGEND = 37;

    private final ClusterPlan plan;
    private final Facts facts;
    private final PodMap map;

    private OverlayBlock(ClusterPlan plan, Facts facts) {
        this.plan = plan;
        this.facts = facts;
        map = new PodMap(plan);
    }

    static Block of(ClusterPlan plan, Facts facts) {
        return plan.hasPodRange() ? new OverlayBlock(plan, facts) : new FlatPodsBlock(plan, WIDTH);
    }

    private double top() {
        return 41 + LINE * lines().size();
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return top() + map.height() + LEGEND + 8;
    }

    @Override
    public Object key() {
        return List.of(plan, most());
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        double x = frame.x() + PADDING;
        double top = frame.y() + top();
        sketch.part(plan.podRangeId(), frame, "Pod range " + plan.podCidr().value(), description(),
                brush -> paint(brush, frame, top), () -> map.draw(sketch, x, top));
    }

    private void paint(Brush brush, Frame frame, double top) {
        Frame row = new Frame(frame.x() + PADDING, frame.y(), frame.width() - 2 * PADDING, 0);
        String range = plan.podCidr().value() + (plan.podCidr().isDefault() ? " default" : "");
        brush.box(frame, BoxStyle.OVERLAY.of(plan.cluster().lifecycle()));
        brush.pair(row, frame.y() + 22, TextStyle.NAME, "Overlay \u00b7 " + plan.cluster().name(),
                TextStyle.ADDRESS.in(Role.OVERLAY_TEXT), range);
        boolean over = needed() > plan.blocks().count();
        brush.right(row.right(), frame.y() + 40, row.width(),
                TextStyle.STRONG.in(over ? Role.ERROR : Role.OVERLAY_TEXT), most());
        double y = frame.y() + 40;
        for (String line : lines()) {
            brush.left(row.x(), y, row.width(), over ? TextStyle.BODY.in(Role.ERROR) : TextStyle.BODY, line);
            y += LINE;
        }
        map.label(brush, row.x(), top);
        map.legend(brush, row.x(), top + map.height() + 17);
    }

    private int needed() {
        return plan.nodesMax() + plan.surgeMax();
    }

    private List<String> lines() {
        return Words.lines(use(), TextStyle.BODY, PodMap.WIDTH - TextStyle.STRONG.width(most()) - 12);
    }

    private List<String> use() {
        int count = plan.blocks().count();
        if (needed() > count) {
            return List.of(Words.number(needed()) + " blocks needed of " + Words.number(count));
        }
        List<String> words =
                new ArrayList<>(List.of(Words.number(plan.nodesNow()) + " of " + Words.count(count, "block")));
        Stream.of(BlockUse.RESERVED, BlockUse.SURGE)
                .filter(use -> plan.blockPlan().count(use) > 0)
                .forEach(use -> words.add(Words.number(plan.blockPlan().count(use)) + " " + use.word()));
        if (map.blocksOfCell() > 1) {
            words.add("each cell is " + Words.number(map.blocksOfCell()) + " blocks");
        }
        return words;
    }

    /// Nodes that the range and Azure allow while the surge stays as it is.
    private String most() {
        int most = Math.min(facts.number(Quantity.NODES_PER_CLUSTER), plan.blocks().count() - plan.surgeMax());
        return Words.count(Math.max(0, most), "node") + " at most";
    }

    private String description() {
        return "Pod range of " + plan.cluster().name() + ", a routing domain of its own: " + plan.podCidr().describe()
                + ", " + String.join(", ", use()) + ", " + most() + "; blocks in the order planned";
    }
}
