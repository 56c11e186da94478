package overlaystudio.design;

import java.util.List;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.net.Cidr;
import overlaystudio.net.Ipv6Cidr;

/// A subnet of a virtual network.
///
/// @param id the identity that never changes
/// @param name 1 to 80 characters
/// @param lifecycle planned or existing
/// @param prefix its IPv4 range
/// @param ipv6Prefix its IPv6 range, a /64
/// @param delegation the service it is delegated to, such as `Microsoft.ContainerInstance/containerGroups`
/// @param routeTable the route table associated with it
/// @param natGateway the NAT gateway attached to it
/// @param securityGroup the network security group associated with it
/// @param addressesInUse addresses taken by other things than nodes
public record Subnet(ElementId id, String name, Lifecycle lifecycle, Cidr prefix, @Nullable Ipv6Cidr ipv6Prefix,
        @Nullable String delegation, @Nullable ElementId routeTable, @Nullable ElementId natGateway,
        @Nullable ElementId securityGroup, List<AddressUse> addressesInUse) implements Element {

    /// Keeps copies of its lists.
    public Subnet {
        addressesInUse = List.copyOf(addressesInUse);
    }

    /// A planned subnet with nothing attached.
    public static Subnet of(ElementId id, String name, Cidr prefix) {
        return new Subnet(id, name, Lifecycle.PLANNED, prefix, null, null, null, null, null, List.of());
    }

    /// How many addresses things of a kind take.
    public long inUse(AddressUseKind kind) {
        long count = 0;
        for (AddressUse use : addressesInUse) {
            count += use.kind() == kind ? use.count() : 0;
        }
        return count;
    }

    /// A copy with another name.
    @Override
    public Subnet withName(String name) {
        return new Subnet(id, name, lifecycle, prefix, ipv6Prefix, delegation, routeTable, natGateway, securityGroup,
                addressesInUse);
    }

    /// A copy with another lifecycle.
    public Subnet withLifecycle(Lifecycle lifecycle) {
        return new Subnet(id, name, lifecycle, prefix, ipv6Prefix, delegation, routeTable, natGateway, securityGroup,
                addressesInUse);
    }

    /// A copy with another prefix.
    public Subnet withPrefix(Cidr prefix) {
        return new Subnet(id, name, lifecycle, prefix, ipv6Prefix, delegation, routeTable, natGateway, securityGroup,
                addressesInUse);
    }

    /// A copy with another ipv6 prefix.
    public Subnet withIpv6Prefix(@Nullable Ipv6Cidr ipv6Prefix) {
        return new Subnet(id, name, lifecycle, prefix, ipv6Prefix, delegation, routeTable, natGateway, securityGroup,
                addressesInUse);
    }

    /// A copy with another delegation.
    public Subnet withDelegation(@Nullable String delegation) {
        return new Subnet(id, name, lifecycle, prefix, ipv6Prefix, delegation, routeTable, natGateway, securityGroup,
                addressesInUse);
    }

    /// A copy with another route table.
    public Subnet withRouteTable(@Nullable ElementId routeTable) {
        return new Subnet(id, name, lifecycle, prefix, ipv6Prefix, delegation, routeTable, natGateway, securityGroup,
                addressesInUse);
    }

    /// A copy with another nat gateway.
    public Subnet withNatGateway(@Nullable ElementId natGateway) {
        return new Subnet(id, name, lifecycle, prefix, ipv6Prefix, delegation, routeTable, natGateway, securityGroup,
                addressesInUse);
    }

    /// A copy with another security group.
    public Subnet withSecurityGroup(@Nullable ElementId securityGroup) {
        return new Subnet(id, name, lifecycle, prefix, ipv6Prefix, delegation, routeTable, natGateway, securityGroup,
                addressesInUse);
    }

    /// A copy with another addresses in use.
    public Subnet withAddressesInUse(List<AddressUse> addressesInUse) {
        return new Subnet(id, name, lifecycle, prefix, ipv6Prefix, delegation, routeTable, natGateway, securityGroup,
                addressesInUse);
    }
}
