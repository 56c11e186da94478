package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import overlaystudio.azure.AzureTerm;
import overlaystudio.azure.OsType;
import overlaystudio.design.NodePool;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.PlannedNode;
import overlaystudio.plan.PoolPlan;

/// A node pool: what it is, its nodes, and what it may grow to.
final class PoolBlock implements Block {

    static final double WIDTH = 328;
    static final double PADDING = 10;
    private static final double HEADER = 44;
    private static final double BETWEEN = 7;
    private static final double EXTRA = 34;

    private final PoolPlan plan;
    private final ClusterPlan cluster;
    private final boolean namesCluster;
    private final NodeGrid grid;

    PoolBlock(PoolPlan plan, ClusterPlan cluster, List<PlannedNode> nodes, boolean namesCluster) {
        this.plan = plan;
        this.cluster = cluster;
        this.namesCluster = namesCluster;
        grid = NodeGrid.of(nodes, plan, cluster);
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEADER + (namesCluster ? 14 : 0) + grid.height() + (extras().isEmpty() ? 0 : EXTRA) + 8;
    }

    @Override
    public Object key() {
        return List.of(plan, grid.nodes(), cluster.cluster().name(), cluster.hasPodRange(), namesCluster);
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        double top = frame.y() + HEADER + (namesCluster ? 14 : 0);
        sketch.keep(plan.pool().id(), key(), frame, () -> sketch.part(plan.pool().id(), frame, plan.pool().name(),
                description(), brush -> paint(brush, frame, top),
                () -> grid.draw(sketch, frame.x() + PADDING, top)));
    }

    private void paint(Brush brush, Frame frame, double top) {
        Frame row = new Frame(frame.x() + PADDING, frame.y(), WIDTH - 2 * PADDING, HEADER);
        brush.box(frame, BoxStyle.POOL.of(plan.pool().lifecycle()));
        brush.pair(row, frame.y() + 18, TextStyle.NAME, plan.pool().name(), TextStyle.STRONG, size());
        brush.left(row.x(), frame.y() + 33, row.width(), TextStyle.BODY, profile());
        if (namesCluster) {
            brush.left(row.x(), frame.y() + 47, row.width(), TextStyle.BODY, "of " + cluster.cluster().name());
        }
        grid.label(brush, row.x(), top);
        double x = row.x();
        for (String extra : extras()) {
            x += extra(brush, x, top + grid.height() + 6, (row.width() - BETWEEN) / 2, extra) + BETWEEN;
        }
    }

    /// As wide as half the row at least, so that from afar, where words grow, they still have room.
    private static double extra(Brush brush, double x, double y, double least, String text) {
        double width = Math.max(least, TextStyle.SMALL.width(text) + 16);
        brush.box(new Frame(x, y, width, 24), BoxStyle.LATER);
        brush.left(x + 8, y + 15.5, width, TextStyle.SMALL, text);
        return width;
    }

    private String size() {
        String now = Words.count(plan.nodesNow(), "node");
        return plan.nodesMax() > plan.nodesNow() ? now + ", up to " + Words.number(plan.nodesMax()) : now;
    }

    private String profile() {
        NodePool pool = plan.pool();
        List<String> words = new ArrayList<>();
        words.add(plan.vmSize().value().orElse("VM size chosen by Azure"));
        words.add("max " + plan.maxPods().value() + " pods");
        words.add(pool.mode().label());
        Optional.of(pool.osType()).filter(os -> os != OsType.LINUX).map(AzureTerm::label).ifPresent(words::add);
        return String.join(" \u00b7 ", words);
    }

    /// What is not there yet: nodes of autoscaling and of an upgrade.
    private List<String> extras() {
        List<String> extras = new ArrayList<>();
        int growth = plan.nodesMax() - plan.nodesNow();
        if (growth > 0) {
            extras.add("autoscaling +" + Words.number(growth));
        }
        if (plan.surgeMax() > 0) {
            extras.add("upgrade surge +" + Words.number(plan.surgeMax()));
        }
        return extras;
    }

    private String description() {
        return "Node pool " + plan.pool().name() + " of " + cluster.cluster().name() + ": " + size() + ", " + profile();
    }
}
