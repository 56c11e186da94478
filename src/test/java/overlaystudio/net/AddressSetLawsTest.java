package overlaystudio.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sets against counting addresses one by one: all pairs of subsets of 8 addresses, and random sequences over 1024.
class AddressSetLawsTest {

    private static final int SUBSETS = 256;

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/29", "10.0.0.8/29", "127.255.255.248/29", "255.255.255.248/29"})
    void allPairsOfSubsetsAgreeWithCounting(String root) {
        Universe universe = Universe.of(root);
        List<AddressSet> sets = IntStream.range(0, SUBSETS).mapToObj(i -> universe.set(Universe.bits(i))).toList();
        for (int i = 0; i < SUBSETS; i++) {
            for (int j = 0; j < SUBSETS; j++) {
                assertThat(sets.get(i).union(sets.get(j))).isEqualTo(sets.get(i | j));
                assertThat(sets.get(i).intersect(sets.get(j))).isEqualTo(sets.get(i & j));
                assertThat(sets.get(i).minus(sets.get(j))).isEqualTo(sets.get(i & ~j));
                assertThat(sets.get(i).overlaps(sets.get(j))).isEqualTo((i & j) != 0);
                assertThat(sets.get(i).equals(sets.get(j))).isEqualTo(i == j);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/29", "10.0.0.8/29", "127.255.255.248/29", "255.255.255.248/29"})
    void everySubsetHasItsAddressesAndTheFewestRanges(String root) {
        Universe universe = Universe.of(root);
        for (int i = 0; i < SUBSETS; i++) {
            agrees(universe, universe.set(Universe.bits(i)), Universe.bits(i), root + " " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void aRandomSequenceOfOperationsAgreesWithCounting(long seed) {
        Universe universe = Universe.of("10.0.4.0/22");
        Random random = new Random(seed);
        AddressSet set = AddressSet.empty();
        BitSet counted = new BitSet();
        for (int step = 0; step < 150; step++) {
            List<Cidr> operand = someCidrs(universe, random);
            int operation = random.nextInt(5) * 2 / 3;
            set = operation(operation).apply(set, AddressSet.of(operand));
            counting(operation).accept(counted, universe.members(operand));
            agrees(universe, set, counted, "seed " + seed + " step " + step);
        }
    }

    private static void agrees(Universe universe, AddressSet set, BitSet counted, String source) {
        assertThat(universe.members(set)).as(source).isEqualTo(counted);
        assertThat(set.size()).as(source).isEqualTo(counted.cardinality());
        assertThat(set.isEmpty()).as(source).isEqualTo(counted.isEmpty());
        assertThat(set).as(source).isEqualTo(universe.set(counted)).hasSameHashCodeAs(universe.set(counted));
        assertThat(universe.members(set.cidrs())).as(source).isEqualTo(counted);
        assertThat(set.cidrs()).as(source).isSorted().hasSize((int) universe.fewest(counted, universe.root()));
        for (Cidr cidr : universe.cidrs()) {
            BitSet members = universe.members(cidr);
            assertThat(set.contains(cidr)).as(source).isEqualTo(Universe.containsAll(counted, members));
            assertThat(set.overlaps(cidr)).as(source).isEqualTo(counted.intersects(members));
        }
    }

    private static BinaryOperator<AddressSet> operation(int operation) {
        return List.<BinaryOperator<AddressSet>>of(AddressSet::union, AddressSet::minus, AddressSet::intersect)
                .get(operation);
    }

    private static BiConsumer<BitSet, BitSet> counting(int operation) {
        return List.<BiConsumer<BitSet, BitSet>>of(BitSet::or, BitSet::andNot, BitSet::and).get(operation);
    }

    private static List<Cidr> someCidrs(Universe universe, Random random) {
        return random.ints(1 + random.nextInt(6), 23, 33).mapToObj(
                prefix -> universe.root().block(prefix, random.nextInt((int) universe.root().blocks(prefix))))
                .toList();
    }
}
