package overlaystudio.design;

/// One end of a peering with the options of its link.
///
/// @param network the virtual network at this end
/// @param allowForwardedTraffic whether traffic that the other network forwards may enter
/// @param allowGatewayTransit whether the other network may use the gateway of this one
/// @param useRemoteGateways whether this network uses the gateway of the other one
public record PeeringEnd(ElementId network, boolean allowForwardedTraffic, boolean allowGatewayTransit,
        boolean useRemoteGateways) {

    /// An end without any option.
    public static PeeringEnd of(ElementId network) {
        return new PeeringEnd(network, false, false, false);
    }

    /// A copy with another network.
    public PeeringEnd withNetwork(ElementId network) {
        return new PeeringEnd(network, allowForwardedTraffic, allowGatewayTransit, useRemoteGateways);
    }

    /// A copy with another allow forwarded traffic.
    public PeeringEnd withAllowForwardedTraffic(boolean allowForwardedTraffic) {
        return new PeeringEnd(network, allowForwardedTraffic, allowGatewayTransit, useRemoteGateways);
    }

    /// A copy with another allow gateway transit.
    public PeeringEnd withAllowGatewayTransit(boolean allowGatewayTransit) {
        return new PeeringEnd(network, allowForwardedTraffic, allowGatewayTransit, useRemoteGateways);
    }

    /// A copy with another use remote gateways.
    public PeeringEnd withUseRemoteGateways(boolean useRemoteGateways) {
        return new PeeringEnd(network, allowForwardedTraffic, allowGatewayTransit, useRemoteGateways);
    }
}
