package overlaystudio.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sorting by digits against sorting by comparing.
class RadixSortTest {

    private static final int LOW = 25;
    private static final int SEED = 3;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1_000, 8_191, 8_192, 8_193, 20_000})
    void numbersOfAnySizeAreSorted(int count) {
        long[] numbers = numbers(count, new Random(SEED).longs(count, 0, Long.MAX_VALUE >> LOW).toArray());
        assertThat(RadixSort.sorted(numbers.clone(), LOW)).isEqualTo(sorted(numbers));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 1 << 10, (1 << 10) + 1, 1 << 20, 1L << 30, 1L << 37})
    void numbersThatDifferInFewDigitsAreSorted(long values) {
        long[] numbers = numbers(10_000, new Random(SEED).longs(10_000, 0, values).toArray());
        assertThat(RadixSort.sorted(numbers.clone(), LOW)).isEqualTo(sorted(numbers));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 10_000})
    void numbersInOrderStayWhereTheyAre(int count) {
        long[] numbers = sorted(numbers(count, new Random(SEED).longs(count, 0, 500).toArray()));
        assertThat(RadixSort.sorted(numbers, LOW)).isSameAs(numbers);
    }

    /// Values with their places below, as a list of ranges has them.
    private static long[] numbers(int count, long[] values) {
        long[] numbers = new long[count];
        Arrays.setAll(numbers, place -> values[place] << LOW | place);
        return numbers;
    }

    private static long[] sorted(long[] numbers) {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
