package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Point2D;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Edit;
import overlaystudio.diagram.Designs;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Role;

@ExtendWith(ApplicationExtension.class)
class MinimapTest {

    private Waypoints window;

    @Start
    void start(Stage stage) {
        window = Waypoints.open(stage, Designs.hubAndSpoke());
    }

    @BeforeEach
    void reset(FxRobot robot) {
        window.reset(robot, Designs.hubAndSpoke());
    }

    private Minimap minimap() {
        return window.find("#minimap", Minimap.class);
    }

    private void zoom(FxRobot robot) {
        window.act(robot, () -> window.view.zoomTo(2));
    }

    /// Where a place of the world is on the minimap.
    private Point2D spot(double x, double y) {
        Frame all = window.view.diagram().frame();
        double scale = (minimap().getWidth() - 10) / all.width();
        return Waypoints.onScreen(minimap(), 5 + (x - all.x()) * scale, 5 + (y - all.y()) * scale);
    }

    @Test
    void it_is_there_while_not_all_is_seen(FxRobot robot) {
        assertThat(minimap().isVisible()).isFalse();
        zoom(robot);
        assertThat(minimap().isVisible()).isTrue();
        assertThat(minimap().getAccessibleText()).contains("whole diagram");
        window.act(robot, window.view::fit);
        assertThat(minimap().isVisible()).isFalse();
    }

    @Test
    void it_goes_where_there_is_no_room(FxRobot robot) {
        zoom(robot);
        window.act(robot, () -> window.pane.getScene().getWindow().setWidth(440));
        assertThat(minimap().isVisible()).isFalse();
        window.act(robot, () -> window.pane.getScene().getWindow().setWidth(900));
        assertThat(minimap().isVisible()).isTrue();
    }

    @Test
    void the_menu_hides_it(FxRobot robot) {
        zoom(robot);
        CheckMenuItem item = (CheckMenuItem) window.pane.menuItems().getLast();
        window.act(robot, () -> item.setSelected(false));
        assertThat(minimap().isVisible()).isFalse();
        window.act(robot, () -> item.setSelected(true));
        assertThat(minimap().isVisible()).isTrue();
    }

    @Test
    void its_frame_is_what_is_seen(FxRobot robot) {
        zoom(robot);
        Rectangle frame = (Rectangle) minimap().lookup(".seen");
        double scale = (minimap().getWidth() - 10) / window.view.diagram().frame().width();
        assertThat(frame.getWidth()).isCloseTo(window.seen().width() * scale, within(2.0));
        double before = frame.getX();
        window.act(robot, () -> window.view.camera().pan(-400, 0));
        assertThat(frame.getX()).isCloseTo(before + 200 * scale, within(1.5));
    }

    @Test
    void a_click_looks_there(FxRobot robot) {
        zoom(robot);
        Frame cluster = window.view.diagram().bounds(Designs.id("cluster-2")).orElseThrow();
        robot.clickOn(spot(cluster.centerX(), cluster.centerY()));
        window.settle(robot);
        assertThat(window.seen().centerX()).isCloseTo(cluster.centerX(), within(12.0));
        assertThat(window.seen().centerY()).isCloseTo(cluster.centerY(), within(12.0));
        assertThat(window.view.scale()).isEqualTo(2);
    }

    @Test
    void a_drag_takes_the_frame_along(FxRobot robot) {
        zoom(robot);
        Frame before = window.seen();
        double scale = (minimap().getWidth() - 10) / window.view.diagram().frame().width();
        robot.drag(spot(before.centerX() + 20, before.centerY()), MouseButton.PRIMARY).dropBy(-20, 10);
        window.settle(robot);
        assertThat(window.seen().centerX()).isCloseTo(before.centerX() - 20 / scale, within(12.0));
        assertThat(window.seen().centerY()).isCloseTo(before.centerY() + 10 / scale, within(12.0));
    }

    @Test
    void it_shows_the_diagram_as_it_is_now(FxRobot robot) {
        zoom(robot);
        int before = pixels(robot, Palette.LIGHT);
        assertThat(before).isGreaterThan(20);
        window.act(robot, () -> window.view.darkProperty().set(true));
        assertThat(pixels(robot, Palette.LIGHT)).isZero();
        assertThat(pixels(robot, Palette.DARK)).isGreaterThan(20);
        window.act(robot, () -> window.view.darkProperty().set(false));
        window.act(robot, () -> window.session.apply(
                new Edit.ChangeDesign("clusters", "Remove", design -> design.withClusters(List.of()))));
        assertThat(pixels(robot, Palette.LIGHT)).isPositive().isNotEqualTo(before);
    }

    /// How many of its pixels have the colour of virtual networks.
    private int pixels(FxRobot robot, Palette palette) {
        List<WritableImage> image = new ArrayList<>();
        robot.interact(() -> image.add(minimap().snapshot(null, null)));
        int count = 0;
        for (int y = 0; y < (int) image.getFirst().getHeight(); y++) {
            for (int x = 0; x < (int) image.getFirst().getWidth(); x++) {
                int argb = image.getFirst().getPixelReader().getArgb(x, y);
                count += (argb & 0xFFFFFF) == palette.rgb(Role.NETWORK_FILL) ? 1 : 0;
            }
        }
        return count;
    }
}
