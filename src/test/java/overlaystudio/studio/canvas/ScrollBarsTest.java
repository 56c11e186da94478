package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;

import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Frame;

@ExtendWith(ApplicationExtension.class)
class ScrollBarsTest {

    private Waypoints window;

    @Start
    void start(Stage stage) {
        window = Waypoints.open(stage, Designs.hubAndSpoke());
    }

    @BeforeEach
    void reset(FxRobot robot) {
        window.reset(robot, Designs.hubAndSpoke());
    }

    private ScrollBar across() {
        return window.find("#scroll-across", ScrollBar.class);
    }

    private ScrollBar down() {
        return window.find("#scroll-down", ScrollBar.class);
    }

    @Test
    void they_are_there_while_there_is_more_than_what_is_seen(FxRobot robot) {
        assertThat(across().isVisible()).isFalse();
        assertThat(down().isVisible()).isFalse();
        window.act(robot, () -> window.view.zoomTo(2));
        assertThat(across().isVisible()).isTrue();
        assertThat(down().isVisible()).isTrue();
        assertThat(across().getAccessibleText()).isNotBlank();
        assertThat(down().getAccessibleText()).isNotBlank();
    }

    @Test
    void they_follow_the_camera(FxRobot robot) {
        window.act(robot, () -> window.view.zoomTo(2));
        double before = across().getValue();
        window.act(robot, () -> window.view.camera().pan(-100, -40));
        assertThat(across().getValue()).isCloseTo(before + 100, within(0.5));
        Frame all = window.view.diagram().frame();
        double share = window.seen().width() / all.width();
        assertThat(across().getVisibleAmount() / (across().getMax() - across().getMin())).isCloseTo(share,
                within(0.001));
    }

    @Test
    void the_camera_follows_them(FxRobot robot) {
        window.act(robot, () -> window.view.zoomTo(2));
        Frame all = window.view.diagram().frame();
        window.act(robot, () -> {
            across().setValue(across().getMax());
            down().setValue(down().getMin());
        });
        assertThat(window.seen().right()).isCloseTo(all.right(), within(0.5));
        assertThat(window.seen().y()).isCloseTo(all.y(), within(0.5));
        assertThat(window.view.scale()).isEqualTo(2);
    }

    @Test
    void the_hand_drags_the_thumb(FxRobot robot) {
        window.act(robot, () -> window.view.zoomTo(2));
        window.act(robot, () -> across().setValue(across().getMin()));
        double before = window.seen().x();
        Node thumb = Objects.requireNonNull(across().lookup(".thumb"));
        robot.drag(Waypoints.onScreen(thumb, 20, 4), MouseButton.PRIMARY).dropBy(60, 0);
        window.settle(robot);
        double track = across().getWidth();
        double perPixel = window.view.diagram().frame().width() / track;
        assertThat(window.seen().x() - before).isCloseTo(60 * perPixel, within(6 * perPixel));
    }

    @Test
    void one_who_looks_past_the_edge_can_come_back(FxRobot robot) {
        window.act(robot, () -> window.view.zoomTo(2));
        window.act(robot, () -> window.view.camera().pan(9000, 0));
        assertThat(across().isVisible()).isTrue();
        assertThat(across().getValue()).isCloseTo(across().getMin(), within(0.5));
        window.act(robot, () -> across().setValue(across().getMax()));
        assertThat(window.seen().right()).isCloseTo(window.view.diagram().frame().right(), within(0.5));
    }
}
