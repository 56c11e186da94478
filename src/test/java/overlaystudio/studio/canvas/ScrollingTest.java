package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.diagram.Designs;

/// What wheel, trackpad and the space bar do to what is seen.
@ExtendWith(ApplicationExtension.class)
class ScrollingTest {

    private static final double EXACT = 0.01;

    private Waypoints window;
    private CanvasView view;

    @Start
    void start(Stage stage) {
        window = Waypoints.open(stage, Designs.example(3));
        view = window.view;
    }

    @BeforeEach
    void reset(FxRobot robot) {
        window.reset(robot, Designs.example(3));
    }

    /// An event fired by hand has its place in the scene.
    private ScrollEvent scroll(EventType<ScrollEvent> type, Set<KeyCode> keys, double dx, double dy) {
        Point2D at = view.localToScene(300, 200);
        return new ScrollEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), keys.contains(KeyCode.SHIFT),
                keys.contains(KeyCode.CONTROL),
                false, keys.contains(KeyCode.COMMAND), false, false, dx, dy, dx, dy,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    private void scroll(FxRobot robot, Set<KeyCode> keys, double dx, double dy) {
        window.act(robot, () -> view.fireEvent(scroll(ScrollEvent.SCROLL, keys, dx, dy)));
    }

    private void assertMoved(Point2D before, double dx, double dy) {
        assertThat(view.toScreen(0, 0).getX()).isCloseTo(before.getX() + dx, within(EXACT));
        assertThat(view.toScreen(0, 0).getY()).isCloseTo(before.getY() + dy, within(EXACT));
    }

    @Test
    void a_wheel_with_the_control_key_zooms_at_the_pointer(FxRobot robot) {
        Point2D before = view.toWorld(300, 200);
        double scale = view.scale();
        scroll(robot, Set.of(KeyCode.CONTROL), 0, 40);
        assertThat(view.scale()).isCloseTo(scale * 1.1, within(0.01 * scale));
        assertThat(view.toWorld(300, 200).distance(before)).isLessThan(EXACT);
        scroll(robot, Set.of(KeyCode.CONTROL), 0, -7.5);
        assertThat(view.scale()).isLessThan(scale * 1.1);
    }

    @Test
    void a_wheel_with_shift_goes_sideways(FxRobot robot) {
        Point2D before = view.toScreen(0, 0);
        scroll(robot, Set.of(KeyCode.SHIFT), 0, -80);
        assertMoved(before, -80, 0);
        scroll(robot, Set.of(KeyCode.SHIFT), 80, 0);
        assertMoved(before, 0, 0);
    }

    @Test
    void two_fingers_move_the_picture(FxRobot robot) {
        double scale = view.scale();
        Point2D before = view.toScreen(0, 0);
        scroll(robot, Set.of(), -13.5, 22.25);
        assertMoved(before, -13.5, 22.25);
        window.act(robot, () -> {
            view.fireEvent(scroll(ScrollEvent.SCROLL_STARTED, Set.of(), 0, 0));
            view.fireEvent(scroll(ScrollEvent.SCROLL, Set.of(), 0, 40));
            view.fireEvent(scroll(ScrollEvent.SCROLL_FINISHED, Set.of(), 0, 0));
        });
        assertMoved(before, -13.5, 62.25);
        assertThat(view.scale()).isEqualTo(scale);
    }

    @Test
    void a_pinch_zooms_at_its_place(FxRobot robot) {
        Point2D before = view.toWorld(410, 130);
        Point2D at = view.localToScene(410, 130);
        double scale = view.scale();
        window.act(robot, () -> view.fireEvent(new ZoomEvent(ZoomEvent.ZOOM, at.getX(), at.getY(), at.getX(), at.getY(),
                false, false, false, false, false, false, 0.5, 0.5, null)));
        assertThat(view.scale()).isCloseTo(scale / 2, within(EXACT));
        assertThat(view.toWorld(410, 130).distance(before)).isLessThan(EXACT);
    }

    @Test
    void the_space_bar_makes_a_hand_of_the_pointer(FxRobot robot) {
        window.act(robot, () -> view.zoomTo(2));
        Point2D before = view.toScreen(0, 0);
        Point2D node = Waypoints.onScreen(view, view.screenBounds(Designs.id("vnet-1")).orElseThrow().centerX(), 300);
        robot.press(KeyCode.SPACE).drag(node, MouseButton.PRIMARY).dropBy(70, -30).release(KeyCode.SPACE);
        assertMoved(before, 70, -30);
        assertThat(window.session.design()).isEqualTo(Designs.example(3));
    }

    @Test
    void keys_zoom_whatever_the_keyboard(FxRobot robot) {
        double fitted = view.scale();
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(view.scale()).isCloseTo(fitted * 1.25, within(EXACT));
        robot.push(KeyCode.CONTROL, KeyCode.SUBTRACT).push(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(view.scale()).isCloseTo(fitted / 1.25, within(EXACT));
        robot.push(KeyCode.CONTROL, KeyCode.NUMPAD0);
        assertThat(view.scale()).isCloseTo(fitted, within(EXACT));
    }
}
