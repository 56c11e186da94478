package overlaystudio.plan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.layout.BruteForce.Wanted;

class PackingTest {

    private static final Cidr UNIVERSE = Cidr.parse("10.0.0.0/28");
    private static final long SEED = 20260821;

    /// Which addresses of the universe a kind of claims may have, and how many of each size are wanted.
    private static final class Case {
        private final int[] sizes;
        private final int[] kinds;
        private final int[] allowed;

        Case(int[] sizes, int[] kinds, int[] allowed) {
            this.sizes = sizes;
            this.kinds = kinds;
            this.allowed = allowed;
        }

        List<Wanted> wanted() {
            return IntStream.range(0, sizes.length)
                    .mapToObj(at -> new Wanted(sizes[at], allowed[kinds[at]]))
                    .toList();
        }

        List<Claim> claims() {
            return IntStream.range(0, sizes.length)
                    .mapToObj(at -> new Claim(
                            "claim " + at, 32 - Integer.numberOfTrailingZeros(sizes[at]), set(allowed[kinds[at]]),
                            List.of(), List.of()))
                    .toList();
        }
    }

    @Test
    void aPlaceIsFoundForAllWheneverThereIsOne() {
        int found = 0;
        int none = 0;
        for (int[] types : multisets(6, 4)) {
            for (int quarters = 0; quarters < 256; quarters++) {
                Case each = new Case(
                        IntStream.of(types).map(type -> 8 >> (type % 3)).toArray(),
                        IntStream.of(types).map(type -> type / 3).toArray(),
                        new int[] {addresses(quarters & 15), addresses(quarters >> 4)});
                boolean fits = verify(each);
                found += fits ? 1 : 0;
                none += fits ? 0 : 1;
            }
        }
        assertThat(found).isGreaterThan(5_000);
        assertThat(none).isGreaterThan(5_000);
    }

    @Test
    void threeKindsOfClaimsWithRaggedAddressesAreServedToo() {
        Random random = new Random(SEED);
        for (int run = 0; run < 4_000; run++) {
            int count = 1 + random.nextInt(6);
            verify(new Case(
                    random.ints(count, 0, 4).map(bits -> 1 << bits).toArray(),
                    random.ints(count, 0, 3).toArray(),
                    random.ints(3, 0, 1 << 16).map(bits -> bits | random.nextInt(1 << 16)).toArray()));
        }
    }

    @Test
    void aThousandClaimsOfOneKindAreServedAtOnce() {
        List<Claim> claims = IntStream.range(0, 1_024)
                .mapToObj(at -> new Claim(
                        "claim " + at, 18, AddressSet.of(Cidr.parse("10.0.0.0/8")), List.of(), List.of()))
                .toList();
        assertThat(Packing.of(claims)).hasValueSatisfying(ranges -> assertThat(ranges).doesNotHaveDuplicates());
        List<Claim> oneMore = new ArrayList<>(claims);
        oneMore.add(claims.getFirst());
        assertThat(Packing.of(oneMore)).isEmpty();
    }

    private static boolean verify(Case each) {
        Optional<List<Cidr>> ranges = Packing.of(each.claims());
        assertThat(ranges.isPresent())
                .as("claims %s, seed %s", each.claims(), SEED)
                .isEqualTo(BruteForce.fits(each.wanted()));
        ranges.ifPresent(found -> {
            assertThat(AddressSet.of(found).size()).isEqualTo(found.stream().mapToLong(Cidr::size).sum());
            IntStream.range(0, found.size()).forEach(at -> {
                assertThat(each.claims().get(at).allowed().contains(found.get(at))).isTrue();
                assertThat(found.get(at).prefix()).isEqualTo(each.claims().get(at).prefix());
            });
        });
        return ranges.isPresent();
    }

    private static AddressSet set(int addresses) {
        return AddressSet.of(IntStream.range(0, 16)
                .filter(at -> ((addresses >> at) & 1) == 1)
                .mapToObj(at -> UNIVERSE.block(32, at))
                .toList());
    }

    /// The addresses of some of the four quarters.
    private static int addresses(int quarters) {
        return IntStream.range(0, 4).filter(at -> ((quarters >> at) & 1) == 1).map(at -> 15 << (4 * at)).sum();
    }

    private static List<int[]> multisets(int types, int most) {
        List<int[]> all = new ArrayList<>();
        extend(new int[0], types, most, all);
        return all;
    }

    private static void extend(int[] chosen, int types, int most, List<int[]> all) {
        if (chosen.length > 0) {
            all.add(chosen);
        }
        int from = chosen.length == 0 ? 0 : chosen[chosen.length - 1];
        for (int type = from; type < types && chosen.length < most; type++) {
            extend(IntStream.concat(IntStream.of(chosen), IntStream.of(type)).toArray(), types, most, all);
        }
    }
}
