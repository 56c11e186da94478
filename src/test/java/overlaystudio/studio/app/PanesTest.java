package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.studio.app.Panes.Kept;

class PanesTest {

    @Test
    void whatIsKeptIsReadBack() {
        Kept kept = new Kept(240, 324, 680, true, 1);
        assertThat(kept).hasToString("240 324 680 map 1");
        assertThat(Kept.parse(kept.toString())).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "240 324 680", "-1 324 680 map 1", "240 324 680 list 1", "240 324 680 map 1 2"})
    void anythingElseIsNothing(String text) {
        assertThat(Kept.parse(text)).isEmpty();
    }
}
