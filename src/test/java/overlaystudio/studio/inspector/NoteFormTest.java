package overlaystudio.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Note;

class NoteFormTest extends PanelTest {

    private Note note() {
        return session.design().find(Example.NOTE, Note.class).orElseThrow();
    }

    private TextArea area() {
        return robot.lookup("#field-text").queryAs(TextArea.class);
    }

    @Test
    void a_text_of_several_lines_is_typed_in_one_step() {
        select(Example.NOTE);
        robot.clickOn(area()).push(KeyCode.SHORTCUT, KeyCode.A).write("one", 0).push(KeyCode.ENTER).write("two", 0);
        assertThat(note().text()).isEqualTo("one\ntwo");
        undo();
        assertThat(note().text()).isEqualTo("Ask first\nthen move");
        assertThat(area().getText()).isEqualTo("Ask first\nthen move");
    }

    @Test
    void a_blank_text_is_a_draft_with_its_reason() {
        select(Example.NOTE);
        robot.interact(() -> area().setText(" \n "));
        assertThat(note().text()).isEqualTo("Ask first\nthen move");
        assertThat(words("#field-text-problem .message"))
                .containsExactly("A note has at least one letter or digit.");
        select(Example.NETWORK);
        select(Example.NOTE);
        assertThat(area().getText()).isEqualTo(" \n ");
        robot.clickOn(area()).push(KeyCode.ESCAPE);
        assertThat(area().getText()).isEqualTo("Ask first\nthen move");
    }

    @Test
    void the_tab_key_leaves_the_text() {
        select(Example.NOTE);
        robot.clickOn(area()).push(KeyCode.TAB);
        assertThat(area().isFocused()).isFalse();
        assertThat(note().text()).isEqualTo("Ask first\nthen move");
        robot.press(KeyCode.SHIFT).push(KeyCode.TAB).release(KeyCode.SHIFT);
        assertThat(area().isFocused()).isTrue();
    }

    @Test
    void what_a_note_is_about_is_chosen_or_left_open() {
        select(Example.NOTE);
        choose("about", "hub");
        assertThat(note().about()).isEqualTo(Example.HUB);
        choose("about", "Nothing in particular");
        assertThat(note().about()).isNull();
    }
}
