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

    /// Whether no address is missing between this run and one that starts no lower.
    boolean reaches(Span higher) {
        return higher.first <= last + 1;
    }

    /// Run from this start to the higher end of the two.
    Span joined(Span higher) {
        return new Span(first, Math.max(last, higher.last));
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
