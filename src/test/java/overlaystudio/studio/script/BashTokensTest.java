package overlaystudio.studio.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import overlaystudio.export.azcli.AzCliExporter;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;

class BashTokensTest {

    private static String styles(String line) {
        return BashTokens.of(line).stream().filter(token -> !token.style().isEmpty())
                .map(token -> token.style() + "=" + token.text()).collect(Collectors.joining(" "));
    }

    @Test
    void wordsHaveTheirKinds() {
        assertThat(styles("  az aks create --name \"$name\" --max-pods 30 # why"))
                .isEqualTo("command=az option=--name string=\"$name\" option=--max-pods comment=# why");
        assertThat(styles("if missing 'it' \\")).isEqualTo("keyword=if string='it'");
        assertThat(styles("say ${#list} $done fi")).isEqualTo("variable=${#list} variable=$done keyword=fi");
        assertThat(styles("a#b /usr/bin/az x-if --")).isEmpty();
        assertThat(styles("# if 'a' $b")).isEqualTo("comment=# if 'a' $b");
        assertThat(styles("\"open $x")).isEqualTo("string=\"open $x");
        assertThat(styles("\"a \\\" b\" c")).isEqualTo("string=\"a \\\" b\"");
    }

    @Test
    void theWordsOfALineAreTheLine() {
        Samples.names().stream().map(Samples::load).map(RuleBook.standard()::judge)
                .flatMap(verdict -> new AzCliExporter().lines(verdict).stream())
                .forEach(line -> assertThat(
                        BashTokens.of(line.text()).stream().map(BashTokens.Token::text).collect(Collectors.joining()))
                        .isEqualTo(line.text()));
        assertThat(BashTokens.of("")).isEmpty();
    }
}
