package overlaystudio.export.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HclTest {

    @Test
    void everyAsciiCharacterIsItselfOrEscaped() {
        for (char character = 0; character < 128; character++) {
            String quoted = Hcl.text("a" + character + "b");
            String expected = switch (character) {
                case '"' -> "\\\"";
                case '\\' -> "\\\\";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                case '\t' -> "\\t";
                default -> character < ' ' || character == 127
                        ? "\\u" + "00" + hex(character / 16) + hex(character % 16)
                        : String.valueOf(character);
            };
            assertThat(quoted).as("character %d", (int) character).isEqualTo("\"a" + expected + "b\"");
        }
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "${var.x}|$${var.x}", "%{if}|%%{if}", "$5|$5", "100%|100%", "a$|a$", "{x}|{x}", "$ {|$ {"})
    void noTextBecomesATemplate(String text, String inside) {
        assertThat(Hcl.text(text)).isEqualTo("\"" + inside + "\"");
    }

    @Test
    void whatCanBeSeenStaysAndWhatCannotIsWrittenAsANumber() {
        assertThat(Hcl.text("caf\u00E9 \uD83D\uDE80")).isEqualTo("\"caf\u00E9 \uD83D\uDE80\"");
        assertThat(Hcl.text("a\u202Eb\u2028c\u200Bd")).isEqualTo("\"a\\u202Eb\\u2028c\\u200Bd\"");
        assertThat(Hcl.text("\uDB40\uDC41")).isEqualTo("\"\\U000E0041\"");
    }

    @Test
    void aListStandsOnOneLine() {
        assertThat(Hcl.texts(List.of(1, "a"))).isEqualTo("[\"1\", \"a\"]");
        assertThat(Hcl.texts(List.of())).isEqualTo("[]");
    }
}
