package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.diagram.Designs;

/// A name that is changed where it stands.
@ExtendWith(ApplicationExtension.class)
class NameFieldTest {

    private static final ElementId NETWORK = Designs.id("vnet-1");

    private CanvasStage on;

    @Start
    void start(Stage stage) {
        on = new CanvasStage(stage, design());
    }

    private static Design design() {
        return Designs.example(3);
    }

    @BeforeEach
    void open(FxRobot robot) {
        on.open(robot, design());
        robot.interact(() -> {
            on.session.select(NETWORK);
            on.view.rename();
        });
    }

    private TextField field() {
        return on.node("name-field", TextField.class);
    }

    private String name() {
        return on.session.design().find(NETWORK).orElseThrow().name();
    }

    @Test
    void keys_edit_the_text_as_in_any_field(FxRobot robot) {
        robot.write("vnet-ab").push(KeyCode.BACK_SPACE).push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.DELETE);
        assertThat(field().getText()).isEqualTo("vneta");
        robot.push(KeyCode.HOME).write("x").push(KeyCode.ENTER);
        assertThat(name()).isEqualTo("xvneta");
    }

    @Test
    void keys_of_the_canvas_do_nothing_to_it_meanwhile(FxRobot robot) {
        double scale = on.view.scale();
        robot.write("a b+1-0").push(KeyCode.UP).push(KeyCode.DOWN).push(KeyCode.DELETE);
        assertThat(on.view.scale()).isEqualTo(scale);
        assertThat(on.session.selection()).isEqualTo(NETWORK);
        assertThat(field().getText()).isEqualTo("a b+1-0");
    }

    @Test
    void it_goes_with_the_element(FxRobot robot) {
        robot.write("half");
        robot.interact(() -> on.session.apply(new Edit.RemoveElement(NETWORK, "Delete virtual network")));
        on.layout(robot);
        assertThat(field().isVisible()).isFalse();
        robot.interact(on.session::undo);
        assertThat(on.session.design()).isEqualTo(design());
    }

    @Test
    void another_selection_keeps_what_was_typed(FxRobot robot) {
        robot.write("vnet-kept");
        robot.interact(() -> on.session.select(Designs.id("cluster-1")));
        assertThat(name()).isEqualTo("vnet-kept");
        assertThat(field().isVisible()).isFalse();
    }

    @Test
    void a_command_finds_the_name_kept(FxRobot robot) {
        robot.write("vnet-saved").push(KeyCode.SHORTCUT, KeyCode.S);
        assertThat(name()).isEqualTo("vnet-saved");
    }

    @Test
    void a_shortcut_of_editing_stays_in_the_field(FxRobot robot) {
        robot.write("abc").push(KeyCode.SHORTCUT, KeyCode.A).write("z");
        assertThat(field().getText()).isEqualTo("z");
        assertThat(name()).isEqualTo("myVirtualNetwork");
    }

    @Test
    void it_stays_on_the_name_when_one_zooms(FxRobot robot) {
        robot.interact(() -> on.view.zoomTo(1));
        on.layout(robot);
        assertThat(field().getLayoutX())
                .isBetween(0.0, on.view.getWidth() - field().getWidth());
        assertThat(field().isVisible()).isTrue();
    }

    @Test
    void nonsense_is_taken_as_typed_and_judged(FxRobot robot) {
        robot.write("  ?? not/a name  ").push(KeyCode.ENTER);
        assertThat(name()).isEqualTo("?? not/a name");
        assertThat(on.session.assessmentProperty().get().orElseThrow().findings())
                .anyMatch(finding -> finding.places().getFirst().element().equals(NETWORK));
    }
}
