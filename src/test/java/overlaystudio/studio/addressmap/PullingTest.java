package overlaystudio.studio.addressmap;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.NodePool;
import overlaystudio.diagram.Frame;
import overlaystudio.net.Cidr;

/// The edges of subnets are pulled, by mouse and by keys.
@ExtendWith(ApplicationExtension.class)
class PullingTest {

    private MapHand hand;

    @Start
    void start(Stage stage) {
        hand = new MapHand(stage);
    }

    @BeforeEach
    void reset(FxRobot robot) {
        hand.open(robot, MapHand.design());
    }

    @Test
    void an_end_is_pulled_to_the_next_power_of_two_in_one_step(FxRobot robot) {
        robot.drag(hand.end(MapHand.OTHER), MouseButton.PRIMARY).moveTo(hand.middle("10.1.35.0/24"));
        assertThat(hand.note()).startsWith("10.1.32.0/22: 10.1.32.0 \u2013 10.1.35.255, 1,024 addresses. ");
        assertThat(hand.range(MapHand.OTHER)).isEqualTo(Cidr.parse("10.1.32.0/24"));
        robot.drop();
        assertThat(hand.range(MapHand.OTHER)).isEqualTo(Cidr.parse("10.1.32.0/22"));
        assertThat(hand.session.undoLabelProperty().get()).isEqualTo("Resize subnet");
        robot.interact(hand.session::undo);
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void an_end_is_pulled_in(FxRobot robot) {
        robot.drag(hand.end(MapHand.NODES), MouseButton.PRIMARY).dropTo(hand.middle("10.1.17.0/24"));
        assertThat(hand.range(MapHand.NODES)).isEqualTo(Cidr.parse("10.1.16.0/23"));
    }

    @Test
    void an_error_that_a_size_brings_is_said_before_it_is_dropped(FxRobot robot) {
        NodePool pool = MapHand.design().find(MapHand.POOL, NodePool.class).orElseThrow();
        hand.open(robot, MapHand.design().replace(pool.withCount(40)));
        Design before = hand.session.design();
        robot.drag(hand.end(MapHand.NODES), MouseButton.PRIMARY).moveTo(hand.middle("10.1.16.0/27"));
        assertThat(hand.note()).startsWith("10.1.16.0/28: ").contains(" 1 error").contains("more: ");
        robot.push(KeyCode.ESCAPE);
        robot.drop();
        assertThat(hand.session.design()).isEqualTo(before);
    }

    @Test
    void a_start_is_pulled_in(FxRobot robot) {
        robot.drag(hand.start(MapHand.NODES), MouseButton.PRIMARY).dropTo(hand.middle("10.1.18.0/24"));
        assertThat(hand.range(MapHand.NODES)).isEqualTo(Cidr.parse("10.1.18.0/23"));
    }

    @Test
    void an_end_that_meets_another_subnet_says_so_and_springs_back(FxRobot robot) {
        robot.drag(hand.end(MapHand.OTHER), MouseButton.PRIMARY).moveTo(hand.middle("10.1.63.0/24"));
        assertThat(hand.note()).isEqualTo("legacy has 10.1.48.0/24.");
        robot.drop();
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void escape_leaves_the_size_as_it_was(FxRobot robot) {
        robot.drag(hand.end(MapHand.OTHER), MouseButton.PRIMARY).moveTo(hand.middle("10.1.35.0/24"));
        robot.push(KeyCode.ESCAPE);
        robot.drop();
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void a_subnet_that_exists_says_why_it_keeps_its_size(FxRobot robot) {
        robot.drag(hand.end(MapHand.LEGACY), MouseButton.PRIMARY).moveTo(hand.middle("10.1.51.0/24"));
        assertThat(hand.note()).startsWith("legacy exists");
        robot.drop();
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void a_subnet_of_several_rows_is_pulled_by_its_lower_edge(FxRobot robot) {
        robot.interact(() -> hand.session.select(MapHand.OTHER));
        robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
        robot.interact(hand::lay);
        for (int size = 24; size > 18; size--) {
            robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        }
        robot.interact(hand::lay);
        assertThat(hand.note()).isEqualTo("legacy has 10.1.48.0/24.");
        robot.interact(() -> hand.session.select(MapHand.NODES));
        robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
        assertThat(hand.range(MapHand.NODES)).isEqualTo(Cidr.parse("10.1.12.0/22"));
    }

    @Test
    void the_pointer_says_where_it_pulls(FxRobot robot) {
        robot.moveTo(hand.end(MapHand.OTHER));
        assertThat(hand.pane.getCursor()).isEqualTo(Cursor.E_RESIZE);
        robot.moveTo(hand.start(MapHand.OTHER));
        assertThat(hand.pane.getCursor()).isEqualTo(Cursor.W_RESIZE);
        robot.moveTo(hand.center(MapHand.OTHER));
        assertThat(hand.pane.getCursor()).isEqualTo(Cursor.OPEN_HAND);
        robot.moveTo(hand.center(MapHand.KEPT));
        assertThat(hand.pane.getCursor()).isEqualTo(Cursor.DEFAULT);
    }

    @Test
    void keys_halve_and_double_a_subnet(FxRobot robot) {
        robot.interact(() -> hand.session.select(MapHand.NODES));
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(hand.range(MapHand.NODES)).isEqualTo(Cidr.parse("10.1.16.0/21"));
        robot.push(KeyCode.SHIFT, KeyCode.LEFT).push(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(hand.range(MapHand.NODES)).isEqualTo(Cidr.parse("10.1.16.0/23"));
    }

    @Test
    void a_subnet_larger_than_what_is_shown_is_not_pulled(FxRobot robot) {
        robot.interact(() -> hand.session.select(MapHand.NODES));
        robot.push(KeyCode.ENTER).push(KeyCode.EQUALS);
        robot.interact(hand::lay);
        assertThat(hand.scope()).isEqualTo("10.1.16.0/23");
        Frame frame = hand.spot(MapHand.NODES).frame();
        Point2D from = hand.onScreen(frame.centerX(), frame.centerY());
        robot.drag(from, MouseButton.PRIMARY).moveTo(from.add(80, 40));
        assertThat(hand.note()).startsWith("nodes is larger than what is shown");
        robot.drop();
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }
}
