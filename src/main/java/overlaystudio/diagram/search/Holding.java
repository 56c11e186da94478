package overlaystudio.diagram.search;

import java.util.Comparator;

import overlaystudio.design.ElementId;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// A range that something has; an address is a range of one.
///
/// @param range the range
/// @param holes parts of it that it does not use
/// @param id what has it
record Holding(Cidr range, AddressSet holes, ElementId id) {

    /// The smallest first.
    static final Comparator<Holding> SMALLEST = Comparator.comparingInt(holding -> -holding.range().prefix());

    static Holding of(Cidr range, ElementId id) {
        return new Holding(range, AddressSet.empty(), id);
    }

    static Holding of(IpAddress address, ElementId id) {
        return of(Cidr.of(address, Integer.SIZE), id);
    }

    /// Whether all of another range is in this one and none of it in a hole.
    boolean contains(Cidr other) {
        return range.contains(other) && !holes.overlaps(other);
    }
}
