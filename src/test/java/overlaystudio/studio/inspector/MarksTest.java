package overlaystudio.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.TitledPane;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Severity;
import overlaystudio.rules.Source;
import overlaystudio.rules.Timing;
import overlaystudio.studio.session.Session;

/// With rules of its own, so that each case is one finding and no other.
class MarksTest extends PanelTest {

    @Override
    Session newSession() {
        return Example.session(MarksTest::judge);
    }

    private static Assessment judge(Design design) {
        NodePool pool = design.find(Example.POOL, NodePool.class).orElseThrow();
        return Example.verdict(design, switch (pool.count()) {
            case 10 -> List.of(finding(Severity.ERROR, "Ten are too many.", Place.of(Example.POOL, "count"), fewer()));
            case 11 -> List.of(finding(Severity.WARNING, "The pods are odd.", Place.of(Example.CLUSTER.part("pods"))));
            case 12 -> List.of(finding(Severity.INFO, "The pool as such is odd.", Place.of(Example.POOL)));
            case 13 -> List.of(finding(Severity.ERROR, "These zones are not there.", Place.of(Example.POOL, "zones")));
            case 14 -> List.of(finding(Severity.ERROR, "No such field.", Place.of(Example.POOL, "elsewhere")));
            case 15 -> List.of(finding(Severity.ERROR, "Far too large.", Place.of(Example.POOL, "autoscaling.max")));
            default -> List.of();
        });
    }

    private static Finding finding(Severity severity, String message, Place place, QuickFix... fixes) {
        Breach breach = Breach.of(Timing.REFUSED_AT_CREATE, message, place).withFixes(List.of(fixes));
        return new Finding("a-rule", severity, breach, new Source("a page", ""));
    }

    private static QuickFix fewer() {
        return new QuickFix("Use 9 nodes", new Edit.ChangeElement<>(
                Example.POOL, NodePool.class, "count", "Use 9 nodes", pool -> pool.withCount(9)));
    }

    @Test
    void a_finding_marks_its_field_until_it_is_gone() {
        select(Example.POOL);
        type("count", "10");
        assertThat(hasState("editor-count", "error")).isTrue();
        assertThat(words("#editor-count .message")).containsExactly("Ten are too many.");
        assertThat(robot.lookup("#editor-count .message-line .ikonli-font-icon").tryQuery()).isPresent();
        type("count", "9");
        assertThat(hasState("editor-count", "error")).isFalse();
        assertThat(words("#editor-count .message")).isEmpty();
    }

    @Test
    void its_first_quick_fix_is_a_link_and_a_step_of_undo() {
        select(Example.POOL);
        type("count", "10");
        Hyperlink fix = robot.lookup("#editor-count .fix").queryAs(Hyperlink.class);
        assertThat(fix.getText()).isEqualTo("Use 9 nodes");
        robot.interact(fix::fire);
        assertThat(pool().count()).isEqualTo(9);
        assertThat(text("count").getText()).isEqualTo("9");
        undo();
        assertThat(pool().count()).isEqualTo(10);
    }

    @Test
    void a_finding_about_a_part_marks_the_field_that_the_part_stands_for() {
        select(Example.POOL);
        type("count", "11");
        select(Example.CLUSTER);
        assertThat(hasState("editor-podCidr", "warning")).isTrue();
        assertThat(words("#editor-podCidr .message")).containsExactly("The pods are odd.");
    }

    @Test
    void a_finding_about_the_element_as_a_whole_stands_above_the_form() {
        select(Example.POOL);
        type("count", "12");
        assertThat(words("#inspector-findings .message")).containsExactly("The pool as such is odd.");
        type("count", "3");
        assertThat(node("inspector-findings").isVisible()).isFalse();
    }

    @Test
    void a_finding_in_a_folded_group_marks_the_title_of_the_group() {
        select(Example.POOL);
        type("count", "13");
        TitledPane group = robot.lookup("#group-advanced").queryAs(TitledPane.class);
        assertThat(group.isExpanded()).isFalse();
        assertThat(group.getGraphic().getStyleClass()).contains("error");
        type("count", "3");
        assertThat(group.getGraphic()).isNull();
    }

    @Test
    void a_finding_about_a_field_that_is_not_there_is_not_lost() {
        select(Example.POOL);
        type("count", "14");
        assertThat(words("#inspector-findings .message")).containsExactly("No such field.");
        type("count", "15");
        assertThat(words("#inspector-findings .message")).containsExactly("Far too large.");
    }

    @Test
    void a_finding_about_a_field_inside_a_value_finds_its_editor() {
        select(Example.POOL);
        robot.interact(() -> robot.lookup("#group-autoscaling").queryAs(TitledPane.class).setExpanded(true));
        robot.interact(() -> ((org.controlsfx.control.ToggleSwitch) node("field-autoscaling")).setSelected(true));
        type("count", "15");
        assertThat(words("#editor-max .message")).containsExactly("Far too large.");
        assertThat(node("inspector-findings").isVisible()).isFalse();
    }

    @Test
    void a_draft_in_a_group_marks_its_title() {
        select(Example.POOL);
        type("maxUnavailable", "x");
        TitledPane group = robot.lookup("#group-advanced").queryAs(TitledPane.class);
        assertThat(group.getGraphic().getStyleClass()).contains("error");
    }

    @Test
    void nothing_of_another_element_is_marked() {
        select(Example.POOL);
        type("count", "10");
        select(ElementId.DESIGN);
        assertThat(words(".message")).isEmpty();
    }
}
