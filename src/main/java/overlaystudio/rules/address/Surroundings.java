package overlaystudio.rules.address;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PrivateSpace;
import overlaystudio.plan.Realm;
import overlaystudio.plan.Realm.Routed;
import overlaystudio.plan.Vacancy;
import overlaystudio.rules.Place;
import overlaystudio.rules.address.Obstacle.Kind;

/// What lies around a cluster: the addresses that its ranges may meet, and the space that is free for them.
public final class Surroundings {

    private Surroundings() {}

    /// The obstacles of one kind that a range of a cluster meets; none where AKS manages its virtual network.
    public static Stream<Obstacle> met(Plan plan, ClusterPlan cluster, Kind kind, Cidr range) {
        return plan.realm(cluster).stream()
                .flatMap(realm -> near(plan, cluster, realm, kind, range))
                .filter(obstacle -> !obstacle.met(range).isEmpty());
    }

    /// Subnets and outside networks can be thousands: those that a range does not meet are never made obstacles.
    private static Stream<Obstacle> near(Plan plan, ClusterPlan cluster, Realm realm, Kind kind, Cidr range) {
        return switch (kind) {
            case CLUSTER_SUBNET -> meeting(plan.nodeSubnets(cluster), range)
                    .map(subnet -> subnet(kind, subnet, "its node subnet"));
            case VNET_SUBNET -> plan.subnetsMeeting(realm.network(), range)
                    .filter(subnet -> !plan.nodeSubnets(cluster).contains(subnet))
                    .map(subnet -> subnet(kind, subnet, "subnet"));
            case VNET -> Stream.of(network(kind, realm.network(), "its virtual network"));
            case PEER -> Stream.concat(
                    realm.peers().stream().map(peer -> network(kind, peer, "peered virtual network")),
                    realm.routed().stream().map(Surroundings::routed));
            case OUTSIDE -> plan.outsideMeeting(realm, range).map(Surroundings::outside);
        };
    }

    private static Stream<Subnet> meeting(List<Subnet> subnets, Cidr range) {
        return subnets.stream().filter(subnet -> subnet.prefix().overlaps(range));
    }

    private static Obstacle routed(Routed routed) {
        VirtualNetwork network = routed.network();
        String label = "virtual network %s (reached by a route through %s)"
                .formatted(network.name(), routed.through().name());
        return new Obstacle(
                Kind.PEER, Place.of(network.id(), "prefixes"), label, network.prefixes(), List.of(), false);
    }

    private static Obstacle subnet(Kind kind, Subnet subnet, String words) {
        return new Obstacle(
                kind,
                Place.of(subnet.id(), "prefix"),
                words + " " + subnet.name(),
                List.of(subnet.prefix()),
                List.of(),
                false);
    }

    private static Obstacle network(Kind kind, VirtualNetwork network, String words) {
        return new Obstacle(
                kind,
                Place.of(network.id(), "prefixes"),
                words + " " + network.name(),
                network.prefixes(),
                List.of(),
                false);
    }

    /// An outside network as an obstacle.
    static Obstacle outside(ExternalNetwork outside) {
        return new Obstacle(
                Kind.OUTSIDE,
                Place.of(outside.id(), "ranges"),
                (outside.summaryRoute() ? "the summary route of outside network " : "outside network ")
                        + outside.name(),
                outside.ranges(),
                outside.holes(),
                outside.summaryRoute());
    }

    /// Whether a range lies within the private ranges of RFC 1918 and RFC 6598.
    public static boolean isPrivate(Cidr range) {
        return PrivateSpace.contains(range);
    }

    /// Ranges of a prefix length that are free for one range of a cluster, those that people look at first leading.
    public static Stream<Cidr> free(Plan plan, ClusterPlan cluster, RangeKind kind, int prefix) {
        Vacancy vacancy = kind == RangeKind.POD
                ? Vacancy.forPods(plan, cluster)
                : Vacancy.forServices(plan, cluster);
        Stream<Cidr> favourites =
                kind.favourites().map(start -> Cidr.of(start, prefix)).filter(vacancy::isFree);
        return Stream.concat(favourites, vacancy.fit(prefix).stream()).distinct();
    }
}
