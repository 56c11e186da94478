package overlaystudio.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryStepsTest {

    private final History history = new History(Design.empty("a", Design.DOCUMENT_DATE));

    private static Edit name(String name) {
        return new Edit.ChangeDesign("name", "Call it " + name, design -> design.withName(name));
    }

    @BeforeEach
    void makeThreeSteps() {
        for (String name : new String[] {"b", "c", "d"}) {
            history.apply(name(name));
            history.seal();
        }
    }

    @Test
    void allStepsAreThereInTheirOrderHoweverManyAreUndone() {
        assertThat(history.steps()).containsExactly("Call it b", "Call it c", "Call it d");
        history.undo();
        history.undo();
        assertThat(history.steps()).containsExactly("Call it b", "Call it c", "Call it d");
        assertThat(history.position()).isEqualTo(1);
    }

    @Test
    void oneJumpsToAnyStepAndBack() {
        for (int position : new int[] {0, 3, 1, 2, 2, 0}) {
            history.goTo(position);
            assertThat(history.position()).isEqualTo(position);
            assertThat(history.current().name()).isEqualTo(String.valueOf("abcd".charAt(position)));
        }
        assertThat(history.isModified()).isFalse();
    }

    @Test
    void anEditAfterAJumpTakesThePlaceOfWhatCameLater() {
        history.goTo(1);
        history.apply(name("x"));
        assertThat(history.steps()).containsExactly("Call it b", "Call it x");
    }

    @Test
    void thereIsNoStepBeyondTheEnds() {
        assertThatThrownBy(() -> history.goTo(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> history.goTo(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(history.current().name()).isEqualTo("d");
    }
}
