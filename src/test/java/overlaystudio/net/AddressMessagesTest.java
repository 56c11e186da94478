package overlaystudio.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.net.AddressSyntaxException.Kind;

/// Each refusal with its kind, its whole message and its suggestion.
class AddressMessagesTest {

    private static final String RANGE = ": a range has four numbers and a prefix length, for example ";
    private static final String ADDRESS = ": an address has four numbers, for example ";
    private static final String IPV6 = ": an IPv6 range has eight groups, or fewer around ::, and a prefix length, "
            + "for example ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''          | nothing is typed                                          | 10.0.0.0/16
            10          | 10 is not complete                                        | 10.0.0.0/16
            10.1        | 10.1 is not complete                                      | 10.1.0.0/16
            10.1.       | 10.1. is not complete                                     | 10.1.0.0/16
            10.1.2      | 10.1.2 is not complete                                    | 10.1.2.0/24
            10.1.2.3    | 10.1.2.3 is not complete                                  | 10.1.2.3/32
            10.1.0.0/   | 10.1.0.0/ is not complete                                 | 10.1.0.0/16
            """)
    void aRangeThatStopsEarlyIsIncomplete(String text, String wrong, String suggestion) {
        check(Cidr::parse, text, Kind.INCOMPLETE, wrong + RANGE + suggestion, suggestion);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.10.0.0/1  | beyond its first 1; type on, for example 10.10.0.0/16, or write 0.0.0.0/1    | 10.10.0.0/16
            10.10.64.0/1 | beyond its first 1; type on, for example 10.10.64.0/18, or write 0.0.0.0/1   | 10.10.64.0/18
            10.10.0.5/3  | beyond its first 3; type on, for example 10.10.0.5/32, or write 0.0.0.0/3    | 10.10.0.5/32
            """)
    void aPrefixThatAnotherDigitMayCorrectIsIncomplete(String text, String end, String suggestion) {
        check(Cidr::parse, text, Kind.INCOMPLETE, text + " has bits set " + end, suggestion);
    }

    @ParameterizedTest
    @CsvSource({"10.10.0.5/16, 16, 10.10.0.0/16", "10.10.0.5/1, 1, 0.0.0.0/1", "10.10.0.5/31, 31, 10.10.0.4/31",
            "0.0.0.1/0, 0, 0.0.0.0/0", "10.0.0.0/4, 4, 0.0.0.0/4"})
    void aRangeWithHostBitsNamesTheRangeThatItIsIn(String text, int prefix, String range) {
        check(Cidr::parse, text, Kind.HOST_BITS,
                text + " has bits set beyond its first " + prefix + "; the range is " + range, range);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10..1/8        | a number is missing at position 4 of 10..1/8
            .10            | a number is missing at position 1 of .10
            10.0.0./8      | a number is missing at position 8 of 10.0.0./8
            /              | a number is missing at position 1 of /
            1.2.3.4.5/8    | 1.2.3.4.5/8 has more than four numbers
            1.2.3.4.       | 1.2.3.4. has more than four numbers
            1x.0.0.0/8     | "x" at position 2 of 1x.0.0.0/8 does not belong there
            10.0.0.x/8     | "x" at position 8 of 10.0.0.x/8 does not belong there
            -1.0.0.0/8     | "-" at position 1 of -1.0.0.0/8 does not belong there
            10.0.0.0-8     | "-" at position 9 of 10.0.0.0-8 does not belong there
            10.0.0.0/-8    | "-" at position 10 of 10.0.0.0/-8 does not belong there
            10.0.0.0/8/8   | "/" at position 11 of 10.0.0.0/8/8 does not belong there
            10.0.0.0 /8    | a blank at position 9 of 10.0.0.0 /8 does not belong there
            10.0.0.0/ 8    | a blank at position 10 of 10.0.0.0/ 8 does not belong there
            ١0.0.0.0/8     | "١" at position 1 of ١0.0.0.0/8 does not belong there
            10.0.0.0/١     | "١" at position 10 of 10.0.0.0/١ does not belong there
            10.0.0.𝟎/8     | "𝟎" at position 8 of 10.0.0.𝟎/8 does not belong there
            """)
    void aMisplacedCharacterIsNamedWithItsPosition(String text, String wrong) {
        check(Cidr::parse, text, Kind.SYNTAX, wrong + RANGE + "10.0.0.0/16", null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10/8       | 10/8 has only one number before the slash    | 10.0.0.0/8
            10.1/16    | 10.1/16 has only 2 numbers before the slash  | 10.1.0.0/16
            10.1.2/16  | 10.1.2/16 has only 3 numbers before the slash | 10.1.0.0/16
            """)
    void aShortNetworkIsFilledWithZeros(String text, String wrong, String suggestion) {
        check(Cidr::parse, text, Kind.SYNTAX, wrong + RANGE + suggestion, suggestion);
    }

    @Test
    void aShortNetworkWithAWrongPrefixGetsNoSuggestion() {
        check(Cidr::parse, "10/99", Kind.SYNTAX, "10/99 has only one number before the slash" + RANGE + "10.0.0.0/16",
                null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.300/24          | 300 in 10.0.0.300/24 is above 255
            256.0.0.0/8            | 256 in 256.0.0.0/8 is above 255
            10.1000                | 1000 in 10.1000 is above 255
            99999999999            | 99999999999 in 99999999999 is above 255
            10.0.0.0/33            | 33 in 10.0.0.0/33 is too long: a prefix length is 0 to 32
            10.0.0.0/255.0.0.0     | 255 in 10.0.0.0/255.0.0.0 is too long: a prefix length is 0 to 32
            10.0.0.0/99999999999   | 99999999999 in 10.0.0.0/99999999999 is too long: a prefix length is 0 to 32
            """)
    void aNumberThatIsTooLargeIsNamedWithItsLimit(String text, String message) {
        check(Cidr::parse, text, Kind.SYNTAX, message, null);
    }

    @ParameterizedTest
    @CsvSource({"010.0.0.0/8, 010, 10.0.0.0/8", "10.00.0.0/8, 00, 10.0.0.0/8", "10.0.0.0/08, 08, 10.0.0.0/8",
            "010.001.000.000/016, 010, 10.1.0.0/16", "010.0.0.1/8, 010, 10.0.0.0/8", "0300.0.0.0/8, 0300,",
            "010, 010,"})
    void aLeadingZeroIsRefusedBecauseItMayMeanOctal(String text, String number, @Nullable String suggestion) {
        String message = number + " in " + text
                + " starts with a zero: some programs read such a number as octal; write it without";
        check(Cidr::parse, text, Kind.SYNTAX, message, suggestion);
    }

    @Test
    void theLongestTextInsideBlanksIsSuggestedWhole() {
        String longest = "1111:2222:3333:4444:5555:6666:7777:8888/128";
        assertThat(refusal(Ipv6Cidr::parse, longest + " ").suggestion()).contains(longest);
    }

    @Test
    void blanksAroundATextAreRefusedWithTheTextInsideThem() {
        check(Cidr::parse, " 10.0.0.0/8\n", Kind.SYNTAX, "10.0.0.0/8 has blanks around it; remove them", "10.0.0.0/8");
        check(Cidr::parse, "\u200310.0.0.1/8", Kind.SYNTAX, "10.0.0.1/8 has blanks around it; remove them",
                "10.0.0.0/8");
        check(Cidr::parse, "10.0 ", Kind.SYNTAX, "10.0 has blanks around it; remove them", null);
        check(Cidr::parse, " \t", Kind.SYNTAX, "only blanks are typed" + RANGE + "10.0.0.0/16", null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''         | INCOMPLETE | nothing is typed                              | 10.0.0.4 | 10.0.0.4
            10.1       | INCOMPLETE | 10.1 is not complete                          | 10.1.0.0 | 10.1.0.0
            10.0.0.    | INCOMPLETE | 10.0.0. is not complete                       | 10.0.0.0 | 10.0.0.0
            10.0.0.1/8 | SYNTAX     | 10.0.0.1/8 is a range and not one address     | 10.0.0.1 | 10.0.0.1
            10.1/16    | SYNTAX     | 10.1/16 has only 2 numbers before the slash   | 10.1.0.0 | 10.1.0.0
            1.2.3.4.5  | SYNTAX     | 1.2.3.4.5 has more than four numbers          | 10.0.0.4 |
            1.2.3.4x   | SYNTAX     | "x" at position 8 of 1.2.3.4x does not belong there | 10.0.0.4 |
            """)
    void anAddressIsRefusedWithTheRuleForAddresses(String text, Kind kind, String wrong, String example,
            @Nullable String suggestion) {
        check(IpAddress::parse, text, kind, wrong + ADDRESS + example, suggestion);
    }

    @Test
    void anAddressWithALeadingZeroIsRefused() {
        check(IpAddress::parse, "010.0.0.1", Kind.SYNTAX,
                "010 in 010.0.0.1 starts with a zero: some programs read such a number as octal; write it without",
                "10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | INCOMPLETE | nothing is typed                            | fd00::/48       | fd00::/48
            :               | INCOMPLETE | : is not complete                           | ::/48           | ::/48
            ::              | INCOMPLETE | :: is not complete                          | ::/48           | ::/48
            ::/             | INCOMPLETE | ::/ is not complete                         | ::/48           | ::/48
            fd00            | INCOMPLETE | fd00 is not complete                        | fd00::/48       | fd00::/48
            fd00:           | INCOMPLETE | fd00: is not complete                       | fd00::/48       | fd00::/48
            1::2:           | INCOMPLETE | 1::2: is not complete                       | 1::2:0/112      | 1::2:0/112
            1:2:3:4:5:6:7:8 | INCOMPLETE | 1:2:3:4:5:6:7:8 is not complete | 1:2:3:4:5:6:7:8/128 | 1:2:3:4:5:6:7:8/128
            1:2:3:4:5:6:7:8: | SYNTAX    | 1:2:3:4:5:6:7:8: has too many groups        | fd00::/48       |
            1::2:3:4:5:6:7:8 | SYNTAX    | 1::2:3:4:5:6:7:8 has too many groups        | fd00::/48       |
            1::2::          | SYNTAX     | 1::2:: has :: twice                         | fd00::/48       |
            :a::/64         | SYNTAX     | :a::/64 starts with a single colon          | a::/64          | a::/64
            1:2/64          | SYNTAX     | 1:2/64 has only 2 of eight groups           | 1:2::/64        | 1:2::/64
            1:2:3:4:5:6:7/112 | SYNTAX   | 1:2:3:4:5:6:7/112 has only 7 of eight groups | 1:2:3:4:5:6:7::/112 | \
            1:2:3:4:5:6:7::/112
            1:2:3:4:5:6:7   | INCOMPLETE | 1:2:3:4:5:6:7 is not complete | 1:2:3:4:5:6:7::/112 | 1:2:3:4:5:6:7::/112
            1:/64           | SYNTAX     | "/" at position 3 of 1:/64 does not belong there | fd00::/48  |
            :::/64          | SYNTAX     | ":" at position 3 of :::/64 does not belong there | fd00::/48 |
            /64             | SYNTAX     | "/" at position 1 of /64 does not belong there | fd00::/48    |
            fe80::%1/64     | SYNTAX     | "%" at position 7 of fe80::%1/64 does not belong there | fd00::/48 |
            ::1.2.3.4/128   | SYNTAX     | ::1.2.3.4/128 has an IPv4 address inside; write it in hexadecimal | fd00::/48 |
            10.0.0.0/8      | SYNTAX     | 10.0.0.0/8 has an IPv4 address inside; write it in hexadecimal | fd00::/48 |
            g::/64          | SYNTAX     | "g" at position 1 of g::/64 does not belong there | fd00::/48 |
            fd00::/6x       | SYNTAX     | "x" at position 9 of fd00::/6x does not belong there | fd00::/48 |
            """)
    void anIpv6RangeIsRefusedWithTheRuleForIt(String text, Kind kind, String wrong, String example,
            @Nullable String suggestion) {
        check(Ipv6Cidr::parse, text, kind, wrong + IPV6 + example, suggestion);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12345::/64   | SYNTAX     | 12345 in 12345::/64 has more than four digits                 |
            ::/129       | SYNTAX     | 129 in ::/129 is too long: a prefix length is 0 to 128        |
            fd00::1/64   | HOST_BITS  | fd00::1/64 has bits set beyond its first 64; the range is fd00::/64 | fd00::/64
            fd00::/6     | INCOMPLETE | fd00::/6 has bits set beyond its first 6; type on, for example fd00::/64, or \
            write fc00::/6 | fd00::/64
            """)
    void anIpv6RangeIsRefusedForItsNumbers(String text, Kind kind, String message,
            @Nullable String suggestion) {
        check(Ipv6Cidr::parse, text, kind, message, suggestion);
    }

    @Test
    void anIpv6PrefixWithALeadingZeroIsRefused() {
        check(Ipv6Cidr::parse, "::/064", Kind.SYNTAX,
                "064 in ::/064 starts with a zero: some programs read such a number as octal; write it without",
                "::/64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", "0", "x", ".", "/", " ", "1:", ":", "::", "f", "\u0000", "\uD83D\uDE00",
            "10.0.0.0/8 "})
    void aTextOfAMegabyteIsShortenedInTheMessage(String part) {
        String text = part.repeat(1_000_000 / part.length());
        for (Consumer<String> parser : parsers()) {
            AddressSyntaxException refusal = refusal(parser, text);
            assertThat(refusal.kind()).isEqualTo(Kind.SYNTAX);
            assertThat(refusal.getMessage()).hasSizeLessThan(250);
            assertThat(refusal.suggestion()).isEmpty();
        }
    }

    @Test
    void aLongTextIsQuotedWithItsFirst40Characters() {
        check(Cidr::parse, "10.0.0.0/8" + "x".repeat(31), Kind.SYNTAX, "\"x\" at position 11 of 10.0.0.0/8"
                + "x".repeat(30) + "… does not belong there" + RANGE + "10.0.0.0/16", null);
        check(Cidr::parse, "10.0.0.0/8" + "x".repeat(30), Kind.SYNTAX, "\"x\" at position 11 of 10.0.0.0/8"
                + "x".repeat(30) + " does not belong there" + RANGE + "10.0.0.0/16", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10\u0000.0", "\u202E10.0.0.0/8", "10.0.0.0/8\u200B", "10.0\uD800", "1\u2028 2",
            "\u001B[31m"})
    void whatCannotBePrintedIsReplacedInTheMessage(String text) {
        for (Consumer<String> parser : parsers()) {
            assertThat(refusal(parser, text).getMessage()).contains("\uFFFD")
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}]");
        }
    }

    private static Iterable<Consumer<String>> parsers() {
        return List.of(IpAddress::parse, Cidr::parse, Ipv6Cidr::parse);
    }

    private static void check(Consumer<String> parser, String text, Kind kind, String message,
            @Nullable String suggestion) {
        AddressSyntaxException refusal = refusal(parser, text);
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.suggestion().orElse(null)).isEqualTo(suggestion);
    }

    private static AddressSyntaxException refusal(Consumer<String> parser, String text) {
        return catchThrowableOfType(AddressSyntaxException.class, () -> parser.accept(text));
    }
}
