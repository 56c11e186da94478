package overlaystudio.design;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.NextHopType;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// A route of a route table.
///
/// @param name 1 to 80 characters
/// @param prefix the destinations it is for
/// @param nextHopType where it sends traffic
/// @param nextHopAddress the address of the appliance, for a virtual appliance only
public record Route(String name, Cidr prefix, NextHopType nextHopType, @Nullable IpAddress nextHopAddress) {

    /// A copy with another name.
    public Route withName(String name) {
        return new Route(name, prefix, nextHopType, nextHopAddress);
    }

    /// A copy with another prefix.
    public Route withPrefix(Cidr prefix) {
        return new Route(name, prefix, nextHopType, nextHopAddress);
    }

    /// A copy with another next hop type.
    public Route withNextHopType(NextHopType nextHopType) {
        return new Route(name, prefix, nextHopType, nextHopAddress);
    }

    /// A copy with another next hop address.
    public Route withNextHopAddress(@Nullable IpAddress nextHopAddress) {
        return new Route(name, prefix, nextHopType, nextHopAddress);
    }
}
