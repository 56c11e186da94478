package overlaystudio.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.NextHopType;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Realm.Routed;

/// Works out the realms of all virtual networks of a design at once.
final class Realms {

    private final Design design;
    private final Map<ElementId, VirtualNetwork> networks = new LinkedHashMap<>();
    private final Map<ElementId, Integer> order = new HashMap<>();
    private final Map<ElementId, List<Peering>> peerings = new HashMap<>();
    private final Map<ElementId, Set<ElementId>> neighbours = new HashMap<>();
    private final Map<ElementId, List<VirtualNetwork>> peers = new HashMap<>();
    private final Map<ElementId, List<Route>> routes = new HashMap<>();
    private final Map<ElementId, Map<ElementId, Routed>> routed = new HashMap<>();

    private @Nullable OutsideRanges outside;
    private final BitSet open = new BitSet();
    private final Map<ElementId, BitSet> behind = new HashMap<>();
    private final Map<Route, BitSet> led = new HashMap<>();
    private final Map<BitSet, List<ExternalNetwork>> reachable = new HashMap<>();

    private Realms(Design design) {
        this.design = design;
        IntStream.range(0, design.externalNetworks().size()).forEach(this::addOutside);
        design.networks().forEach(network -> {
            order.putIfAbsent(network.id(), order.size());
            networks.putIfAbsent(network.id(), network);
        });
        design.peerings().forEach(this::addPeering);
        neighbours.forEach((network, others) -> peers.put(network, inOrder(others)));
        addRoutes();
        if (!routes.isEmpty()) {
            networks.values().forEach(this::joinSpokes);
        }
    }

    /// The realms in the order of the networks.
    static List<Realm> of(Design design) {
        Realms realms = new Realms(design);
        return design.networks().stream().map(realms::realm).toList();
    }

    private Realm realm(VirtualNetwork network) {
        return new Realm(
                network,
                of(peers, network),
                List.copyOf(routed.getOrDefault(network.id(), Map.of()).values()),
                outside(network));
    }

    private void addPeering(Peering peering) {
        addPeering(peering, peering.first().network(), peering.second().network());
        addPeering(peering, peering.second().network(), peering.first().network());
    }

    private void addPeering(Peering peering, ElementId network, ElementId other) {
        if (!network.equals(other) && networks.containsKey(other)) {
            peerings.computeIfAbsent(network, _ -> new ArrayList<>()).add(peering);
            neighbours.computeIfAbsent(network, _ -> new HashSet<>()).add(other);
        }
    }

