package overlaystudio.plan;

import overlaystudio.azure.Facts;
import overlaystudio.azure.Quantity;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;

/// The addresses that a subnet has and those that are asked of it.
///
/// @param network the virtual network it lies in
/// @param subnet the subnet
/// @param usable addresses that it can give: all but the five that Azure keeps
/// @param nodesNow addresses of nodes (and of their pods, with a flat network model) now
/// @param nodesMax the same at the greatest size of all pools
/// @param surgeMax the same for the extra nodes of an upgrade at that size
/// @param others addresses of other things than nodes
public record SubnetDemand(
        VirtualNetwork network, Subnet subnet, long usable, long nodesNow, long nodesMax, long surgeMax, long others) {

    SubnetDemand with(AddressDemand demand) {
        return new SubnetDemand(network, subnet, usable, demand.now(), demand.max(), demand.surge(), others);
    }

    static long usable(Subnet subnet, Facts facts) {
        return Math.max(0, subnet.prefix().size() - facts.number(Quantity.RESERVED_PER_SUBNET));
    }

    static long others(Subnet subnet) {
        long count = 0;
        for (AddressUse use : subnet.addressesInUse()) {
            count += use.count();
        }
        return count;
    }

    /// Addresses in use now.
    public long now() {
        return nodesNow + others;
    }

    /// Addresses in use during an upgrade at the greatest size.
    public long peak() {
        return nodesMax + surgeMax + others;
    }
}
