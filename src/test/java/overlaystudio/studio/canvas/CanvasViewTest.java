package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ZoomEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerLight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;

@ExtendWith(ApplicationExtension.class)
class CanvasViewTest {

    private static final ElementId NODE = Designs.id("pool-1/node-2");
    private static final ElementId BLOCK = Designs.id("cluster-1/block-1");
    private static final double EXACT = 0.01;

    private Session session;
    private CanvasView view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        session = new Session(Designs.example(3), RuleBook.standard()::judge, Runnable::run, Runnable::run);
        view = new CanvasView(session);
        stage.setScene(new Scene(view, 900, 600));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    @BeforeEach
    void reset(FxRobot robot) {
        robot.interact(() -> {
            session.open(Designs.example(3), java.util.Optional.empty());
            view.fit();
            view.requestFocus();
        });
    }

    private Point2D center(ElementId id) {
        Frame frame = view.screenBounds(id).orElseThrow();
        Bounds bounds = view.localToScreen(view.getLayoutBounds());
        return new Point2D(Math.round(bounds.getMinX() + frame.centerX()),
                Math.round(bounds.getMinY() + frame.centerY()));
    }

    private Point2D worldUnder(Point2D screen) {
        Point2D local = view.screenToLocal(screen);
        return view.toWorld(local.getX(), local.getY());
    }

    private static void assertSame(Point2D one, Point2D other) {
        assertThat(one.getX()).isCloseTo(other.getX(), within(EXACT));
        assertThat(one.getY()).isCloseTo(other.getY(), within(EXACT));
    }

    @Test
    void the_wheel_zooms_and_keeps_what_is_under_the_pointer(FxRobot robot) {
        Point2D pointer = center(NODE);
        Point2D before = worldUnder(pointer);
        double scale = view.scale();
        robot.moveTo(pointer).scroll(3, VerticalDirection.UP);
        double one = view.scale();
        robot.scroll(6, VerticalDirection.DOWN);
        assertThat(view.scale()).isNotEqualTo(one).isNotEqualTo(scale);
        assertSame(worldUnder(pointer), before);
    }

    @Test
    void a_pinch_zooms_at_its_place(FxRobot robot) {
        Point2D before = view.toWorld(300, 200);
        double scale = view.scale();
        robot.interact(() -> view.fireEvent(pinch(300, 200, 1.5)));
        assertThat(view.scale()).isCloseTo(scale * 1.5, within(EXACT));
        assertSame(view.toWorld(300, 200), before);
    }

    private static ZoomEvent pinch(double x, double y, double factor) {
        return new ZoomEvent(ZoomEvent.ZOOM, x, y, x, y, false, false, false, false, false, false, factor, factor,
                null);
    }

    @Test
    void dragging_pans(FxRobot robot) {
        Point2D before = view.toScreen(0, 0);
        Point2D from = view.localToScreen(3, 3);
        robot.drag(from, MouseButton.PRIMARY).dropTo(from.add(60, 40));
        assertSame(view.toScreen(0, 0), before.add(60, 40));
        assertThat(session.selection()).isEqualTo(ElementId.DESIGN);
    }

    @Test
    void the_middle_button_pans(FxRobot robot) {
        Point2D before = view.toScreen(0, 0);
        Point2D from = center(NODE);
        robot.drag(from, MouseButton.MIDDLE).dropTo(from.add(-30, 20));
        assertSame(view.toScreen(0, 0), before.add(-30, 20));
    }

    @Test
    void keys_zoom_fit_and_pan(FxRobot robot) {
        double fitted = view.scale();
        robot.interact(() -> view.zoomTo(2));
        robot.push(KeyCode.DIGIT1);
        assertThat(view.scale()).isEqualTo(1);
        Point2D before = view.toScreen(0, 0);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(view.toScreen(0, 0).getX()).isLessThan(before.getX());
        robot.push(KeyCode.DIGIT0);
        assertThat(view.scale()).isCloseTo(fitted, within(EXACT));
    }

