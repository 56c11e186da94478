package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Autoscaling;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Frame;

/// A node pool scaled with the slider on the canvas.
@ExtendWith(ApplicationExtension.class)
class PoolPanelTest {

    private static final ElementId POOL = Designs.id("pool-1");

    private CanvasStage on;

    @Start
    void start(Stage stage) {
        on = new CanvasStage(stage, Designs.example(3));
    }

    @BeforeEach
    void reset(FxRobot robot) {
        select(robot, Designs.example(3));
    }

    private void select(FxRobot robot, Design design) {
        on.open(robot, design);
        robot.interact(() -> on.session.select(POOL));
        on.layout(robot);
    }

    private NodePool pool() {
        return on.session.design().find(POOL, NodePool.class).orElseThrow();
    }

    private NodeSlider slider() {
        return on.node("pool-slider", NodeSlider.class);
    }

    private boolean isShown() {
        return on.node("pool-panel").isVisible();
    }

    private String words() {
        return ((Label) on.node("pool-panel").lookup(".words")).getText();
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(Math.round(bounds.getCenterX()), Math.round(bounds.getCenterY()));
    }

    private Point2D thumb() {
        return middle(slider().lookup(".thumb"));
    }

    @Test
    void it_stands_at_the_selected_pool_and_only_there(FxRobot robot) {
        assertThat(isShown()).isTrue();
        robot.interact(() -> on.session.select(Designs.id("subnet-1")));
        on.layout(robot);
        assertThat(isShown()).isFalse();
    }

    @Test
    void a_drag_scales_the_pool_live_in_one_step(FxRobot robot) {
        int blocks = blocks();
        robot.drag(thumb(), MouseButton.PRIMARY).moveBy(40, 0);
        int half = pool().count();
        assertThat(half).isGreaterThan(3);
        assertThat(blocks()).isEqualTo(blocks + half - 3);
        robot.moveBy(40, 0);
        assertThat(pool().count()).isGreaterThan(half);
        robot.drop();
        assertThat(on.session.undoLabelProperty().get()).isEqualTo("Scale nodepool1");
        robot.interact(on.session::undo);
        assertThat(on.session.design()).isEqualTo(Designs.example(3));
        assertThat(on.session.undoLabelProperty().get()).isEmpty();
    }

    /// The pod blocks of nodes that are drawn.
    private int blocks() {
        return (int) on.view.diagram().parts().stream()
                .filter(part -> part.id().value().startsWith("cluster-1/block-"))
                .filter(part -> on.view.diagram().twin(part.id()).isPresent())
                .count();
    }

    @Test
    void the_verdict_follows_while_it_is_held(FxRobot robot) {
        robot.drag(thumb(), MouseButton.PRIMARY).moveBy(200, 0);
        assertThat(pool().count()).isGreaterThan(256);
        assertThat(on.session.assessmentProperty().get().orElseThrow().findings())
                .extracting("rule").contains("pod-cidr-capacity-now");
        robot.drop();
    }

    @Test
    void escape_while_it_is_held_brings_the_count_back_and_leaves_no_step(FxRobot robot) {
        robot.drag(thumb(), MouseButton.PRIMARY).moveBy(60, 0);
        robot.push(KeyCode.ESCAPE);
        assertThat(pool().count()).isEqualTo(3);
        robot.moveBy(20, 0);
        assertThat(pool().count()).isEqualTo(3);
        robot.drop();
        assertThat(on.session.design()).isEqualTo(Designs.example(3));
        assertThat(on.session.undoLabelProperty().get()).isEmpty();
        assertThat(on.session.modifiedProperty().get()).isFalse();
    }

    @Test
    void undo_while_it_is_held_ends_the_gesture(FxRobot robot) {
        robot.drag(thumb(), MouseButton.PRIMARY).moveBy(60, 0);
        robot.interact(on.session::undo);
        robot.moveBy(20, 0);
        assertThat(pool().count()).isEqualTo(3);
        robot.drop();
        assertThat(on.session.design()).isEqualTo(Designs.example(3));
    }

