package overlaystudio.studio.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

class FaintTest {

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Faint.contrast(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
        assertThat(Faint.contrast(Color.web("#777777"), Color.WHITE)).isCloseTo(4.48, within(0.005));
        assertThat(Faint.contrast(Color.WHITE, Color.web("#767676"))).isCloseTo(4.54, within(0.005));
    }
}
