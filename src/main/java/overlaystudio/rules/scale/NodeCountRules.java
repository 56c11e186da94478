package overlaystudio.rules.scale;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.PoolMode;
import overlaystudio.azure.Quantity;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.NodePool;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about numbers of nodes and pools.
public final class NodeCountRules {

    private NodeCountRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("cluster-nodes-max", NodeCountRules::clusterNodes),
                Check.of("pool-nodes-max", NodeCountRules::poolNodes, NodeCountRules::clamp),
                Check.of("pools-per-cluster-max", NodeCountRules::pools),
                Check.of("autoscaler-range", NodeCountRules::autoscaler, NodeCountRules::mendRange));
    }

    private static Stream<Breach> clusterNodes(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> each.cluster().network().model() == NetworkModel.OVERLAY)
                .flatMap(each -> clusterNodes(each, plan.facts().number(Quantity.NODES_PER_CLUSTER)).stream());
    }

    private static Optional<Breach> clusterNodes(ClusterPlan cluster, int limit) {
        return cluster.nodesMax() > limit ? Optional.of(tooMany(cluster, limit)) : Optional.empty();
    }

    private static Breach tooMany(ClusterPlan cluster, int limit) {
        return Breach.of(
                Timing.GROWS_INTO_IT,
                "%s grows to %s, but an overlay cluster has at most %s"
                        .formatted(
                                cluster.cluster().name(),
                                Words.count(cluster.nodesMax(), "node"),
                                Words.number(limit)),
                Place.of(cluster.cluster().id(), "pools"));
    }

    private static Stream<Breach> poolNodes(Plan plan) {
        int most = plan.facts().number(Quantity.NODES_PER_POOL);
        return Pools.where(plan, pool -> pool.nodesMax() > most)
                .map(pool -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Node pool %s grows to %s, but a pool has at most %s"
                                .formatted(
                                        pool.pool().name(),
                                        Words.count(pool.nodesMax(), "node"),
                                        Words.number(most)),
                        Pools.place(pool, pool.nodesNow() > most ? "count" : "autoscaling")));
    }

    private static Stream<QuickFix> clamp(Plan plan, Breach breach) {
        int most = plan.facts().number(Quantity.NODES_PER_POOL);
        String title = "Use at most %s nodes".formatted(Words.number(most));
        return Pools.of(plan, breach)
                .flatMap(pool -> Stream.concat(
                        Pools.change(plan, pool, "count", title, each -> clamped(each, most)),
                        ScaleSetRules.split(plan, pool)));
    }

    /// The pool with no number above a most.
    static NodePool clamped(NodePool pool, int most) {
        Autoscaling range = pool.autoscaling();
        NodePool counted = pool.withCount(Math.min(most, pool.count()));
        return range == null
                ? counted
                : counted.withAutoscaling(
                        new Autoscaling(Math.min(most, range.min()), Math.min(most, range.max())));
    }

    private static Stream<Breach> pools(Plan plan) {
        int most = plan.facts().number(Quantity.POOLS_PER_CLUSTER);
        return plan.clusters().stream()
                .filter(each -> each.pools().size() > most)
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s has %s, but a cluster has at most %s"
                                .formatted(
                                        each.cluster().name(),
                                        Words.count(each.pools().size(), "node pool"),
                                        Words.number(most)),
                        Place.of(each.cluster().id(), "pools")));
    }

    private static Stream<Breach> autoscaler(Plan plan) {
        int most = plan.facts().number(Quantity.NODES_PER_POOL);
        return Pools.where(plan, pool -> !mended(pool.pool(), most).equals(pool.pool()))
                .map(pool -> Breach.of(Timing.REFUSED_AT_CREATE, said(pool, most), Pools.place(pool, "autoscaling")));
    }

    private static String said(PoolPlan pool, int most) {
        Autoscaling range = Objects.requireNonNull(pool.pool().autoscaling());
        return "Node pool %s has %s and scales between %s and %s: the least must be %s or more, the most at most %s, and the count between them"
                .formatted(
                        pool.pool().name(),
                        Words.count(pool.nodesNow(), "node"),
                        Words.number(range.min()),
                        Words.number(range.max()),
                        least(pool.pool()),
                        Words.number(most));
    }

    /// The fewest nodes that a pool can have.
    static int least(NodePool pool) {
        return pool.mode() == PoolMode.SYSTEM ? 1 : 0;
    }

    private static Stream<QuickFix> mendRange(Plan plan, Breach breach) {
        int most = plan.facts().number(Quantity.NODES_PER_POOL);
        return Pools.of(plan, breach).flatMap(pool -> {
            NodePool mended = mended(pool.pool(), most);
            Autoscaling range = Objects.requireNonNull(mended.autoscaling());
            String title = "Scale between %s and %s".formatted(range.min(), range.max());
            return Pools.change(plan, pool, "autoscaling", title, each -> mended(each, most));
        });
    }

    /// The pool with bounds in order, within the limits, and around its count.
    private static NodePool mended(NodePool pool, int most) {
        Autoscaling range = pool.autoscaling();
        if (range == null) {
            return pool;
        }
        int low = Math.clamp(Math.min(range.min(), range.max()), least(pool), most);
        int high = Math.clamp(Math.max(range.min(), range.max()), Math.max(1, low), most);
        int count = Math.clamp(pool.count(), least(pool), most);
        return pool.withCount(count).withAutoscaling(new Autoscaling(Math.min(low, count), Math.max(high, count)));
    }
}
