package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.application.Application;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerLight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.design.Position;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Frame;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;

/// What the hand changes on the canvas: boxes, pools, and what is selected.
@ExtendWith(ApplicationExtension.class)
class HandTest {

    private static final ElementId NETWORK = Designs.id("vnet-1");
    private static final ElementId SUBNET = Designs.id("subnet-1");
    private static final ElementId OTHER = Designs.id("subnet-9");
    private static final ElementId POOL = Designs.id("pool-1");
    private static final ElementId CLUSTER = Designs.id("cluster-1");

    private Session session;
    private CanvasView view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session = new Session(design(), RuleBook.standard()::judge, Runnable::run, Runnable::run);
        view = new CanvasView(session);
        stage.setScene(new Scene(view, 1200, 700));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    private static Design design() {
        Design design = Designs.example(3);
        VirtualNetwork network = design.networks().getFirst();
        return design.add(Subnet.of(OTHER, "other", Cidr.parse("10.20.0.0/24")), network.id());
    }

    @BeforeEach
    void reset(FxRobot robot) {
        robot.interact(() -> {
            session.open(design(), Optional.empty());
            view.fit();
            view.requestFocus();
            view.layout();
        });
    }

    private Point2D onScreen(Point2D local) {
        Bounds bounds = view.localToScreen(view.getLayoutBounds());
        return new Point2D(Math.round(bounds.getMinX() + local.getX()), Math.round(bounds.getMinY() + local.getY()));
    }

    private Frame frame(ElementId id) {
        return view.screenBounds(id).orElseThrow();
    }

    private Point2D center(ElementId id) {
        return onScreen(new Point2D(frame(id).centerX(), frame(id).centerY()));
    }

    /// The upper edge of a box, where nothing lies but the box.
    private Point2D head(ElementId id) {
        return onScreen(new Point2D(frame(id).centerX(), frame(id).y() + 4));
    }

    private NodePool pool() {
        return session.design().find(POOL, NodePool.class).orElseThrow();
    }

    @Test
    void a_box_goes_where_it_is_dragged_in_one_step(FxRobot robot) {
        Frame before = view.diagram().bounds(NETWORK).orElseThrow();
        double scale = view.scale();
        robot.drag(head(NETWORK), MouseButton.PRIMARY).dropTo(head(NETWORK).add(-83, 57));
        Position position = Objects.requireNonNull(session.design().positions().get(NETWORK));
        assertThat(position.x()).isCloseTo(before.x() - 83 / scale, within(8 / scale));
        assertThat(position.y()).isCloseTo(before.y() + 57 / scale, within(8 / scale));
        assertThat(session.selection()).isEqualTo(NETWORK);
        assertThat(session.undoLabelProperty().get()).isEqualTo("Move box");
        robot.interact(session::undo);
        assertThat(session.design()).isEqualTo(design());
    }

    @Test
    void a_box_snaps_to_the_edge_of_another(FxRobot robot) {
        Frame cluster = view.diagram().bounds(CLUSTER).orElseThrow();
        Frame network = view.diagram().bounds(NETWORK).orElseThrow();
        double down = (cluster.bottom() - network.bottom()) * view.scale();
        robot.drag(head(NETWORK), MouseButton.PRIMARY).dropTo(head(NETWORK).add(-60, Math.rint(down) + 3));
        assertThat(view.diagram().bounds(NETWORK).orElseThrow().bottom()).isCloseTo(cluster.bottom(), within(0.06));
    }

    @Test
    void escape_leaves_a_dragged_box_where_it_was(FxRobot robot) {
        robot.drag(head(NETWORK), MouseButton.PRIMARY).moveBy(40, 40);
        robot.push(KeyCode.ESCAPE);
        robot.drop();
        assertThat(session.design()).isEqualTo(design());
    }

    @Test
    void a_box_brought_back_to_where_it_was_leaves_no_step(FxRobot robot) {
        robot.drag(head(NETWORK), MouseButton.PRIMARY).moveBy(60, 40).dropTo(head(NETWORK));
        assertThat(session.design()).isEqualTo(design());
        assertThat(session.undoLabelProperty().get()).isEmpty();
    }

    @Test
    void undo_while_a_box_is_held_gives_it_up(FxRobot robot) {
        robot.interact(() -> session.apply(Boxes.put(CLUSTER, 700, 40)));
        robot.interact(view::layout);
        robot.drag(head(NETWORK), MouseButton.PRIMARY).moveBy(40, 40);
        robot.interact(session::undo);
        robot.drop();
        assertThat(session.design()).isEqualTo(design());
    }

