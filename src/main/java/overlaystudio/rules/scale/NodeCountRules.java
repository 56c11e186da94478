package overlaystudio.rules.scale;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.PoolMode;
import overlaystudio.azure.Quantity;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.NodePool;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.Words;

/// The rules about numbers of nodes and pools.
public final class NodeCountRules {

    /// Most nodes of a cluster in the Free tier (free-standard-pricing-tiers.md).
    private static final int FREE_TIER = 1000;

    private NodeCountRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("cluster-nodes-max", NodeCountRules::clusterNodes, NodeCountRules::payTier),
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
        int nodes = cluster.nodesMax();
        if (nodes > limit) {
            return Optional.of(clusterNodes(cluster, "an overlay cluster has at most " + Words.number(limit), "pools"));
        }
        ClusterTier tier = cluster.cluster().tier();
        if (nodes > FREE_TIER && (tier == null || tier == ClusterTier.FREE)) {
            String free = tier == null ? "the Free tier (Azure’s default, not set)" : "the Free tier";
            return Optional.of(clusterNodes(cluster, free + " has at most " + Words.number(FREE_TIER), "tier")
                    .withVariant("free-tier"));
        }
        return nodes < limit
                ? Optional.empty()
                : Optional.of(clusterNodes(cluster, "that is the limit, at which upgrades are blocked", "pools")
                        .withVariant("at-limit"));
    }

    private static Breach clusterNodes(ClusterPlan cluster, String but, String field) {
        return Breach.of(
                Timing.GROWS_INTO_IT,
                "%s grows to %s, but %s"
                        .formatted(cluster.cluster().name(), Words.count(cluster.nodesMax(), "node"), but),
                Place.of(cluster.cluster().id(), field));
    }

    private static Stream<QuickFix> payTier(Plan plan, Breach breach) {
        return Repairs.change(
                plan.design(),
                breach.places().getFirst().element(),
                Cluster.class,
                "tier",
                "Use the Standard tier",
                each -> each.withTier(ClusterTier.STANDARD));
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
        return Pools.of(plan, breach)
                .flatMap(pool -> Pools.change(
                        plan,
                        pool,
                        "count",
                        "Use at most %s nodes".formatted(Words.number(most)),
                        each -> clamped(each, most)));
    }

    private static NodePool clamped(NodePool pool, int most) {
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

    private static int least(NodePool pool) {
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
