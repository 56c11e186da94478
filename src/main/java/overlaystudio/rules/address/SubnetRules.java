package overlaystudio.rules.address;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.Overlaps;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Vacancy;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.Words;

/// The rules about the ranges of subnets.
public final class SubnetRules {

    /// Largest and smallest subnet (Azure Virtual Network FAQ).
    private static final int LARGEST = 2;
    private static final int SMALLEST = 29;

    private SubnetRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("subnet-outside-vnet", plan -> each(plan, SubnetRules::outside), SubnetRules::bringInside),
                Check.of("subnet-overlap", plan -> each(plan, SubnetRules::overlap), SubnetRules::separate),
                Check.of("subnet-size", plan -> each(plan, SubnetRules::size), SubnetRules::resize));
    }

    private static Stream<Breach> each(
            Plan plan, Function<VirtualNetwork, Stream<Breach>> check) {
        return plan.design().networks().stream().flatMap(check);
    }

    private static Stream<Breach> outside(VirtualNetwork network) {
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

    private static Stream<Breach> overlap(VirtualNetwork network) {
        List<Subnet> subnets = network.subnets();
        return Overlaps.of(subnets.stream().map(Subnet::prefix).toList()).pairs().stream()
                .map(pair -> overlap(subnets.get(pair.second()), subnets.get(pair.first())));
    }

    private static Breach overlap(Subnet second, Subnet first) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Subnet %s overlaps subnet %s".formatted(NetworkRules.named(second), NetworkRules.named(first)),
                place(second),
                place(first));
    }

    private static Stream<QuickFix> separate(Plan plan, Breach breach) {
        return moves(plan, breach);
    }

    private static Stream<Breach> size(VirtualNetwork network) {
        return network.subnets().stream()
                .filter(subnet -> subnet.prefix().prefix() < LARGEST || subnet.prefix().prefix() > SMALLEST)
                .map(subnet -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Subnet %s must be between /%s and /%s"
                                .formatted(NetworkRules.named(subnet), LARGEST, SMALLEST),
                        place(subnet)));
    }

    private static Stream<QuickFix> resize(Plan plan, Breach breach) {
        return found(plan, breach).flatMap(subnet -> grow(plan, subnet, SMALLEST));
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

    private static Stream<QuickFix> elsewhere(Plan plan, Subnet subnet, int prefix) {
        return plan.design().networkOf(subnet.id()).stream()
                .flatMap(network -> Vacancy.forSubnet(plan, network, subnet.id()).space().first(prefix).stream())
                .flatMap(free -> use(plan, subnet.id(), free, "Move %s to %s".formatted(subnet.name(), free)));
    }

    private static Stream<QuickFix> use(Plan plan, ElementId subnet, Cidr range, String title) {
        return Repairs.change(
                plan.design(), subnet, Subnet.class, "prefix", title, each -> each.withPrefix(range));
    }
}
