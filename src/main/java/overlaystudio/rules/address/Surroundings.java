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
import overlaystudio.plan.Vacancy;
import overlaystudio.rules.Place;
import overlaystudio.rules.address.Obstacle.Kind;

/// What lies around a cluster: the addresses that its ranges may meet, and the space that is free for them.
public final class Surroundings {

    private Surroundings() {}

    /// The obstacles of a cluster, nearest first; none where AKS manages its virtual network.
    public static Stream<Obstacle> obstacles(Plan plan, ClusterPlan cluster) {
        return plan.realm(cluster).stream().flatMap(realm -> obstacles(realm, plan.nodeSubnets(cluster)));
    }

    private static Stream<Obstacle> obstacles(Realm realm, List<Subnet> nodes) {
        return Stream.of(
                nodes.stream().map(subnet -> subnet(Kind.CLUSTER_SUBNET, subnet, "its node subnet")),
                realm.network().subnets().stream()
                        .filter(subnet -> !nodes.contains(subnet))
                        .map(subnet -> subnet(Kind.VNET_SUBNET, subnet, "subnet")),
                Stream.of(network(Kind.VNET, realm.network(), "its virtual network")),
                realm.peers().stream().map(peer -> network(Kind.PEER, peer, "peered virtual network")),
                realm.outside().stream().map(Surroundings::outside))
                .flatMap(stream -> stream);
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

    /// The outside networks that a virtual network can meet.
    static Stream<Obstacle> outside(Realm realm) {
        return realm.outside().stream().map(Surroundings::outside);
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
