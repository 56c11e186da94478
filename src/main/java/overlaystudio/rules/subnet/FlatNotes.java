package overlaystudio.rules.subnet;

import java.util.stream.Stream;

import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.NetworkModel;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.NetworkModelComparison;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.scale.Pools;

/// The notes on what the models with pods in the virtual network ask of its addresses.
public final class FlatNotes {

    private FlatNotes() {}

    /// The notes in their order.
    public static Stream<Rule> notes() {
        return Stream.of(
                Check.of("flat-ip-demand", FlatNotes::flat),
                Check.of("pod-subnet-dynamic-batch", FlatNotes::batches),
                Check.of("pod-subnet-static-block", FlatNotes::blocks));
    }

    private static Stream<ClusterPlan> clusters(Plan plan, NetworkModel model) {
        return plan.clusters().stream()
                .filter(each -> each.cluster().network().model() == model && each.nodesMax() > 0);
    }

    private static Stream<Breach> flat(Plan plan) {
        return clusters(plan, NetworkModel.NODE_SUBNET).map(FlatNotes::flat);
    }

    private static Breach flat(ClusterPlan cluster) {
        long nodes = (long) cluster.nodesMax() + cluster.surgeMax();
        long pods = cluster.pools().stream()
                .mapToLong(pool -> ((long) pool.nodesMax() + pool.surgeMax()) * pool.maxPods().value())
                .sum();
        return Breach.of(
                Timing.WORKS,
                "%s takes %s addresses at its greatest size: %s for nodes and %s for pods; with overlay it takes %s"
                        .formatted(
                                cluster.cluster().name(),
                                Words.number(nodes + pods),
                                Words.number(nodes),
                                Words.number(pods),
                                Words.number(nodes)),
                Place.of(cluster.cluster().id(), "model"));
    }

    private static Stream<Breach> batches(Plan plan) {
        return pools(plan).map(pool -> Breach.of(
                Timing.WORKS,
                "A full node of %s holds %s addresses of the pod subnet for %s, in batches of %s: %s for %s"
                        .formatted(
                                pool.pool().name(),
                                Words.number(held(pool)),
                                Words.count(pool.maxPods().value(), "pod"),
                                NetworkModelComparison.BATCH,
                                Words.number(held(pool) * ((long) pool.nodesMax() + pool.surgeMax())),
                                Words.count((long) pool.nodesMax() + pool.surgeMax(), "node")),
                Pools.place(pool, "maxPods")));
    }

    private static Stream<PoolPlan> pools(Plan plan) {
        return clusters(plan, NetworkModel.POD_SUBNET)
                .flatMap(cluster -> cluster.pools().stream().filter(pool -> pool.nodesMax() > 0));
    }

    private static long held(PoolPlan pool) {
        return NetworkModelComparison.dynamicAddresses(pool.maxPods().value());
    }

    /// From Kubernetes 1.28 (concepts-network-azure-cni-pod-subnet.md).
    private static Stream<Breach> blocks(Plan plan) {
        return clusters(plan, NetworkModel.POD_SUBNET)
                .filter(FlatNotes::knowsBlocks)
                .flatMap(cluster -> cluster.pools().stream())
                .map(FlatNotes::blocks);
    }

    private static boolean knowsBlocks(ClusterPlan cluster) {
        KubernetesVersion version = cluster.cluster().kubernetesVersion();
        return version == null || version.isAtLeast(1, 28);
    }

    private static Breach blocks(PoolPlan pool) {
        int pods = pool.maxPods().value();
        int blocks = NetworkModelComparison.staticBlocks(pods);
        return Breach.of(
                Timing.WORKS,
                "With static blocks a node of %s gets %s of /28 for %s, with %s to spare: %s pods would fill them"
                        .formatted(
                                pool.pool().name(),
                                Words.count(blocks, "block"),
                                Words.count(pods, "pod"),
                                Words.number(NetworkModelComparison.staticWaste(pods)),
                                Words.number((long) pods + NetworkModelComparison.staticWaste(pods))),
                Pools.place(pool, "maxPods"));
    }
}
