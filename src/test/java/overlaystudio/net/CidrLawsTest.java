package overlaystudio.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/// Laws that hold for every range of 64 addresses, and for every pair of them.
class CidrLawsTest {

    private static final Universe UNIVERSE = Universe.of("10.0.0.0/26");
    private static final List<Cidr> ALL = UNIVERSE.cidrs();

    @Test
    void theUniverseIsComplete() {
        assertThat(ALL).hasSize(127).doesNotHaveDuplicates();
    }

    @Test
    void everyTextParsesExactlyIfItsAddressIsAMultipleOfItsSize() {
        for (int index = 0; index < 64; index++) {
            for (int prefix = 26; prefix <= 32; prefix++) {
                String text = "10.0.0." + index + "/" + prefix;
                boolean aligned = index % (1 << (32 - prefix)) == 0;
                assertThat(parsed(text).map(Cidr::toString)).as(text)
                        .isEqualTo(aligned ? Optional.of(text) : Optional.empty());
            }
        }
    }

    @Test
    void containingAndOverlappingAgreeWithCountingAddresses() {
        for (Cidr one : ALL) {
            for (Cidr other : ALL) {
                BitSet mine = UNIVERSE.members(one);
                BitSet its = UNIVERSE.members(other);
                assertThat(one.contains(other)).as("%s contains %s", one, other)
                        .isEqualTo(Universe.containsAll(mine, its));
                assertThat(one.overlaps(other)).as("%s overlaps %s", one, other).isEqualTo(mine.intersects(its));
            }
        }
    }

    @Test
    void orderIsByFirstAddressAndThenTheLargerFirst() {
        for (int i = 0; i < ALL.size(); i++) {
            for (int j = 0; j < ALL.size(); j++) {
                assertThat(Integer.signum(ALL.get(i).compareTo(ALL.get(j)))).isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void everyAddressIsInARangeExactlyBetweenItsEnds() {
        for (Cidr cidr : ALL) {
            List<IpAddress> inside = IntStream.range(-64, 128).mapToObj(i -> UNIVERSE.root().first().plus(i))
                    .filter(cidr::contains).toList();
            assertThat(inside).hasSize((int) cidr.size()).startsWith(cidr.first()).endsWith(cidr.last());
            assertThat(inside.getLast().value() - inside.getFirst().value()).isEqualTo(cidr.size() - 1);
        }
    }

    @Test
    void everyRangeIsHalfOfItsParent() {
        for (Cidr cidr : ALL) {
            assertThat(cidr.parent().halves()).contains(cidr);
            assertThat(cidr.parent().size()).isEqualTo(2 * cidr.size());
        }
    }

    @Test
    void theBlocksOfARangeFollowOneAnotherAndFillIt() {
        for (Cidr cidr : ALL) {
            for (int prefix = cidr.prefix(); prefix <= 32; prefix++) {
                int longer = prefix;
                List<Cidr> blocks = ALL.stream().filter(c -> c.prefix() == longer && cidr.contains(c)).toList();
                assertThat(cidr.blocks(prefix)).isEqualTo(blocks.size());
                assertThat(IntStream.range(0, blocks.size()).mapToObj(i -> cidr.block(longer, i))).isEqualTo(blocks);
            }
        }
    }

    @Test
    void neighboursHaveTheSameSizeAndLeaveNoGap() {
        for (Cidr cidr : ALL) {
            Cidr next = cidr.next().orElseThrow();
            assertThat(next.first()).isEqualTo(cidr.last().plus(1));
            assertThat(next.prefix()).isEqualTo(cidr.prefix());
            assertThat(next.previous()).contains(cidr);
        }
    }

    private static Optional<Cidr> parsed(String text) {
        try {
            return Optional.of(Cidr.parse(text));
        } catch (AddressSyntaxException refusal) {
            return Optional.empty();
        }
    }
}
