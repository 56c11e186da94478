package overlaystudio.studio.addressmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.net.Cidr;

/// Subnets are dragged to free space, and moved there by keys.
@ExtendWith(ApplicationExtension.class)
class MovingTest {

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
    void a_subnet_snaps_to_a_free_place_and_is_there_in_one_step(FxRobot robot) {
        robot.drag(hand.center(MapHand.OTHER), MouseButton.PRIMARY)
                .moveTo(hand.middle("10.1.100.0/24").add(5, 3));
        assertThat(hand.note()).startsWith("10.1.100.0/24: 10.1.100.0 \u2013 10.1.100.255, 256 addresses. ");
        assertThat(hand.range(MapHand.OTHER)).isEqualTo(Cidr.parse("10.1.32.0/24"));
        robot.drop();
        assertThat(hand.range(MapHand.OTHER)).isEqualTo(Cidr.parse("10.1.100.0/24"));
        assertThat(hand.note()).isEmpty();
        assertThat(hand.session.selection()).isEqualTo(MapHand.OTHER);
        assertThat(hand.session.undoLabelProperty().get()).isEqualTo("Move subnet");
        robot.interact(hand.session::undo);
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void where_it_was_taken_stays_under_the_pointer(FxRobot robot) {
        Point2D third = hand.middle("10.1.18.0/24");
        robot.drag(third, MouseButton.PRIMARY).dropTo(hand.middle("10.1.102.0/24"));
        assertThat(hand.range(MapHand.NODES)).isEqualTo(Cidr.parse("10.1.100.0/22"));
    }

    @Test
    void the_verdict_of_the_design_is_said_before_it_is_dropped(FxRobot robot) {
        robot.drag(hand.center(MapHand.OTHER), MouseButton.PRIMARY).moveTo(hand.middle("10.1.100.0/24"));
        assertThat(hand.note()).endsWith("Nothing new is found");
        robot.drop();
    }

    @Test
    void a_place_that_is_taken_says_by_whom_and_is_not_taken(FxRobot robot) {
        robot.drag(hand.center(MapHand.OTHER), MouseButton.PRIMARY).moveTo(hand.middle("10.1.244.0/24"));
        assertThat(hand.note()).isEqualTo("later has 10.1.240.0/20.");
        robot.drop();
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
        assertThat(hand.note()).isEmpty();
    }

    @Test
    void escape_leaves_a_subnet_where_it_was(FxRobot robot) {
        robot.drag(hand.center(MapHand.OTHER), MouseButton.PRIMARY).moveTo(hand.middle("10.1.100.0/24"));
        robot.push(KeyCode.ESCAPE);
        assertThat(hand.note()).isEmpty();
        robot.drop();
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void a_subnet_that_exists_says_why_it_stays(FxRobot robot) {
        robot.drag(hand.center(MapHand.LEGACY), MouseButton.PRIMARY).moveTo(hand.middle("10.1.100.0/24"));
        assertThat(hand.note())
                .isEqualTo("legacy exists: an existing subnet keeps its range 10.1.48.0/24.");
        robot.drop();
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void a_subnet_in_use_says_why_it_stays(FxRobot robot) {
        Design design = MapHand.design();
        NodePool pool = design.find(MapHand.POOL, NodePool.class).orElseThrow();
        hand.open(robot, design.replace(pool.withLifecycle(Lifecycle.EXISTING)));
        Design before = hand.session.design();
        robot.drag(hand.center(MapHand.NODES), MouseButton.PRIMARY).moveTo(hand.middle("10.1.100.0/24"));
        assertThat(hand.note()).isEqualTo("nodes is in use: the node pool pool in it exists.");
        robot.drop();
        assertThat(hand.session.design()).isEqualTo(before);
    }

    @Test
    void what_is_no_subnet_says_where_its_range_is_changed(FxRobot robot) {
        robot.drag(hand.center(MapHand.KEPT), MouseButton.PRIMARY).moveTo(hand.middle("10.1.100.0/24"));
        assertThat(hand.note()).startsWith("Only subnets are moved here. Change the range of later");
        robot.drop();
        assertThat(hand.note()).isEmpty();
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void a_drag_so_quick_that_only_its_ends_are_told_is_a_drag(FxRobot robot) {
        Point2D to = hand.middle("10.1.100.0/24");
        robot.interact(() -> {
            hand.mouse(MouseEvent.MOUSE_PRESSED, hand.center(MapHand.OTHER), false);
            hand.mouse(MouseEvent.MOUSE_RELEASED, to, false);
        });
        assertThat(hand.range(MapHand.OTHER)).isEqualTo(Cidr.parse("10.1.100.0/24"));
    }

    @Test
    void a_design_that_changes_meanwhile_ends_the_drag(FxRobot robot) {
        robot.drag(hand.center(MapHand.OTHER), MouseButton.PRIMARY).moveTo(hand.middle("10.1.100.0/24"));
        Design other = MapHand.design().replace(MapHand.design().find(MapHand.KEPT).orElseThrow());
        robot.interact(() -> hand.session.open(other.withName("again"), Optional.empty()));
        robot.drop();
        assertThat(hand.session.design()).isEqualTo(other.withName("again"));
    }

    @Test
    void keys_move_a_subnet_to_the_free_places_beside_it(FxRobot robot) {
        robot.interact(() -> hand.session.select(MapHand.OTHER));
        robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
        assertThat(hand.range(MapHand.OTHER)).isEqualTo(Cidr.parse("10.1.33.0/24"));
        robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
        robot.push(KeyCode.SHORTCUT, KeyCode.LEFT);
        assertThat(hand.range(MapHand.OTHER)).isEqualTo(Cidr.parse("10.1.31.0/24"));
        robot.interact(hand.session::undo);
        assertThat(hand.range(MapHand.OTHER)).isEqualTo(Cidr.parse("10.1.32.0/24"));
    }

    @Test
    void a_key_says_why_a_subnet_stays(FxRobot robot) {
        robot.interact(() -> hand.session.select(MapHand.LEGACY));
        robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
        assertThat(hand.note()).startsWith("legacy exists");
        robot.push(KeyCode.M);
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void a_key_moves_a_subnet_to_the_first_free_place(FxRobot robot) {
        robot.interact(() -> hand.session.select(MapHand.OTHER));
        robot.push(KeyCode.M);
        assertThat(hand.range(MapHand.OTHER)).isEqualTo(Cidr.parse("10.1.33.0/24"));
    }
}
