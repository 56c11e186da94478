package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Frame;

@ExtendWith(ApplicationExtension.class)
class FinderTest {

    private Waypoints window;

    @Start
    void start(Stage stage) {
        window = Waypoints.open(stage, Designs.hubAndSpoke());
    }

    @BeforeEach
    void reset(FxRobot robot) {
        window.reset(robot, Designs.hubAndSpoke());
    }

    private void find(FxRobot robot, String text) {
        window.act(robot, window.pane::find);
        window.act(robot, () -> field().setText(text));
    }

    /// Types, and pauses until the first hit is shown.
    private void findFirst(FxRobot robot, String text, String first) throws TimeoutException {
        find(robot, text);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> window.session.selection().equals(Designs.id(first)));
        window.settle(robot);
    }

    private TextField field() {
        return window.find("#find-field", TextField.class);
    }

    private String count() {
        return window.find("#find-count", Label.class).getText();
    }

    private String said() {
        return window.find("#find-hit", Label.class).getText();
    }

    private HitLayer lit() {
        return window.find("#hits", HitLayer.class);
    }

    private void push(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        window.settle(robot);
    }

    private Frame place(String id) {
        return window.view.diagram().bounds(Designs.id(id)).orElseThrow();
    }

    private boolean sees(String id) {
        return window.seen().contains(place(id));
    }

    @Test
    void what_is_typed_is_counted_lit_and_shown(FxRobot robot) {
        window.act(robot, () -> window.view.zoomTo(4));
        window.act(robot, window.pane::find);
        robot.write("billing-nodes");
        push(robot, KeyCode.ENTER);
        assertThat(count()).isEqualTo("1 of 1");
        assertThat(said()).isEqualTo("billing-nodes \u00b7 Subnet \u00b7 10.3.0.0/22");
        assertThat(lit().places()).containsExactly(place("subnet-30"));
        assertThat(lit().isVisible()).isTrue();
        assertThat(window.session.selection()).isEqualTo(Designs.id("subnet-30"));
        assertThat(sees("subnet-30")).isTrue();
    }

    @Test
    void one_who_pauses_is_led_to_the_first_hit(FxRobot robot) throws TimeoutException {
        findFirst(robot, "10.2.0.5", "pool-2/node-2");
        assertThat(sees("pool-2/node-2")).isTrue();
        assertThat(field().isFocused()).isTrue();
    }

    @Test
    void enter_goes_on_and_shift_enter_goes_back(FxRobot robot) throws TimeoutException {
        findFirst(robot, "node pool", "pool-2");
        assertThat(count()).isEqualTo("1 of 4");
        push(robot, KeyCode.ENTER);
        assertThat(count()).isEqualTo("2 of 4");
        assertThat(window.session.selection()).isEqualTo(Designs.id("pool-3"));
        push(robot, KeyCode.SHIFT, KeyCode.ENTER);
        push(robot, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(count()).isEqualTo("4 of 4");
        assertThat(window.session.selection()).isEqualTo(Designs.id("pool-5"));
        robot.clickOn("#find-next");
        assertThat(count()).isEqualTo("1 of 4");
    }

    @Test
    void escape_closes_and_gives_the_focus_back(FxRobot robot) {
        find(robot, "billing");
        assertThat(window.view.isFocused()).isFalse();
        push(robot, KeyCode.ESCAPE);
        assertThat(window.find("#find-bar", Node.class).isVisible()).isFalse();
        assertThat(lit().isVisible()).isFalse();
        assertThat(window.view.isFocused()).isTrue();
        window.act(robot, window.pane::find);
        assertThat(field().getSelectedText()).isEqualTo("billing");
        push(robot, KeyCode.ESCAPE);
    }

    @Test
    void nothing_found_is_said_calmly(FxRobot robot) {
        find(robot, "nonsense");
        assertThat(count()).isEqualTo("Nothing found");
        assertThat(said()).contains("\u201cnonsense\u201d");
        push(robot, KeyCode.ENTER);
        assertThat(window.session.selection()).isEqualTo(ElementId.DESIGN);
        window.act(robot, () -> field().setText(""));
        assertThat(count()).isEmpty();
        push(robot, KeyCode.ESCAPE);
    }

    @Test
    void a_changed_design_is_searched_anew(FxRobot robot) throws TimeoutException {
        findFirst(robot, "-nodes", "subnet-20");
        assertThat(count()).isEqualTo("1 of 2");
        window.act(robot, () -> window.session.apply(new Edit.ChangeElement<>(Designs.id("subnet-21"), Subnet.class,
                "name", "Rename", subnet -> subnet.withName("more-nodes"))));
        assertThat(count()).isEqualTo("1 of 3");
        assertThat(window.session.selection()).isEqualTo(Designs.id("subnet-20"));
        push(robot, KeyCode.ESCAPE);
    }

    @Test
    void a_node_that_is_not_drawn_is_shown_by_its_pool(FxRobot robot) {
        window.reset(robot, Designs.example(1200));
        find(robot, "pool-1/node-1150");
        push(robot, KeyCode.ENTER);
        assertThat(count()).isEqualTo("1 of 1");
        assertThat(lit().places()).containsExactly(place("pool-1"));
        push(robot, KeyCode.ESCAPE);
    }

    @Test
    void the_lens_opens_it(FxRobot robot) {
        robot.clickOn("#find");
        assertThat(field().isFocused()).isTrue();
        robot.clickOn("#find-close");
        assertThat(window.find("#find-bar", Node.class).isVisible()).isFalse();
    }
}
