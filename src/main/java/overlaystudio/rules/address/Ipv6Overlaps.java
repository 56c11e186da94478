package overlaystudio.rules.address;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Ipv6Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Realm;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Timing;
import overlaystudio.rules.address.Obstacle.Kind;

/// The overlaps of the IPv6 ranges of dual-stack clusters.
///
/// The texts on overlaps speak of ranges without saying of which family; whether Azure refuses an IPv6 range for it is
/// UNSOURCED, so that a finding says no more than that it does not work.
public final class Ipv6Overlaps {

    /// Ranges to move to: those that Azure proposes (`azure-cni-overlay.md`, dual-stack networking), and the next ones.
    private static final List<Ipv6Cidr> PODS = Stream.of("fd12:3456:789a::/64", "fd12:3456:789a:2::/64")
            .map(Ipv6Cidr::parse)
            .toList();
    private static final List<Ipv6Cidr> SERVICES = Stream.of("fd12:3456:789a:1::/108", "fd12:3456:789a:3::/108")
            .map(Ipv6Cidr::parse)
            .toList();

    private Ipv6Overlaps() {}

    /// The clusters whose IPv6 ranges for pods and services overlap each other.
    public static Stream<Breach> ofBoth(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> isUsed(each) && meet(of(each, RangeKind.POD), of(each, RangeKind.SERVICE)))
                .map(each -> Breach.of(
                        Timing.DEPLOYS_AND_BREAKS,
                        "The IPv6 pod CIDR %s and the IPv6 service range %s of %s overlap".formatted(
                                each.cluster().network().ipv6PodCidr(),
                                each.cluster().network().ipv6ServiceCidr(),
                                each.cluster().name()),
                        place(each, RangeKind.POD),
                        place(each, RangeKind.SERVICE)));
    }

    /// The overlaps of the IPv6 range of a cluster with one kind of obstacle.
    static Stream<Breach> breaches(Plan plan, ClusterPlan cluster, RangeKind range, Kind kind) {
        Ipv6Cidr own = of(cluster, range);
        return own == null || !isUsed(cluster)
                ? Stream.empty()
                : obstacles(plan, cluster, kind)
                        .filter(each -> own.overlaps(each.range()))
                        .map(each -> Breach.of(
                                kind == Kind.VNET ? Timing.GROWS_INTO_IT : Timing.DEPLOYS_AND_BREAKS,
                                "The IPv6 %s %s of %s overlaps %s, %s".formatted(
                                        range.words(), own, cluster.cluster().name(), each.label(), each.range()),
                                place(cluster, range),
                                each.place()));
    }

    /// Whether a breach is about an IPv6 range of a cluster.
    public static boolean isOf(Breach breach) {
        return breach.places().getFirst().fieldName().filter(field -> field.startsWith("ipv6")).isPresent();
    }

    /// Moves of the range that a breach is about.
    public static Stream<QuickFix> moves(Plan plan, ClusterPlan cluster, Breach breach) {
        RangeKind range = breach.places().getFirst().equals(place(cluster, RangeKind.POD))
                ? RangeKind.POD
                : RangeKind.SERVICE;
        return (range == RangeKind.POD ? PODS : SERVICES).stream().flatMap(free -> Repairs.change(
                plan.design(),
                cluster.cluster().id(),
                Cluster.class,
                field(range),
                "Use " + free,
                each -> each.withNetwork(with(each.network(), range, free))));
    }

    private record Taken(String label, Ipv6Cidr range, Place place) {}

    private static Stream<Taken> obstacles(Plan plan, ClusterPlan cluster, Kind kind) {
        return switch (kind) {
            case CLUSTER_SUBNET -> plan.nodeSubnets(cluster).stream()
                    .flatMap(subnet -> Stream.ofNullable(subnet.ipv6Prefix()).map(prefix -> new Taken(
                            "its node subnet " + subnet.name(), prefix, Place.of(subnet.id(), "ipv6Prefix"))));
            case VNET -> cluster.network().stream().flatMap(each -> spaces("its virtual network ", each));
            case PEER -> plan.realm(cluster).stream().flatMap(realm -> Stream.concat(
                    realm.peers().stream().flatMap(each -> spaces("peered virtual network ", each)),
                    realm.routed().stream().map(Realm.Routed::network)
                            .flatMap(each -> spaces("routed virtual network ", each))));
            case VNET_SUBNET, OUTSIDE -> Stream.empty();
        };
    }

    private static Stream<Taken> spaces(String what, VirtualNetwork network) {
        return network.ipv6Prefixes().stream().map(prefix -> new Taken(
                what + network.name(), prefix, Place.of(network.id(), "ipv6Prefixes")));
    }

    /// What the other models do with IPv6 ranges is the matter of the rule `dual-stack`.
    private static boolean isUsed(ClusterPlan cluster) {
        return cluster.cluster().network().model() == NetworkModel.OVERLAY;
    }

    private static boolean meet(@Nullable Ipv6Cidr one, @Nullable Ipv6Cidr other) {
        return one != null && other != null && one.overlaps(other);
    }

    private static @Nullable Ipv6Cidr of(ClusterPlan cluster, RangeKind range) {
        ClusterNetwork network = cluster.cluster().network();
        return range == RangeKind.POD ? network.ipv6PodCidr() : network.ipv6ServiceCidr();
    }

    private static ClusterNetwork with(ClusterNetwork network, RangeKind range, Ipv6Cidr free) {
        return range == RangeKind.POD ? network.withIpv6PodCidr(free) : network.withIpv6ServiceCidr(free);
    }

    private static String field(RangeKind range) {
        return range == RangeKind.POD ? "ipv6PodCidr" : "ipv6ServiceCidr";
    }

    private static Place place(ClusterPlan cluster, RangeKind range) {
        return Place.of(cluster.cluster().id(), field(range));
    }
}
