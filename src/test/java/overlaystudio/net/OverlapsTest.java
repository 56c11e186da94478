package overlaystudio.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.net.Overlaps.Pair;

/// Overlaps against asking every pair, over every list of ranges of small spaces.
class OverlapsTest {

    @Test
    void theRangesAroundAndWithinARangeAreFoundByTheirPlaceInTheList() {
        Overlaps overlaps =
                overlaps("10.1.0.0/24", "10.0.0.0/8", "10.2.0.0/16", "10.1.0.0/16", "10.0.0.0/8", "11.0.0.0/8");
        assertThat(overlaps.meeting(Cidr.parse("10.1.0.0/20"))).containsExactly(0, 1, 3, 4);
        assertThat(overlaps.meeting(Cidr.parse("10.3.0.0/16"))).containsExactly(1, 4);
        assertThat(overlaps.meeting(Cidr.parse("12.0.0.0/8"))).isEmpty();
        assertThat(overlaps.meets(Cidr.parse("11.1.1.1/32"))).isTrue();
        assertThat(overlaps.meets(Cidr.parse("12.0.0.0/8"))).isFalse();
    }

    @Test
    void pairsComeInTheOrderOfTheListAndVisitsFromTheOuterToTheInner() {
        Overlaps overlaps = overlaps("10.1.0.0/24", "10.0.0.0/8", "10.1.0.0/16", "10.1.0.0/16", "9.0.0.0/8");
        assertThat(overlaps.pairs()).containsExactly(
                new Pair(0, 1), new Pair(0, 2), new Pair(1, 2), new Pair(0, 3), new Pair(1, 3), new Pair(2, 3));
        List<String> visits = new ArrayList<>();
        overlaps.forEach((outer, inner) -> visits.add(outer + ">" + inner));
        assertThat(visits).containsExactly("1>2", "2>3", "1>3", "3>0", "2>0", "1>0");
    }

    @Test
    void aListWithoutRangesHasNoOverlapsAndMeetsNothing() {
        Overlaps none = Overlaps.of(List.of());
        assertThat(none.pairs()).isEmpty();
        assertThat(none.exist()).isFalse();
        assertThat(none.meets(Cidr.parse("0.0.0.0/0"))).isFalse();
        assertThat(none.contain(Cidr.parse("0.0.0.0/0"))).isFalse();
        assertThat(none.meeting(Cidr.parse("0.0.0.0/0"))).isEmpty();
    }

    @Test
    void moreRangesThanPlacesAreRefused() {
        List<Cidr> many = new AbstractList<>() {
            @Override
            public Cidr get(int index) {
                return Cidr.parse("10.0.0.0/8");
            }

            @Override
            public int size() {
                return (1 << 25) + 1;
            }
        };
        assertThatThrownBy(() -> Overlaps.of(many)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("33554433 ranges are too many: at most 33554432");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/29", "10.0.0.8/29", "127.255.255.248/29", "255.255.255.248/29"})
    void allListsOfDifferentRangesOfEightAddressesAgreeWithAskingEveryPair(String root) {
        List<Cidr> all = Universe.of(root).cidrs();
        for (int chosen = 0; chosen < 1 << all.size(); chosen++) {
            int bits = chosen;
            List<Cidr> ranges = IntStream.range(0, all.size()).filter(i -> (bits >> i & 1) == 1).mapToObj(all::get)
                    .toList();
            pairsAgree(ranges, root + " " + chosen);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void randomListsWithRepeatsAgreeWithAskingEveryPair(long seed) {
        Random random = new Random(seed);
        List<Cidr> all = Stream.of("0.0.0.0/28", "128.0.0.0/28", "255.255.255.192/26").map(Universe::of)
                .flatMap(universe -> universe.cidrs().stream()).toList();
        for (int round = 0; round < 200; round++) {
            List<Cidr> ranges = Stream.generate(() -> all.get(random.nextInt(all.size()))).limit(random.nextInt(80))
                    .toList();
            pairsAgree(ranges, "seed " + seed + " round " + round);
            Overlaps overlaps = Overlaps.of(ranges);
            all.forEach(range -> meetingsAgree(overlaps, ranges, range, "seed " + seed));
        }
    }

    @Test
    void everyRangeOfACompleteSpaceMeetsWhatItSharesAnAddressWith() {
        List<Cidr> all = new ArrayList<>(Universe.of("255.255.255.192/26").cidrs());
        all.add(Cidr.parse("0.0.0.0/0"));
        Collections.shuffle(all, new Random(55));
        Overlaps overlaps = Overlaps.of(all);
        all.forEach(range -> meetingsAgree(overlaps, all, range, "seed 55"));
        pairsAgree(all, "seed 55");
    }

    private static void pairsAgree(List<Cidr> ranges, String source) {
        List<Pair> expected = new ArrayList<>();
        for (int second = 0; second < ranges.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (ranges.get(first).overlaps(ranges.get(second))) {
                    expected.add(new Pair(first, second));
                }
            }
        }
        Overlaps overlaps = Overlaps.of(ranges);
        assertThat(overlaps.pairs().equals(expected)).as("%s: pairs of %s", source, ranges).isTrue();
        assertThat(overlaps.exist()).as("%s: overlaps exist in %s", source, ranges).isEqualTo(!expected.isEmpty());
        overlaps.forEach((outer, inner) -> assertThat(isOutside(ranges, outer, inner)).as(source).isTrue());
    }

    private static boolean isOutside(List<Cidr> ranges, int outer, int inner) {
        boolean equal = ranges.get(outer).equals(ranges.get(inner));
        return ranges.get(outer).contains(ranges.get(inner)) && (!equal || outer < inner);
    }

    private static void meetingsAgree(Overlaps overlaps, List<Cidr> ranges, Cidr range, String source) {
        int[] expected = IntStream.range(0, ranges.size()).filter(i -> ranges.get(i).overlaps(range)).toArray();
        assertThat(overlaps.meeting(range)).as("%s: %s in %s", source, range, ranges).isEqualTo(expected);
        assertThat(overlaps.meets(range)).as("%s: %s in %s", source, range, ranges).isEqualTo(expected.length > 0);
        assertThat(overlaps.contain(range)).as("%s: %s in %s", source, range, ranges)
                .isEqualTo(ranges.stream().anyMatch(each -> each.contains(range)));
    }

    private static Overlaps overlaps(String... ranges) {
        return Overlaps.of(Stream.of(ranges).map(Cidr::parse).toList());
    }
}
