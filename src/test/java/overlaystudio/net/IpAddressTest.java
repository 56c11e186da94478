package overlaystudio.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    @ParameterizedTest
    @CsvSource({"0.0.0.0, 0", "0.0.0.1, 1", "10.0.0.4, 167772164", "127.255.255.255, 2147483647",
            "128.0.0.0, 2147483648", "255.255.255.255, 4294967295"})
    void aDottedQuadIsTheNumberOfItsOctets(String text, long value) {
        assertThat(IpAddress.parse(text)).isEqualTo(IpAddress.ofValue(value)).hasToString(text);
        assertThat(IpAddress.parse(text).value()).isEqualTo(value);
    }

    @Test
    void everyNumberUpTo255IsReadInEveryPlace() {
        for (int octet = 0; octet <= 255; octet++) {
            for (int place = 0; place < 4; place++) {
                IpAddress address = new IpAddress(octet << (8 * place));
                assertThat(IpAddress.parse(address.toString())).isEqualTo(address);
                assertThat(address.toString().split("\\.")[3 - place]).isEqualTo(Integer.toString(octet));
            }
        }
    }

    @Test
    void addressesAreOrderedAsUnsignedNumbers() {
        List<IpAddress> ordered = List.of(IpAddress.parse("0.0.0.0"), IpAddress.parse("9.255.255.255"),
                IpAddress.parse("10.0.0.0"), IpAddress.parse("127.255.255.255"), IpAddress.parse("128.0.0.0"),
                IpAddress.parse("255.255.255.255"));
        assertThat(ordered.reversed().stream().sorted()).isEqualTo(ordered);
    }

    @Test
    void addingCountsAddressesAcrossOctetsAndTheSignBit() {
        assertThat(IpAddress.parse("10.0.0.255").plus(1)).hasToString("10.0.1.0");
        assertThat(IpAddress.parse("127.255.255.255").plus(1)).hasToString("128.0.0.0");
        assertThat(IpAddress.parse("128.0.0.0").plus(-1)).hasToString("127.255.255.255");
        assertThat(IpAddress.parse("0.0.0.0").plus(4294967295L)).hasToString("255.255.255.255");
    }

    @Test
    void addingRefusesToLeaveTheAddressSpace() {
        assertThatThrownBy(() -> IpAddress.parse("255.255.255.255").plus(1)).isInstanceOf(ArithmeticException.class)
                .hasMessage("4294967296 is not an IPv4 address: it is outside 0 to 4294967295");
        assertThatThrownBy(() -> IpAddress.parse("0.0.0.0").plus(-1)).isInstanceOf(ArithmeticException.class)
                .hasMessage("-1 is not an IPv4 address: it is outside 0 to 4294967295");
        assertThatThrownBy(() -> IpAddress.parse("0.0.0.1").plus(Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 4294967296L, Long.MIN_VALUE, Long.MAX_VALUE})
    void aNumberOutsideTheAddressSpaceIsRefused(long value) {
        assertThatThrownBy(() -> IpAddress.ofValue(value)).isInstanceOf(ArithmeticException.class)
                .hasMessage(value + " is not an IPv4 address: it is outside 0 to 4294967295");
    }
}
