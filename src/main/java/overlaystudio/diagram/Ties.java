package overlaystudio.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import overlaystudio.design.ElementId;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PlannedNode;

/// Which node has which pod block.
final class Ties {

    private final Map<ElementId, ElementId> twins = new HashMap<>();

    Ties(Plan plan) {
        plan.clusters().stream()
                .filter(ClusterPlan::hasPodRange)
                .forEach(cluster -> cluster.pools().forEach(pool -> add(cluster, plan.nodes(pool.pool().id()))));
    }

    private void add(ClusterPlan cluster, List<PlannedNode> nodes) {
        for (PlannedNode node : nodes) {
            node.podBlock().ifPresent(block -> {
                ElementId cell = PodMap.cellOf(cluster, cluster.blocks().index(block));
                twins.put(node.id(), cell);
                twins.putIfAbsent(cell, node.id());
            });
        }
    }

    Optional<ElementId> twin(ElementId id) {
        return Optional.ofNullable(twins.get(id));
    }

    /// A curve that leaves the upper edge of the left box and enters the right one from its left.
    static Outline curve(Frame one, Frame other) {
        Frame left = one.x() <= other.x() ? one : other;
        Frame right = one.x() <= other.x() ? other : one;
        double across = Math.max(40, right.x() - left.centerX());
        return Ways.curve(
                left.centerX(), left.y(), left.centerX() + across * 0.12, left.y() - 46,
                right.x() - across * 0.5, right.centerY(), right.x(), right.centerY());
    }
}
