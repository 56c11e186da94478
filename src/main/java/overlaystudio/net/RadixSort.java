package overlaystudio.net;

import java.util.Arrays;

/// Sorts numbers that are not negative, digit by digit, the least significant digit first.
///
/// The work grows with the numbers alone, not with n log n, and is much the same on every processor: comparing is faster
/// for a few, and for more only where the Java runtime has a sort of its own for the processor.
final class RadixSort {

    private static final int DIGIT_BITS = 10;
    private static final int DIGITS = 1 << DIGIT_BITS;

    /// So many numbers are sorted by comparing.
    private static final int FEW = 8 * DIGITS;

    private RadixSort() {}

    /// Sorts numbers that are in order where only the bits below one differ.
    ///
    /// @param low the lowest bit that counts, from 0
    /// @return the same array or another one, sorted
    static long[] sorted(long[] numbers, int low) {
        if (isSorted(numbers)) {
            return numbers;
        }
        if (numbers.length < FEW) {
            Arrays.sort(numbers);
            return numbers;
        }
        long[] from = numbers;
        long[] to = new long[numbers.length];
        int[][] counts = counts(numbers, low);
        for (int place = 0; place < counts.length; place++) {
            int shift = low + place * DIGIT_BITS;
            if (counts[place][digit(from[0], shift)] < numbers.length) {
                move(from, to, starts(counts[place]), shift);
                long[] moved = to;
                to = from;
                from = moved;
            }
        }
        return from;
    }

    private static boolean isSorted(long[] numbers) {
        for (int at = 1; at < numbers.length; at++) {
            if (numbers[at - 1] > numbers[at]) {
                return false;
            }
        }
        return true;
    }

    /// How many numbers have each digit, for each place of digits.
    private static int[][] counts(long[] numbers, int low) {
        int[][] counts = new int[(Long.SIZE - 1 - low + DIGIT_BITS - 1) / DIGIT_BITS][DIGITS];
        for (int place = 0; place < counts.length; place++) {
            int shift = low + place * DIGIT_BITS;
            int[] count = counts[place];
            for (long number : numbers) {
                count[digit(number, shift)]++;
            }
        }
        return counts;
    }

    /// Where the numbers of each digit begin.
    private static int[] starts(int[] counts) {
        int[] starts = new int[DIGITS];
        for (int digit = 1; digit < DIGITS; digit++) {
            starts[digit] = starts[digit - 1] + counts[digit - 1];
        }
        return starts;
    }

    private static void move(long[] from, long[] to, int[] starts, int shift) {
        for (long number : from) {
            to[starts[digit(number, shift)]++] = number;
        }
    }

    private static int digit(long number, int shift) {
        return (int) (number >>> shift) & (DIGITS - 1);
    }
}
