package overlaystudio.plan.layout;

import java.util.List;

import overlaystudio.net.Cidr;

/// Ranges that others have: on premises, of another cloud, of networks that exist already.
///
/// @param name who has them
/// @param ranges the ranges
/// @param summaryRoute whether they are only a summary route, in which what networks are drawn from is a hole
public record TakenRange(String name, List<Cidr> ranges, boolean summaryRoute) {

    /// Keeps a copy of its list.
    public TakenRange {
        ranges = List.copyOf(ranges);
    }

    /// Ranges that are in use.
    public static TakenRange of(String name, Cidr... ranges) {
        return new TakenRange(name, List.of(ranges), false);
    }

    /// A copy that is a summary route or not.
    public TakenRange withSummaryRoute(boolean summaryRoute) {
        return new TakenRange(name, ranges, summaryRoute);
    }
}
