package overlaystudio.rules.address;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.Overlaps;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PrivateSpace;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about the address space of virtual networks.
public final class NetworkRules {

    /// Largest address space of a virtual network with an AKS cluster (configure-azure-cni.md of 2022-08).
    private static final int LARGEST = 8;
    private static final String FORBIDDEN = "vnet-forbidden-range";
    private static final String NOT_PRIVATE = "vnet-not-private";
    private static final String RESERVED = "aks-reserved-range-vnet";
    private static final String RANGES = "ranges";

    private NetworkRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.ofNetworks("vnet-prefix-self-overlap", NetworkRules::selfOverlap, NetworkRules::dropContained),
                Check.of("vnet-aks-max-size", NetworkRules::tooLarge, NetworkRules::shrink),
                Check.ofNetworks(FORBIDDEN, plan -> each(plan, NetworkRules::forbidden), Readdressing::repairs),
                Check.of(RESERVED, plan -> each(plan, NetworkRules::reserved), NetworkRules::leaveReserved),
                Check.ofNetworks(NOT_PRIVATE, plan -> each(plan, NetworkRules::notPrivate), Readdressing::repairs));
    }

    private static Stream<Breach> each(Plan plan, BiFunction<Plan, VirtualNetwork, Stream<Breach>> check) {
        return plan.design().networks().stream().flatMap(network -> check.apply(plan, network));
    }

    private static Stream<Breach> selfOverlap(Plan plan) {
        return plan.design().networks().stream()
                .filter(network -> Overlaps.of(network.prefixes()).exist())
                .map(network -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "The prefixes %s of %s overlap one another"
                                .formatted(Words.and(overlapping(network.prefixes())), network.name()),
                        place(network)));
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
        return change(plan, breach, "Drop the prefixes that lie in others",
                network -> network.withPrefixes(kept(network.prefixes())));
    }

    private static Stream<QuickFix> change(
            Plan plan, Breach breach, String title, UnaryOperator<VirtualNetwork> change) {
        ElementId network = breach.places().getFirst().element();
        return Repairs.change(plan.design(), network, VirtualNetwork.class, "prefixes", title, change);
    }

    private static Stream<Breach> tooLarge(Plan plan) {
        return withClusters(plan).flatMap(network -> network.prefixes().stream()
                .filter(prefix -> prefix.prefix() < LARGEST)
                .limit(1)
                .map(prefix -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "The address space %s of %s is larger than the /%s that a network of a cluster may have"
                                .formatted(prefix, network.name(), LARGEST),
                        place(network))));
    }

    private static Stream<VirtualNetwork> withClusters(Plan plan) {
        Set<ElementId> used = new HashSet<>();
        plan.clusters().forEach(cluster -> cluster.network().ifPresent(network -> used.add(network.id())));
        return plan.design().networks().stream().filter(network -> used.contains(network.id()));
    }

    private static Stream<QuickFix> shrink(Plan plan, Breach breach) {
        return network(plan, breach).stream().flatMap(network -> network.subnets().stream()
                .map(subnet -> Cidr.of(subnet.prefix().first(), LARGEST))
                .limit(1)
                .flatMap(prefix -> use(plan, breach, prefix)));
    }

    private static Stream<QuickFix> use(Plan plan, Breach breach, Cidr prefix) {
        return change(plan, breach, "Use " + prefix, network -> network.withPrefixes(List.of(prefix)));
    }

    private static Optional<VirtualNetwork> network(Plan plan, Breach breach) {
        return plan.design().find(breach.places().getFirst().element(), VirtualNetwork.class);
    }

    private static Stream<Breach> forbidden(Plan plan, VirtualNetwork network) {
        AddressSet ranges = listed(plan, FORBIDDEN);
        return network.prefixes().stream()
                .filter(ranges::overlaps)
                .limit(1)
                .map(prefix -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "The address space %s of %s overlaps %s, which no virtual network can have"
                                .formatted(prefix, network.name(), met(plan, FORBIDDEN, prefix)),
                        place(network)));
    }

    private static Stream<Breach> notPrivate(Plan plan, VirtualNetwork network) {
        AddressSet allowed = ListedRanges.of(plan, NOT_PRIVATE, "private").addresses();
        return network.prefixes().stream()
                .filter(prefix -> !allowed.contains(prefix))
                .limit(1)
                .map(prefix -> Breach.of(
                        Timing.WORKS,
                        "The address space %s of %s is not within the private ranges of RFC 1918 and RFC 6598"
                                .formatted(prefix, network.name()),
                        place(network)));
    }

    /// No source records that a network is refused, but no node can stand in such a range.
    private static Stream<Breach> reserved(Plan plan, VirtualNetwork network) {
        AddressSet ranges = listed(plan, RESERVED);
        if (network.prefixes().stream().noneMatch(ranges::overlaps)) {
            return Stream.empty();
        }
        List<Subnet> nodes = plan.clusters().stream()
                .filter(cluster -> cluster.network().filter(network::equals).isPresent())
                .flatMap(cluster -> plan.nodeSubnets(cluster).stream())
                .distinct()
                .toList();
        List<Breach> refused = nodes.stream()
                .filter(subnet -> ranges.overlaps(subnet.prefix()))
                .map(subnet -> reservedNodes(plan, subnet))
                .toList();
        return refused.isEmpty() && !nodes.isEmpty() ? reservedSpace(plan, network, ranges) : refused.stream();
    }

    private static Breach reservedNodes(Plan plan, Subnet subnet) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Node subnet %s overlaps %s, which AKS reserves"
                        .formatted(named(subnet), met(plan, RESERVED, subnet.prefix())),
                Place.of(subnet.id(), "prefix"))
                .withVariant("node-subnet");
    }

    private static Stream<Breach> reservedSpace(Plan plan, VirtualNetwork network, AddressSet ranges) {
        return network.prefixes().stream()
                .filter(ranges::overlaps)
                .limit(1)
                .map(prefix -> Breach.of(
                        Timing.WORKS,
                        "The address space %s of %s overlaps %s, which AKS reserves"
                                .formatted(prefix, network.name(), met(plan, RESERVED, prefix)),
                        place(network)));
    }

    private static Stream<QuickFix> leaveReserved(Plan plan, Breach breach) {
        Stream<QuickFix> narrowed = network(plan, breach).stream()
                .filter(network -> network.prefixes().size() == 1)
                .flatMap(network -> narrower(network).stream())
                .flatMap(prefix -> use(plan, breach, prefix));
        Stream<QuickFix> moved = plan.design().find(breach.places().getFirst().element(), Subnet.class).stream()
                .flatMap(subnet -> SubnetRules.elsewhere(plan, subnet, subnet.prefix().prefix()));
        return Stream.of(narrowed, moved, Readdressing.repairs(plan, breach)).flatMap(stream -> stream);
    }

    /// The largest part of an address space that holds all its subnets and nothing that AKS reserves.
    private static Optional<Cidr> narrower(VirtualNetwork network) {
        return AddressSet.of(network.prefixes()).minus(PrivateSpace.RESERVED).cidrs().stream()
                .filter(part -> network.subnets().stream().allMatch(subnet -> part.contains(subnet.prefix())))
                .min(Comparator.comparingInt(Cidr::prefix));
    }

    private static AddressSet listed(Plan plan, String rule) {
        return ListedRanges.of(plan, rule, RANGES).addresses();
    }

    private static String met(Plan plan, String rule, Cidr prefix) {
        return Words.and(ListedRanges.of(plan, rule, RANGES).meeting(prefix));
    }

    private static Place place(VirtualNetwork network) {
        return Place.of(network.id(), "prefixes");
    }

    /// The name of a subnet with its range.
    static String named(Subnet subnet) {
        return subnet.name() + " " + subnet.prefix();
    }
}