    @Test
    void the_buttons_zoom(FxRobot robot) {
        double fitted = view.scale();
        robot.clickOn("#zoom-in");
        assertThat(view.scale()).isCloseTo(fitted * 1.25, within(EXACT));
        robot.clickOn("#zoom-out").clickOn("#zoom-out");
        assertThat(view.scale()).isCloseTo(fitted / 1.25, within(EXACT));
        robot.clickOn("#zoom-percent");
        assertThat(view.scale()).isEqualTo(1);
        assertThat(robot.lookup("#zoom-percent").queryAs(Button.class).getText()).isEqualTo("100 %");
        robot.clickOn("#zoom-fit");
        assertThat(view.scale()).isCloseTo(fitted, within(EXACT));
        assertThat(session.selection()).isEqualTo(ElementId.DESIGN);
    }

    @Test
    void all_is_seen_until_one_zooms(FxRobot robot) {
        Frame all = view.diagram().frame();
        robot.interact(
                () -> session.apply(new Edit.ChangeDesign("count", "Scale", design -> design.replace(pool(300)))));
        assertThat(view.diagram().frame().height()).isGreaterThanOrEqualTo(all.height());
        Frame seen = view.viewport().seen(view.getWidth(), view.getHeight());
        assertThat(seen.contains(view.diagram().frame())).isTrue();
        assertThat(view.diagram().part(Designs.id("pool-1/node-300"))).isPresent();
    }

    private NodePool pool(int nodes) {
        return session.design().find(Designs.id("pool-1"), NodePool.class).orElseThrow().withCount(nodes);
    }

    @Test
    void a_click_selects_what_is_topmost_there(FxRobot robot) {
        robot.clickOn(center(NODE));
        assertThat(session.selection()).isEqualTo(NODE);
        robot.clickOn(center(BLOCK));
        assertThat(session.selection()).isEqualTo(BLOCK);
        robot.clickOn(view.localToScreen(3, 3));
        assertThat(session.selection()).isEqualTo(ElementId.DESIGN);
    }