    @Test
    void keys_take_single_steps_and_pages(FxRobot robot) {
        robot.interact(slider()::requestFocus);
        robot.push(KeyCode.RIGHT).push(KeyCode.UP);
        assertThat(pool().count()).isEqualTo(5);
        robot.push(KeyCode.PAGE_UP);
        assertThat(pool().count()).isEqualTo(15);
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.LEFT);
        assertThat(pool().count()).isEqualTo(4);
        robot.push(KeyCode.HOME);
        assertThat(pool().count()).isEqualTo(1);
        robot.push(KeyCode.LEFT);
        assertThat(pool().count()).isEqualTo(1);
        robot.push(KeyCode.END);
        assertThat(pool().count()).isEqualTo(1000);
        robot.interact(on.session::undo);
        assertThat(on.session.design()).isEqualTo(Designs.example(3));
    }

    @Test
    void escape_goes_back_to_the_canvas(FxRobot robot) {
        robot.interact(slider()::requestFocus);
        robot.push(KeyCode.ESCAPE);
        assertThat(on.view.isFocused()).isTrue();
        assertThat(on.session.selection()).isEqualTo(POOL);
    }

    @Test
    void it_says_where_subnet_and_pod_range_are_full(FxRobot robot) {
        assertThat(words()).isEqualTo("Pod range full at 255 \u00b7 Azure\u2019s limit at 1,000");
    }

    @Test
    void an_autoscaled_pool_is_scaled_between_its_bounds(FxRobot robot) {
        select(robot, Designs.example(3).replace(pool().withAutoscaling(new Autoscaling(2, 8))));
        robot.interact(slider()::requestFocus);
        robot.push(KeyCode.END);
        assertThat(pool().count()).isEqualTo(8);
        robot.push(KeyCode.HOME);
        assertThat(pool().count()).isEqualTo(2);
        assertThat(words()).isEqualTo("Max-count at 8");
    }

    @Test
    void a_pool_that_exists_says_why_it_stays(FxRobot robot) {
        select(robot, Designs.example(3).replace(pool().withLifecycle(Lifecycle.EXISTING)));
        assertThat(slider().isDisabled()).isTrue();
        assertThat(words()).startsWith("nodepool1 exists, and what exists is left as it is");
    }

    @Test
    void it_follows_what_is_seen_and_goes_with_it(FxRobot robot) {
        robot.interact(() -> on.view.camera().pan(500 - on.frame(pool().id()).right(), 0));
        on.layout(robot);
        double before = on.node("pool-panel").getLayoutX();
        robot.interact(() -> on.view.camera().pan(-30, 0));
        on.layout(robot);
        assertThat(on.node("pool-panel").getLayoutX()).isEqualTo(before - 30);
        robot.interact(() -> on.view.camera().pan(-3000, 0));
        on.layout(robot);
        assertThat(isShown()).isFalse();
        robot.interact(() -> on.view.fit());
        on.layout(robot);
        assertThat(isShown()).isTrue();
        robot.interact(() -> on.view.zoomTo(0.05));
        on.layout(robot);
        assertThat(isShown()).isFalse();
    }

    @Test
    void the_picture_stays_still_while_it_is_held(FxRobot robot) {
        double scale = on.view.scale();
        Frame network = on.frame(Designs.id("vnet-1"));
        robot.drag(thumb(), MouseButton.PRIMARY).moveBy(100, 0);
        on.layout(robot);
        assertThat(on.view.scale()).isEqualTo(scale);
        assertThat(on.frame(Designs.id("vnet-1")).x()).isEqualTo(network.x());
        robot.drop();
        on.layout(robot);
        assertThat(new Frame(0, 0, on.view.getWidth(), on.view.getHeight())
                .contains(on.frame(Designs.id("vnet-1")))).isTrue();
    }

    @Test
    void those_who_listen_hear_nodes(FxRobot robot) {
        assertThat(slider().queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(3.0);
        assertThat(slider().queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE)).isEqualTo(1000.0);
        assertThat(slider().getAccessibleText()).isEqualTo("Nodes of nodepool1");
    }
}
