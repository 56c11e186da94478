package overlaystudio.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest
    @CsvSource({"10.1.0.0/16, 10.1.0.0, 10.1.255.255, 65536", "0.0.0.0/0, 0.0.0.0, 255.255.255.255, 4294967296",
            "255.255.255.255/32, 255.255.255.255, 255.255.255.255, 1", "128.0.0.0/1, 128.0.0.0, 255.255.255.255, "
                    + "2147483648",
            "10.0.0.4/30, 10.0.0.4, 10.0.0.7, 4"})
    void aRangeKnowsItsEndsAndItsSize(String text, String first, String last, long size) {
        Cidr cidr = Cidr.parse(text);
        assertThat(cidr).hasToString(text);
        assertThat(cidr.first()).hasToString(first);
        assertThat(cidr.last()).hasToString(last);
        assertThat(cidr.size()).isEqualTo(size);
    }

    @Test
    void aRangeIsMadeAroundAnyOfItsAddresses() {
        assertThat(Cidr.of(IpAddress.parse("10.10.3.5"), 16)).isEqualTo(Cidr.parse("10.10.0.0/16"));
        assertThat(Cidr.of(IpAddress.parse("255.1.2.3"), 0)).isEqualTo(Cidr.parse("0.0.0.0/0"));
        assertThat(Cidr.of(IpAddress.parse("255.1.2.3"), 32)).isEqualTo(Cidr.parse("255.1.2.3/32"));
    }

    @Test
    void aRangeWithHostBitsIsRefused() {
        assertThatThrownBy(() -> new Cidr(IpAddress.parse("10.10.0.5"), 16))
                .isInstanceOfSatisfying(AddressSyntaxException.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(AddressSyntaxException.Kind.HOST_BITS);
                    assertThat(refusal.suggestion()).contains("10.10.0.0/16");
                }).hasMessage("10.10.0.5/16 has bits set beyond its first 16; the range is 10.10.0.0/16");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 33, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aPrefixOutside0To32IsRefused(int prefix) {
        String message = prefix + " is not possible: a prefix length is 0 to 32";
        IpAddress zero = new IpAddress(0);
        assertThatThrownBy(() -> new Cidr(zero, prefix)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Cidr.of(zero, prefix)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aRangeIsCountedAndCutInBlocks() {
        Cidr vnet = Cidr.parse("10.0.0.0/16");
        assertThat(vnet.blocks(24)).isEqualTo(256);
        assertThat(vnet.block(24, 0)).hasToString("10.0.0.0/24");
        assertThat(vnet.block(24, 255)).hasToString("10.0.255.0/24");
        assertThat(Cidr.parse("0.0.0.0/0").blocks(32)).isEqualTo(4294967296L);
        assertThat(Cidr.parse("0.0.0.0/0").block(32, 4294967295L)).hasToString("255.255.255.255/32");
    }

    @Test
    void aBlockThatDoesNotExistIsRefused() {
        Cidr vnet = Cidr.parse("10.0.0.0/16");
        assertThatThrownBy(() -> vnet.blocks(15)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a /15 does not fit in 10.0.0.0/16");
        assertThatThrownBy(() -> vnet.block(15, 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a /15 does not fit in 10.0.0.0/16");
        assertThatThrownBy(() -> vnet.blocks(33)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("33 is not possible: a prefix length is 0 to 32");
        assertThatThrownBy(() -> vnet.block(24, 256)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> vnet.block(24, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void theEndsOfTheAddressSpaceHaveNoNeighbours() {
        assertThat(Cidr.parse("0.0.0.0/0").next()).isEmpty();
        assertThat(Cidr.parse("0.0.0.0/0").previous()).isEmpty();
        assertThat(Cidr.parse("0.0.0.0/8").previous()).isEmpty();
        assertThat(Cidr.parse("255.0.0.0/8").next()).isEmpty();
        assertThat(Cidr.parse("255.255.255.255/32").next()).isEmpty();
        assertThat(Cidr.parse("255.255.255.254/32").next()).contains(Cidr.parse("255.255.255.255/32"));
        assertThat(Cidr.parse("0.0.0.1/32").previous()).contains(Cidr.parse("0.0.0.0/32"));
        assertThat(Cidr.parse("127.0.0.0/8").next()).contains(Cidr.parse("128.0.0.0/8"));
        assertThat(Cidr.parse("128.0.0.0/8").previous()).contains(Cidr.parse("127.0.0.0/8"));
    }

    @Test
    void theWholeSpaceHasNoParentAndOneAddressHasNoHalves() {
        assertThatThrownBy(() -> Cidr.parse("0.0.0.0/0").parent()).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0.0.0.0/0 is the whole address space and has no parent");
        assertThatThrownBy(() -> Cidr.parse("10.0.0.1/32").halves()).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("10.0.0.1/32 is one address and has no halves");
        assertThat(Cidr.parse("0.0.0.0/0").halves())
                .isEqualTo(List.of(Cidr.parse("0.0.0.0/1"), Cidr.parse("128.0.0.0/1")));
        assertThat(Cidr.parse("128.0.0.0/1").parent()).isEqualTo(Cidr.parse("0.0.0.0/0"));
    }
}
