package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import overlaystudio.design.ElementId;
import overlaystudio.export.azcli.AzCliExporter;
import overlaystudio.file.Samples;

@ExtendWith(ApplicationExtension.class)
class TourTest {

    private MainStage main;
    private Stage stage;
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage shown) {
        stage = shown;
        main = new MainStage(shown, Samples.example(), List.of(new AzCliExporter()), 1280, 720);
    }

    private void begin(FxRobot hand) {
        robot = hand;
        robot.clickOn("#menu-help").clickOn("#menu-tour");
    }

    @Test
    void fiveStepsPointAtFivePartsOfTheWindow(FxRobot hand) {
        begin(hand);
        List<String> counts = new ArrayList<>();
        for (String part : List.of("#canvas", "#inspector", "#tabs", "#rules-strip", "#script-tab")) {
            counts.add(text("#tour-count"));
            assertThat(frames()).as(part).anyMatch(frame -> covers(frame, part));
            assertThat(main.window.root().getLayoutBounds().contains(bounds("#tour-card"))).as(part).isTrue();
            assertThat(part.equals("#canvas") || !bounds("#tour-card").intersects(bounds(part))).as(part).isTrue();
            robot.clickOn("#tour-next");
        }
        assertThat(counts).containsExactly("1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5");
        assertThat(isShown()).isFalse();
        assertThat(main.session.design()).isEqualTo(Samples.example());
    }

    @Test
    void itStartsFromTheWelcomeToo(FxRobot hand) {
        robot = hand;
        robot.interact(main.window.start()::showWelcome);
        robot.clickOn("#welcome-tour");
        assertThat(isShown()).isTrue();
        assertThat(main.window.root().lookup("#start").isVisible()).isFalse();
    }

    @Test
    void keysGoForthBackAndOut(FxRobot hand) {
        begin(hand);
        press(KeyCode.LEFT);
        assertThat(text("#tour-count")).isEqualTo("1 of 5");
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        assertThat(text("#tour-count")).isEqualTo("3 of 5");
        press(KeyCode.LEFT);
        assertThat(text("#tour-count")).isEqualTo("2 of 5");
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        assertThat(robot.lookup("#tour-next").<Labeled>query().getText()).isEqualTo("Done");
        press(KeyCode.ESCAPE);
        assertThat(isShown()).isFalse();
        assertThat(main.scene.getFocusOwner().getStyleClass()).contains("canvas-view");
        begin(hand);
        assertThat(text("#tour-count")).isEqualTo("1 of 5");
    }

    @Test
    void tabStaysOnTheCard(FxRobot hand) {
        begin(hand);
        press(KeyCode.RIGHT);
        List<String> visited = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            visited.add(main.scene.getFocusOwner().getId());
            press(KeyCode.TAB);
        }
        assertThat(visited).containsExactly("tour-next", "tour-leave", "tour-back", "tour-next");
        robot.press(KeyCode.SHIFT, KeyCode.TAB).release(KeyCode.TAB, KeyCode.SHIFT);
        assertThat(main.scene.getFocusOwner().getId()).isEqualTo("tour-next");
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        assertThat(isShown()).isFalse();
    }

    @Test
    void backAndLeaveAreButtons(FxRobot hand) {
        begin(hand);
        assertThat(robot.lookup("#tour-back").query().isDisabled()).isTrue();
        robot.clickOn("#tour-next").clickOn("#tour-back");
        assertThat(text("#tour-count")).isEqualTo("1 of 5");
        robot.clickOn("#tour-leave");
        assertThat(isShown()).isFalse();
    }

    @Test
    void neitherKeysNorClicksReachTheDesign(FxRobot hand) {
        robot = hand;
        robot.interact(() -> main.session.select(new ElementId("pool-1")));
        begin(hand);
        press(KeyCode.DELETE);
        robot.press(KeyCode.CONTROL, KeyCode.X).release(KeyCode.X, KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        Bounds add = bounds("#add");
        robot.clickOn(main.scene.getWindow().getX() + add.getCenterX(),
                main.scene.getWindow().getY() + add.getCenterY());
        assertThat(robot.lookup("#add-vnet").tryQuery()).isEmpty();
        robot.clickOn(bounds("#inspector"));
        assertThat(main.session.design()).isEqualTo(Samples.example());
        assertThat(main.session.selection()).isEqualTo(new ElementId("pool-1"));
        assertThat(main.scene.getFocusOwner().getId()).isEqualTo("tour-next");
        assertThat(isShown()).isTrue();
    }

    @Test
    void itFollowsTheWindowsSize(FxRobot hand) {
        begin(hand);
        press(KeyCode.RIGHT);
        for (double width : List.of(1000.0, 860.0, 1280.0)) {
            robot.interact(() -> stage.setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(frames()).as("%s wide", width).anyMatch(frame -> covers(frame, "#inspector"));
            assertThat(main.window.root().getLayoutBounds().contains(bounds("#tour-card"))).as("%s", width).isTrue();
        }
    }

    @Test
    void whereAPartIsHiddenTheCardStandsInTheMiddle(FxRobot hand) {
        begin(hand);
        press(KeyCode.RIGHT);
        robot.interact(() -> main.window.root().lookup("#inspector").setVisible(false));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(frames()).isEmpty();
        assertThat(bounds("#tour-card").getCenterX()).isCloseTo(640, within(1.0));
        robot.interact(() -> main.window.root().lookup("#inspector").setVisible(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(frames()).hasSize(1);
    }

    private List<Bounds> frames() {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#tour .frame").queryAll().stream().filter(Node::isVisible)
                .map(each -> each.localToScene(each.getLayoutBounds())).toList();
    }

    private boolean covers(Bounds frame, String part) {
        Bounds of = bounds(part);
        return Math.abs(frame.getMinX() - of.getMinX()) <= 1 && Math.abs(frame.getMinY() - of.getMinY()) <= 1
                && Math.abs(frame.getMaxX() - of.getMaxX()) <= 1 && Math.abs(frame.getMaxY() - of.getMaxY()) <= 1;
    }

    private Bounds bounds(String id) {
        Node node = main.window.root().lookup(id);
        return node.localToScene(node.getLayoutBounds());
    }

    private String text(String id) {
        return robot.lookup(id).<Label>query().getText();
    }

    private boolean isShown() {
        return main.window.root().lookup("#tour").isVisible();
    }

    private void press(KeyCode key) {
        robot.press(key).release(key);
    }
}
