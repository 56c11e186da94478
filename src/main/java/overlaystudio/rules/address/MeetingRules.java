package overlaystudio.rules.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Peering;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.Overlaps;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Realm;
import overlaystudio.plan.Realm.Routed;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about virtual networks that overlap what they can meet.
public final class MeetingRules {

    private MeetingRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.ofNetworks("peering-overlap", MeetingRules::networks, Readdressing::repairs),
                Check.ofNetworks(
                        "onprem-overlap-vnet",
                        plan -> plan.realms().stream().flatMap(realm -> outside(plan, realm)),
                        MeetingRules::partFromOutside));
    }

    /// Notes in their order.
    public static Stream<Rule> notes() {
        return Stream.of(Check.of("peering-not-transitive", plan -> plan.realms().stream()
                .flatMap(hub -> apart(plan, hub))));
    }

    private static Stream<Breach> networks(Plan plan) {
        Map<ElementId, VirtualNetwork> byId = new HashMap<>();
        plan.design().networks().forEach(network -> byId.put(network.id(), network));
        Stream<Breach> peered = plan.design().peerings().stream().flatMap(peering -> peered(peering, byId));
        Set<ElementId> done = new HashSet<>();
        Stream<Breach> routed = plan.realms().stream().flatMap(realm -> {
            done.add(realm.network().id());
            return realm.routed().stream()
                    .filter(other -> !done.contains(other.network().id()))
                    .filter(other -> meet(realm.network(), other.network()))
                    .map(other -> routed(realm.network(), other));
        });
        return Stream.of(peered, routed, plan.realms().stream().flatMap(hub -> strangers(plan, hub)))
                .flatMap(stream -> stream);
    }

    private static Stream<Breach> peered(Peering peering, Map<ElementId, VirtualNetwork> byId) {
        VirtualNetwork first = byId.get(peering.first().network());
        VirtualNetwork second = byId.get(peering.second().network());
        if (first == null || second == null || !meet(first, second)) {
            return Stream.empty();
        }
        return Stream.of(Breach.of(
                Timing.REFUSED_AT_CREATE,
                "%s and %s cannot be peered: their address spaces %s and %s overlap"
                        .formatted(
                                first.name(), second.name(), spaces(first), spaces(second)),
                Place.of(peering.id()),
                place(second),
                place(first)));
    }

    private static Breach routed(VirtualNetwork network, Routed other) {
        return Breach.of(
                Timing.DEPLOYS_AND_BREAKS,
                "%s and %s are joined by a route through %s, but their address spaces %s and %s overlap"
                        .formatted(
                                network.name(),
                                other.network().name(),
                                other.through().name(),
                                spaces(network),
                                spaces(other.network())),
                place(network),
                place(other.network()),
                Place.of(other.through().id()))
                .withVariant("routed");
    }

    private static boolean meet(VirtualNetwork first, VirtualNetwork second) {
        return first.prefixes().stream().anyMatch(one -> second.prefixes().stream().anyMatch(one::overlaps))
                || first.ipv6Prefixes().stream()
                        .anyMatch(one -> second.ipv6Prefixes().stream().anyMatch(one::overlaps));
    }

    private static String spaces(VirtualNetwork network) {
        return Words.and(Stream.concat(network.prefixes().stream(), network.ipv6Prefixes().stream()).toList());
    }

    /// Peers of one network that overlap and never meet, each with the first one before it.
    private static Stream<Breach> strangers(Plan plan, Realm hub) {
        List<Cidr> ranges = new ArrayList<>();
        List<VirtualNetwork> owners = new ArrayList<>();
        for (VirtualNetwork peer : hub.peers()) {
            peer.prefixes().forEach(prefix -> {
                ranges.add(prefix);
                owners.add(peer);
            });
        }
        Overlaps overlaps = Overlaps.of(ranges);
        if (!overlaps.exist()) {
            return Stream.empty();
        }
        Map<ElementId, Integer> order = new HashMap<>();
        hub.peers().forEach(peer -> order.put(peer.id(), order.size()));
        return hub.peers().stream().flatMap(peer -> peer.prefixes().stream()
                .flatMap(prefix -> Arrays.stream(overlaps.meeting(prefix)).mapToObj(owners::get))
                .filter(other -> order.getOrDefault(other.id(), 0) < order.getOrDefault(peer.id(), 0))
                .filter(other -> plan.realm(peer.id()).filter(realm -> realm.meets(other.id())).isEmpty())
                .limit(1)
                .map(other -> strangers(peer, other, hub.network())));
    }

    private static Breach strangers(VirtualNetwork network, VirtualNetwork other, VirtualNetwork hub) {
        return Breach.of(
                Timing.WORKS,
                "%s and %s overlap, %s and %s: they never meet, but share the hub %s, so no route can ever join them"
                        .formatted(network.name(), other.name(), spaces(network), spaces(other), hub.name()),
                place(network),
                place(other),
                Place.of(hub.id()))
                .withVariant("shared-hub");
    }

    /// The first two peers of a network that do not meet.
    private static Stream<Breach> apart(Plan plan, Realm hub) {
        return hub.peers().stream()
                .flatMap(one -> plan.realm(one.id()).stream().flatMap(realm -> hub.peers().stream()
                        .filter(other -> !other.id().equals(one.id()) && !realm.meets(other.id()))
                        .map(other -> apart(hub.network(), one, other))))
                .limit(1);
    }

    private static Breach apart(VirtualNetwork hub, VirtualNetwork one, VirtualNetwork other) {
        return Breach.of(
                Timing.WORKS,
                "%s and %s do not reach each other, though both are peered with %s: peering is not transitive"
                        .formatted(one.name(), other.name(), hub.name()),
                Place.of(hub.id()),
                Place.of(one.id()),
                Place.of(other.id()));
    }

    private static Stream<Breach> outside(Plan plan, Realm realm) {
        VirtualNetwork network = realm.network();
        return network.prefixes().stream()
                .flatMap(prefix -> plan.outsideMeeting(realm, prefix))
                .distinct()
                .map(Surroundings::outside)
                .flatMap(obstacle -> network.prefixes().stream()
                        .filter(prefix -> !obstacle.met(prefix).isEmpty())
                        .limit(1)
                        .map(prefix -> outside(network, prefix, obstacle)));
    }

    private static Breach outside(VirtualNetwork network, Cidr prefix, Obstacle obstacle) {
        Breach breach = Breach.of(
                Timing.DEPLOYS_AND_BREAKS,
                "The address space %s of %s overlaps %s, %s"
                        .formatted(prefix, network.name(), obstacle.label(), Words.and(obstacle.met(prefix))),
                place(network),
                obstacle.place());
        return obstacle.isSummary() ? breach.withVariant("summary") : breach;
    }

    private static Stream<QuickFix> partFromOutside(Plan plan, Breach breach) {
        Design design = plan.design();
        Stream<QuickFix> holes = design.find(breach.places().getFirst().element(), VirtualNetwork.class).stream()
                .flatMap(network -> design.find(breach.places().getLast().element(), ExternalNetwork.class).stream()
                        .filter(ExternalNetwork::summaryRoute)
                        .flatMap(outside -> ours(network, outside)));
        return Stream.concat(holes, Readdressing.repairs(plan, breach));
    }

    /// A hole in the summary: an outside network is only our description of it, so that it may be changed.
    private static Stream<QuickFix> ours(VirtualNetwork network, ExternalNetwork outside) {
        List<Cidr> within = network.prefixes().stream()
                .filter(prefix -> outside.ranges().stream()
                        .anyMatch(range -> range.contains(prefix) && !range.equals(prefix)))
                .toList();
        String title = "Say that %s %s Azure’s".formatted(Words.and(within), within.size() == 1 ? "is" : "are");
        Edit hole = new Edit.ChangeElement<>(
                outside.id(), ExternalNetwork.class, "holes", title, each -> each.withHoles(
                        Stream.concat(each.holes().stream(), within.stream()).distinct().sorted().toList()));
        return within.isEmpty() ? Stream.empty() : Stream.of(Repairs.batch(title, List.of(hole)));
    }

    private static Place place(VirtualNetwork network) {
        return Place.of(network.id(), "prefixes");
    }
}
