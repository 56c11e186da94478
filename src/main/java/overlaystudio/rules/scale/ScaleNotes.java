package overlaystudio.rules.scale;

import java.util.stream.Stream;

import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The notes on how pools grow and are upgraded.
public final class ScaleNotes {

    /// Nodes of a cluster beyond which a smaller surge is advised (best-practices-performance-scale-large.md).
    private static final int MANY_NODES = 500;

    /// Nodes of a cluster beyond which it should grow in batches (best-practices-performance-scale-large.md).
    private static final int BATCHED = 1000;

    private ScaleNotes() {}

    /// The notes in their order.
    public static Stream<Rule> notes() {
        return Stream.of(
                Check.of("autoscaler-max-planned", ScaleNotes::planned),
                Check.of("surge-recommended", ScaleNotes::advised),
                Check.of("surge-all-pools", ScaleNotes::together),
                Check.of("scale-batches", ScaleNotes::batches));
    }

    private static Stream<Breach> planned(Plan plan) {
        return Pools.where(plan, pool -> pool.nodesMax() > pool.nodesNow())
                .map(pool -> note(
                        "Capacity of node pool %s is judged at the max-count of %s and %s, not at the %s of now"
                                .formatted(
                                        pool.pool().name(),
                                        Words.count(pool.nodesMax(), "node"),
                                        Words.count(pool.surgeMax(), "surge node"),
                                        Words.count(pool.nodesNow(), "node")),
                        Pools.place(pool, "autoscaling")));
    }

    private static Breach note(String message, Place place) {
        return Breach.of(Timing.WORKS, message, place);
    }

    private static Stream<Breach> advised(Plan plan) {
        return plan.clusters().stream()
                .flatMap(cluster -> cluster.pools().stream()
                        .filter(pool -> pool.maxSurge().isDefault() && pool.nodesMax() > 0)
                        .map(pool -> advised(cluster, pool)));
    }

    private static Breach advised(ClusterPlan cluster, PoolPlan pool) {
        boolean many = cluster.nodesMax() > MANY_NODES;
        String advice = many
                ? "from 10%% to 20%% in a cluster of more than %s nodes, here %s to %s"
                        .formatted(MANY_NODES, share(pool, 10), Words.count(share(pool, 20), "node"))
                : "33%%, here %s".formatted(Words.count(share(pool, 33), "node"));
        return note(
                "Node pool %s surges by %s (Azure\u2019s default, not set); advised in production is %s"
                        .formatted(pool.pool().name(), Words.count(pool.surgeMax(), "node"), advice),
                Pools.place(pool, "maxSurge"));
    }

    private static int share(PoolPlan pool, int percent) {
        return Math.ceilDiv(pool.nodesMax() * percent, 100);
    }

    private static Stream<Breach> together(Plan plan) {
        return plan.clusters().stream()
                .filter(cluster -> cluster.pools().size() > 1 && cluster.surgeMax() > 0)
                .map(cluster -> note(
                        "An upgrade of all %s of %s at once needs %s more: as much quota, as many addresses"
                                .formatted(
                                        Words.count(cluster.pools().size(), "pool"),
                                        cluster.cluster().name(),
                                        Words.count(cluster.surgeMax(), "node")),
                        Place.of(cluster.cluster().id(), "pools")));
    }

    private static Stream<Breach> batches(Plan plan) {
        return plan.clusters().stream()
                .filter(cluster -> cluster.nodesMax() > BATCHED)
                .filter(cluster -> cluster.pools().stream().anyMatch(pool -> pool.pool().autoscaling() == null))
                .map(cluster -> note(
                        "%s has %s, not all in the hands of the autoscaler: add 500 to 700 at a time, 2 to 5 minutes apart"
                                .formatted(
                                        cluster.cluster().name(),
                                        Words.count(cluster.nodesMax(), "node")),
                        Place.of(cluster.cluster().id(), "pools")));
    }
}
