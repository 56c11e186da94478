package overlaystudio.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;

class SeveralTest extends PanelTest {

    private static final ElementId SECOND = new ElementId("pool-2");
    private static final ElementId THIRD = new ElementId("pool-3");

    @BeforeEach
    void add_pools() {
        NodePool first = session.design().find(Example.POOL, NodePool.class).orElseThrow();
        for (ElementId id : List.of(SECOND, THIRD)) {
            NodePool more = NodePool.of(id, "more" + id.value().charAt(5), PoolMode.USER, first.subnet());
            robot.interact(() -> session.apply(new Edit.AddElement(more, Example.CLUSTER)));
        }
        robot.interact(() -> session.apply(new Edit.ChangeElement<>(THIRD, NodePool.class, "count", "Change nodes",
                pool -> pool.withCount(9))));
        robot.interact(() -> session.seal());
    }

    @Test
    void the_header_counts_what_is_edited() {
        selectAll(Example.POOL, SECOND, THIRD);
        assertThat(words("#inspector-name")).containsExactly("3 node pools");
        assertThat(words("#inspector-kind")).containsExactly("Edited together");
    }

    @Test
    void one_value_is_typed_for_all_and_taken_back_in_one_step() {
        selectAll(Example.POOL, SECOND, THIRD);
        type("maxPods", "110");
        assertThat(maxPods()).containsExactly(110, 110, 110);
        undo();
        assertThat(maxPods()).containsOnlyNulls();
        assertThat(text("maxPods").getText()).isEmpty();
    }

    @Test
    void different_values_are_said_and_stay_until_one_types() {
        selectAll(Example.POOL, SECOND, THIRD);
        assertThat(text("count").getText()).isEmpty();
        assertThat(text("count").getPromptText()).isEqualTo("different");
        assertThat(words("#editor-count > .different")).containsExactly("Different: 3, 9");
        enter("count");
        enter("maxPods");
        assertThat(counts()).containsExactly(3, 3, 9);
        type("count", "5");
        assertThat(counts()).containsExactly(5, 5, 5);
        assertThat(words("#editor-count > .different")).isEmpty();
    }

    @Test
    void a_step_moves_each_value_from_where_it_is() {
        selectAll(SECOND, THIRD);
        enter("count");
        press(KeyCode.UP);
        press(KeyCode.UP);
        assertThat(counts()).containsExactly(3, 5, 11);
        undo();
        assertThat(counts()).containsExactly(3, 3, 9);
    }

    @Test
    void nonsense_changes_none_of_them() {
        selectAll(Example.POOL, SECOND, THIRD);
        type("maxPods", "many");
        assertThat(maxPods()).containsOnlyNulls();
        assertThat(node("field-maxPods-problem").isVisible()).isTrue();
    }

    @Test
    void a_mode_that_differs_is_pressed_for_none_until_one_is_chosen() {
        selectAll(Example.POOL, SECOND);
        assertThat(segment("system").isSelected()).isFalse();
        assertThat(segment("user").isSelected()).isFalse();
        assertThat(words("#editor-mode > .different")).containsExactly("Different: System, User");
        fire("field-mode-user");
        assertThat(pool().mode()).isEqualTo(PoolMode.USER);
        assertThat(segment("user").isSelected()).isTrue();
    }

    @Test
    void a_choice_that_differs_is_empty_until_one_is_chosen() {
        robot.interact(() -> session.apply(new Edit.ChangeElement<>(THIRD, NodePool.class, "subnet", "Change subnet",
                pool -> pool.withSubnet(null))));
        selectAll(SECOND, THIRD);
        assertThat(choice("subnet").getValue()).isNull();
        String none = choice("subnet").getItems().getFirst().label();
        choose("subnet", none);
        assertThat(element(SECOND, NodePool.class).subnet()).isNull();
    }

    @Test
    void a_list_that_differs_cannot_be_edited_as_one() {
        robot.interact(() -> session.apply(new Edit.ChangeElement<>(THIRD, NodePool.class, "zones", "Change zones",
                pool -> pool.withZones(List.of(1, 2)))));
        selectAll(SECOND, THIRD);
        assertThat(node("field-zones").isVisible()).isFalse();
        assertThat(words("#editor-zones > .different")).containsExactly("Different. Select one alone to edit it.");
        select(THIRD);
        assertThat(node("field-zones").isVisible()).isTrue();
    }

    @Test
    void a_name_is_for_one_alone() {
        selectAll(Example.POOL, SECOND);
        assertThat(node("editor-name").isVisible()).isFalse();
        select(SECOND);
        assertThat(node("editor-name").isVisible()).isTrue();
        assertThat(text("name").getText()).isEqualTo("more2");
    }

    @Test
    void elements_of_several_kinds_are_counted_and_one_kind_is_picked() {
        selectAll(Example.POOL, Example.SUBNET, SECOND);
        assertThat(words("#inspector-name")).containsExactly("3 elements");
        assertThat(words("#inspector-kind")).containsExactly("Selected");
        assertThat(words(".hyperlink")).contains("2 node pools", "1 subnet");
        fire("only-pool");
        assertThat(session.chosen()).containsExactly(Example.POOL, SECOND);
        assertThat(words("#inspector-name")).containsExactly("2 node pools");
    }

    private void selectAll(ElementId... ids) {
        robot.interact(() -> session.selectAll(Arrays.asList(ids)));
    }

    private ToggleButton segment(String name) {
        return robot.lookup("#field-mode-" + name).queryAs(ToggleButton.class);
    }

    private List<Integer> counts() {
        return pools().stream().map(NodePool::count).toList();
    }

    private List<Integer> maxPods() {
        return pools().stream().map(NodePool::maxPods).collect(java.util.stream.Collectors.toList());
    }

    private List<NodePool> pools() {
        return List.of(pool(), element(SECOND, NodePool.class), element(THIRD, NodePool.class));
    }
}
