package overlaystudio.plan;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.azure.NextHopType;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.Route;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;

/// What a virtual network can meet: itself, its peers, and the outside networks that it reaches.
///
/// Peering is not transitive: the peer of a peer is no part of it.
///
/// @param network the virtual network
/// @param peers the virtual networks it peers with directly
/// @param outside the outside networks that it reaches by a gateway of its own, of a peer, or by a route
public record Realm(VirtualNetwork network, List<VirtualNetwork> peers, List<ExternalNetwork> outside) {

    /// Keeps copies of its lists.
    public Realm {
        peers = List.copyOf(peers);
        outside = List.copyOf(outside);
    }

    static Realm of(VirtualNetwork network, Design design) {
        List<VirtualNetwork> peers = design.networks().stream()
                .filter(each -> !each.id().equals(network.id()))
                .filter(each -> peerings(design, network).anyMatch(peering -> peering.joins(each.id())))
                .toList();
        List<ExternalNetwork> outside = design.externalNetworks().stream()
                .filter(each -> reaches(design, network, each))
                .toList();
        return new Realm(network, peers, outside);
    }

    private static Stream<Peering> peerings(Design design, VirtualNetwork network) {
        return design.peerings().stream().filter(peering -> peering.joins(network.id()));
    }

    private static boolean reaches(Design design, VirtualNetwork network, ExternalNetwork external) {
        List<ElementId> gates = external.connectedTo();
        return gates.isEmpty()
                || gates.contains(network.id())
                || peerings(design, network).anyMatch(peering -> transits(peering, network, gates))
                || routed(design, network).anyMatch(range -> external.ranges().stream().anyMatch(range::overlaps));
    }

    private static boolean transits(Peering peering, VirtualNetwork network, List<ElementId> gates) {
        boolean isFirst = peering.first().network().equals(network.id());
        PeeringEnd own = isFirst ? peering.first() : peering.second();
        PeeringEnd other = isFirst ? peering.second() : peering.first();
        return gates.contains(other.network()) && own.useRemoteGateways() && other.allowGatewayTransit();
    }

    private static Stream<Cidr> routed(Design design, VirtualNetwork network) {
        return design.routeTables().stream()
                .filter(table -> network.subnets().stream().anyMatch(subnet -> table.id().equals(subnet.routeTable())))
                .flatMap(table -> table.routes().stream())
                .filter(route -> route.nextHopType() == NextHopType.VIRTUAL_APPLIANCE)
                .filter(route -> route.prefix().prefix() > 0)
                .map(Route::prefix);
    }
}
