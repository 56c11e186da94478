package overlaystudio.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The overlaps among many ranges, found by sorting them once and sweeping over the address space.
///
/// Of two ranges that overlap one contains the other. So the ranges around a range form a chain of at most 33
/// lengths, and those within it stand right behind it when ranges are sorted by first address, the larger first. The
/// search takes n log n steps for n ranges and one more for each overlap, whatever the ranges are.
public final class Overlaps {

    private static final int PREFIX_BITS = 6;
    private static final int PLACE_BITS = 25;
    private static final int MOST = 1 << PLACE_BITS;
    private static final int NONE = -1;

    /// First address, prefix length and place in the list of each range, in this order of weight, sorted.
    private final long[] sorted;

    /// For each sorted range the last one of those that are the next larger around it, or [#NONE].
    private final int[] around;

    private Overlaps(long[] sorted) {
        this.sorted = sorted;
        this.around = new int[sorted.length];
        for (int at = 0; at < sorted.length; at++) {
            around[at] = around(at);
        }
    }

    /// The overlaps among the ranges of a list, which may hold a range more than once.
    ///
    /// @throws IllegalArgumentException if there are more than 33,554,432 ranges
    public static Overlaps of(List<Cidr> ranges) {
        if (ranges.size() > MOST) {
            throw new IllegalArgumentException(ranges.size() + " ranges are too many: at most " + MOST);
        }
        long[] keys = new long[ranges.size()];
        int place = 0;
        for (Cidr range : ranges) {
            keys[place] = keyOf(range) | place++;
        }
        Arrays.sort(keys);
        return new Overlaps(keys);
    }

    /// Two ranges that share an address.
    ///
    /// @param first place in the list of the one that comes first, from 0
    /// @param second place of the other one
    public record Pair(int first, int second) {}

    /// A receiver of pairs.
    @FunctionalInterface
    public interface Visitor {
        /// Takes the places in the list of two ranges, the outer one first; of two equal ones the one that comes first.
        void overlap(int outer, int inner);
    }

    /// All pairs of ranges that share an address, in the order of the second and then of the first.
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        forEach((one, other) -> pairs.add(new Pair(Math.min(one, other), Math.max(one, other))));
        pairs.sort((a, b) -> a.second == b.second
                ? Integer.compare(a.first, b.first)
                : Integer.compare(a.second, b.second));
        return List.copyOf(pairs);
    }

    /// Calls a visitor with each pair of ranges that share an address, in the order of addresses.
    public void forEach(Visitor visitor) {
        for (int at = 0; at < sorted.length; at++) {
            int inner = place(at);
            for (int outer = outwards(at); outer != NONE; outer = outwards(outer)) {
                visitor.overlap(place(outer), inner);
            }
        }
    }

    /// Whether any two ranges share an address.
    public boolean exist() {
        for (int at = 1; at < sorted.length; at++) {
            if (outwards(at) != NONE) {
                return true;
            }
        }
        return false;
    }

    /// Places in the list of the ranges that share an address with a range, in the order of the list.
    public int[] meeting(Cidr range) {
        int start = startOf(range);
        IntStream.Builder found = IntStream.builder();
        int end = endOf(range, start);
        for (int inner = start; inner < end; inner++) {
            found.add(place(inner));
        }
        for (int outer = outer(range, start); outer != NONE; outer = outwards(outer)) {
            found.add(place(outer));
        }
        return found.build().sorted().toArray();
    }

    /// Whether any range shares an address with a range.
    public boolean meets(Cidr range) {
        int start = startOf(range);
        return endOf(range, start) > start || outer(range, start) != NONE;
    }

    /// Whether any range contains a range.
    public boolean contain(Cidr range) {
        int start = startOf(range);
        boolean same = start < sorted.length && sorted[start] >> PLACE_BITS == keyOf(range) >> PLACE_BITS;
        return same || outer(range, start) != NONE;
    }

    /// The sorted place of the first range that is no larger and starts no lower.
    private int startOf(Cidr range) {
        return search(keyOf(range));
    }

    /// The sorted place after the last range that starts in a range.
    private int endOf(Cidr range, int start) {
        long last = range.last().value();
        boolean none = start == sorted.length || first(start) > last;
        return none ? start : search(key(last, Integer.SIZE + 1));
    }

    /// The sorted place of the smallest range around one that stands before a place.
    private int outer(Cidr range, int start) {
        return enclosing(start - 1, range.network().value());
    }

    private int around(int at) {
        return isSame(at - 1, at) ? around[at - 1] : enclosing(at - 1, first(at));
    }

    /// The first range from a sorted place outwards that reaches an address.
    private int enclosing(int from, long address) {
        int at = from;
        while (at != NONE && last(at) < address) {
            at = around[at];
        }
        return at;
    }

    /// The next range around one, which may be equal to it and stand before it; [#NONE] if there is none.
    private int outwards(int at) {
        return isSame(at - 1, at) ? at - 1 : around[at];
    }

    private int search(long key) {
        int found = Arrays.binarySearch(sorted, key);
        return found < 0 ? -found - 1 : found;
    }

    private boolean isSame(int one, int other) {
        return one >= 0 && sorted[one] >> PLACE_BITS == sorted[other] >> PLACE_BITS;
    }

    private int place(int at) {
        return (int) sorted[at] & (MOST - 1);
    }

    private long first(int at) {
        return sorted[at] >>> (PLACE_BITS + PREFIX_BITS);
    }

    private long last(int at) {
        int prefix = (int) (sorted[at] >> PLACE_BITS) & ((1 << PREFIX_BITS) - 1);
        return first(at) + (1L << (Integer.SIZE - prefix)) - 1;
    }

    private static long keyOf(Cidr range) {
        return key(range.network().value(), range.prefix());
    }

    private static long key(long first, int prefix) {
        return (first << PREFIX_BITS | prefix) << PLACE_BITS;
    }
}
