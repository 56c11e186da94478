package overlaystudio.rules.address;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.Peering;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.Overlaps;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Realm;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.Words;

/// The rules about the address space of virtual networks.
public final class NetworkRules {

    /// Largest address space of a virtual network with an AKS cluster (configure-azure-cni.md of 2022-08).
    private static final int LARGEST = 8;

    private NetworkRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("vnet-prefix-self-overlap", NetworkRules::selfOverlap, NetworkRules::dropContained),
                Check.of("vnet-aks-max-size", NetworkRules::tooLarge, NetworkRules::shrink),
                Check.of("peering-overlap", NetworkRules::peeringOverlap, Readdressing::repairs),
                Check.of("onprem-overlap-vnet", NetworkRules::outsideOverlap, Readdressing::repairs));
    }

    private static Stream<Breach> selfOverlap(Plan plan) {
        return plan.design().networks().stream()
                .filter(network -> Overlaps.of(network.prefixes()).exist())
                .map(network -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "The prefixes %s of %s overlap one another"
                                .formatted(Words.and(overlapping(network.prefixes())), network.name()),
                        Place.of(network.id(), "prefixes")));
    }

    private static List<Cidr> overlapping(List<Cidr> prefixes) {
        BitSet places = new BitSet();
        Overlaps.of(prefixes).forEach((outer, inner) -> {
            places.set(outer);
            places.set(inner);
        });
        return places.stream().mapToObj(prefixes::get).toList();
    }

    /// The prefixes that no other one contains, each once.
    private static List<Cidr> kept(List<Cidr> prefixes) {
        return prefixes.stream()
                .distinct()
                .filter(each -> prefixes.stream().noneMatch(other -> !other.equals(each) && other.contains(each)))
                .toList();
    }

    private static Stream<QuickFix> dropContained(Plan plan, Breach breach) {
        return Repairs.change(
                plan.design(),
                breach.places().getFirst().element(),
                VirtualNetwork.class,
                "prefixes",
                "Drop the prefixes that lie in others",
                network -> network.withPrefixes(kept(network.prefixes())));
    }

    private static Stream<Breach> tooLarge(Plan plan) {
        return plan.design().networks().stream()
                .filter(network -> network.subnets().stream()
                        .anyMatch(subnet -> plan.clustersIn(subnet.id()).findAny().isPresent()))
                .flatMap(network -> network.prefixes().stream()
                        .filter(prefix -> prefix.prefix() < LARGEST)
                        .limit(1)
                        .map(prefix -> Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "The address space %s of %s is larger than the /%s that a network of a cluster may have"
                                        .formatted(prefix, network.name(), LARGEST),
                                Place.of(network.id(), "prefixes"))));
    }

    private static Stream<QuickFix> shrink(Plan plan, Breach breach) {
        return plan.design().find(breach.places().getFirst().element(), VirtualNetwork.class).stream()
                .flatMap(network -> shrunk(plan, network));
    }

    private static Stream<QuickFix> shrunk(Plan plan, VirtualNetwork network) {
        Stream<Cidr> around = network.subnets().stream().map(subnet -> Cidr.of(subnet.prefix().first(), LARGEST));
        return around.distinct().limit(1).flatMap(prefix -> Repairs.change(
                plan.design(),
                network.id(),
                VirtualNetwork.class,
                "prefixes",
                "Use " + prefix,
                each -> each.withPrefixes(List.of(prefix))));
    }

    private static Stream<Breach> peeringOverlap(Plan plan) {
        return plan.design().peerings().stream().flatMap(peering -> peeringOverlap(plan, peering));
    }

    private static Stream<Breach> peeringOverlap(Plan plan, Peering peering) {
        return plan.design().find(peering.first().network(), VirtualNetwork.class).stream()
                .flatMap(first -> plan.design().find(peering.second().network(), VirtualNetwork.class).stream()
                        .filter(second -> meet(first, second))
                        .map(second -> Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "%s and %s cannot be peered: their address spaces %s and %s overlap"
                                        .formatted(
                                                first.name(),
                                                second.name(),
                                                Words.and(first.prefixes()),
                                                Words.and(second.prefixes())),
                                Place.of(peering.id()),
                                Place.of(second.id(), "prefixes"),
                                Place.of(first.id(), "prefixes"))));
    }

    private static boolean meet(VirtualNetwork first, VirtualNetwork second) {
        return first.prefixes().stream().anyMatch(one -> second.prefixes().stream().anyMatch(one::overlaps));
    }

    private static Stream<Breach> outsideOverlap(Plan plan) {
        return plan.realms().stream().flatMap(realm -> outsideOverlap(plan, realm));
    }

    private static Stream<Breach> outsideOverlap(Plan plan, Realm realm) {
        VirtualNetwork network = realm.network();
        return network.prefixes().stream()
                .flatMap(prefix -> plan.outsideMeeting(realm, prefix))
                .distinct()
                .map(Surroundings::outside)
                .flatMap(obstacle -> network.prefixes().stream()
                        .filter(prefix -> !obstacle.met(prefix).isEmpty())
                        .limit(1)
                        .map(prefix -> outsideOverlap(network, prefix, obstacle)));
    }

    private static Breach outsideOverlap(VirtualNetwork network, Cidr prefix, Obstacle obstacle) {
        Breach breach = Breach.of(
                Timing.DEPLOYS_AND_BREAKS,
                "The address space %s of %s overlaps %s, %s"
                        .formatted(prefix, network.name(), obstacle.label(), Words.and(obstacle.met(prefix))),
                Place.of(network.id(), "prefixes"),
                obstacle.place());
        return obstacle.isSummary() ? breach.withVariant("summary") : breach;
    }

    /// The name of a subnet with its range.
    static String named(Subnet subnet) {
        return subnet.name() + " " + subnet.prefix();
    }
}
