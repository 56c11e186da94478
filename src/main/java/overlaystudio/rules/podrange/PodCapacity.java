package overlaystudio.rules.podrange;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PodBlocks;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Measure;
import overlaystudio.rules.Place;
import overlaystudio.rules.PoolSizes;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.address.RangeKind;
import overlaystudio.rules.address.RangeOverlaps;
import overlaystudio.rules.address.Surroundings;

/// The rules on how many blocks a pod CIDR has for the nodes.
public final class PodCapacity {

    /// The share of blocks that should stay free at the greatest size: a quarter (advice of this product).
    private static final int HEADROOM_SHARE = 4;

    /// Addresses of the block of a node (document of 2022-08-29).
    private static final int BLOCK = 256;

    private PodCapacity() {}

    /// The rules in the order of their weight.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("pod-cidr-min-size", plan -> each(plan, PodCapacity::tooSmall), PodCapacity::grow),
                Check.of("pod-cidr-capacity-now", plan -> each(plan, PodCapacity::now), PodCapacity::grow),
                Check.of("pod-cidr-capacity-max", plan -> each(plan, PodCapacity::max), PodCapacity::grow),
                Check.of("pod-cidr-headroom", plan -> each(plan, PodCapacity::headroom),
                        PodCapacity::growWithHeadroom));
    }

    /// The notes in their order.
    public static Stream<Rule> notes() {
        return Stream.of(Check.of("pod-block-fixed", plan -> each(plan, PodCapacity::fixedBlocks)));
    }

    /// Where blocks run short although half of each stays empty.
    private static Optional<Breach> fixedBlocks(ClusterPlan cluster) {
        int blocks = cluster.blocks().count();
        boolean isShort = (long) (blocks - peak(cluster)) * HEADROOM_SHARE < blocks;
        int most = cluster.pools().stream().mapToInt(pool -> pool.maxPods().value()).max().orElse(BLOCK);
        return isShort && blocks > 0 && most < BLOCK / 2
                ? Optional.of(breach(
                        cluster,
                        Timing.WORKS,
                        "Each node of %s takes a whole /24 of its pod CIDR %s, though it runs at most %s: "
                                .formatted(cluster.cluster().name(), cluster.podCidr().describe(),
                                        Words.count(most, "pod"))
                                + "Azure fixes that size"))
                : Optional.empty();
    }

    private static Stream<Breach> each(Plan plan, Function<ClusterPlan, Optional<Breach>> check) {
        return plan.clusters().stream()
                .filter(ClusterPlan::hasPodRange)
                .flatMap(cluster -> check.apply(cluster).stream());
    }

    private static Optional<Breach> tooSmall(ClusterPlan cluster) {
        if (cluster.blocks().count() > 0) {
            return Optional.empty();
        }
        return Optional.of(breach(
                cluster,
                Timing.REFUSED_AT_CREATE,
                "The pod CIDR %s of %s is smaller than the /24 that each node needs"
                        .formatted(cluster.podCidr().describe(), cluster.cluster().name())));
    }

    private static Optional<Breach> now(ClusterPlan cluster) {
        int nodes = cluster.nodesNow();
        if (nodes <= cluster.blocks().count()) {
            return Optional.empty();
        }
        String message = "%s of %s need %s of /24, but %s has %s"
                .formatted(
                        Words.count(nodes, "node"),
                        cluster.cluster().name(),
                        Words.count(nodes, "pod block"),
                        cluster.podCidr().describe(),
                        Words.number(cluster.blocks().count()));
        return Optional.of(answered(breach(cluster, Timing.REFUSED_AT_CREATE, message), cluster, nodes));
    }

    private static Optional<Breach> max(ClusterPlan cluster) {
        int need = peak(cluster);
        if (need <= cluster.blocks().count()) {
            return Optional.empty();
        }
        boolean nodesFit = cluster.nodesMax() <= cluster.blocks().count();
        String message = "%s of %s needs %s (%s + %s), but %s has %s"
                .formatted(
                        nodesFit ? "An upgrade" : "The greatest size",
                        cluster.cluster().name(),
                        Words.count(need, "pod block"),
                        Words.count(cluster.nodesMax(), "node"),
                        Words.count(cluster.surgeMax(), "surge node"),
                        cluster.podCidr().describe(),
                        Words.number(cluster.blocks().count()));
        Timing timing = nodesFit ? Timing.REFUSED_AT_UPGRADE : Timing.GROWS_INTO_IT;
        return Optional.of(answered(breach(cluster, timing, message), cluster, need));
    }

    private static Optional<Breach> headroom(ClusterPlan cluster) {
        int blocks = cluster.blocks().count();
        int free = blocks - peak(cluster);
        if (free < 0 || (long) free * HEADROOM_SHARE >= blocks) {
            return Optional.empty();
        }
        return Optional.of(breach(
                cluster,
                Timing.GROWS_INTO_IT,
                "%s of %s stay free in the pod CIDR %s of %s at its greatest size: less than a quarter"
                        .formatted(
                                Words.number(free),
                                Words.count(blocks, "pod block"),
                                cluster.podCidr().describe(),
                                cluster.cluster().name()))
                .withMeasure(Measure.ofFew(free, "free pod block")));
    }

    private static Breach breach(ClusterPlan cluster, Timing timing, String message) {
        Place range = RangeKind.POD.place(cluster);
        return Breach.of(timing, message, range).withPlaces(PoolSizes.after(range, cluster.pools().stream()));
    }

    /// Azure counts addresses: a /24 for each node (recorded in AKS-Construction issue 701).
    private static Breach answered(Breach breach, ClusterPlan cluster, int nodes) {
        Cidr range = cluster.podCidr().value();
        return breach.withAzureError(
                "InsufficientSubnetSize",
                "Pre-allocated IPs %s exceeds IPs available %s in Subnet Cidr %s, Subnet Name networkProfile.podCIDR"
                        .formatted(nodes * (long) BLOCK, range.size(), range));
    }

    private static int peak(ClusterPlan cluster) {
        return cluster.nodesMax() + cluster.surgeMax();
    }

    private static Stream<QuickFix> grow(Plan plan, Breach breach) {
        return plan.cluster(breach.places().getFirst().element()).stream()
                .flatMap(cluster -> grow(plan, cluster, peak(cluster)));
    }

    private static Stream<QuickFix> growWithHeadroom(Plan plan, Breach breach) {
        return plan.cluster(breach.places().getFirst().element()).stream()
                .flatMap(cluster -> grow(plan, cluster, Math.ceilDiv(peak(cluster) * HEADROOM_SHARE, 3)));
    }

    /// The smallest sufficient range: around the same start unless that leaves the private ranges, then elsewhere.
    private static Stream<QuickFix> grow(Plan plan, ClusterPlan cluster, int blocks) {
        return PodBlocks.prefixFor(blocks).stream().flatMap(prefix -> {
            Cidr same = Cidr.of(cluster.podCidr().value().network(), prefix);
            boolean stays = Surroundings.isPrivate(same) || !Surroundings.isPrivate(cluster.podCidr().value());
            return Stream.concat(
                    stays ? RangeOverlaps.use(plan, cluster, RangeKind.POD, same) : Stream.empty(),
                    RangeOverlaps.moves(plan, cluster, RangeKind.POD, prefix)
                            .filter(fix -> !fix.title().endsWith(" " + same)));
        });
    }
}
