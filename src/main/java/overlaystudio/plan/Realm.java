package overlaystudio.plan;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.VirtualNetwork;

/// What a virtual network can meet: itself, its peers, and what it reaches by gateways, routes and firewalls.
///
/// Peering is not transitive: the peer of a peer is a part of it only where routes lead there through an appliance.
///
/// @param network the virtual network
/// @param peers the virtual networks it peers with directly
/// @param routed the virtual networks that routes join with it through an appliance in a network that both peer with
/// @param outside the outside networks that it reaches by a gateway of its own, of a peer, or by a route
public record Realm(
        VirtualNetwork network, List<VirtualNetwork> peers, List<Routed> routed, List<ExternalNetwork> outside) {

    /// A virtual network behind an appliance.
    ///
    /// @param network the virtual network
    /// @param through the network of the appliance
    public record Routed(VirtualNetwork network, VirtualNetwork through) {}

    /// Keeps copies of its lists.
    public Realm {
        peers = List.copyOf(peers);
        routed = List.copyOf(routed);
        outside = List.copyOf(outside);
    }

    /// Whether another virtual network is met.
    public boolean meets(ElementId other) {
        return Stream.concat(peers.stream(), routed.stream().map(Routed::network))
                .anyMatch(each -> each.id().equals(other));
    }
}
