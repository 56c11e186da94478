package overlaystudio.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
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

/// Alt+Enter in a field of the side panel.
class QuickFixKeyTest extends PanelTest {

    private static final String REFUSED = "An error cannot be accepted: Azure refuses it, or it cannot work";

    @Override
    Session newSession() {
        return Example.session(QuickFixKeyTest::judge);
    }

    private static Assessment judge(Design design) {
        NodePool pool = design.find(Example.POOL, NodePool.class).orElseThrow();
        return Example.verdict(design, switch (pool.count()) {
            case 10 -> List.of(
                    finding("Ten are too many.", Place.of(Example.POOL, "count"), use(9), use(8)),
                    finding("Ten are no odd number.", Place.of(Example.POOL, "count"), use(9), use(7)),
                    finding("The name is odd.", Place.of(Example.POOL, "name"), use(6)),
                    finding("The cluster is odd.", Place.of(Example.CLUSTER, "count"), use(5)));
            case 11 -> List.of(finding("Eleven cannot be helped.", Place.of(Example.POOL, "count")));
            case 12 -> List.of(
                    warning("Twelve are many, and the subnet that they share with others gets full."),
                    warning("Twelve are even."),
                    finding("Twelve are no eleven.", Place.of(Example.POOL, "count")));
            case 13 -> List.of(warning("Thirteen bring bad luck."));
            default -> List.of();
        });
    }

    private static Finding warning(String message) {
        Breach breach = Breach.of(Timing.WORKS, message, Place.of(Example.POOL, "count"));
        return new Finding("a-rule", Severity.WARNING, breach, new Source("a page", ""));
    }

    private static Finding finding(String message, Place place, QuickFix... fixes) {
        Breach breach = Breach.of(Timing.REFUSED_AT_CREATE, message, place).withFixes(List.of(fixes));
        return new Finding("a-rule", Severity.ERROR, breach, new Source("a page", ""));
    }

    private static QuickFix use(int count) {
        return new QuickFix("Use " + count + " nodes", new Edit.ChangeElement<>(
                Example.POOL, NodePool.class, "count", "Use " + count + " nodes", pool -> pool.withCount(count)));
    }

    private List<String> offered() {
        return robot.lookup("#quick-fixes .menu-item .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void it_offers_all_quick_fixes_of_the_findings_about_the_field_each_once() {
        select(Example.POOL);
        type("count", "10");
        press(KeyCode.ALT, KeyCode.ENTER);
        assertThat(offered()).containsExactly("Use 9 nodes", "Use 8 nodes", "Use 7 nodes", REFUSED);
        press(KeyCode.ESCAPE);
        assertThat(offered()).isEmpty();
        assertThat(pool().count()).isEqualTo(10);
        assertThat(text("count").isFocused()).isTrue();
    }

    @Test
    void enter_takes_the_first_one_as_a_step_of_undo_of_its_own() {
        select(Example.POOL);
        type("count", "10");
        press(KeyCode.ALT, KeyCode.ENTER);
        press(KeyCode.ENTER);
        assertThat(pool().count()).isEqualTo(9);
        assertThat(text("count").getText()).isEqualTo("9");
        undo();
        assertThat(pool().count()).isEqualTo(10);
    }

    @Test
    void arrows_choose_another_one() {
        select(Example.POOL);
        type("count", "10");
        press(KeyCode.ALT, KeyCode.ENTER);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(pool().count()).isEqualTo(7);
    }

    @Test
    void of_several_findings_each_that_may_be_accepted_is_named() {
        select(Example.POOL);
        type("count", "12");
        press(KeyCode.ALT, KeyCode.ENTER);
        assertThat(offered()).containsExactly("No repair for this field",
                "Accept this risk: Twelve are many, and the subnet that they share with others\u2026",
                "Accept this risk: Twelve are even.\u2026");
    }

    @Test
    void a_risk_is_accepted_from_the_field_and_undone_in_one_step() {
        select(Example.POOL);
        type("count", "13");
        press(KeyCode.ALT, KeyCode.ENTER);
        assertThat(offered()).containsExactly("No repair for this field", "Accept this risk\u2026");
        press(KeyCode.ENTER);
        robot.clickOn("#reason-text").write("because", 0);
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(session.design().acceptedRisks()).hasSize(1).first().satisfies(risk -> {
            assertThat(risk.finding()).isEqualTo("Thirteen bring bad luck.");
            assertThat(risk.reason()).isEqualTo("because");
        });
        undo();
        assertThat(session.design().acceptedRisks()).isEmpty();
        assertThat(pool().count()).isEqualTo(13);
    }

    @Test
    void it_says_that_there_is_none() {
        select(Example.POOL);
        type("count", "11");
        press(KeyCode.ALT, KeyCode.ENTER);
        assertThat(offered()).containsExactly("No repair for this field", REFUSED);
        press(KeyCode.ENTER);
        assertThat(pool().count()).isEqualTo(11);
        press(KeyCode.ESCAPE);
        type("count", "3");
        press(KeyCode.ALT, KeyCode.ENTER);
        assertThat(offered()).containsExactly("No repair for this field");
        assertThat(pool().count()).isEqualTo(3);
    }
}
