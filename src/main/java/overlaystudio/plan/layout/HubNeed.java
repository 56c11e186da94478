package overlaystudio.plan.layout;

import java.util.List;

import overlaystudio.design.Placement;

/// A hub that is wanted: a virtual network with which those of all clusters peer, one in each of some regions.
///
/// @param name its name; where regions are listed, each hub has its region added
/// @param locations the regions in which one stands; empty means the region of the needs
/// @param placement subscription and resource group, as far as they differ from those of the needs
/// @param subnets its subnets
public record HubNeed(String name, List<String> locations, Placement placement, List<SubnetNeed> subnets) {

    /// Keeps copies of its lists.
    public HubNeed {
        locations = List.copyOf(locations);
        subnets = List.copyOf(subnets);
    }

    /// A hub in the region of the needs.
    public static HubNeed of(String name, SpecialSubnet... subnets) {
        return new HubNeed(
                name, List.of(), Placement.INHERITED, List.of(subnets).stream().map(SpecialSubnet::need).toList());
    }

    /// A copy with hubs in other regions.
    public HubNeed withLocations(List<String> locations) {
        return new HubNeed(name, locations, placement, subnets);
    }

    /// A copy with another placement.
    public HubNeed withPlacement(Placement placement) {
        return new HubNeed(name, locations, placement, subnets);
    }

    /// A copy with other subnets.
    public HubNeed withSubnets(List<SubnetNeed> subnets) {
        return new HubNeed(name, locations, placement, subnets);
    }

    /// Whether it has a gateway, through which spokes reach what is outside.
    boolean hasGateway() {
        return subnets.stream().anyMatch(each -> each.name().equals(SpecialSubnet.GATEWAY.subnetName()));
    }
}
