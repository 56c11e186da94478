package overlaystudio.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeSpaceTest {

    @Test
    void aNetworkWithTwoSubnetsOffersTheRest() {
        FreeSpace free = free("10.0.0.0/22", "10.0.0.0/26", "10.0.2.0/24");
        assertThat(free.blocks()).hasToString("[10.0.0.64/26, 10.0.0.128/25, 10.0.1.0/24, 10.0.3.0/24]");
        assertThat(free.free().size()).isEqualTo(1024 - 64 - 256);
        assertThat(free.largest()).contains(Cidr.parse("10.0.1.0/24"));
        assertThat(free.isFree(Cidr.parse("10.0.1.0/25"))).isTrue();
        assertThat(free.isFree(Cidr.parse("10.0.0.0/25"))).isFalse();
        assertThat(free.isFree(Cidr.parse("10.0.4.0/24"))).isFalse();
    }

    @Test
    void theBestFitLeavesLargeBlocksWhole() {
        FreeSpace free = free("10.0.0.0/16", "10.0.128.0/18", "10.0.192.0/24");
        assertThat(free.first(24)).contains(Cidr.parse("10.0.0.0/24"));
        assertThat(free.bestFit(24)).contains(Cidr.parse("10.0.193.0/24"));
        assertThat(free.bestFit(20)).contains(Cidr.parse("10.0.208.0/20"));
    }

    @Test
    void aFullSpaceOffersNothing() {
        FreeSpace free = free("10.0.0.0/24", "10.0.0.0/16");
        assertThat(free.blocks()).isEmpty();
        assertThat(free.largest()).isEmpty();
        assertThat(free.first(32)).isEmpty();
        assertThat(free.bestFit(32)).isEmpty();
    }

    @Test
    void twoRangesOfASpaceThatTouchOfferOneBlock() {
        FreeSpace free = new FreeSpace(AddressSet.of(Cidr.parse("10.0.0.0/24"), Cidr.parse("10.0.1.0/24")),
                AddressSet.empty());
        assertThat(free.first(23)).contains(Cidr.parse("10.0.0.0/23"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 33})
    void aPrefixOutside0To32IsRefusedEvenIfNothingIsFree(int prefix) {
        FreeSpace none = new FreeSpace(AddressSet.empty(), AddressSet.empty());
        String message = prefix + " is not possible: a prefix length is 0 to 32";
        assertThatThrownBy(() -> none.first(prefix)).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
        assertThatThrownBy(() -> none.bestFit(prefix)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void allSpacesAndUsesOfEightAddressesAgreeWithBruteForce() {
        Universe universe = Universe.of("10.0.0.8/29");
        for (int space = 0; space < 256; space++) {
            for (int used = 0; used < 256; used++) {
                agrees(universe, Universe.bits(space), Universe.bits(used), "space " + space + " used " + used);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void randomUsesOf256AddressesAgreeWithBruteForce(long seed) {
        Universe universe = Universe.of("255.255.255.0/24");
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            BitSet space = universe.members(some(universe, random, 25, 28));
            agrees(universe, space, universe.members(some(universe, random, 27, 33)), "seed " + seed);
        }
    }

    private static void agrees(Universe universe, BitSet space, BitSet used, String source) {
        FreeSpace free = new FreeSpace(universe.set(space), universe.set(used));
        BitSet open = (BitSet) space.clone();
        open.andNot(used);
        List<Cidr> fits = universe.cidrs().stream().filter(c -> Universe.containsAll(open, universe.members(c)))
                .toList();
        List<Cidr> maximal = fits.stream().filter(c -> !fits.contains(c.parent())).toList();
        assertThat(universe.members(free.free())).as(source).isEqualTo(open);
        assertThat(free.blocks()).as(source).isEqualTo(maximal);
        assertThat(universe.cidrs().stream().filter(free::isFree).toList()).as(source).isEqualTo(fits);
        assertThat(free.largest()).as(source)
                .isEqualTo(maximal.stream().max(Comparator.comparingLong(Cidr::size).thenComparing(
                        Cidr::network, Comparator.reverseOrder())));
        for (int prefix = universe.root().prefix() - 1; prefix <= 32; prefix++) {
            choices(free, prefix, fits, maximal, source);
        }
    }

    private static void choices(FreeSpace free, int prefix, List<Cidr> fits, List<Cidr> maximal, String source) {
        List<Cidr> ofSize = fits.stream().filter(c -> c.prefix() == prefix).toList();
        assertThat(free.first(prefix)).as("%s /%d", source, prefix).isEqualTo(ofSize.stream().findFirst());
        Comparator<Cidr> byHolder = Comparator.comparingLong(
                c -> maximal.stream().filter(block -> block.contains(c)).findFirst().orElseThrow().size());
        assertThat(free.bestFit(prefix)).as("%s /%d", source, prefix)
                .isEqualTo(ofSize.stream().min(byHolder.thenComparing(Cidr::network)));
    }

    private static List<Cidr> some(Universe universe, Random random, int shortest, int beyond) {
        return random.ints(1 + random.nextInt(8), shortest, beyond).mapToObj(
                prefix -> universe.root().block(prefix, random.nextInt((int) universe.root().blocks(prefix))))
                .toList();
    }

    private static FreeSpace free(String space, String... used) {
        return new FreeSpace(AddressSet.of(Cidr.parse(space)),
                AddressSet.of(Stream.of(used).map(Cidr::parse).toList()));
    }
}
