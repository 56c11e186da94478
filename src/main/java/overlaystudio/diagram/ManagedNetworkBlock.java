package overlaystudio.diagram;

import java.util.List;

import overlaystudio.design.ElementId;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// The virtual network that AKS makes for pools without a subnet.
final class ManagedNetworkBlock implements Block {

    private static final double TOP = 48;

    private final ClusterPlan plan;
    private final Stack pools;

    ManagedNetworkBlock(Plan all, ClusterPlan plan) {
        this.plan = plan;
        pools = new Stack(8, plan.pools().stream()
                .filter(pool -> pool.subnet().isEmpty() && all.has(pool))
                .map(pool -> (Block) new PoolBlock(pool, plan, all.nodes(pool.pool().id()), false))
                .toList());
    }

    static boolean isNeeded(ClusterPlan plan) {
        return plan.pools().stream().anyMatch(pool -> pool.subnet().isEmpty());
    }

    static ElementId idOf(ClusterPlan plan) {
        return plan.cluster().id().part("network");
    }

    @Override
    public double width() {
        return NetworkBlock.WIDTH;
    }

    @Override
    public double height() {
        return TOP + pools.height() + NetworkBlock.PADDING;
    }

    @Override
    public Object key() {
        return List.of(plan.cluster().id(), plan.cluster().name(), pools.key());
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        double x = frame.x() + (frame.width() - PoolBlock.WIDTH) / 2;
        sketch.part(idOf(plan), frame, title(), detail(), brush -> paint(brush, frame, x),
                () -> pools.draw(sketch, x, frame.y() + TOP));
    }

    private void paint(Brush brush, Frame frame, double x) {
        brush.box(frame, new BoxStyle(Role.NETWORK_FILL, Role.NETWORK, 1, 8, Shape.Dash.DOTTED));
        brush.left(x, frame.y() + 23, PoolBlock.WIDTH, TextStyle.TITLE, title());
        brush.left(x, frame.y() + 39, PoolBlock.WIDTH, TextStyle.BODY,
                detail());
    }

    private String title() {
        return pools.isEmpty() ? "No node pool yet" : "Virtual network by AKS";
    }

    private String detail() {
        String cluster = plan.cluster().name();
        return pools.isEmpty() ? cluster + " has no nodes" : "made and managed with " + cluster;
    }
}