    @Test
    void another_mouse_button_neither_drops_nor_opens_a_menu(FxRobot robot) {
        List<ElementId> menus = new ArrayList<>();
        robot.interact(() -> view.setContextMenuFactory(id -> {
            menus.add(id);
            return new ContextMenu();
        }));
        robot.drag(head(NETWORK), MouseButton.PRIMARY).moveBy(40, 40);
        robot.press(MouseButton.SECONDARY).release(MouseButton.SECONDARY);
        assertThat(session.design()).isEqualTo(design());
        assertThat(menus).isEmpty();
        robot.moveBy(10, 0).drop();
        assertThat(session.design().positions()).containsOnlyKeys(NETWORK);
    }

    @Test
    void a_pool_deleted_while_it_is_held_is_gone(FxRobot robot) {
        robot.clickOn(center(POOL));
        robot.drag(center(POOL), MouseButton.PRIMARY).moveTo(center(OTHER));
        robot.interact(() -> session.apply(new Edit.RemoveElement(POOL, "Delete node pool")));
        assertThat(view.note().isVisible()).isFalse();
        robot.drop();
        assertThat(session.design().find(POOL)).isEmpty();
        robot.interact(session::undo);
        assertThat(session.design()).isEqualTo(design());
    }

    @Test
    void arrange_puts_boxes_back(FxRobot robot) {
        robot.drag(head(CLUSTER), MouseButton.PRIMARY).dropTo(head(CLUSTER).add(30, 90));
        assertThat(session.design().positions()).isNotEmpty();
        robot.interact(view::arrange);
        assertThat(session.design()).isEqualTo(design());
        robot.interact(session::undo);
        assertThat(session.design().positions()).containsOnlyKeys(CLUSTER);
    }

    @Test
    void keys_move_the_selected_box_in_one_step(FxRobot robot) {
        robot.interact(() -> session.select(NETWORK));
        Frame before = view.diagram().bounds(NETWORK).orElseThrow();
        robot.push(KeyCode.SHORTCUT, KeyCode.RIGHT).push(KeyCode.SHORTCUT, KeyCode.RIGHT)
                .push(KeyCode.SHORTCUT, KeyCode.DOWN);
        assertThat(session.design().positions().get(NETWORK))
                .isEqualTo(new Position(before.x() + 16, before.y() + 8));
        robot.interact(session::undo);
        assertThat(session.design()).isEqualTo(design());
    }

    @Test
    void a_pool_is_dragged_to_another_subnet_and_the_verdict_is_said_before_it_is_dropped(FxRobot robot) {
        robot.drag(center(POOL), MouseButton.PRIMARY).moveTo(center(OTHER));
        assertThat(view.note().isVisible()).isTrue();
        assertThat(view.note().getText()).startsWith("Into other. ");
        assertThat(pool().subnet()).isEqualTo(SUBNET);
        robot.drop();
        assertThat(pool().subnet()).isEqualTo(OTHER);
        assertThat(view.note().isVisible()).isFalse();
        assertThat(session.undoLabelProperty().get()).isEqualTo("Move nodepool1 to other");
        robot.interact(session::undo);
        assertThat(session.design()).isEqualTo(design());
    }

    @Test
    void a_subnet_too_small_for_a_pool_is_said_while_it_is_held(FxRobot robot) {
        robot.interact(() -> session.open(design().replace(Subnet.of(OTHER, "tiny", Cidr.parse("10.20.0.0/29"))),
                Optional.empty()));
        robot.interact(view::layout);
        robot.drag(center(POOL), MouseButton.PRIMARY).moveTo(center(OTHER));
        assertThat(view.note().getText()).startsWith("Into tiny. 1 ").contains("more: ").contains("tiny");
        robot.push(KeyCode.ESCAPE);
        robot.drop();
        assertThat(pool().subnet()).isEqualTo(SUBNET);
    }

    @Test
    void a_pool_that_exists_says_why_it_stays(FxRobot robot) {
        robot.interact(() -> session.open(design().replace(pool().withLifecycle(Lifecycle.EXISTING)),
                Optional.empty()));
        Design before = session.design();
        robot.interact(view::layout);
        robot.drag(center(POOL), MouseButton.PRIMARY).moveTo(center(OTHER));
        assertThat(view.note().getText()).contains("Azure moves no node pool to another subnet");
        robot.drop();
        assertThat(session.design()).isEqualTo(before);
    }

