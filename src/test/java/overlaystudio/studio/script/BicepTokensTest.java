package overlaystudio.studio.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import overlaystudio.export.bicep.BicepExporter;
import overlaystudio.file.Samples;
import overlaystudio.rules.RuleBook;

class BicepTokensTest {

    private static String styles(String line) {
        return BicepTokens.of(line).stream().filter(token -> !token.style().isEmpty())
                .map(token -> token.style() + "=" + token.text()).collect(Collectors.joining(" "));
    }

    @Test
    void wordsHaveTheirKinds() {
        assertThat(styles("resource vnet 'a/b@1' existing = {"))
                .isEqualTo("keyword=resource string='a/b@1' keyword=existing");
        assertThat(styles("    name: 'it\\'s' // why")).isEqualTo("variable=name string='it\\'s' comment=// why");
        assertThat(styles("@secure()")).isEqualTo("option=@secure");
        assertThat(styles("param tags object = {")).isEqualTo("keyword=param");
        assertThat(styles("// it's 'so'")).isEqualTo("comment=// it's 'so'");
        assertThat(styles("#disable-next-line x")).isEqualTo("comment=#disable-next-line x");
        assertThat(styles("  scope: vnet::nodes")).isEqualTo("variable=scope");
        assertThat(styles("  '$schema': 'https://x'")).isEqualTo("string='$schema' string='https://x'");
    }

    @Test
    void theWordsOfALineAreTheLine() {
        Samples.names().stream().map(Samples::load).map(RuleBook.standard()::judge)
                .flatMap(verdict -> new BicepExporter().lines(verdict).stream())
                .forEach(line -> assertThat(BicepTokens.of(line.text()).stream().map(BashTokens.Token::text)
                        .collect(Collectors.joining())).isEqualTo(line.text()));
    }
}
