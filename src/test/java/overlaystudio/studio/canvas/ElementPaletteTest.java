package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;

import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.NewElements;
import overlaystudio.design.NodePool;
import overlaystudio.design.Position;
import overlaystudio.design.Subnet;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Frame;
import overlaystudio.net.Cidr;

/// New elements dragged from the palette onto the canvas.
@ExtendWith(ApplicationExtension.class)
class ElementPaletteTest {

    private static final ElementId NETWORK = Designs.id("vnet-1");
    private static final ElementId SUBNET = Designs.id("subnet-1");
    private static final ElementId CLUSTER = Designs.id("cluster-1");

    private CanvasStage on;

    @Start
    void start(Stage stage) {
        on = new CanvasStage(stage, design());
    }

    private static Design design() {
        return Designs.example(3);
    }

    @BeforeEach
    void reset(FxRobot robot) {
        on.added.clear();
        on.open(robot, design());
    }

    private FxRobot take(FxRobot robot, ElementKind kind) {
        return robot.drag(on.node("palette-" + kind.stem()), MouseButton.PRIMARY);
    }

    private String note() {
        return on.view.note().isVisible() ? on.view.note().getText() : "";
    }

    private Point2D ground() {
        return on.onScreen(on.view.getWidth() / 2, 8);
    }

    @Test
    void every_kind_is_on_it_and_can_be_reached_and_read(FxRobot robot) {
        robot.clickOn("#palette-more");
        for (ElementKind kind : ElementKind.values()) {
            Labeled item = on.node("palette-" + kind.stem(), Labeled.class);
            assertThat(item.isFocusTraversable()).isTrue();
            assertThat(item.getAccessibleText()).startsWith("Add ");
            assertThat(item.getTooltip().getText()).startsWith(kind.label());
            assertThat(item.isVisible() && item.getParent().isVisible()).as(kind.label()).isTrue();
        }
        robot.clickOn("#palette-more");
        assertThat(on.node("palette-peering").getParent().isVisible()).isFalse();
    }

    @Test
    void a_subnet_dropped_in_a_network_is_one_step_and_its_name_is_ready(FxRobot robot) {
        take(robot, ElementKind.SUBNET).moveTo(on.head(NETWORK));
        assertThat(note()).startsWith("Subnet 10.1.0.0/24 into myVirtualNetwork. ");
        robot.drop();
        Subnet added = on.session.design().networks().getFirst().subnets().getLast();
        assertThat(added.prefix()).isEqualTo(Cidr.parse("10.1.0.0/24"));
        assertThat(on.session.selection()).isEqualTo(added.id());
        assertThat(on.session.undoLabelProperty().get()).isEqualTo("Add subnet");
        TextField name = on.node("name-field", TextField.class);
        assertThat(name.isVisible() && name.isFocused()).isTrue();
        assertThat(name.getSelectedText()).isEqualTo(added.name());
        robot.write("snet-new").push(KeyCode.ENTER);
        assertThat(on.session.design().find(added.id()).orElseThrow().name()).isEqualTo("snet-new");
        robot.interact(on.session::undo);
        robot.interact(on.session::undo);
        assertThat(on.session.design()).isEqualTo(design());
    }

    @Test
    void a_subnet_on_free_ground_says_why_not_and_changes_nothing(FxRobot robot) {
        take(robot, ElementKind.SUBNET).moveTo(ground());
        assertThat(note()).isEqualTo("A subnet lies in a virtual network: drop it on one");
        robot.drop();
        assertThat(on.session.design()).isEqualTo(design());
        assertThat(note()).isEmpty();
    }

    @Test
    void a_network_stands_where_it_is_dropped(FxRobot robot) {
        take(robot, ElementKind.VIRTUAL_NETWORK).moveTo(ground());
        assertThat(note()).startsWith("Virtual network 172.16.0.0/16 here. ");
        Point2D world = on.view.toWorld(on.view.getWidth() / 2, 8);
        robot.drop();
        ElementId added = on.session.selection();
        Position position = Objects.requireNonNull(on.session.design().positions().get(added));
        Frame box = on.view.diagram().bounds(added).orElseThrow();
        double near = 8 / on.view.scale();
        assertThat(position.x() + box.width() / 2).isCloseTo(world.getX(), within(near));
        assertThat(position.y()).isCloseTo(world.getY() - 16, within(near));
        robot.push(KeyCode.ESCAPE);
        robot.interact(on.session::undo);
        assertThat(on.session.design()).isEqualTo(design());
    }

    @Test
    void escape_gives_it_up_and_later_moves_bring_nothing_back(FxRobot robot) {
        take(robot, ElementKind.VIRTUAL_NETWORK).moveTo(ground());
        robot.push(KeyCode.ESCAPE);
        robot.moveBy(30, 30);
        assertThat(note()).isEmpty();
        robot.drop();
        assertThat(on.session.design()).isEqualTo(design());
    }

