package overlaystudio.rules.scale;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.Quantity;
import overlaystudio.design.Cluster;
import overlaystudio.design.Edit;
import overlaystudio.design.NodePool;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Measure;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules on how large a cluster of a tier or a network model may grow, and how many pods it runs.
public final class ClusterLimits {

    private ClusterLimits() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("tier-free-nodes", plan -> each(plan, cluster -> free(plan, cluster)), ClusterLimits::payTier),
                Check.of("cluster-at-node-limit", plan -> each(plan, cluster -> atLimit(plan, cluster))),
                Check.of("kubenet-nodes-max", plan -> each(plan, cluster -> kubenet(plan, cluster)),
                        ClusterLimits::useOverlay),
                Check.of("pods-per-cluster", plan -> each(plan, cluster -> pods(plan, cluster)),
                        ClusterLimits::fewerPods));
    }

    private static Stream<Breach> each(Plan plan, Function<ClusterPlan, Stream<Breach>> check) {
        return plan.clusters().stream().flatMap(check);
    }

    private static boolean isOverlay(ClusterPlan cluster) {
        return cluster.cluster().network().model() == NetworkModel.OVERLAY;
    }

    /// Beyond the limit of any overlay cluster another rule speaks, since no tier helps there.
    private static Stream<Breach> free(Plan plan, ClusterPlan cluster) {
        ClusterTier tier = cluster.cluster().tier();
        boolean isTold = isOverlay(cluster)
                && cluster.nodesMax() > plan.facts().number(Quantity.NODES_PER_CLUSTER);
        if (isTold || (tier != null && tier != ClusterTier.FREE)) {
            return Stream.empty();
        }
        String name = tier == null ? "the Free tier (Azure\u2019s default, not set)" : "the Free tier";
        int most = plan.facts().number(Quantity.NODES_PER_FREE_CLUSTER);
        int advised = plan.facts().number(Quantity.NODES_ADVISED_FOR_FREE_CLUSTER);
        if (cluster.nodesMax() > most) {
            return Stream.of(grows(cluster, "tier", name + " has at most " + Words.number(most)));
        }
        String meant = name + " is meant for fewer than " + Words.number(advised);
        return cluster.nodesMax() > advised
                ? Stream.of(grows(cluster, "tier", meant).withVariant("advised"))
                : Stream.empty();
    }

    private static Breach grows(ClusterPlan cluster, String field, String but) {
        return Breach.of(
                Timing.GROWS_INTO_IT,
                "%s grows to %s, but %s"
                        .formatted(cluster.cluster().name(), Words.count(cluster.nodesMax(), "node"), but),
                Place.of(cluster.cluster().id(), field)).withMeasure(Measure.ofMany(cluster.nodesMax(), "node"));
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

    private static Stream<Breach> atLimit(Plan plan, ClusterPlan cluster) {
        boolean full = isOverlay(cluster)
                && cluster.nodesMax() == plan.facts().number(Quantity.NODES_PER_CLUSTER);
        return full
                ? Stream.of(grows(
                        cluster, "pools",
                        "that is the limit, at which upgrades are blocked: below 3,000 they are safe"))
                : Stream.empty();
    }

    private static Stream<Breach> kubenet(Plan plan, ClusterPlan cluster) {
        int most = plan.facts().number(Quantity.NODES_PER_KUBENET_CLUSTER);
        boolean large = cluster.cluster().network().model() == NetworkModel.KUBENET && cluster.nodesMax() > most;
        return large
                ? Stream.of(grows(
                        cluster,
                        "pools",
                        "kubenet has at most %s, one for each route of a table".formatted(Words.number(most))))
                : Stream.empty();
    }

    private static Stream<QuickFix> useOverlay(Plan plan, Breach breach) {
        return Repairs.change(
                plan.design(),
                breach.places().getFirst().element(),
                Cluster.class,
                "model",
                "Use Azure CNI Overlay",
                each -> each.withNetwork(each.network().withModel(NetworkModel.OVERLAY)));
    }

    private static Stream<Breach> pods(Plan plan, ClusterPlan cluster) {
        int most = plan.facts().number(Quantity.PODS_PER_CLUSTER);
        long pods = cluster.pools().stream().mapToLong(PoolPlan::podsMax).sum();
        return isOverlay(cluster) && pods > most ? Stream.of(pods(cluster, pods, most)) : Stream.empty();
    }

    private static Breach pods(ClusterPlan cluster, long pods, int most) {
        String message = "The pools of %s could hold %s at their greatest size, but %s are supported for a cluster"
                .formatted(cluster.cluster().name(), Words.count(pods, "pod"), Words.number(most));
        Stream<Place> pools = cluster.pools().stream().map(pool -> Pools.place(pool, "maxPods"));
        return Breach.of(Timing.GROWS_INTO_IT, message)
                .withPlaces(Stream.concat(Stream.of(Place.of(cluster.cluster().id(), "pools")), pools).toList())
                .withMeasure(Measure.ofMany(pods, "pod"));
    }

    private static Stream<QuickFix> fewerPods(Plan plan, Breach breach) {
        int most = plan.facts().number(Quantity.PODS_PER_CLUSTER);
        return plan.cluster(breach.places().getFirst().element())
                .map(cluster -> fewerPods(cluster, most / Math.max(1, cluster.nodesMax())))
                .stream()
                .flatMap(each -> each);
    }

    private static Stream<QuickFix> fewerPods(ClusterPlan cluster, int maxPods) {
        String title = "Set max pods to at most " + maxPods;
        List<Edit> edits = cluster.pools().stream()
                .filter(pool -> pool.maxPods().value() > maxPods && Repairs.isPlanned(pool.pool()))
                .map(pool -> lower(pool, maxPods, title))
                .toList();
        return edits.isEmpty() ? Stream.empty() : Stream.of(Repairs.batch(title, edits));
    }

    private static Edit lower(PoolPlan pool, int maxPods, String title) {
        return new Edit.ChangeElement<>(
                pool.pool().id(), NodePool.class, "maxPods", title, each -> each.withMaxPods(maxPods));
    }
}
