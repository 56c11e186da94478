package overlaystudio.studio.addressmap;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;

/// New subnets are drawn in free space.
@ExtendWith(ApplicationExtension.class)
class DrawingTest {

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
    void a_subnet_is_drawn_in_free_space_in_one_step(FxRobot robot) {
        robot.drag(hand.middle("10.1.100.0/24"), MouseButton.PRIMARY).moveTo(hand.middle("10.1.103.0/24"));
        assertThat(hand.note()).startsWith("10.1.100.0/22: 10.1.100.0 \u2013 10.1.103.255, 1,024 addresses. ");
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
        robot.drop();
        ElementId added = hand.session.selection();
        assertThat(hand.session.design().find(added, Subnet.class).orElseThrow().prefix())
                .isEqualTo(Cidr.parse("10.1.100.0/22"));
        robot.interact(hand.session::undo);
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void a_subnet_that_would_meet_another_says_so_and_is_not_added(FxRobot robot) {
        robot.drag(hand.middle("10.1.40.0/24"), MouseButton.PRIMARY).moveTo(hand.middle("10.1.62.0/24"));
        assertThat(hand.note()).isEqualTo("other has 10.1.32.0/24.");
        robot.drop();
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }

    @Test
    void escape_adds_nothing(FxRobot robot) {
        robot.drag(hand.middle("10.1.100.0/24"), MouseButton.PRIMARY).moveTo(hand.middle("10.1.103.0/24"));
        robot.push(KeyCode.ESCAPE);
        robot.drop();
        assertThat(hand.session.design()).isEqualTo(MapHand.design());
    }
}
