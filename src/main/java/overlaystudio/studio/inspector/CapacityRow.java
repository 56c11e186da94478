package overlaystudio.studio.inspector;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.plan.Capacity;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PodBlocks;
import overlaystudio.plan.PoolPlan;
import overlaystudio.studio.messages.Messages;

/// A line of the capacity section.
///
/// @param label what it is
/// @param words its numbers
/// @param fill the part that is used, 1 being all
/// @param waste whether what fills it is not used but lost
record CapacityRow(String label, String words, double fill, boolean waste) {

    private static final Messages MESSAGES = Messages.of(CapacityRow.class);

    private static final int BLOCK = 1 << (Integer.SIZE - PodBlocks.PREFIX);

    static List<CapacityRow> of(Plan plan, ElementId id) {
        return Stream.concat(plan.pool(id).stream().flatMap(pool -> of(plan, pool)), Capacity.of(plan).stream()
                .filter(each -> each.element().owner().equals(id))
                .map(CapacityRow::of))
                .toList();
    }

    private static CapacityRow of(Capacity capacity) {
        String label = capacity.label().substring(0, capacity.label().indexOf(" of "));
        String words = capacity.peak() == capacity.now() ? MESSAGES.say("fill", capacity.now(), capacity.limit())
                : MESSAGES.say("fill.peak", capacity.now(), capacity.peak(), capacity.limit());
        return new CapacityRow(label, words, capacity.fill(), false);
    }

    private static Stream<CapacityRow> of(Plan plan, PoolPlan pool) {
        return plan.clusters().stream()
                .filter(cluster -> cluster.hasPodRange() && cluster.pools().contains(pool))
                .flatMap(cluster -> Stream.of(pods(cluster, pool), blocks(cluster, pool), stranded(pool)));
    }

    private static CapacityRow pods(ClusterPlan cluster, PoolPlan pool) {
        long now = (long) pool.nodesNow() * pool.maxPods().value();
        long most = (long) Math.max(0, cluster.blocks().count() - cluster.surgeMax()) * pool.maxPods().value();
        return row(MESSAGES.say("capacity.pods"), MESSAGES.say("fill", now, most), now, most);
    }

    private static CapacityRow blocks(ClusterPlan cluster, PoolPlan pool) {
        int limit = cluster.blocks().count();
        String words = MESSAGES.say("fill.blocks", pool.nodesMax(), pool.surgeMax(), limit);
        return row(MESSAGES.say("capacity.blocks"), words, (long) pool.nodesMax() + pool.surgeMax(), limit);
    }

    private static CapacityRow stranded(PoolPlan pool) {
        int lost = Math.max(0, BLOCK - pool.maxPods().value());
        return new CapacityRow(MESSAGES.say("capacity.stranded"), MESSAGES.say("fill.stranded", lost, BLOCK),
                (double) lost / BLOCK, true);
    }

    private static CapacityRow row(String label, String words, long used, long limit) {
        double fill = limit == 0 ? (used == 0 ? 0 : Double.POSITIVE_INFINITY) : (double) used / limit;
        return new CapacityRow(label, words, fill, false);
    }
}
