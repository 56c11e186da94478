package overlaystudio.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;

class SelectionTest extends PanelTest {

    @Test
    void each_kind_has_its_form_with_its_word_and_name() {
        for (ElementId id : Example.ALL) {
            select(id);
            String word = session.design().find(id).map(it -> it.elementKind().label()).orElse("Design");
            assertThat(words("#inspector-kind")).containsExactly(word);
            if (session.design().find(id, Note.class).isPresent()) {
                String text = robot.lookup("#field-text").queryAs(TextInputControl.class).getText();
                assertThat(text).startsWith(words("#inspector-name").getFirst());
            } else {
                assertThat(text("name").getText()).isEqualTo(words("#inspector-name").getFirst());
            }
        }
    }

    @Test
    void the_pod_range_of_a_cluster_reveals_its_field_and_leaves_the_keyboard_alone() {
        select(Example.POOL);
        select(Example.CLUSTER);
        robot.interact(() -> robot.lookup("#group-network").queryAs(TitledPane.class).setExpanded(false));
        robot.interact(view::requestFocus);
        select(Example.CLUSTER.part("pods"));
        assertThat(hasState("editor-podCidr", "revealed")).isTrue();
        assertThat(robot.lookup("#group-network").queryAs(TitledPane.class).isExpanded()).isTrue();
        assertThat(text("podCidr").isFocused()).isFalse();
        select(Example.CLUSTER.part("services"));
        assertThat(hasState("editor-podCidr", "revealed")).isFalse();
        assertThat(hasState("editor-serviceCidr", "revealed")).isTrue();
    }

    @Test
    void a_node_shows_the_form_of_its_pool() {
        select(Example.POOL.part("node-2"));
        assertThat(words("#inspector-name")).containsExactly("nodepool1");
        type("count", "4");
        assertThat(pool().count()).isEqualTo(4);
    }

    @Test
    void a_field_can_be_given_the_keyboard_wherever_it_is_folded_away() {
        select(Example.POOL);
        robot.interact(() -> view.focusField("maxUnavailable"));
        assertThat(text("maxUnavailable").isFocused()).isTrue();
        assertThat(robot.lookup("#group-advanced").queryAs(TitledPane.class).isExpanded()).isTrue();
        robot.interact(() -> view.focusField("nothing-like-that"));
        assertThat(text("maxUnavailable").isFocused()).isTrue();
    }

    @Test
    void the_design_is_shown_once_the_element_is_gone() {
        select(Example.POOL);
        robot.interact(() -> session.apply(new Edit.RemoveElement(Example.POOL, "Remove nodepool1")));
        assertThat(words("#inspector-kind")).containsExactly("Design");
    }

    @Test
    void a_rename_elsewhere_is_followed() {
        select(Example.CLUSTER);
        robot.interact(() -> session.apply(new Edit.ChangeElement<>(
                Example.CLUSTER, overlaystudio.design.Cluster.class, "name", "Rename", it -> it.withName("other"))));
        assertThat(words("#inspector-name")).containsExactly("other");
        assertThat(text("name").getText()).isEqualTo("other");
    }
}
