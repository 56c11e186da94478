package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Frame;
import overlaystudio.export.azcli.AzCliExporter;
import overlaystudio.file.Samples;
import overlaystudio.studio.canvas.CanvasView;
import overlaystudio.studio.session.Session;

/// Menus and keys of the window that lead to another place of the canvas.
@ExtendWith(ApplicationExtension.class)
class WayTest {

    private static final ElementId NODE = new ElementId("pool-1/node-2");

    private Session session;
    private CanvasView view;

    @Start
    void start(Stage stage) {
        MainStage main = new MainStage(stage, Samples.example(), List.of(new AzCliExporter()), 1280, 720);
        session = main.session;
        view = (CanvasView) Objects.requireNonNull(main.window.root().lookup(".canvas-view"));
    }

    @BeforeEach
    void reset(FxRobot robot) {
        robot.interact(() -> {
            session.open(Samples.example(), Optional.empty());
            session.select(NODE);
            view.requestFocus();
        });
        away(robot);
    }

    private void away(FxRobot robot) {
        robot.interact(() -> view.zoomTo(20));
    }

    private boolean sees(Frame world) {
        Frame at = new Frame(view.toScreen(world.x(), world.y()).getX(), view.toScreen(world.x(), world.y()).getY(),
                world.width() * view.scale(), world.height() * view.scale());
        Bounds bounds = new BoundingBox(at.x(), at.y(), at.width(), at.height());
        return view.getLayoutBounds().contains(bounds);
    }

    private Frame all() {
        return view.diagram().frame();
    }

    private Frame node() {
        return view.diagram().bounds(NODE).orElseThrow();
    }

    @Test
    void all_is_fitted_by_menu_and_keys(FxRobot robot) {
        robot.clickOn("#menu-view").clickOn("#menu-fit");
        assertThat(sees(all())).isTrue();
        away(robot);
        assertThat(sees(all())).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(sees(all())).isTrue();
        away(robot);
        robot.push(KeyCode.DIGIT0);
        assertThat(sees(all())).isTrue();
    }

    @Test
    void what_is_selected_is_fitted_by_menu_and_keys(FxRobot robot) {
        robot.clickOn("#menu-view").clickOn("#menu-fit-selection");
        assertNodeFitted();
        away(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT0);
        assertNodeFitted();
        away(robot);
        robot.push(KeyCode.DIGIT2);
        assertNodeFitted();
    }

    private void assertNodeFitted() {
        assertThat(view.scale()).isLessThan(20);
        assertThat(sees(node())).isTrue();
        assertThat(view.toWorld(view.getWidth() / 2, 0).getX()).isCloseTo(node().centerX(), within(0.1));
    }

    @Test
    void several_are_fitted_together(FxRobot robot) {
        ElementId network = session.design().networks().getFirst().id();
        ElementId cluster = session.design().clusters().getFirst().id();
        robot.interact(() -> session.selectAll(List.of(network, cluster)));
        away(robot);
        robot.push(KeyCode.DIGIT2);
        assertThat(sees(view.diagram().bounds(network).orElseThrow())).isTrue();
        assertThat(sees(view.diagram().bounds(cluster).orElseThrow())).isTrue();
    }

    @Test
    void the_search_is_opened_by_menu_and_keys_from_anywhere(FxRobot robot) {
        TextField name = robot.lookup("#find-field").queryAs(TextField.class);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(name.isFocused()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(view.isFocused()).isTrue();
        robot.clickOn("#field-name").push(KeyCode.CONTROL, KeyCode.F);
        assertThat(name.isFocused()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#field-name").query().isFocused()).isTrue();
        robot.clickOn("#menu-view").clickOn("#menu-address-map");
        robot.clickOn("#menu-edit").clickOn("#menu-find");
        assertThat(name.isFocused()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(view.isFocused()).isTrue();
    }
}