    @Test
    void keys_select_in_reading_order_in_and_out(FxRobot robot) {
        robot.push(KeyCode.RIGHT);
        assertThat(session.selection()).isEqualTo(Designs.id("vnet-1"));
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER).push(KeyCode.ENTER).push(KeyCode.RIGHT);
        assertThat(session.selection()).isEqualTo(NODE);
        robot.push(KeyCode.LEFT);
        assertThat(session.selection()).isEqualTo(Designs.id("pool-1/node-1"));
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        assertThat(session.selection()).isEqualTo(Designs.id("subnet-1"));
        robot.push(KeyCode.DOWN);
        assertThat(session.selection()).isEqualTo(Designs.id("vnet-1/free"));
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        assertThat(session.selection()).isEqualTo(ElementId.DESIGN);
    }

    @Test
    void up_and_down_go_by_rows(FxRobot robot) {
        robot.interact(() -> session.select(BLOCK));
        robot.push(KeyCode.DOWN);
        assertThat(session.selection()).isEqualTo(Designs.id("cluster-1/block-17"));
        robot.push(KeyCode.UP);
        assertThat(session.selection()).isEqualTo(BLOCK);
    }

    @Test
    void a_selection_from_elsewhere_is_shown_lit_and_read_aloud(FxRobot robot) {
        robot.interact(() -> view.zoomTo(4));
        robot.interact(() -> session.select(BLOCK));
        Frame shown = view.screenBounds(BLOCK).orElseThrow();
        assertThat(new Frame(0, 0, view.getWidth(), view.getHeight()).contains(shown)).isTrue();
        assertThat(view.getAccessibleText()).contains("192.168.1.0/24").contains("node 2");
        assertThat(colorAt(robot, shown.centerX(), shown.centerY())).isEqualTo(color(Role.TIE_FILL));
    }

    @Test
    void the_node_of_a_selected_block_lights_up(FxRobot robot) throws TimeoutException {
        awaitNodeIn(robot, Role.NODE_FILL);
        robot.interact(() -> session.select(BLOCK));
        awaitNodeIn(robot, Role.TIE_FILL);
    }

    /// The picture follows with the next pulse, so it is awaited for some seconds at most.
    private void awaitNodeIn(FxRobot robot, Role role) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> {
            Frame node = view.screenBounds(NODE).orElseThrow();
            return colorAt(robot, node.x() + 4, node.bottom() - 4).equals(color(role));
        });
    }

    private Color colorAt(FxRobot robot, double x, double y) {
        List<WritableImage> image = new ArrayList<>();
        robot.interact(() -> image.add(view.snapshot(null, null)));
        return image.getFirst().getPixelReader().getColor((int) x, (int) y);
    }

    private static Color color(Role role) {
        return Color.web(Palette.LIGHT.css(role));
    }

    @Test
    void pointing_at_a_block_says_whose_it_is(FxRobot robot) {
        robot.moveTo(center(BLOCK));
        robot.interact(view.hover()::showCard);
        String said = robot.lookup(".hover-card .label").queryAllAs(Label.class).stream().map(Label::getText).toList()
                .toString();
        assertThat(said).contains("192.168.1.0/24").contains("30 of 256 addresses for pods, 226 left over");
        robot.scroll(1, VerticalDirection.UP);
        assertThat(robot.lookup(".hover-card").queryAs(Node.class).isVisible()).isFalse();
    }

    @Test
    void an_empty_design_says_how_to_begin(FxRobot robot) {
        List<String> added = new ArrayList<>();
        robot.interact(() -> {
            view.setOnAdd(() -> added.add("network"));
            session.open(Design.empty("new", Design.DOCUMENT_DATE), java.util.Optional.empty());
        });
        robot.clickOn("#add-first-network");
        assertThat(added).containsExactly("network");
    }

    @Test
    void the_menu_is_that_of_what_is_pointed_at(FxRobot robot) {
        List<ElementId> asked = new ArrayList<>();
        robot.interact(() -> view.setContextMenuFactory(id -> {
            asked.add(id);
            return new ContextMenu(new MenuItem("Rename"));
        }));
        robot.rightClickOn(center(NODE));
        assertThat(asked).containsExactly(NODE);
        assertThat(session.selection()).isEqualTo(NODE);
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void layers_are_hidden_by_their_buttons_and_by_the_menu(FxRobot robot) {
        ElementId egress = Designs.id("cluster-1/egress");
        assertThat(at(egress)).contains(egress);
        robot.clickOn(view.lookup("#layer-egress"));
        robot.interact(view::layout);
        assertThat(at(egress)).isEmpty();
        CheckMenuItem item = (CheckMenuItem) view.layerItems().get(2);
        assertThat(item.isSelected()).isFalse();
        robot.interact(() -> item.setSelected(true));
        robot.interact(view::layout);
        assertThat(at(egress)).contains(egress);
    }

    private java.util.Optional<ElementId> at(ElementId id) {
        Frame frame = view.screenBounds(id).orElseThrow();
        return view.at(frame.centerX(), frame.centerY());
    }

    @Test
    void the_legend_says_what_the_signs_mean(FxRobot robot) {
        toggleLegend(robot);
        assertThat(view.lookup("#legend").isVisible()).isTrue();
        assertThat(view.lookup("#legend").getAccessibleText()).contains("way to the internet",
                "pod block: for surge");
        toggleLegend(robot);
        assertThat(view.lookup("#legend").isVisible()).isFalse();
    }

    /// By the button itself: after the other tests of the studio a click of the robot did not reach it.
    private void toggleLegend(FxRobot robot) {
        robot.interact(() -> {
            ((ToggleButton) view.lookup("#legend-toggle")).fire();
            view.layout();
        });
    }

    @Test
    void names_can_be_read_from_afar(FxRobot robot) {
        robot.interact(() -> view.zoomTo(0.3));
        Frame cluster = view.screenBounds(Designs.id("cluster-1")).orElseThrow();
        long dark = 0;
        for (int x = (int) cluster.x() + 4; x < cluster.x() + 60; x++) {
            Color color = colorAt(robot, x, cluster.y() + 9);
            dark += color.getBrightness() < 0.4 ? 1 : 0;
        }
        assertThat(dark).isGreaterThan(8);
    }

    @Test
    void the_dark_palette_is_painted(FxRobot robot) {
        robot.interact(() -> view.darkProperty().set(true));
        assertThat(colorAt(robot, 4, 4)).isEqualTo(Color.web(Palette.DARK.css(Role.GROUND)));
        robot.interact(() -> view.darkProperty().set(false));
    }

    @Test
    void it_says_what_it_is_and_how_it_is_used() {
        assertThat(Objects.requireNonNull(view.getAccessibleRoleDescription())).isEqualTo("Network diagram");
        assertThat(view.getAccessibleHelp()).contains("Arrow keys").contains("Escape");
        assertThat(view.isFocusTraversable()).isTrue();
    }
}
