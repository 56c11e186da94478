package overlaystudio.net;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The eight 16-bit groups of an IPv6 address, as numbers and as canonical text.
final class Ipv6Groups {

    static final int COUNT = 8;

    private Ipv6Groups() {}

    /// The 64 bits of four groups.
    static long bits(int[] groups, int from) {
        long bits = 0;
        for (int index = from; index < from + COUNT / 2; index++) {
            bits = (bits << 16) | groups[index];
        }
        return bits;
    }

    /// Text of an address by RFC 5952: lower case, no leading zeros, `::` for the first longest run of two zeros or
    /// more.
    static String canonical(long high, long low) {
        int[] all = IntStream.range(0, COUNT).map(i -> group(i < COUNT / 2 ? high : low, i % 4)).toArray();
        int start = longestZeros(all);
        int length = zerosAt(all, start);
        return length < 2 ? hex(all, 0, COUNT) : hex(all, 0, start) + "::" + hex(all, start + length, COUNT);
    }

    private static int group(long half, int index) {
        return (int) (half >>> (48 - 16 * index)) & 0xFFFF;
    }

    private static int longestZeros(int[] groups) {
        return IntStream.range(0, COUNT).reduce(0, (a, b) -> zerosAt(groups, b) > zerosAt(groups, a) ? b : a);
    }

    private static int zerosAt(int[] groups, int start) {
        int end = start;
        while (end < COUNT && groups[end] == 0) {
            end++;
        }
        return end - start;
    }

    private static String hex(int[] groups, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> Integer.toHexString(groups[i])).collect(Collectors.joining(":"));
    }
}
