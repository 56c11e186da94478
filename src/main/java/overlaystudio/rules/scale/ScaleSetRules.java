package overlaystudio.rules.scale;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.Quantity;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.Edit;
import overlaystudio.design.NewElements;
import overlaystudio.design.NodePool;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rule that a pool and its surge fit into one virtual machine scale set.
public final class ScaleSetRules {

    private ScaleSetRules() {}

    /// The rule.
    public static Stream<Rule> rules() {
        return Stream.of(Check.of("pool-surge-vmss-1000", ScaleSetRules::breaches, ScaleSetRules::repairs));
    }

    private static Stream<Breach> breaches(Plan plan) {
        int nodes = plan.facts().number(Quantity.NODES_PER_POOL);
        int most = plan.facts().number(Quantity.MACHINES_PER_SCALE_SET);
        return Pools.where(plan, _ -> true).flatMap(pool -> breach(pool, nodes, most).stream());
    }

    /// AKS compares the size that the pool has when the upgrade begins; too many nodes as such are another rule's.
    private static Optional<Breach> breach(PoolPlan pool, int nodes, int most) {
        if (pool.nodesNow() <= nodes && machines(pool, pool.nodesNow()) > most) {
            return Optional.of(breach(pool, pool.nodesNow(), most, "an upgrade"));
        }
        return pool.nodesMax() <= nodes && machines(pool, pool.nodesMax()) > most
                ? Optional.of(breach(pool, pool.nodesMax(), most, "an upgrade at its greatest size")
                        .withVariant("at-max"))
                : Optional.empty();
    }

    private static int machines(PoolPlan pool, int nodes) {
        return nodes + surge(pool, nodes);
    }

    /// AKS takes no more surge nodes than there are nodes to upgrade (upgrade-aks-node-pools-rolling.md).
    private static int surge(PoolPlan pool, int nodes) {
        return Math.min(nodes, pool.maxSurge().value().nodes(nodes));
    }

    private static Breach breach(PoolPlan pool, int nodes, int most, String when) {
        return Breach.of(
                Timing.REFUSED_AT_UPGRADE,
                "Node pool %s needs %s during %s (%s + %s), but its scale set has at most %s"
                        .formatted(
                                pool.pool().name(),
                                Words.count(machines(pool, nodes), "machine"),
                                when,
                                Words.count(nodes, "node"),
                                Words.count(surge(pool, nodes), "surge node"),
                                Words.number(most)),
                Pools.place(pool, "maxSurge"),
                Pools.place(pool, pool.pool().autoscaling() == null ? "count" : "autoscaling"));
    }

    private static Stream<QuickFix> repairs(Plan plan, Breach breach) {
        int most = plan.facts().number(Quantity.MACHINES_PER_SCALE_SET);
        return Pools.of(plan, breach)
                .flatMap(pool -> Stream.of(lower(plan, pool, most), split(plan, pool), shrink(plan, pool, most)))
                .flatMap(each -> each);
    }

    private static Stream<QuickFix> lower(Plan plan, PoolPlan pool, int most) {
        int room = most - pool.nodesMax();
        return room < 1
                ? Stream.empty()
                : Pools.change(plan, pool, "maxSurge", "Set max surge to " + room,
                        each -> each.withMaxSurge(new MaxSurge(room, false)));
    }

    static Stream<QuickFix> split(Plan plan, PoolPlan pool) {
        return plan.design().clusterOf(pool.pool().id()).stream()
                .filter(_ -> Repairs.isPlanned(pool.pool()))
                .map(cluster -> split(plan, pool.pool(), cluster));
    }

    private static QuickFix split(Plan plan, NodePool pool, Cluster cluster) {
        NodePool fresh = (NodePool) new NewElements(plan.design()).pool(cluster).element();
        NodePool second = new NodePool(
                fresh.id(), fresh.name(), pool.lifecycle(), pool.mode(), pool.osType(), pool.osSku(), pool.vmSize(),
                Math.max(NodeCountRules.least(pool), pool.count() / 2), half(pool, false), pool.maxPods(),
                pool.maxSurge(), pool.maxUnavailable(), pool.zones(), pool.subnet());
        String title = "Split %s, half of it into %s".formatted(pool.name(), fresh.name());
        return Repairs.batch(title, List.of(
                new Edit.ChangeElement<>(pool.id(), NodePool.class, "count", title, each -> each
                        .withCount(each.count() - each.count() / 2)
                        .withAutoscaling(half(each, true))),
                new Edit.AddElement(second, cluster.id())));
    }

    /// Half of the nodes between which a pool scales; the smaller half of a system pool keeps a node.
    private static @Nullable Autoscaling half(NodePool pool, boolean larger) {
        Autoscaling range = pool.autoscaling();
        if (range == null) {
            return null;
        }
        return larger
                ? new Autoscaling(Math.ceilDiv(range.min(), 2), Math.ceilDiv(range.max(), 2))
                : new Autoscaling(Math.max(NodeCountRules.least(pool), range.min() / 2), range.max() / 2);
    }

    private static Stream<QuickFix> shrink(Plan plan, PoolPlan pool, int most) {
        return IntStream.iterate(most, nodes -> nodes > 0, nodes -> nodes - 1)
                .filter(nodes -> machines(pool, nodes) <= most)
                .limit(1)
                .boxed()
                .flatMap(nodes -> Pools.change(plan, pool, "count", "Use at most %s".formatted(
                        Words.count(nodes, "node")), each -> NodeCountRules.clamped(each, nodes)));
    }
}
