package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.diagram.Layer;
import overlaystudio.file.Samples;

/// The buttons that show and hide layers and the legend, and the items of the menu that do the same.
@ExtendWith(ApplicationExtension.class)
class LayerControlTest {

    private CanvasStage on;
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) {
        on = new CanvasStage(stage, Samples.example());
    }

    private ToggleButton button(String id) {
        return on.node(id, ToggleButton.class);
    }

    private CheckMenuItem item(String text) {
        List<MenuItem> items = on.view.layerItems();
        return items.stream().filter(each -> each.getText().equals(text)).map(CheckMenuItem.class::cast).findFirst()
                .orElseThrow();
    }

    @Test
    void eachLayerIsShownUntilItsButtonIsClicked(FxRobot hand) {
        robot = hand;
        for (Layer layer : Layer.values()) {
            String id = "layer-" + layer.label().toLowerCase(java.util.Locale.ROOT);
            assertThat(button(id).isSelected()).as(id).isTrue();
            robot.clickOn("#" + id);
            assertThat(on.view.detail().layers()).as(id).doesNotContain(layer);
            robot.clickOn("#" + id);
            assertThat(on.view.detail().layers()).as(id).contains(layer);
        }
    }

    @Test
    void theLegendIsShownByAClickAndHiddenByTheNext(FxRobot hand) {
        robot = hand;
        assertThat(on.node("legend").isVisible()).isFalse();
        robot.clickOn("#legend-toggle");
        on.layout(hand);
        assertThat(on.node("legend").isVisible()).isTrue();
        assertThat(on.view.localToScene(on.view.getLayoutBounds())
                .contains(on.node("legend").localToScene(on.node("legend").getLayoutBounds()))).isTrue();
        robot.clickOn("#legend-toggle");
        on.layout(hand);
        assertThat(on.node("legend").isVisible()).isFalse();
    }

    @Test
    void theItemsOfTheMenuAndTheButtonsFollowOneAnother(FxRobot hand) {
        robot = hand;
        CheckMenuItem egress = item("Show egress");
        assertThat(egress.isSelected()).isTrue();
        robot.clickOn("#layer-egress");
        assertThat(egress.isSelected()).isFalse();
        robot.interact(() -> egress.setSelected(true));
        assertThat(button("layer-egress").isSelected()).isTrue();
        assertThat(item("Show legend").isSelected()).isFalse();
    }

    @Test
    void anEmptyCanvasHasNothingToShowOrHide(FxRobot hand) {
        robot = hand;
        on.open(hand, Design.empty("untitled", Design.DOCUMENT_DATE));
        assertThat(button("layer-egress").getParent().isVisible()).isFalse();
    }
}
