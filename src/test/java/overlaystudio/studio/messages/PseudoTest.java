package overlaystudio.studio.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;

import org.junit.jupiter.api.Test;

class PseudoTest {

    @Test
    void isLongerAndHasAccents() {
        assertThat(Pseudo.of("Save as\u2026")).isEqualTo("Šávé áš\u2026~~");
        assertThat(Pseudo.isSpoken(Pseudo.of("Save as\u2026"))).isTrue();
        assertThat(Pseudo.isSpoken("Save as\u2026")).isFalse();
    }

    @Test
    void leavesValuesAlone() {
        String text = Pseudo.of("{0,choice,1#one node|1<{0} nodes} of {1}");
        assertThat(new MessageFormat(text, Locale.ENGLISH).format(new Object[] {2, "aks"}))
                .isEqualTo("2 nodes óf aks~~~~~");
    }
}
