package overlaystudio.studio.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.file.Samples;

@ExtendWith(ApplicationExtension.class)
class OutlineFilterTest {

    private static final ElementId HUB = new ElementId("vnet-1");
    private OutlineStage stage;

    @Start
    void start(Stage window) {
        stage = new OutlineStage(window, Samples.load("hub-and-spoke"), 700);
    }

    private void type(FxRobot robot, String text) {
        robot.clickOn(stage.field).eraseText(stage.field.getLength()).write(text);
    }

    @Test
    void onlyLinesThatMatchAreLeftWithWhatTheyStandIn(FxRobot robot) {
        type(robot, "GatewayS");
        assertThat(stage.lines()).containsExactly("hub-and-spoke", "vnet-hub-weu", "GatewaySubnet");
        type(robot, "stream");
        assertThat(stage.lines()).containsExactly("hub-and-spoke", "aks-data-prod-weu", "stream");
    }

    @Test
    void rangesAddressesAndKindsMatchAsOnTheCanvas(FxRobot robot) {
        type(robot, "10.0.1.0/27");
        assertThat(stage.lines()).contains("vnet-hub-weu", "GatewaySubnet")
                .doesNotContain("snet-shared", "vnet-data-weu");
        type(robot, "10.0.4.7");
        assertThat(stage.lines()).contains("vnet-hub-weu", "snet-shared").doesNotContain("GatewaySubnet");
        type(robot, "node pool");
        assertThat(stage.lines()).containsExactly("hub-and-spoke", "aks-shop-prod-weu", "system", "shop",
                "aks-data-prod-weu", "system", "stream");
    }

    @Test
    void aGroupThatMatchesComesWithItsLines(FxRobot robot) {
        type(robot, "peerings");
        assertThat(stage.lines()).startsWith("hub-and-spoke", "Peerings", "hub-to-shop").doesNotContain("Outside");
        robot.type(KeyCode.DOWN);
        assertThat(stage.session.selection()).isEqualTo(stage.session.design().peerings().getFirst().id());
    }

    @Test
    void whatIsFoundIsUnfoldedAndWhatWasFoldedIsSoAgainAfterEscape(FxRobot robot) {
        robot.interact(() -> stage.item(HUB).setExpanded(false));
        List<String> before = stage.lines();
        assertThat(before).doesNotContain("GatewaySubnet");
        type(robot, "gateway");
        assertThat(stage.lines()).contains("GatewaySubnet");
        robot.type(KeyCode.ESCAPE);
        assertThat(stage.field.getText()).isEmpty();
        assertThat(stage.lines()).isEqualTo(before);
        assertThat(stage.item(HUB).isExpanded()).isFalse();
    }

    @Test
    void whatIsFoldedWhileFilteredIsUnfoldedAgain(FxRobot robot) {
        List<String> before = stage.lines();
        type(robot, "gateway");
        robot.interact(() -> stage.item(HUB).setExpanded(false));
        robot.clickOn("#outline-filter-clear");
        assertThat(stage.lines()).isEqualTo(before);
    }

    @Test
    void whereNothingMatchesItSaysSo(FxRobot robot) {
        assertThat(stage.nothing.isVisible()).isFalse();
        type(robot, "zebra");
        assertThat(stage.nothing.isVisible()).isTrue();
        assertThat(stage.nothing.getText()).isEqualTo("Nothing here matches \u201czebra\u201d.");
        assertThat(stage.tree.isVisible()).isFalse();
        robot.type(KeyCode.DOWN);
        assertThat(stage.field.isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(stage.nothing.isVisible()).isFalse();
        assertThat(stage.tree.isVisible()).isTrue();
    }

    @Test
    void downGoesToTheFirstLineThatMatchesAndTheKeysGoOn(FxRobot robot) {
        ElementId subnet = subnet("GatewaySubnet");
        type(robot, "gatewaysubnet");
        robot.type(KeyCode.DOWN);
        assertThat(stage.tree.isFocused()).isTrue();
        assertThat(stage.session.selection()).isEqualTo(subnet);
        robot.type(KeyCode.UP);
        assertThat(stage.session.selection()).isEqualTo(HUB);
    }

    @Test
    void aLineChosenWhileFilteredStaysInSightAndChosen(FxRobot robot) {
        ElementId subnet = subnet("GatewaySubnet");
        robot.interact(() -> stage.item(HUB).setExpanded(false));
        type(robot, "gateway");
        robot.clickOn(stage.line(robot, subnet));
        assertThat(stage.session.selection()).isEqualTo(subnet);
        robot.clickOn("#outline-filter-clear");
        TreeItem<OutlineEntry> item = stage.item(subnet);
        assertThat(stage.session.selection()).isEqualTo(subnet);
        assertThat(stage.tree.getSelectionModel().getSelectedItem()).isSameAs(item);
        assertThat(stage.tree.getSelectionModel().getSelectedIndex()).isEqualTo(stage.tree.getRow(item));
    }

    @Test
    void whatIsSelectedElsewhereAndLeftOutSelectsNoOtherLine(FxRobot robot) {
        type(robot, "gateway");
        robot.interact(() -> stage.session.select(new ElementId("cluster-1")));
        assertThat(stage.tree.getSelectionModel().isEmpty()).isTrue();
        assertThat(stage.session.selection()).isEqualTo(new ElementId("cluster-1"));
        robot.type(KeyCode.ESCAPE);
        assertThat(stage.tree.getSelectionModel().getSelectedItem()).isSameAs(stage.item(new ElementId("cluster-1")));
    }

    @Test
    void anEditBringsItsLineWithTheNextVerdict(FxRobot robot) {
        ElementId pool = stage.session.design().clusters().getFirst().pools().getFirst().id();
        type(robot, "zebra");
        robot.interact(() -> {
            stage.session.apply(new Edit.ChangeElement<>(pool, NodePool.class, "name", "Change name",
                    each -> each.withName("zebra1")));
            stage.judge();
        });
        assertThat(stage.lines()).containsExactly("hub-and-spoke", "aks-shop-prod-weu", "zebra1");
    }

    @Test
    void whileFilteredNothingMoves(FxRobot robot) {
        List<ElementId> order = stage.session.design().siblings(HUB);
        type(robot, "virtual network");
        robot.clickOn(stage.line(robot, HUB)).press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        robot.drag(stage.line(robot, HUB)).moveBy(0, 60);
        assertThat(stage.dropLine.isVisible()).isFalse();
        robot.drop();
        assertThat(stage.session.design().siblings(HUB)).isEqualTo(order);
        assertThat(stage.session.undoLabelProperty().get()).isEmpty();
    }

    @Test
    void theFieldSaysWhatItIsToThoseWhoListen() {
        assertThat(stage.field.getAccessibleText()).isEqualTo("Filter the outline");
        assertThat(stage.field.getAccessibleHelp()).contains("Escape");
        assertThat(stage.field.lookup("#outline-filter-clear").getAccessibleText()).isEqualTo("Clear the filter");
    }

    private ElementId subnet(String name) {
        return stage.session.design().elements().filter(each -> each.name().equals(name)).findFirst().orElseThrow()
                .id();
    }
}