    @Test
    void a_rectangle_drawn_with_shift_selects_what_lies_in_it(FxRobot robot) {
        Frame all = frame(SUBNET).union(frame(OTHER)).inset(-3);
        Point2D from = onScreen(new Point2D(all.x(), all.y()));
        Point2D to = onScreen(new Point2D(all.right(), all.bottom()));
        robot.interact(() -> {
            withShift(MouseEvent.MOUSE_PRESSED, from);
            withShift(MouseEvent.MOUSE_DRAGGED, to);
            withShift(MouseEvent.MOUSE_RELEASED, to);
        });
        assertThat(session.chosen()).containsExactly(SUBNET, OTHER);
        assertThat(session.selection()).isEqualTo(OTHER);
        assertThat(session.design()).isEqualTo(design());
    }

    @Test
    void clicks_with_shift_add_and_take_away(FxRobot robot) {
        robot.clickOn(head(NETWORK));
        clickWithShift(robot, head(CLUSTER));
        assertThat(session.chosen()).containsExactly(NETWORK, CLUSTER);
        clickWithShift(robot, head(CLUSTER));
        assertThat(session.chosen()).isEqualTo(List.of(NETWORK));
    }

    private void clickWithShift(FxRobot robot, Point2D at) {
        robot.interact(() -> {
            withShift(MouseEvent.MOUSE_PRESSED, at);
            withShift(MouseEvent.MOUSE_RELEASED, at);
        });
    }

    /// The robot's mouse knows nothing of its keys on a screen that is not there.
    private void withShift(EventType<MouseEvent> type, Point2D at) {
        Point2D local = view.screenToLocal(at);
        view.fireEvent(new MouseEvent(type, local.getX(), local.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1,
                true, false, false, false, true, false, false, false, false, false, null));
    }

    @Test
    void a_drag_so_quick_that_only_its_ends_are_told_is_a_drag(FxRobot robot) {
        Frame network = view.screenBounds(NETWORK).orElseThrow();
        Point2D from = new Point2D(network.centerX(), network.y() + 4);
        Point2D to = from.add(-70, 60);
        robot.interact(() -> {
            plain(MouseEvent.MOUSE_PRESSED, from);
            plain(MouseEvent.MOUSE_RELEASED, to);
        });
        assertThat(session.design().positions()).containsOnlyKeys(NETWORK);
    }

    private void plain(EventType<MouseEvent> type, Point2D at) {
        Point2D screen = view.localToScreen(at);
        view.fireEvent(new MouseEvent(type, at.getX(), at.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 1,
                false, false, false, false, true, false, false, false, false, false, null));
    }

    @Test
    void several_boxes_move_together(FxRobot robot) {
        robot.interact(() -> session.selectAll(List.of(NETWORK, CLUSTER)));
        robot.drag(head(NETWORK), MouseButton.PRIMARY).dropTo(head(NETWORK).add(0, 50));
        assertThat(session.design().positions()).containsOnlyKeys(NETWORK, CLUSTER);
        assertThat(session.undoLabelProperty().get()).isEqualTo("Move boxes");
    }

    @Test
    void a_key_selects_all_beside_the_selected_one(FxRobot robot) {
        robot.interact(() -> session.select(SUBNET));
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        assertThat(session.chosen()).containsExactlyInAnyOrder(SUBNET, OTHER);
    }

    @Test
    void a_key_shows_what_is_selected_from_near(FxRobot robot) {
        robot.interact(() -> session.select(POOL));
        robot.push(KeyCode.DIGIT2);
        assertThat(new Frame(0, 0, view.getWidth(), view.getHeight()).contains(frame(POOL))).isTrue();
        assertThat(frame(POOL).width()).isGreaterThan(300);
    }

    @Test
    void a_name_is_changed_where_it_stands(FxRobot robot) {
        robot.doubleClickOn(head(NETWORK)).write("vnet-shop").push(KeyCode.ENTER);
        assertThat(session.design().find(NETWORK).orElseThrow().name()).isEqualTo("vnet-shop");
        assertThat(view.lookup("#name-field").isVisible()).isFalse();
        assertThat(view.isFocused()).isTrue();
        robot.interact(session::undo);
        assertThat(session.design()).isEqualTo(design());
    }

    @Test
    void escape_leaves_a_name_as_it_was(FxRobot robot) {
        robot.doubleClickOn(head(CLUSTER)).write("x").push(KeyCode.ESCAPE);
        assertThat(session.design()).isEqualTo(design());
        assertThat(view.lookup("#name-field").isVisible()).isFalse();
    }

    @Test
    void a_blank_name_is_not_taken(FxRobot robot) {
        robot.doubleClickOn(head(NETWORK)).write("   ").push(KeyCode.ENTER);
        assertThat(session.design()).isEqualTo(design());
    }
}
