package overlaystudio.plan.layout;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.layout.Siting.Own;
import overlaystudio.plan.layout.Siting.Spot;

/// An earlier design, whose ranges stay where they still can.
final class Earlier {

    private final Design design;
    private final Blueprint blueprint;

    Earlier(Design design, Blueprint blueprint) {
        this.design = design;
        this.blueprint = blueprint;
    }

    static Cidr podRange(Cluster cluster) {
        return Objects.requireNonNullElse(cluster.network().podCidr(), Facts.DEFAULT_POD_CIDR);
    }

    static Cidr serviceRange(Cluster cluster) {
        return Objects.requireNonNullElse(cluster.network().serviceCidr(), Facts.DEFAULT_SERVICE_CIDR);
    }

    /// The planned networks and clusters that nobody wants any more.
    List<Element> unwanted() {
        Set<String> networks = blueprint.networks().stream().map(NetworkWish::name).collect(Collectors.toSet());
        Set<String> clusters = blueprint.needs().clusters().stream().map(ClusterNeed::name).collect(Collectors.toSet());
        return Stream.<Element>concat(
                design.clusters().stream()
                        .filter(each -> each.lifecycle() == Lifecycle.PLANNED && !clusters.contains(each.name())),
                design.networks().stream()
                        .filter(each -> each.lifecycle() == Lifecycle.PLANNED && !networks.contains(each.name())))
                .toList();
    }

    /// The design without what is wanted and what nobody wants: what it has besides, and what others need not touch.
    Design rest() {
        Set<String> networks = blueprint.networks().stream().map(NetworkWish::name).collect(Collectors.toSet());
        Set<String> clusters = blueprint.needs().clusters().stream().map(ClusterNeed::name).collect(Collectors.toSet());
        Set<String> taken = blueprint.needs().taken().stream().map(TakenRange::name).collect(Collectors.toSet());
        Set<String> kept = blueprint.needs().keptFree().stream().map(KeptFree::name).collect(Collectors.toSet());
        return design
                .withNetworks(design.networks().stream()
                        .filter(each -> each.lifecycle() == Lifecycle.EXISTING && !networks.contains(each.name()))
                        .toList())
                .withClusters(design.clusters().stream()
                        .filter(each -> each.lifecycle() == Lifecycle.EXISTING && !clusters.contains(each.name()))
                        .toList())
                .withExternalNetworks(design.externalNetworks().stream()
                        .filter(each -> !taken.contains(each.name()))
                        .toList())
                .withReservedRanges(design.reservedRanges().stream()
                        .filter(each -> !kept.contains(each.name()))
                        .toList());
    }

    /// Whether a network exists already, so that its address space is what it is.
    boolean isExisting(NetworkWish wish) {
        return network(wish.name()).filter(each -> each.lifecycle() == Lifecycle.EXISTING).isPresent();
    }

    /// The pod and service ranges of clusters that exist.
    List<Cidr> existingRanges() {
        return design.clusters().stream()
                .filter(each -> each.lifecycle() == Lifecycle.EXISTING)
                .flatMap(each -> Stream.of(podRange(each), serviceRange(each)))
                .toList();
    }

    Design design() {
        return design;
    }

    Optional<VirtualNetwork> network(String name) {
        return design.networks().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    Optional<Subnet> subnet(Spot spot) {
        return network(spot.network()).stream()
                .flatMap(each -> each.subnets().stream())
                .filter(each -> each.name().equals(spot.subnet()))
                .findFirst();
    }

    Optional<Cluster> cluster(String name) {
        return design.clusters().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// The ranges that a pod or service range had: more than one where clusters that now share one had one each.
    List<Cidr> ranges(Own own) {
        return blueprint.needs().clusters().stream()
                .filter(each -> own.cluster().isEmpty() || own.cluster().equals(each.name()))
                .flatMap(each -> cluster(each.name()).stream())
                .map(each -> own.isPods() ? podRange(each) : serviceRange(each))
                .distinct()
                .toList();
    }

    /// Subnets of a network that exist and that nobody asked for; they stay.
    List<Subnet> strangers(NetworkWish wish) {
        return network(wish.name()).stream()
                .flatMap(each -> each.subnets().stream())
                .filter(each -> each.lifecycle() == Lifecycle.EXISTING)
                .filter(each -> wish.subnets().stream().noneMatch(wanted -> wanted.name().equals(each.name())))
                .toList();
    }

    /// What of the earlier design can stay where it is.
    Siting kept(Ground ground) {
        Siting kept = Siting.NOTHING.mutable();
        blueprint.networks()
                .forEach(wish -> network(wish.name()).ifPresent(network -> keep(wish, network, ground, kept)));
        blueprint.wantedRanges().forEach((own, prefix) -> ranges(own).stream()
                .filter(range -> range.prefix() <= prefix && ground.ranges(own.isPods()).contains(range))
                .filter(range -> !kept.taken().overlaps(range))
                .findFirst()
                .ifPresent(range -> kept.ranges().put(own, range)));
        return kept;
    }

    private void keep(NetworkWish wish, VirtualNetwork network, Ground ground, Siting kept) {
        for (Cidr prefix : network.prefixes()) {
            boolean fits = network.lifecycle() == Lifecycle.EXISTING || ground.networks().contains(prefix);
            if (fits && !kept.taken().overlaps(prefix)) {
                kept.addPrefixes(wish.name(), List.of(prefix));
            }
        }
        AddressSet space = AddressSet.of(kept.networks().getOrDefault(wish.name(), List.of()));
        strangers(wish).forEach(each -> kept.subnets().put(new Spot(wish.name(), each.name()), each.prefix()));
        wish.subnets().forEach(each -> keep(wish, each, space, kept));
    }

    private void keep(NetworkWish wish, SubnetWish subnet, AddressSet space, Siting kept) {
        Spot spot = new Spot(wish.name(), subnet.name());
        subnet(spot).map(Subnet::prefix)
                .filter(range -> range.prefix() <= subnet.prefix() && space.contains(range))
                .filter(range -> kept.subnetsOf(wish.name()).noneMatch(range::overlaps))
                .ifPresent(range -> kept.subnets().put(spot, range));
    }
}
