package overlaystudio.net;

import java.util.ArrayList;
import java.util.List;

/// A run of consecutive IPv4 addresses.
///
/// @param first number of the lowest address
/// @param last number of the highest address, no less than `first`
record Span(long first, long last) {

    static Span of(Cidr cidr) {
        return new Span(cidr.first().value(), cidr.last().value());
    }

    boolean overlaps(Span other) {
        return first <= other.last && other.first <= last;
    }

    /// Whether the two overlap or follow one another without a gap.
    boolean touches(Span other) {
        return first <= other.last + 1 && other.first <= last + 1;
    }

    /// Run from the lower start to the higher end.
    Span joined(Span other) {
        return new Span(Math.min(first, other.first), Math.max(last, other.last));
    }

    /// Common part of two runs that overlap.
    Span shared(Span other) {
        return new Span(Math.max(first, other.first), Math.min(last, other.last));
    }

    boolean contains(Span other) {
        return first <= other.first && other.last <= last;
    }

    long size() {
        return last - first + 1;
    }

    /// The fewest ranges that make up this run, in order.
    List<Cidr> cidrs() {
        List<Cidr> cidrs = new ArrayList<>();
        for (long at = first; at <= last; at += cidrs.getLast().size()) {
            cidrs.add(largestAt(at));
        }
        return cidrs;
    }

    private Cidr largestAt(long start) {
        int aligned = start == 0 ? Integer.SIZE : Math.min(Integer.SIZE, Long.numberOfTrailingZeros(start));
        int fitting = Long.SIZE - 1 - Long.numberOfLeadingZeros(last - start + 1);
        return new Cidr(IpAddress.ofValue(start), Integer.SIZE - Math.min(aligned, fitting));
    }

    @Override
    public String toString() {
        return IpAddress.ofValue(first) + "-" + IpAddress.ofValue(last);
    }
}