    @Test
    void let_go_beside_the_canvas_it_is_given_up(FxRobot robot) {
        take(robot, ElementKind.VIRTUAL_NETWORK).moveTo(ground()).moveTo(on.node("palette-subnet"));
        assertThat(note()).isEmpty();
        robot.drop();
        assertThat(on.session.design()).isEqualTo(design());
    }

    @Test
    void undo_while_it_is_held_gives_it_up(FxRobot robot) {
        robot.interact(() -> on.session.apply(Boxes.put(NETWORK, -300, 0)));
        take(robot, ElementKind.SUBNET).moveTo(on.head(NETWORK));
        robot.interact(on.session::undo);
        assertThat(note()).isEmpty();
        robot.drop();
        assertThat(on.session.design()).isEqualTo(design());
    }

    @Test
    void a_cluster_takes_the_subnet_below_it(FxRobot robot) {
        take(robot, ElementKind.CLUSTER).moveTo(on.head(SUBNET));
        assertThat(note()).startsWith("Cluster with nodes in nodesubnet. ");
        robot.drop();
        assertThat(on.session.design().clusters()).hasSize(2);
        Cluster added = on.session.design().clusters().getLast();
        assertThat(added.pools().getFirst().subnet()).isEqualTo(SUBNET);
        assertThat(on.session.design().positions()).isEmpty();
    }

    @Test
    void a_cluster_of_a_network_that_was_moved_stands_beside_it(FxRobot robot) {
        on.open(robot, design().withPositions(Map.of(NETWORK, new Position(-900, 700))));
        take(robot, ElementKind.CLUSTER).moveTo(on.head(NETWORK));
        robot.drop();
        Cluster added = on.session.design().clusters().getLast();
        Frame network = on.view.diagram().bounds(NETWORK).orElseThrow();
        assertThat(on.session.design().positions().get(added.id()))
                .isEqualTo(new Position(network.right() + 44, network.y()));
    }

    @Test
    void a_cluster_added_without_a_drag_stands_beside_its_moved_network_too(FxRobot robot) {
        Edit.AddElement add = new NewElements(design()).cluster(design().find(SUBNET, Subnet.class));
        assertThat(on.view.boxes().placed(add)).isEqualTo(add);
        on.open(robot, design().withPositions(Map.of(NETWORK, new Position(-900, 700))));
        Design after = on.view.boxes().placed(add).applyTo(on.session.design());
        assertThat(after.positions()).containsOnlyKeys(NETWORK, add.element().id());
    }

    @Test
    void a_pool_joins_the_cluster_below_it(FxRobot robot) {
        take(robot, ElementKind.NODE_POOL).moveTo(on.head(CLUSTER));
        assertThat(note()).startsWith("Node pool of myOverlayCluster");
        robot.drop();
        NodePool added = on.session.design().clusters().getFirst().pools().getLast();
        assertThat(added.subnet()).isEqualTo(SUBNET);
        assertThat(on.session.selection()).isEqualTo(added.id());
    }

    @Test
    void what_it_would_make_worse_is_said_while_it_is_held(FxRobot robot) {
        Design full = design().replace(design().find(SUBNET, Subnet.class).orElseThrow()
                .withPrefix(Cidr.parse("10.10.0.0/29")));
        on.open(robot, full);
        take(robot, ElementKind.NODE_POOL).moveTo(on.head(CLUSTER));
        assertThat(note()).contains("error", "more: ", "nodesubnet");
        robot.push(KeyCode.ESCAPE);
        robot.drop();
        assertThat(on.session.design()).isEqualTo(full);
    }

    @Test
    void a_double_click_and_enter_add_at_the_usual_place(FxRobot robot) {
        robot.doubleClickOn("#palette-vnet");
        assertThat(on.added).containsExactly(ElementKind.VIRTUAL_NETWORK);
        assertThat(on.node("name-field", TextField.class).isFocused()).isTrue();
        robot.push(KeyCode.ESCAPE);
        robot.interact(on.node("palette-vnet")::requestFocus);
        robot.push(KeyCode.ENTER);
        assertThat(on.added).hasSize(2);
    }

    @Test
    void a_single_click_adds_nothing(FxRobot robot) {
        robot.clickOn("#palette-vnet");
        assertThat(on.added).isEmpty();
        assertThat(on.session.design()).isEqualTo(design());
    }

    @Test
    void zoomed_far_out_a_subnet_still_goes_into_the_closed_network(FxRobot robot) {
        robot.interact(() -> on.view.zoomTo(0.05));
        on.layout(robot);
        take(robot, ElementKind.SUBNET).moveTo(on.center(NETWORK));
        assertThat(note()).startsWith("Subnet 10.1.0.0/24 into myVirtualNetwork");
        robot.drop();
        assertThat(on.session.design().networks().getFirst().subnets()).hasSize(2);
    }
}
