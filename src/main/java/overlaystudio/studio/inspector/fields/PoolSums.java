package overlaystudio.studio.inspector.fields;

import java.util.Optional;
import java.util.stream.IntStream;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.Quantity;
import overlaystudio.design.NodePool;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.PodBlocks;
import overlaystudio.plan.PoolPlan;

/// What numbers of a node pool mean.
final class PoolSums {

    private PoolSums() {}

    static Optional<PoolPlan> of(Shown<NodePool> shown) {
        return shown.plan().flatMap(plan -> plan.pool(shown.id()));
    }

    private static Optional<ClusterPlan> cluster(Shown<NodePool> shown) {
        return shown.plan().flatMap(plan -> plan.clusters().stream()
                .filter(each -> each.pools().stream().anyMatch(pool -> pool.pool().id().equals(shown.id())))
                .findFirst());
    }

    /// How many nodes the pod range allows, such as "256 blocks of /24 allow 255 nodes with 1 surge node."
    static String nodes(Shown<NodePool> shown) {
        return cluster(shown)
                .filter(ClusterPlan::hasPodRange)
                .flatMap(cluster -> of(shown).map(pool -> nodes(cluster, pool)))
                .orElse("");
    }

    private static String nodes(ClusterPlan cluster, PoolPlan pool) {
        int blocks = cluster.blocks().count();
        int others = cluster.nodesMax() + cluster.surgeMax() - pool.nodesMax() - pool.surgeMax();
        MaxSurge surge = pool.maxSurge().value();
        int most = most(blocks - others, surge);
        return Numbers.of(blocks, "block") + " of /24"
                + (others > 0 ? ", " + Numbers.of(others) + " for other pools," : "")
                + (blocks == 1 ? " allows " : " allow ") + Numbers.of(most, "node")
                + " with " + Numbers.of(surge.nodes(Math.max(most, 1)), "surge node") + ".";
    }

    private static int most(int blocks, MaxSurge surge) {
        return IntStream.iterate(Math.max(blocks, 0), nodes -> nodes > 0, nodes -> nodes - 1)
                .filter(nodes -> nodes + surge.nodes(nodes) <= blocks)
                .findFirst()
                .orElse(0);
    }

    static String pods(Shown<NodePool> shown) {
        return shown.plan()
                .map(plan -> plan.facts().number(Quantity.MAX_PODS_MIN) + " to "
                        + plan.facts().number(Quantity.MAX_PODS_MAX) + ".")
                .orElse("")
                + of(shown).map(pool -> " " + stranded(pool)).orElse("");
    }

    private static String stranded(PoolPlan pool) {
        int used = pool.maxPods().value();
        int block = 1 << (Integer.SIZE - PodBlocks.PREFIX);
        return Math.max(0, block - used) + " of each node\u2019s " + block + " pod addresses stay unused.";
    }

    static String surge(Shown<NodePool> shown) {
        return of(shown)
                .map(pool -> Numbers.of(pool.surgeMax(), "more node")
                        + ", each with an address and a pod block, during an upgrade.")
                .orElse("");
    }

    static String subnet(Shown<NodePool> shown) {
        return Optional.ofNullable(shown.value().subnet())
                .flatMap(id -> shown.plan().flatMap(plan -> plan.subnet(id)))
                .map(Ranges::room)
                .map(room -> room.substring(3))
                .orElse("");
    }
}
