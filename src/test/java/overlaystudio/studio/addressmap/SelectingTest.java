package overlaystudio.studio.addressmap;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.addressmap.Spot;
import overlaystudio.net.Cidr;

/// What is selected on the address map, by mouse, by keys and by assistive technology.
@ExtendWith(ApplicationExtension.class)
class SelectingTest {

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
    void a_click_selects_what_lies_uppermost(FxRobot robot) {
        robot.clickOn(hand.center(MapHand.NODES));
        assertThat(hand.session.selection()).isEqualTo(MapHand.NODES);
        robot.clickOn(hand.center(MapHand.KEPT));
        assertThat(hand.session.selection()).isEqualTo(MapHand.KEPT);
        robot.clickOn(hand.onScreen(4, 4));
        assertThat(hand.session.selection()).isEqualTo(ElementId.DESIGN);
    }

    @Test
    void a_click_on_free_space_selects_the_network_and_the_free_range(FxRobot robot) {
        robot.clickOn(hand.middle("10.1.40.0/21"));
        assertThat(hand.session.selection()).isEqualTo(MapHand.NETWORK);
        assertThat(hand.pane.getAccessibleText()).startsWith("Free in vnet. Free range 10.1.40.0/21");
    }

    @Test
    void clicks_with_shift_select_several(FxRobot robot) {
        robot.clickOn(hand.center(MapHand.NODES));
        robot.interact(() -> {
            hand.mouse(MouseEvent.MOUSE_PRESSED, hand.center(MapHand.OTHER), true);
            hand.mouse(MouseEvent.MOUSE_RELEASED, hand.center(MapHand.OTHER), true);
        });
        assertThat(hand.session.chosen()).containsExactly(MapHand.NODES, MapHand.OTHER);
    }

    @Test
    void arrows_go_in_reading_order_over_ranges_and_free_ranges(FxRobot robot) {
        robot.push(KeyCode.RIGHT);
        assertThat(cursor()).isEqualTo("vnet 10.1.0.0/16");
        robot.push(KeyCode.RIGHT);
        assertThat(cursor()).isEqualTo("Free in vnet 10.1.0.0/20");
        robot.push(KeyCode.RIGHT);
        assertThat(cursor()).isEqualTo("nodes 10.1.16.0/22");
        assertThat(hand.session.selection()).isEqualTo(MapHand.NODES);
        robot.push(KeyCode.RIGHT);
        assertThat(cursor()).isEqualTo("Free in vnet 10.1.20.0/22");
        robot.push(KeyCode.LEFT);
        assertThat(hand.session.selection()).isEqualTo(MapHand.NODES);
        robot.push(KeyCode.DOWN);
        assertThat(cursor()).isEqualTo("Free in vnet 10.1.33.0/24");
        robot.push(KeyCode.DOWN);
        assertThat(cursor()).isEqualTo("Free in vnet 10.1.49.0/24");
    }

    private String cursor() {
        return hand.pane.cursor().map(spot -> spot.name() + " " + spot.range()).orElse("none");
    }

    @Test
    void up_and_down_go_to_the_rows_above_and_below(FxRobot robot) {
        robot.interact(() -> hand.session.select(MapHand.OTHER));
        robot.push(KeyCode.UP);
        assertThat(hand.session.selection()).isEqualTo(MapHand.NODES);
        robot.interact(() -> hand.session.select(MapHand.OTHER));
        robot.push(KeyCode.DOWN);
        assertThat(hand.session.selection()).isEqualTo(MapHand.LEGACY);
    }

    @Test
    void what_is_selected_elsewhere_is_brought_into_view(FxRobot robot) {
        robot.doubleClickOn(hand.center(MapHand.OTHER));
        assertThat(hand.scope()).isEqualTo("10.1.32.0/24");
        robot.interact(() -> hand.session.select(MapHand.NODES));
        assertThat(hand.pane.atlas().scope().ranges()).containsExactly(Cidr.parse("10.1.0.0/16"));
        robot.interact(() -> hand.session.select(MapHand.OUTSIDE));
        assertThat(hand.pane.atlas().scope().shows(Cidr.parse("172.16.0.0/16"))).isTrue();
        robot.interact(hand::lay);
        assertThat(hand.pane.getAccessibleText()).startsWith("office. Outside network 172.16.0.0/16");
    }

    @Test
    void a_pool_and_a_cluster_light_up_where_their_addresses_are() {
        assertThat(hand.pane.atlas().subnetsOf(MapHand.POOL)).containsExactly(Cidr.parse("10.1.16.0/22"));
        assertThat(hand.pane.atlas().subnetsOf(MapHand.CLUSTER)).containsExactly(Cidr.parse("10.1.16.0/22"));
        assertThat(hand.pane.atlas().rangesOf(MapHand.CLUSTER)).extracting(Cidr::toString)
                .containsExactly("10.0.0.0/16", "10.244.0.0/16");
    }

    @Test
    void every_visible_range_can_be_read_and_pressed_by_assistive_technology(FxRobot robot) {
        assertThat(hand.pane.spotNodes()).extracting(SpotNode::spot)
                .containsExactlyElementsOf(hand.pane.sheet().spots().all());
        for (SpotNode node : hand.pane.spotNodes()) {
            Spot spot = node.spot();
            assertThat(node.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
            assertThat(node.getAccessibleText()).startsWith(spot.name() + ". ").contains(spot.range().toString());
            assertThat(node.getAccessibleHelp()).isNotBlank();
            assertThat(node.getLayoutX()).isEqualTo(spot.frame().x());
            assertThat(node.getWidth()).isEqualTo(spot.frame().width());
        }
        SpotNode other = hand.pane.spotNodes().stream().filter(each -> each.spot().id().equals(MapHand.OTHER))
                .findFirst().orElseThrow();
        robot.interact(() -> other.executeAccessibleAction(AccessibleAction.FIRE));
        assertThat(hand.session.selection()).isEqualTo(MapHand.OTHER);
    }

    @Test
    void the_map_says_what_it_is_and_what_is_selected(FxRobot robot) {
        assertThat(hand.pane.getAccessibleRoleDescription()).isEqualTo("Address map");
        assertThat(hand.pane.getAccessibleText()).isEqualTo("Address map of 10.1.0.0/16, nothing selected");
        assertThat(hand.pane.getAccessibleHelp()).contains("Escape goes back");
        robot.interact(() -> hand.session.select(MapHand.LEGACY));
        assertThat(hand.pane.getAccessibleText()).startsWith("legacy. Subnet 10.1.48.0/24, exists: ");
    }
}
