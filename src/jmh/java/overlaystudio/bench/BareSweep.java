package overlaystudio.bench;

import java.util.Arrays;

import overlaystudio.net.Cidr;

/// A search for overlaps over bare numbers that knows neither places in a list nor questions about a range.
final class BareSweep {

    private static final int PREFIX_BITS = 6;
    private static final int LENGTHS = 33;

    private BareSweep() {}

    /// First address and prefix length in one number.
    static long pack(Cidr range) {
        return range.network().value() << PREFIX_BITS | range.prefix();
    }

    /// How many pairs of packed ranges, all different, share an address.
    static long pairs(long[] packed) {
        long[] sorted = packed.clone();
        Arrays.sort(sorted);
        long[] open = new long[LENGTHS];
        int depth = 0;
        long pairs = 0;
        for (long range : sorted) {
            long first = range >> PREFIX_BITS;
            while (depth > 0 && open[depth - 1] < first) {
                depth--;
            }
            pairs += depth;
            open[depth++] = first + (1L << (Integer.SIZE - (range & ((1 << PREFIX_BITS) - 1)))) - 1;
        }
        return pairs;
    }
}
