package overlaystudio.rules.address;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.FreeSpace;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Realm;
import overlaystudio.rules.Place;
import overlaystudio.rules.address.Obstacle.Kind;

/// What lies around a cluster: the addresses that its ranges may meet, and the space that is free for them.
public final class Surroundings {

    /// RFC 1918 and RFC 6598.
    private static final AddressSet PRIVATE = AddressSet.of(
            Cidr.parse("10.0.0.0/8"),
            Cidr.parse("172.16.0.0/12"),
            Cidr.parse("192.168.0.0/16"),
            Cidr.parse("100.64.0.0/10"));

    /// What AKS reserves (configure-azure-cni.md of 2022-08), and the docker bridge of the nodes of that time.
    private static final AddressSet RESERVED = AddressSet.of(
            Cidr.parse("169.254.0.0/16"),
            Cidr.parse("192.0.2.0/24"),
            Cidr.parse("172.30.0.0/15"),
            Cidr.parse("172.17.0.0/16"));

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
        return PRIVATE.contains(range);
    }

    /// Ranges of a prefix length that are free for one range of a cluster, those that people look at first leading.
    public static Stream<Cidr> free(Plan plan, ClusterPlan cluster, RangeKind kind, int prefix) {
        FreeSpace space = new FreeSpace(PRIVATE, used(plan, cluster, kind));
        Stream<Cidr> favourites =
                kind.favourites().map(start -> Cidr.of(start, prefix)).filter(space::isFree);
        return Stream.concat(favourites, space.bestFit(prefix).stream()).distinct();
    }

    /// The space that is free for a virtual network besides other addresses in use.
    static FreeSpace freeForNetworks(Plan plan, AddressSet alsoUsed) {
        return freeFor(plan, PRIVATE, alsoUsed);
    }

    /// The part of a space that no cluster's own range and nothing else takes.
    public static FreeSpace freeFor(Plan plan, AddressSet space, AddressSet alsoUsed) {
        AddressSet clusters = AddressSet.of(plan.clusters().stream()
                .flatMap(each -> Stream.of(each.podCidr().value(), each.serviceCidr().value()))
                .toList());
        return new FreeSpace(space, clusters.union(keptFree(plan.design())).union(alsoUsed));
    }

    /// What AKS reserves and what the design keeps free.
    private static AddressSet keptFree(Design design) {
        return RESERVED.union(
                AddressSet.of(design.reservedRanges().stream().map(ReservedRange::range).toList()));
    }

    /// Everything of the design counts, for what is not connected today may be tomorrow.
    private static AddressSet used(Plan plan, ClusterPlan cluster, RangeKind kind) {
        Design design = plan.design();
        RangeKind other = kind == RangeKind.POD ? RangeKind.SERVICE : RangeKind.POD;
        Stream<Cidr> networks = design.networks().stream().flatMap(each -> each.prefixes().stream());
        Stream<Cidr> subnets = design.networks().stream().flatMap(each -> each.subnets().stream()).map(Subnet::prefix);
        Stream<Cidr> outside =
                design.externalNetworks().stream().flatMap(each -> outside(each).addresses().cidrs().stream());
        List<Cidr> own = other.isUsed(cluster) ? List.of(other.setting(cluster).value()) : List.of();
        return AddressSet.of(Stream.of(networks, subnets, outside, own.stream())
                .flatMap(stream -> stream)
                .toList())
                .union(keptFree(design));
    }
}
