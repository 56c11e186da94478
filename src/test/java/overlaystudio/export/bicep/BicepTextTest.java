package overlaystudio.export.bicep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BicepTextTest {

    @Test
    void everyAsciiCharacterComesBackFromBetweenAnyOthers() {
        for (int outer = 0; outer < 128; outer++) {
            for (int inner = 0; inner < 128; inner++) {
                String text = Character.toString(outer) + Character.toString(inner) + Character.toString(outer);
                String quoted = BicepText.string(text);
                assertThat(BicepReader.unquoted(quoted)).as(quoted).isEqualTo(text);
                assertThat(quoted.chars()).as(quoted).allMatch(each -> each >= 0x20 && each < 0x7F);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\u00E9", "\u4E2D\u6587", "\uD83D\uDE80", "a\u0301", "\u202Ertl\u2066", "\uFEFFx\u00A0y",
            "\u2028\u2029"})
    void otherCharactersComeBack(String text) {
        assertThat(BicepReader.unquoted(BicepText.string(text))).isEqualTo(text);
    }

    @Test
    void whatCannotBeSeenIsWrittenAsItsNumber() {
        assertThat(BicepText.string("\u202Ea\u00A0b\u0007\u2028")).isEqualTo("'\\u{202e}a\\u{a0}b\\u{7}\\u{2028}'");
    }

    @Test
    void halfOfAPairIsNoCharacter() {
        assertThat(BicepText.string("a\uD83Db")).isEqualTo("'a\\u{fffd}b'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "it's|'it\\'s'", "a\\b|'a\\\\b'", "${x}|'\\${x}'", "$$${|'$$\\${'", "$x|'$x'", "5$|'5$'", "\"\"|''"})
    void quotesAndExpressionsAreEscaped(String text, String quoted) {
        assertThat(BicepText.string(text)).isEqualTo(quoted);
    }

    @Test
    void aKeyIsQuotedUnlessItIsAnIdentifier() {
        assertThat(BicepText.key("owner")).isEqualTo("owner");
        assertThat(BicepText.key("_a1")).isEqualTo("_a1");
        assertThat(BicepText.key("cost center")).isEqualTo("'cost center'");
        assertThat(BicepText.key("1a")).isEqualTo("'1a'");
        assertThat(BicepText.key("$schema")).isEqualTo("'$schema'");
        assertThat(BicepText.key("")).isEqualTo("''");
    }

    @Test
    void symbolsAreIdentifiersAndDifferWhateverTheirCase() {
        Symbols symbols = new Symbols();
        assertThat(symbols.of("vnet", "vnet-hub")).isEqualTo("vnetHub");
        assertThat(symbols.of("vnet", "VNET_HUB")).isEqualTo("vnetHUB2");
        assertThat(symbols.of("vnet", "vnet hub")).isEqualTo("vnetHub3");
        assertThat(symbols.of("vnet", "10-net")).isEqualTo("vnet10Net");
        assertThat(symbols.of("vnet", "")).isEqualTo("vnet");
        assertThat(symbols.of("vnet", "\u4E2D")).isEqualTo("vnet2");
        assertThat(symbols.of("vnet", "resource")).isEqualTo("resource2");
        assertThat(symbols.of("vnet", "x".repeat(200))).hasSize(60);
    }

    @Test
    void symbolsOfAnyNamesAreIdentifiers() {
        Symbols symbols = new Symbols();
        assertThat(IntStream.range(0, 300).mapToObj(each -> symbols.of("a", Character.toString(each) + each)))
                .allMatch(symbol -> symbol.matches("[A-Za-z_][A-Za-z0-9_]*")).doesNotHaveDuplicates();
    }
}
