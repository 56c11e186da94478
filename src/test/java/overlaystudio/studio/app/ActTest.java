package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;

class ActTest {

    @Test
    void noTwoActsShareAnIdANameOrAKey() {
        assertThat(Stream.of(Act.values()).map(Act::id)).doesNotHaveDuplicates();
        assertThat(Stream.of(Act.values()).map(Act::text)).doesNotHaveDuplicates();
        assertThat(Stream.of(Act.values()).flatMap(act -> act.key().stream()).map(KeyCombination::getDisplayText))
                .doesNotHaveDuplicates();
    }

    @Test
    void eachKeyOfAPartSaysWhatItDoes() {
        assertThat(Stroke.values()).allSatisfy(stroke -> {
            assertThat(stroke.text()).isNotBlank();
            assertThat(stroke.key()).isNotBlank().doesNotContain("{");
        });
    }
}
