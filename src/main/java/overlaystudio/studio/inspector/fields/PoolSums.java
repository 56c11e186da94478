package overlaystudio.studio.inspector.fields;

import java.util.Optional;
import java.util.stream.IntStream;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.Quantity;
import overlaystudio.design.NodePool;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PodBlocks;
import overlaystudio.plan.PoolPlan;
import overlaystudio.studio.messages.Messages;

/// What numbers of a node pool mean.
final class PoolSums {

    private static final Messages MESSAGES = Messages.of(PoolSums.class);

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
        int more = surge.nodes(Math.max(most, 1));
        return others > 0 ? MESSAGES.say("sum.nodes-beside", blocks, others, most, more)
                : MESSAGES.say("sum.nodes", blocks, most, more);
    }

    private static int most(int blocks, MaxSurge surge) {
        return IntStream.iterate(Math.max(blocks, 0), nodes -> nodes > 0, nodes -> nodes - 1)
                .filter(nodes -> nodes + surge.nodes(nodes) <= blocks)
                .findFirst()
                .orElse(0);
    }

    static String pods(Shown<NodePool> shown) {
        return shown.plan().map(plan -> pods(plan, of(shown))).orElse("");
    }

    private static String pods(Plan plan, Optional<PoolPlan> pool) {
        long least = plan.facts().number(Quantity.MAX_PODS_MIN);
        long most = plan.facts().number(Quantity.MAX_PODS_MAX);
        int block = 1 << (Integer.SIZE - PodBlocks.PREFIX);
        return pool.map(it -> Math.max(0, block - it.maxPods().value()))
                .map(unused -> MESSAGES.say("sum.pods-unused", least, most, unused, block))
                .orElseGet(() -> MESSAGES.say("sum.pods", least, most));
    }

    static String surge(Shown<NodePool> shown) {
        return of(shown)
                .map(pool -> MESSAGES.say("sum.surge", pool.surgeMax()))
                .orElse("");
    }

    static String subnet(Shown<NodePool> shown) {
        return Optional.ofNullable(shown.value().subnet())
                .flatMap(id -> shown.plan().flatMap(plan -> plan.subnet(id)))
                .map(Ranges::room)
                .orElse("");
    }
}
