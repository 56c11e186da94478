package overlaystudio.net;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// An immutable set of IPv4 addresses.
public final class AddressSet {

    private static final AddressSet EMPTY = new AddressSet(List.of());
    private static final long HIGHEST = 0xFFFF_FFFFL;

    /// Sorted runs with at least one address between two of them.
    private final List<Span> spans;

    private AddressSet(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    /// The set without addresses.
    public static AddressSet empty() {
        return EMPTY;
    }

    /// Set of the addresses of ranges, which may overlap.
    public static AddressSet of(Cidr... cidrs) {
        return of(List.of(cidrs));
    }

    /// Set of the addresses of ranges, which may overlap.
    public static AddressSet of(Collection<Cidr> cidrs) {
        return joined(cidrs.stream().map(Span::of));
    }

    /// Addresses of this set, the other or both.
    public AddressSet union(AddressSet other) {
        return joined(Stream.concat(spans.stream(), other.spans.stream()));
    }

    /// Addresses of this set that are not in the other.
    public AddressSet minus(AddressSet other) {
        return intersect(other.complement());
    }

    /// Addresses of both sets.
    public AddressSet intersect(AddressSet other) {
        List<Span> shared = new ArrayList<>();
        int mine = 0;
        int its = 0;
        while (mine < spans.size() && its < other.spans.size()) {
            Span left = spans.get(mine);
            Span right = other.spans.get(its);
            if (left.overlaps(right)) {
                shared.add(left.shared(right));
            }
            boolean leftEndsFirst = left.last() < right.last();
            mine += leftEndsFirst ? 1 : 0;
            its += leftEndsFirst ? 0 : 1;
        }
        return new AddressSet(shared);
    }

    /// Whether the address is in this set.
    public boolean contains(IpAddress address) {
        return contains(new Cidr(address, Integer.SIZE));
    }

    /// Whether every address of the range is in this set.
    public boolean contains(Cidr cidr) {
        Span wanted = Span.of(cidr);
        int at = reaching(wanted.first());
        return at < spans.size() && spans.get(at).contains(wanted);
    }

    /// Whether an address of the range is in this set.
    public boolean overlaps(Cidr cidr) {
        Span wanted = Span.of(cidr);
        int at = reaching(wanted.first());
        return at < spans.size() && spans.get(at).overlaps(wanted);
    }

    /// Whether the sets share an address.
    public boolean overlaps(AddressSet other) {
        return !intersect(other).isEmpty();
    }

    /// Whether this set has no address.
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /// Number of addresses, from 0 to 2^32.
    public long size() {
        return spans.stream().mapToLong(Span::size).sum();
    }

    /// The fewest ranges that cover exactly this set, in the order of addresses.
    public List<Cidr> cidrs() {
        return spans.stream().flatMap(span -> span.cidrs().stream()).toList();
    }

    /// Index of the first run that ends at an address or after it; the number of runs if none does.
    private int reaching(long address) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean ends = spans.get(middle).last() < address;
            low = ends ? middle + 1 : low;
            high = ends ? high : middle;
        }
        return low;
    }

    private AddressSet complement() {
        List<Span> gaps = new ArrayList<>();
        long start = 0;
        for (Span span : spans) {
            addSpan(gaps, start, span.first() - 1);
            start = span.last() + 1;
        }
        addSpan(gaps, start, HIGHEST);
        return new AddressSet(gaps);
    }

    private static void addSpan(List<Span> spans, long first, long last) {
        if (first <= last) {
            spans.add(new Span(first, last));
        }
    }

    private static AddressSet joined(Stream<Span> any) {
        List<Span> joined = new ArrayList<>();
        any.sorted(Comparator.comparingLong(Span::first)).forEach(span -> {
            boolean reached = !joined.isEmpty() && joined.getLast().reaches(span);
            joined.add(reached ? joined.removeLast().joined(span) : span);
        });
        return new AddressSet(joined);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressSet set && spans.equals(set.spans);
    }

    @Override
    public int hashCode() {
        return spans.hashCode();
    }

    /// The runs of the set, for example `[10.0.0.0-10.0.1.127, 10.0.2.0-10.0.2.255]`.
    @Override
    public String toString() {
        return spans.toString();
    }
}
