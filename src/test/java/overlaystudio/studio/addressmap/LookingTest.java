package overlaystudio.studio.addressmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Shape;
import overlaystudio.diagram.addressmap.Scope;
import overlaystudio.net.Cidr;

/// What one looks at on the address map, and what it says.
@ExtendWith(ApplicationExtension.class)
class LookingTest {

    private MapHand hand;

    @Start
    void start(Stage stage) {
        hand = new MapHand(stage);
    }

    @BeforeEach
    void reset(FxRobot robot) {
        hand.open(robot, MapHand.design());
    }

    private List<String> crumbs() {
        return hand.view.crumbs().lookupAll(".hyperlink").stream().map(each -> ((Hyperlink) each).getText()).toList();
    }

    private void scroll(FxRobot robot, Point2D at, double pixels) {
        Point2D local = hand.pane.localToScene(hand.pane.screenToLocal(at));
        robot.interact(() -> {
            hand.pane.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, local.getX(), local.getY(), at.getX(), at.getY(),
                    false, false, false, false, false, false, 0, pixels, 0, pixels,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                    null));
            hand.lay();
        });
    }

    @Test
    void one_first_sees_the_virtual_network_and_the_way_to_it() {
        assertThat(hand.pane.sheet().panels().grids()).singleElement()
                .matches(grid -> grid.scope().equals(Cidr.parse("10.1.0.0/16")));
        assertThat(crumbs()).containsExactly("Everything in use", "10.0.0.0/8", "vnet");
    }

    @Test
    void everything_in_use_is_shown_block_by_block(FxRobot robot) {
        robot.interact(hand.view::fit);
        robot.interact(hand::lay);
        assertThat(hand.pane.sheet().panels().grids()).extracting(grid -> grid.scope().toString())
                .containsExactly("10.0.0.0/8", "172.16.0.0/12");
        assertThat(hand.pane.sheet().spots().of(MapHand.OUTSIDE)).isNotEmpty();
        assertThat(hand.pane.sheet().spots().of(MapHand.CLUSTER.part("pods"))).isNotEmpty();
    }

    @Test
    void a_crumb_leads_back(FxRobot robot) {
        robot.clickOn(robot.from(hand.view.crumbs()).lookup("10.0.0.0/8").<Node>query());
        assertThat(hand.scope()).isEqualTo("10.0.0.0/8");
        assertThat(crumbs()).containsExactly("Everything in use", "10.0.0.0/8");
    }

    @Test
    void the_list_offers_everything_blocks_and_networks(FxRobot robot) {
        @SuppressWarnings("unchecked") ComboBox<Scope> list = (ComboBox<Scope>) hand.view.crumbs().lookup("#map-scope");
        assertThat(list.getItems()).extracting(Scope::name)
                .containsExactly("Everything in use", "10.0.0.0/8", "172.16.0.0/12", "vnet");
        robot.interact(() -> list.setValue(list.getItems().get(2)));
        assertThat(hand.scope()).isEqualTo("172.16.0.0/12");
    }

    @Test
    void a_double_click_looks_into_a_range_and_escape_goes_back(FxRobot robot) {
        robot.doubleClickOn(hand.center(MapHand.OTHER));
        assertThat(hand.scope()).isEqualTo("10.1.32.0/24");
        robot.push(KeyCode.ESCAPE);
        assertThat(hand.pane.atlas().scope().ranges()).containsExactly(Cidr.parse("10.1.0.0/16"));
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        assertThat(hand.scope()).isEqualTo("Everything in use");
    }

    @Test
    void enter_looks_into_what_is_selected(FxRobot robot) {
        robot.interact(() -> hand.session.select(MapHand.NODES));
        robot.push(KeyCode.ENTER);
        assertThat(hand.scope()).isEqualTo("10.1.16.0/22");
    }

    @Test
    void the_wheel_halves_what_is_shown_under_the_pointer_and_doubles_it_again(FxRobot robot) {
        scroll(robot, hand.middle("10.1.200.0/24"), 40);
        assertThat(hand.scope()).isEqualTo("10.1.128.0/17");
        scroll(robot, hand.middle("10.1.200.0/24"), 20);
        assertThat(hand.scope()).isEqualTo("10.1.128.0/17");
        scroll(robot, hand.middle("10.1.200.0/24"), 20);
        assertThat(hand.scope()).isEqualTo("10.1.192.0/18");
        scroll(robot, hand.middle("10.1.200.0/24"), -40);
        scroll(robot, hand.middle("10.1.200.0/24"), -40);
        assertThat(hand.pane.atlas().scope().ranges()).containsExactly(Cidr.parse("10.1.0.0/16"));
    }

    @Test
    void keys_zoom_and_go_to_the_range_beside(FxRobot robot) {
        robot.interact(() -> hand.session.select(MapHand.LEGACY));
        robot.push(KeyCode.EQUALS);
        assertThat(hand.scope()).isEqualTo("10.1.0.0/17");
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(hand.scope()).isEqualTo("10.1.128.0/17");
        robot.push(KeyCode.PAGE_UP).push(KeyCode.MINUS);
        assertThat(hand.pane.atlas().scope().ranges()).containsExactly(Cidr.parse("10.1.0.0/16"));
        robot.push(KeyCode.DIGIT2);
        assertThat(hand.scope()).isEqualTo("10.1.48.0/24");
        robot.push(KeyCode.DIGIT0);
        assertThat(hand.scope()).isEqualTo("Everything in use");
    }

    @Test
    void the_card_says_range_first_and_last_address_size_and_use(FxRobot robot) {
        robot.moveTo(hand.center(MapHand.NODES));
        robot.interact(hand.pane.hover()::showCard);
        assertThat(hand.card()).startsWith("nodes\nSubnet 10.1.16.0/22: 10.1.16.0 \u2013 10.1.19.255, 1,024 addresses."
                + " In use now: 3, at most: 4.");
    }

    @Test
    void the_card_of_a_free_range_says_how_large_it_is(FxRobot robot) {
        robot.moveTo(hand.middle("10.1.40.0/21"));
        robot.interact(hand.pane.hover()::showCard);
        assertThat(hand.card()).isEqualTo("Free in vnet\n"
                + "Free range 10.1.40.0/21: 10.1.40.0 \u2013 10.1.47.255, 2,048 addresses.");
    }

    @Test
    void an_overlap_is_hatched_with_a_sign_and_said(FxRobot robot) {
        Design apart = MapHand.design();
        Design design = apart.replace(ExternalNetwork.of(MapHand.OUTSIDE, "office",
                List.of(Cidr.parse("10.1.32.0/22"))));
        hand.open(robot, design);
        Shape.Text office = text("office");
        assertThat(office.color()).isNotNull();
        assertThat(hatchings()).isGreaterThan(0);
        hand.open(robot, apart);
        assertThat(hatchings()).isZero();
    }

    private Shape.Text text(String full) {
        return hand.pane.sheet().shapes().stream()
                .filter(Shape.Text.class::isInstance).map(Shape.Text.class::cast)
                .filter(each -> each.full().equals(full))
                .findFirst()
                .orElseThrow();
    }

    private long hatchings() {
        return hand.pane.sheet().shapes().stream()
                .filter(Shape.Link.class::isInstance).map(Shape.Link.class::cast)
                .filter(link -> link.outline().steps().size() > 4)
                .count();
    }

    @Test
    void the_legend_says_what_occurs(FxRobot robot) {
        List<String> words = legend();
        assertThat(words).containsExactly("Outside network", "Range to keep free", "Virtual network", "Subnet",
                "Pod range", "Service range", "exists", "in use now, at most",
                "Drag a subnet to move it, pull its edge to resize it, draw a new one in free space.");
        VirtualNetwork copy = VirtualNetwork.of(new ElementId("vnet-9"), "copy",
                List.of(Cidr.parse("10.1.0.0/16")));
        hand.open(robot, MapHand.design().add(copy, ElementId.DESIGN));
        assertThat(legend()).contains("overlap of what does not meet today");
    }

    private List<String> legend() {
        return hand.view.lookup("#map-legend").lookupAll(".label").stream().map(each -> ((Label) each).getText())
                .toList();
    }

    @Test
    void a_design_without_addresses_says_how_to_begin(FxRobot robot) {
        boolean[] added = {false};
        hand.view.setOnAdd(() -> added[0] = true);
        hand.open(robot, Design.empty("none", Design.DOCUMENT_DATE));
        Node button = hand.view.lookup("#map-add-network");
        assertThat(((Labeled) button).getText()).isEqualTo("Add virtual network");
        robot.clickOn(button);
        assertThat(added[0]).isTrue();
        hand.open(robot, MapHand.design());
        assertThat(button.getParent().isVisible()).isFalse();
    }

    @Test
    void it_reads_no_design_while_it_is_hidden(FxRobot robot) {
        robot.interact(() -> hand.view.setVisible(false));
        robot.interact(() -> hand.session.open(Design.empty("none", Design.DOCUMENT_DATE), Optional.empty()));
        assertThat(hand.pane.atlas().map().claims()).isNotEmpty();
        robot.interact(() -> hand.view.setVisible(true));
        assertThat(hand.pane.atlas().map().claims()).isEmpty();
    }
}
