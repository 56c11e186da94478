package overlaystudio.design;

import java.util.List;

import overlaystudio.net.Cidr;
import overlaystudio.net.Ipv6Cidr;

/// A virtual network (VNet) with its address space and subnets.
///
/// @param id the identity that never changes
/// @param name 2 to 64 characters
/// @param lifecycle planned or existing
/// @param placement where it lies, as far as it differs from its parent
/// @param prefixes its IPv4 address space
/// @param ipv6Prefixes its IPv6 address space
/// @param subnets its subnets
public record VirtualNetwork(ElementId id, String name, Lifecycle lifecycle, Placement placement, List<Cidr> prefixes,
        List<Ipv6Cidr> ipv6Prefixes, List<Subnet> subnets) implements Element {

    /// Keeps copies of its lists.
    public VirtualNetwork {
        prefixes = List.copyOf(prefixes);
        ipv6Prefixes = List.copyOf(ipv6Prefixes);
        subnets = List.copyOf(subnets);
    }

    /// A planned virtual network without subnets.
    public static VirtualNetwork of(ElementId id, String name, List<Cidr> prefixes) {
        return new VirtualNetwork(id, name, Lifecycle.PLANNED, Placement.INHERITED, prefixes, List.of(), List.of());
    }

    /// A copy with another name.
    @Override
    public VirtualNetwork withName(String name) {
        return new VirtualNetwork(id, name, lifecycle, placement, prefixes, ipv6Prefixes, subnets);
    }

    /// A copy with another lifecycle.
    public VirtualNetwork withLifecycle(Lifecycle lifecycle) {
        return new VirtualNetwork(id, name, lifecycle, placement, prefixes, ipv6Prefixes, subnets);
    }

    /// A copy with another placement.
    public VirtualNetwork withPlacement(Placement placement) {
        return new VirtualNetwork(id, name, lifecycle, placement, prefixes, ipv6Prefixes, subnets);
    }

    /// A copy with another prefixes.
    public VirtualNetwork withPrefixes(List<Cidr> prefixes) {
        return new VirtualNetwork(id, name, lifecycle, placement, prefixes, ipv6Prefixes, subnets);
    }

    /// A copy with another ipv6 prefixes.
    public VirtualNetwork withIpv6Prefixes(List<Ipv6Cidr> ipv6Prefixes) {
        return new VirtualNetwork(id, name, lifecycle, placement, prefixes, ipv6Prefixes, subnets);
    }

    /// A copy with another subnets.
    public VirtualNetwork withSubnets(List<Subnet> subnets) {
        return new VirtualNetwork(id, name, lifecycle, placement, prefixes, ipv6Prefixes, subnets);
    }
}