    private List<VirtualNetwork> inOrder(Set<ElementId> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(order::get))
                .map(networks::get)
                .toList();
    }

    /// The routes to appliances of each network.
    private void addRoutes() {
        Map<ElementId, RouteTable> tables = new HashMap<>();
        design.routeTables().forEach(table -> tables.put(table.id(), table));
        if (tables.isEmpty()) {
            return;
        }
        networks.values().forEach(network -> routes.put(network.id(), network.subnets().stream()
                .map(Subnet::routeTable)
                .filter(Objects::nonNull)
                .distinct()
                .map(tables::get)
                .filter(Objects::nonNull)
                .flatMap(table -> table.routes().stream())
                .filter(route -> route.nextHopType() == NextHopType.VIRTUAL_APPLIANCE)
                .toList()));
    }

    /// Joins those peers of a network between which routes lead through an appliance in it.
    private void joinSpokes(VirtualNetwork hub) {
        for (VirtualNetwork spoke : of(peers, hub)) {
            List<Cidr> through = through(spoke, hub);
            if (!through.isEmpty()) {
                of(peers, hub).stream()
                        .filter(other -> !other.id().equals(spoke.id()) && !arePeers(spoke, other))
                        .filter(other -> leads(through, spoke, other, hub))
                        .forEach(other -> join(spoke, other, hub));
            }
        }
    }

    private boolean arePeers(VirtualNetwork one, VirtualNetwork other) {
        return neighbours.getOrDefault(one.id(), Set.of()).contains(other.id());
    }

    /// What a spoke sends to an appliance in a hub.
    private List<Cidr> through(VirtualNetwork spoke, VirtualNetwork hub) {
        return of(routes, spoke).stream().filter(route -> isIn(route, hub)).map(Route::prefix).toList();
    }

    private static boolean isIn(Route route, VirtualNetwork hub) {
        return Stream.ofNullable(route.nextHopAddress())
                .anyMatch(hop -> hub.prefixes().stream().anyMatch(prefix -> prefix.contains(hop)));
    }

    /// Whether routes mean a spoke to reach another one: a default route may be for the internet only, unless the
    /// other one sends its answers the same way.
    private boolean leads(List<Cidr> through, VirtualNetwork spoke, VirtualNetwork other, VirtualNetwork hub) {
        boolean named = through.stream().anyMatch(route -> route.prefix() > 0 && meets(route, other.prefixes()));
        return named || through(other, hub).stream().anyMatch(route -> meets(route, spoke.prefixes()));
    }

    private static boolean meets(Cidr route, Collection<Cidr> ranges) {
        return ranges.stream().anyMatch(route::overlaps);
    }

    private void join(VirtualNetwork one, VirtualNetwork other, VirtualNetwork hub) {
        routed.computeIfAbsent(one.id(), _ -> new LinkedHashMap<>()).putIfAbsent(other.id(), new Routed(other, hub));
        routed.computeIfAbsent(other.id(), _ -> new LinkedHashMap<>()).putIfAbsent(one.id(), new Routed(one, hub));
    }

    /// The outside networks that a network reaches; where two reach the same, the list is the same one.
    private List<ExternalNetwork> outside(VirtualNetwork network) {
        BitSet reached = behind(network.id());
        reached.or(open);
        of(peerings, network).forEach(peering -> transit(peering, network).ifPresent(gate -> reached.or(behind(gate))));
        of(routes, network).forEach(route -> reached.or(led.computeIfAbsent(route, this::led)));
        return reachable.computeIfAbsent(
                reached, places -> List.copyOf(places.stream().mapToObj(design.externalNetworks()::get).toList()));
    }

    private void addOutside(int place) {
        List<ElementId> gates = design.externalNetworks().get(place).connectedTo();
        if (gates.isEmpty()) {
            open.set(place);
        }
        gates.forEach(gate -> behind.computeIfAbsent(gate, _ -> new BitSet()).set(place));
    }

    private BitSet behind(ElementId gate) {
        BitSet places = new BitSet();
        places.or(behind.getOrDefault(gate, places));
        return places;
    }

    /// The peer whose gateway a network uses.
    private static Optional<ElementId> transit(Peering peering, VirtualNetwork network) {
        boolean isFirst = peering.first().network().equals(network.id());
        PeeringEnd own = isFirst ? peering.first() : peering.second();
        PeeringEnd other = isFirst ? peering.second() : peering.first();
        boolean isUsed = own.useRemoteGateways() && other.allowGatewayTransit();
        return isUsed ? Optional.of(other.network()) : Optional.empty();
    }

    /// The ranges of all outside networks, searched together; without a route nobody asks for them.
    private OutsideRanges outside() {
        OutsideRanges known = outside == null ? new OutsideRanges(design.externalNetworks()) : outside;
        outside = known;
        return known;
    }

    /// The outside networks to which a route leads: a default route does where its appliance stands at the gateway.
    private BitSet led(Route route) {
        BitSet places = new BitSet();
        if (route.prefix().prefix() > 0) {
            outside().places(route.prefix()).forEach(places::set);
        } else {
            behind.forEach((gate, there) -> Stream.ofNullable(networks.get(gate))
                    .filter(network -> isIn(route, network))
                    .forEach(_ -> places.or(there)));
        }
        return places;
    }

    private static <V> List<V> of(Map<ElementId, List<V>> map, VirtualNetwork network) {
        return of(map, network.id());
    }

    private static <V> List<V> of(Map<ElementId, List<V>> map, ElementId network) {
        return map.getOrDefault(network, List.of());
    }
}
