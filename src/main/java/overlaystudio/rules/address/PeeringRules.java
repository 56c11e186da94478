package overlaystudio.rules.address;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import overlaystudio.azure.Quantity;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rule on how many peerings a virtual network may have: 500 in all, one with each other network, and one whose
/// gateway it uses.
public final class PeeringRules {

    private static final String FIRST = "first.useRemoteGateways";
    private static final String SECOND = "second.useRemoteGateways";

    private PeeringRules() {}

    /// The rule.
    public static Stream<Rule> rules() {
        return Stream.of(Check.ofNetworks("peering-count-limit", PeeringRules::breaches, PeeringRules::repairs));
    }

    private static Stream<Breach> breaches(Plan plan) {
        return Stream.of(tooMany(plan), repeated(plan.design()), gateways(plan.design()))
                .flatMap(breaches -> breaches);
    }

    private static Stream<Breach> tooMany(Plan plan) {
        int limit = plan.facts().number(Quantity.PEERINGS_PER_NETWORK);
        Map<ElementId, Integer> counts = new HashMap<>();
        plan.design().peerings().forEach(peering -> Stream.of(peering.first(), peering.second())
                .forEach(end -> counts.merge(end.network(), 1, Integer::sum)));
        return plan.design().networks().stream()
                .filter(network -> counts.getOrDefault(network.id(), 0) > limit)
                .map(network -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s has %s, more than the %s that a virtual network can have"
                                .formatted(
                                        network.name(),
                                        Words.count(counts.getOrDefault(network.id(), 0), "peering"),
                                        Words.number(limit)),
                        Place.of(network.id())));
    }

    /// Peerings of a pair of networks that another peering joins already.
    private static Stream<Breach> repeated(Design design) {
        Map<Pair, Peering> known = new HashMap<>();
        Map<Peering, Peering> repeated = new LinkedHashMap<>();
        design.peerings().forEach(peering -> Stream.ofNullable(known.putIfAbsent(Pair.of(peering), peering))
                .forEach(first -> repeated.put(peering, first)));
        return repeated.entrySet().stream().map(each -> repeated(design, each.getKey(), each.getValue()));
    }

    /// The networks of a peering, the same whichever comes first.
    private record Pair(ElementId one, ElementId other) {

        static Pair of(Peering peering) {
            ElementId first = peering.first().network();
            ElementId second = peering.second().network();
            return first.compareTo(second) < 0 ? new Pair(first, second) : new Pair(second, first);
        }
    }

    private static Breach repeated(Design design, Peering peering, Peering first) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Peering %s joins %s and %s, which %s joins already: two networks have one peering".formatted(
                        peering.name(), name(design, peering.first()), name(design, peering.second()), first.name()),
                Place.of(peering.id()),
                Place.of(first.id()))
                .withAzureError(
                        "AnotherPeeringAlreadyReferencesRemoteVnet",
                        "Peering already references remote virtual network. Cannot add another peering referencing"
                                + " the same remote virtual network.");
    }

    private static String name(Design design, PeeringEnd end) {
        return design.find(end.network(), VirtualNetwork.class).map(VirtualNetwork::name).orElse("no network");
    }

    /// Networks that use the gateways of two others; where one pair is peered twice, that alone is said.
    private static Stream<Breach> gateways(Design design) {
        Map<ElementId, Map<ElementId, Peering>> users = new LinkedHashMap<>();
        for (Peering peering : design.peerings()) {
            use(users, peering, peering.first(), peering.second());
            use(users, peering, peering.second(), peering.first());
        }
        return users.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .flatMap(each -> gateways(design, each.getKey(), each.getValue()));
    }

    private static void use(
            Map<ElementId, Map<ElementId, Peering>> users, Peering peering, PeeringEnd own, PeeringEnd other) {
        if (own.useRemoteGateways()) {
            users.computeIfAbsent(own.network(), _ -> new LinkedHashMap<>()).putIfAbsent(other.network(), peering);
        }
    }

    private static Stream<Breach> gateways(Design design, ElementId user, Map<ElementId, Peering> used) {
        List<Peering> peerings = List.copyOf(used.values());
        return design.find(user, VirtualNetwork.class).stream()
                .flatMap(network -> peerings.stream().skip(1).map(later -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s uses remote gateways by peering %s and by peering %s, but a virtual network can by one only"
                                .formatted(network.name(), peerings.getFirst().name(), later.name()),
                        Place.of(later.id(), later.first().network().equals(user) ? FIRST : SECOND),
                        Place.of(peerings.getFirst().id()))));
    }

    private static Stream<QuickFix> repairs(Plan plan, Breach breach) {
        Place place = breach.places().getFirst();
        return plan.design().find(place.element(), Peering.class).stream()
                .filter(Repairs::isPlanned)
                .map(peering -> place.fieldName()
                        .map(field -> ownWay(peering, field))
                        .orElseGet(() -> remove(peering)));
    }

    private static QuickFix remove(Peering peering) {
        String title = "Remove peering " + peering.name();
        return Repairs.batch(title, List.of(new Edit.RemoveElement(peering.id(), title)));
    }

    private static QuickFix ownWay(Peering peering, String field) {
        String title = "Use no remote gateways by peering " + peering.name();
        return Repairs.batch(title, List.of(new Edit.ChangeElement<>(
                peering.id(), Peering.class, field, title, each -> field.equals(FIRST)
                        ? each.withFirst(each.first().withUseRemoteGateways(false))
                        : each.withSecond(each.second().withUseRemoteGateways(false)))));
    }
}
