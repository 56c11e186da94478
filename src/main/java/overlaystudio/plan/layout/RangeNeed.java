package overlaystudio.plan.layout;

import java.util.List;

import overlaystudio.net.Cidr;

/// What is wanted of the pod ranges or of the service ranges.
///
/// @param shared whether all clusters have the same one, which they may since no cluster meets another's
/// @param from what they are drawn from, in order; empty means the usual places and then any private addresses
public record RangeNeed(boolean shared, List<Cidr> from) {

    /// One range for all clusters, at a usual place.
    public static final RangeNeed SHARED = new RangeNeed(true, List.of());

    /// Keeps a copy of its list.
    public RangeNeed {
        from = List.copyOf(from);
    }

    /// A copy that is shared or not.
    public RangeNeed withShared(boolean shared) {
        return new RangeNeed(shared, from);
    }

    /// A copy that is drawn from other ranges.
    public RangeNeed withFrom(List<Cidr> from) {
        return new RangeNeed(shared, from);
    }
}
