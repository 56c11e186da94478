package overlaystudio.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6CidrTest {

    @ParameterizedTest
    @CsvSource({"::/0, ::/0", "0:0:0:0:0:0:0:0/0, ::/0", "FD00:0010::/48, fd00:10::/48",
            "2001:db8:0:0:1:0:0:0/80, 2001:db8:0:0:1::/80", "2001:0:0:1::/64, 2001:0:0:1::/64",
            "2001:db8:0:1:1:1:1:1/128, 2001:db8:0:1:1:1:1:1/128", "2001:db8::1:1:1:1:1/128, 2001:db8:0:1:1:1:1:1/128",
            "0:0:1:0:0:2:0:0/112, ::1:0:0:2:0:0/112", "1:0:0:2:0:0:0:3/128, 1:0:0:2::3/128", "::1/128, ::1/128",
            "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128"})
    void aRangeIsWrittenInCanonicalText(String text, String canonical) {
        assertThat(Ipv6Cidr.parse(text)).hasToString(canonical).isEqualTo(Ipv6Cidr.parse(canonical));
    }

    @Test
    void everyPatternOfZeroGroupsIsWrittenByRfc5952AndReadBack() {
        for (int pattern = 0; pattern < 256; pattern++) {
            int bits = pattern;
            List<String> groups = IntStream.range(0, 8).mapToObj(i -> ((bits >> i) & 1) == 0 ? "0" : "f0" + i).toList();
            Ipv6Cidr cidr = Ipv6Cidr.parse(String.join(":", groups) + "/128");
            assertThat(cidr).hasToString(compressed(groups) + "/128");
            assertThat(Ipv6Cidr.parse(cidr.toString())).isEqualTo(cidr);
        }
    }

    @Test
    void theWordsOfARangeAreItsBits() {
        Ipv6Cidr cidr = Ipv6Cidr.parse("1:2:3:4:5:6:7:fff8/125");
        assertThat(cidr.high()).isEqualTo(0x0001_0002_0003_0004L);
        assertThat(cidr.low()).isEqualTo(0x0005_0006_0007_fff8L);
        assertThat(cidr.prefix()).isEqualTo(125);
    }

    @Test
    void containingAndOverlappingAgreeWithComparingBits() {
        List<Ipv6Cidr> all = Stream.of("::", "8000::", "fd00::", "fd00:0:0:1::", "fd00::8000:0:0:0", "fd00::1")
                .flatMap(a -> IntStream.of(0, 1, 7, 8, 63, 64, 65, 127, 128).mapToObj(p -> around(a, p))).distinct()
                .toList();
        for (Ipv6Cidr one : all) {
            for (Ipv6Cidr other : all) {
                boolean contains = binary(other).startsWith(binary(one));
                assertThat(one.contains(other)).as("%s contains %s", one, other).isEqualTo(contains);
                assertThat(one.overlaps(other)).as("%s overlaps %s", one, other)
                        .isEqualTo(contains || binary(one).startsWith(binary(other)));
            }
        }
    }

    @Test
    void hostBitsAreRefusedAtEveryPrefixAndMaskedByOf() {
        for (int prefix = 0; prefix < 128; prefix++) {
            int length = prefix;
            Ipv6Cidr masked = Ipv6Cidr.of(-1, -1, prefix);
            assertThat(binary(masked)).isEqualTo("1".repeat(prefix));
            assertThatThrownBy(() -> new Ipv6Cidr(-1, -1, length)).isInstanceOfSatisfying(AddressSyntaxException.class,
                    refusal -> assertThat(refusal.suggestion()).contains(masked.toString()));
        }
        assertThat(Ipv6Cidr.of(-1, -1, 128)).isEqualTo(new Ipv6Cidr(-1, -1, 128));
    }

    @Test
    void hostBitsAreNamedInTheMessage() {
        assertThatThrownBy(() -> new Ipv6Cidr(0xfd00_0000_0000_0000L, 1, 48)).hasMessage(
                "fd00::1/48 has bits set beyond its first 48; the range is fd00::/48");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 129})
    void aPrefixOutside0To128IsRefused(int prefix) {
        assertThatThrownBy(() -> Ipv6Cidr.of(0, 0, prefix)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(prefix + " is not possible: an IPv6 prefix length is 0 to 128");
        assertThatThrownBy(() -> new Ipv6Cidr(0, 0, prefix)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(prefix + " is not possible: an IPv6 prefix length is 0 to 128");
    }

    private static Ipv6Cidr around(String address, int prefix) {
        Ipv6Cidr one = Ipv6Cidr.parse(address + "/128");
        return Ipv6Cidr.of(one.high(), one.low(), prefix);
    }

    /// The bits of the prefix as text.
    private static String binary(Ipv6Cidr cidr) {
        String all = "%64s%64s".formatted(Long.toBinaryString(cidr.high()), Long.toBinaryString(cidr.low()));
        return all.replace(' ', '0').substring(0, cidr.prefix());
    }

    /// Canonical text by trying every run of zeros, the longest and then the first.
    private static String compressed(List<String> groups) {
        for (int length = 8; length >= 2; length--) {
            for (int start = 0; start + length <= 8; start++) {
                if (groups.subList(start, start + length).stream().allMatch("0"::equals)) {
                    return String.join(":", groups.subList(0, start)) + "::"
                            + String.join(":", groups.subList(start + length, 8));
                }
            }
        }
        return String.join(":", groups);
    }
}
