package overlaystudio.diagram.addressmap;

import java.util.Optional;

import overlaystudio.design.ElementId;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Words;

/// A range of addresses with the element that has it.
///
/// @param id the element, or the part of a cluster
/// @param kind what it is
/// @param name what the design calls it
/// @param range its addresses
/// @param existing whether it exists already
/// @param firm whether addresses are in use there; a mere summary route is not
/// @param network the virtual network that it belongs to, if any
/// @param now addresses in use now: by nodes and others in a subnet, in blocks of nodes in a pod range, by subnets in a
///        virtual network; 0 where nobody counts them
/// @param peak addresses in use at most, during an upgrade at the greatest size
public record Claim(ElementId id, ClaimKind kind, String name, Cidr range, boolean existing, boolean firm,
        Optional<ElementId> network, long now, long peak) {

    /// First and last address and how many, such as `10.0.0.0 – 10.0.0.255, 256 addresses`.
    public String extent() {
        return extent(range);
    }

    /// First and last address of a range and how many.
    public static String extent(Cidr range) {
        return range.first() + " \u2013 " + range.last() + ", " + addresses(range.size());
    }

    static String addresses(long count) {
        return count == 1 ? "1 address" : Words.number(count) + " addresses";
    }

    /// What it is, in one sentence.
    public String description() {
        String state = existing ? ", exists" : "";
        String use = switch (kind) {
            case SUBNET -> ". In use now: " + Words.number(now) + ", at most: " + Words.number(peak);
            case PODS -> ". In blocks of nodes now: " + Words.number(now) + ", at most: " + Words.number(peak);
            case NETWORK -> ". In subnets: " + Words.number(now);
            case OUTSIDE, KEPT_FREE, SERVICES -> "";
        };
        return kind.label() + " " + range + state + ": " + extent() + use;
    }
}
