package overlaystudio.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.export.azcli.AzCliExporter;
import overlaystudio.file.Samples;
import overlaystudio.studio.session.Session;

/// The two pictures in the middle of the window, and what commands do in the one that is shown.
@ExtendWith(ApplicationExtension.class)
class CanvasAreaTest {

    private static final ElementId NETWORK = new ElementId("vnet-1");
    private static final ElementId SUBNET = new ElementId("subnet-1");

    private Session session;
    private Scene scene;

    @Start
    void start(Stage stage) {
        MainStage main = new MainStage(stage, Samples.example(), List.of(new AzCliExporter()), 990, 720);
        session = main.session;
        scene = main.scene;
    }

    @BeforeEach
    void reset(FxRobot robot) {
        robot.interact(() -> {
            session.open(Samples.example(), Optional.empty());
            toggle("#view-network").setSelected(true);
        });
    }

    private ToggleButton toggle(String id) {
        return (ToggleButton) scene.lookup(id);
    }

    private Node map() {
        return scene.lookup("#address-map");
    }

    private boolean isMapShown() {
        return map().getParent().isVisible() && !scene.lookup(".canvas-pane").isVisible();
    }

    private String accessible(Node node) {
        return String.valueOf(node.getAccessibleText());
    }

    @Test
    void the_switch_shows_one_picture_or_the_other(FxRobot robot) {
        assertThat(isMapShown()).isFalse();
        robot.clickOn("#view-map");
        assertThat(isMapShown()).isTrue();
        assertThat(scene.lookup("#map-scope").getParent().isVisible()).isTrue();
        robot.clickOn("#view-map");
        assertThat(isMapShown()).isTrue();
        robot.clickOn("#view-network");
        assertThat(isMapShown()).isFalse();
        assertThat(scene.lookup("#map-scope").getParent().isVisible()).isFalse();
    }

    @Test
    void keys_and_the_view_menu_show_either_picture_ready_for_keys(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertThat(isMapShown()).isTrue();
        assertThat(map().isFocused()).isTrue();
        robot.clickOn("#menu-view").clickOn("#menu-network");
        assertThat(isMapShown()).isFalse();
        assertThat(scene.lookup(".canvas-view").isFocused()).isTrue();
        robot.clickOn("#menu-view").clickOn("#menu-address-map");
        assertThat(isMapShown()).isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertThat(isMapShown()).isFalse();
    }

    @Test
    void both_pictures_share_what_is_selected(FxRobot robot) {
        robot.interact(() -> session.select(SUBNET));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.interact(() -> scene.getRoot().layout());
        assertThat(accessible(map())).startsWith("nodesubnet. Subnet 10.10.0.0/16");
        robot.push(KeyCode.LEFT);
        assertThat(session.selection()).isEqualTo(NETWORK);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertThat(accessible(scene.lookup(".canvas-view"))).startsWith("myVirtualNetwork");
    }

    @Test
    void zoom_commands_go_to_the_picture_that_is_shown(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.interact(() -> session.select(SUBNET));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.DIGIT0);
        assertThat(crumb()).isEqualTo("10.10.0.0/16");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        assertThat(crumb()).isEqualTo("Everything in use");
    }

    private String crumb() {
        return scene.lookup("#map-crumbs").lookupAll(".hyperlink").stream()
                .map(each -> ((Hyperlink) each).getText())
                .reduce((_, last) -> last)
                .orElse("");
    }

    @Test
    void delete_and_rename_work_in_the_map(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.interact(() -> session.select(SUBNET));
        robot.push(KeyCode.F2);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("field-name");
        robot.interact(map()::requestFocus);
        robot.push(KeyCode.DELETE);
        assertThat(session.design().find(SUBNET)).isEmpty();
        robot.interact(session::undo);
        assertThat(session.design()).isEqualTo(Samples.example());
    }

    @Test
    void the_button_of_an_empty_map_adds_a_network(FxRobot robot) {
        robot.interact(() -> session.open(Design.empty("none", Design.DOCUMENT_DATE), Optional.empty()));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.clickOn("#map-add-network");
        assertThat(session.design().networks()).hasSize(1);
    }
}
