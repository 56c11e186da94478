package overlaystudio.rules.address;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.Ipv6Cidr;
import overlaystudio.net.Overlaps;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Vacancy;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about the ranges of subnets.
public final class SubnetRules {

    /// Largest and smallest subnet (Azure Virtual Network FAQ).
    private static final int LARGEST = 2;
    private static final int SMALLEST = 29;

    /// The only size of an IPv6 range of a subnet (Azure Virtual Network FAQ).
    private static final int IPV6_SIZE = 64;
    private static final String IPV6 = "ipv6Prefix";

    private SubnetRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.ofNetworks("subnet-outside-vnet", plan -> each(plan, SubnetRules::outside),
                        SubnetRules::bringInside),
                Check.ofNetworks("subnet-overlap", SubnetRules::overlaps, SubnetRules::separate),
                Check.ofNetworks("subnet-size", plan -> each(plan, SubnetRules::size), SubnetRules::resize));
    }

    /// The notes in their order.
    public static Stream<Rule> notes() {
        return Stream.of(Check.of("subnet-reserved-five", SubnetRules::reserved));
    }

    private static Stream<Breach> each(
            Plan plan, Function<VirtualNetwork, Stream<Breach>> check) {
        return plan.design().networks().stream().flatMap(check);
    }

    private static Stream<Breach> outside(VirtualNetwork network) {
        return Stream.concat(outsideIpv4(network), outsideIpv6(network));
    }

    private static Stream<Breach> outsideIpv4(VirtualNetwork network) {
        Overlaps space = Overlaps.of(network.prefixes());
        return network.subnets().stream()
                .filter(subnet -> !space.contain(subnet.prefix()))
                .map(subnet -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Subnet %s lies outside the address space of %s, %s"
                                .formatted(NetworkRules.named(subnet), network.name(), Words.and(network.prefixes())),
                        place(subnet),
                        Place.of(network.id(), "prefixes")));
    }

    private static Stream<Breach> outsideIpv6(VirtualNetwork network) {
        return withIpv6(network)
                .flatMap(subnet -> Stream.ofNullable(subnet.ipv6Prefix())
                        .filter(range -> network.ipv6Prefixes().stream().noneMatch(space -> space.contains(range)))
                        .map(range -> Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "The IPv6 range %s of subnet %s lies outside the IPv6 space of %s, %s"
                                        .formatted(
                                                range, subnet.name(), network.name(),
                                                Words.and(network.ipv6Prefixes())),
                                Place.of(subnet.id(), IPV6),
                                Place.of(network.id(), "ipv6Prefixes"))));
    }

    private static Stream<QuickFix> bringInside(Plan plan, Breach breach) {
        return Stream.concat(moves(plan, breach), found(plan, breach).flatMap(subnet -> widen(plan, subnet)));
    }

    private static Stream<QuickFix> widen(Plan plan, Subnet subnet) {
        return plan.design().networkOf(subnet.id()).stream()
                .flatMap(network -> Repairs.change(
                        plan.design(),
                        network.id(),
                        VirtualNetwork.class,
                        "prefixes",
                        "Add %s to %s".formatted(subnet.prefix(), network.name()),
                        each -> each.withPrefixes(Stream.concat(each.prefixes().stream(), Stream.of(subnet.prefix()))
                                .toList())));
    }

    private static Stream<Subnet> withIpv6(VirtualNetwork network) {
        return network.subnets().stream().filter(subnet -> subnet.ipv6Prefix() != null);
    }

    private static Stream<Breach> overlaps(Plan plan) {
        return each(plan, network -> Stream.concat(
                overlapIpv4(plan.networks().ranges(network), network.subnets()), overlapIpv6(network)));
    }

    /// Each subnet that another one holds, with the largest that does: the work grows with the subnets, not the pairs.
    private static Stream<Breach> overlapIpv4(Overlaps ranges, List<Subnet> subnets) {
        if (!ranges.exist()) {
            return Stream.empty();
        }
        Map<Integer, Integer> around = new TreeMap<>();
        ranges.forEach((outer, inner) -> around.merge(inner, outer,
                (one, other) -> isLarger(subnets.get(one), subnets.get(other)) ? one : other));
        return around.entrySet().stream()
                .map(pair -> List.of(pair.getKey(), pair.getValue()))
                .map(pair -> pair.stream().sorted(Comparator.reverseOrder()).map(subnets::get).toList())
                .map(pair -> overlap(pair.getFirst(), pair.getLast()));
    }

    private static boolean isLarger(Subnet one, Subnet other) {
        return one.prefix().prefix() < other.prefix().prefix();
    }

    private static Breach overlap(Subnet second, Subnet first) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Subnet %s overlaps subnet %s".formatted(NetworkRules.named(second), NetworkRules.named(first)),
                place(second),
                place(first));
    }

    /// Every IPv6 subnet is a /64, so that two overlap only where they are equal.
    private static Stream<Breach> overlapIpv6(VirtualNetwork network) {
        Map<Ipv6Cidr, Subnet> seen = new HashMap<>();
        return withIpv6(network).flatMap(subnet -> Stream.ofNullable(subnet.ipv6Prefix())
                .flatMap(range -> Stream.ofNullable(seen.putIfAbsent(range, subnet))
                        .map(first -> Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "Subnets %s and %s have the same IPv6 range %s"
                                        .formatted(first.name(), subnet.name(), range),
                                Place.of(subnet.id(), IPV6),
                                Place.of(first.id(), IPV6)))));
    }

    private static Stream<QuickFix> separate(Plan plan, Breach breach) {
        return moves(plan, breach);
    }

    private static Stream<Breach> size(VirtualNetwork network) {
        return Stream.concat(sizeIpv4(network), withIpv6(network)
                .flatMap(subnet -> Stream.ofNullable(subnet.ipv6Prefix())
                        .filter(range -> range.prefix() != IPV6_SIZE)
                        .map(range -> Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "The IPv6 range %s of subnet %s must be exactly a /%s"
                                        .formatted(range, subnet.name(), IPV6_SIZE),
                                Place.of(subnet.id(), IPV6)))));
    }

    private static Stream<Breach> sizeIpv4(VirtualNetwork network) {
        return network.subnets().stream()
                .filter(subnet -> subnet.prefix().prefix() < LARGEST || subnet.prefix().prefix() > SMALLEST)
                .map(subnet -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Subnet %s must be between /%s and /%s"
                                .formatted(NetworkRules.named(subnet), LARGEST, SMALLEST),
                        place(subnet)));
    }

    private static Stream<QuickFix> resize(Plan plan, Breach breach) {
        return Stream.concat(
                found(plan, breach)
                        .filter(subnet -> subnet.prefix().prefix() > SMALLEST)
                        .flatMap(subnet -> grow(plan, subnet, SMALLEST)),
                resizeIpv6(plan, breach.places().getFirst()));
    }

    private static Stream<QuickFix> resizeIpv6(Plan plan, Place place) {
        return plan.design().find(place.element(), Subnet.class).stream()
                .filter(_ -> place.fieldName().filter(IPV6::equals).isPresent())
                .flatMap(subnet -> Stream.ofNullable(subnet.ipv6Prefix()))
                .map(range -> Ipv6Cidr.of(range.high(), range.low(), IPV6_SIZE))
                .flatMap(range -> Repairs.change(
                        plan.design(),
                        place.element(),
                        Subnet.class,
                        IPV6,
                        "Use " + range,
                        subnet -> subnet.withIpv6Prefix(range)));
    }

    /// Where the five addresses decide: the nodes would fit in the range, but not in what Azure leaves of it.
    private static Stream<Breach> reserved(Plan plan) {
        return plan.subnets().stream()
                .filter(demand -> demand.peak() > demand.usable())
                .filter(demand -> demand.peak() <= demand.subnet().prefix().size())
                .map(demand -> Breach.of(
                        Timing.WORKS,
                        "Azure keeps 5 of the %s addresses of %s: %s remain, and %s are needed"
                                .formatted(
                                        Words.number(demand.subnet().prefix().size()),
                                        NetworkRules.named(demand.subnet()),
                                        Words.number(demand.usable()),
                                        Words.number(demand.peak())),
                        place(demand.subnet())));
    }

    private static Place place(Subnet subnet) {
        return Place.of(subnet.id(), "prefix");
    }

    private static Stream<Subnet> found(Plan plan, Breach breach) {
        return breach.places().stream()
                .filter(place -> place.fieldName().filter("prefix"::equals).isPresent())
                .flatMap(place -> plan.design().find(place.element(), Subnet.class).stream());
    }

    private static Stream<QuickFix> moves(Plan plan, Breach breach) {
        return found(plan, breach)
                .flatMap(subnet -> elsewhere(plan, subnet, subnet.prefix().prefix()));
    }

    /// Larger or smaller ranges for a subnet: at the same start if that is free, else elsewhere in its network.
    public static Stream<QuickFix> grow(Plan plan, Subnet subnet, int prefix) {
        Cidr same = Cidr.of(subnet.prefix().first(), prefix);
        return Stream.concat(
                use(plan, subnet.id(), same, "Use " + same),
                elsewhere(plan, subnet, prefix));
    }

    /// Moves of a subnet to the first free range of a prefix length in its network.
    static Stream<QuickFix> elsewhere(Plan plan, Subnet subnet, int prefix) {
        return plan.design().networkOf(subnet.id()).stream()
                .flatMap(network -> Vacancy.forSubnet(plan, network, subnet.id()).space().first(prefix).stream())
                .flatMap(free -> use(plan, subnet.id(), free, "Move %s to %s".formatted(subnet.name(), free)));
    }

    private static Stream<QuickFix> use(Plan plan, ElementId subnet, Cidr range, String title) {
        return Repairs.change(
                plan.design(), subnet, Subnet.class, "prefix", title, each -> each.withPrefix(range));
    }
}
