package overlaystudio.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import overlaystudio.net.Cidr;

class PodBlocksTest {

    @ParameterizedTest
    @CsvSource({"/24, 1", "/23, 2", "/20, 16", "/16, 256", "/14, 1024", "/8, 65536", "/25, 0", "/32, 0"})
    void aRangeHasTwoToThePowerOf24MinusItsPrefixBlocks(String prefix, int blocks) {
        assertThat(new PodBlocks(Cidr.parse("10.0.0.0" + prefix)).count()).isEqualTo(blocks);
    }

    @ParameterizedTest
    @CsvSource({"1, 24", "2, 23", "16, 20", "17, 19", "60, 18", "256, 16", "257, 15", "400, 15", "1000, 14", "1025, 13",
            "5500, 11", "65536, 8"})
    void theSmallestSufficientRangeIsFound(int blocks, int prefix) {
        assertThat(PodBlocks.prefixFor(blocks)).contains(prefix);
    }

    @Test
    void noPrivateRangeHasMoreThan65536Blocks() {
        assertThat(PodBlocks.prefixFor(65_537)).isEmpty();
    }

    @Test
    void aBlockIsFoundAgainByItsIndex() {
        PodBlocks blocks = new PodBlocks(Cidr.parse("10.244.0.0/14"));
        assertThat(blocks.index(Cidr.parse("10.244.0.0/24"))).isZero();
        assertThat(blocks.index(Cidr.parse("10.247.255.0/24"))).isEqualTo(1_023);
    }

    @Test
    void eachNodeGetsTheNextBlockUntilNoneIsLeft() {
        PodBlocks blocks = new PodBlocks(Cidr.parse("10.244.0.0/16"));
        assertThat(blocks.block(0)).contains(Cidr.parse("10.244.0.0/24"));
        assertThat(blocks.block(2)).contains(Cidr.parse("10.244.2.0/24"));
        assertThat(blocks.block(255)).contains(Cidr.parse("10.244.255.0/24"));
        assertThat(blocks.block(256)).isEmpty();
    }
}
