package overlaystudio.studio.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.file.Samples;

@ExtendWith(ApplicationExtension.class)
class OutlineOrderTest {

    private final Design design = Samples.load("hub-and-spoke");
    private final List<ElementId> networks = design.siblings(design.networks().getFirst().id());
    private final List<ElementId> subnets = design.siblings(design.networks().getFirst().subnets().getFirst().id());
    private final ElementId pool = design.clusters().getFirst().pools().getFirst().id();
    private OutlineStage stage;

    @Start
    void start(Stage window) {
        stage = new OutlineStage(window, design, 860);
    }

    private List<ElementId> order(ElementId id) {
        return stage.session.design().siblings(id);
    }

    private void alt(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.ALT).type(code).release(KeyCode.ALT);
    }

    private Bounds cell(FxRobot robot, ElementId id) {
        Node cell = stage.cell(robot, id);
        return cell.localToScreen(cell.getLayoutBounds());
    }

    private Bounds dropLine() {
        return stage.dropLine.localToScreen(stage.dropLine.getLayoutBounds());
    }

    private void assertSelected(ElementId id) {
        TreeItem<OutlineEntry> item = stage.item(id);
        assertThat(stage.session.selection()).isEqualTo(id);
        assertThat(stage.tree.getSelectionModel().getSelectedItem()).isSameAs(item);
        assertThat(stage.tree.getSelectionModel().getSelectedIndex()).isEqualTo(stage.tree.getRow(item));
        assertThat(stage.tree.getFocusModel().getFocusedIndex()).isEqualTo(stage.tree.getRow(item));
    }

    @Test
    void aLineIsDroppedWhereTheDropLineIs(FxRobot robot) {
        ElementId first = subnets.get(0);
        ElementId second = subnets.get(1);
        robot.drag(stage.line(robot, first), MouseButton.PRIMARY)
                .moveTo(new Point2D(cell(robot, second).getMinX() + 70, cell(robot, second).getMaxY() - 4));
        assertThat(stage.dropLine.isVisible()).isTrue();
        assertThat(dropLine().getCenterY()).isCloseTo(cell(robot, second).getMaxY(), within());
        robot.drop();
        assertThat(stage.dropLine.isVisible()).isFalse();
        assertThat(order(first)).containsExactly(second, first, subnets.get(2));
        assertThat(stage.session.design()).isEqualTo(design.move(first, 1));
        assertSelected(first);
        assertThat(stage.session.undoLabelProperty().get())
                .isEqualTo("Move " + design.find(first).orElseThrow().name());
        robot.interact(stage.session::undo);
        assertThat(stage.session.design()).isEqualTo(design);
        assertThat(stage.session.undoLabelProperty().get()).isEmpty();
        assertSelected(first);
    }

    @Test
    void aLineIsDraggedUpToTheStart(FxRobot robot) {
        ElementId last = subnets.getLast();
        robot.drag(stage.line(robot, last), MouseButton.PRIMARY)
                .dropTo(new Point2D(cell(robot, last).getMinX() + 70, cell(robot, subnets.getFirst()).getMinY() + 5));
        assertThat(order(last)).containsExactly(last, subnets.get(0), subnets.get(1));
    }

    @Test
    void aNetworkTakesItsSubnetsAlongAndGoesPastWholeOnes(FxRobot robot) {
        ElementId hub = networks.get(0);
        robot.drag(stage.line(robot, hub), MouseButton.PRIMARY)
                .moveTo(stage.line(robot, networks.get(2)).subtract(0, 6));
        assertThat(dropLine().getCenterY()).isCloseTo(cell(robot, networks.get(2)).getMinY(), within());
        robot.drop();
        assertThat(order(hub).subList(0, 3)).containsExactly(networks.get(1), hub, networks.get(2));
        assertThat(order(subnets.getFirst())).isEqualTo(subnets);
        assertSelected(hub);
    }

    @Test
    void elsewhereThereIsNoDropLineAndNothingIsMoved(FxRobot robot) {
        ElementId subnet = subnets.getFirst();
        List<Point2D> places = List.of(stage.line(robot, pool), stage.line(robot, networks.get(2)),
                stage.line(robot, ElementId.DESIGN).subtract(0, 8), stage.line(robot, subnet).add(0, 3));
        for (Point2D place : places) {
            robot.drag(stage.line(robot, subnet), MouseButton.PRIMARY).moveBy(0, 40);
            assertThat(stage.dropLine.isVisible()).isTrue();
            robot.moveTo(place);
            assertThat(stage.dropLine.isVisible()).as("at %s", place).isFalse();
            robot.drop();
            assertThat(stage.session.design()).isEqualTo(design);
        }
    }

    @Test
    void escapeEndsADrag(FxRobot robot) {
        robot.drag(stage.line(robot, subnets.getFirst()), MouseButton.PRIMARY).moveBy(0, 40);
        assertThat(stage.dropLine.isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(stage.dropLine.isVisible()).isFalse();
        robot.moveBy(0, 10).drop();
        assertThat(stage.session.design()).isEqualTo(design);
    }

    @Test
    void altWithUpAndDownMovesTheSelectedLine(FxRobot robot) {
        ElementId first = subnets.getFirst();
        robot.clickOn(stage.line(robot, first));
        alt(robot, KeyCode.DOWN);
        assertThat(order(first).indexOf(first)).isEqualTo(1);
        assertSelected(first);
        alt(robot, KeyCode.DOWN);
        alt(robot, KeyCode.DOWN);
        assertThat(order(first).indexOf(first)).isEqualTo(2);
        assertSelected(first);
        alt(robot, KeyCode.UP);
        assertThat(order(first).indexOf(first)).isEqualTo(1);
        robot.interact(stage.session::undo);
        assertThat(order(first).indexOf(first)).as("one step for each key").isEqualTo(2);
        robot.type(KeyCode.UP);
        assertThat(stage.session.selection()).as("the keys go on from where the line is").isEqualTo(subnets.get(2));
    }

    @Test
    void theMenuOfALineMovesIt(FxRobot robot) {
        ElementId last = subnets.getLast();
        robot.clickOn(stage.line(robot, last), MouseButton.SECONDARY);
        robot.clickOn("Move up");
        assertThat(order(last).indexOf(last)).isEqualTo(1);
        robot.clickOn(stage.line(robot, subnets.getFirst()), MouseButton.SECONDARY);
        Set<Node> disabled = robot.lookup(".menu-item:disabled").queryAll();
        assertThat(disabled).extracting(Node::getId).containsExactly("context-move-up");
    }

    @Test
    void theMenuKeysOpenTheMenuOfTheSelectedLine(FxRobot robot) {
        robot.clickOn(stage.line(robot, pool));
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        assertThat(menu(robot)).containsExactly("About " + pool, "Move up", "Move down");
        robot.type(KeyCode.ESCAPE);
        assertThat(menu(robot)).isEmpty();
        robot.type(KeyCode.DOWN).type(KeyCode.CONTEXT_MENU);
        assertThat(menu(robot)).startsWith("About " + order(pool).get(1));
    }

    @Test
    void aMenuThatTheSystemAsksForIsOpenedOnce(FxRobot robot) {
        robot.clickOn(stage.line(robot, pool));
        ContextMenuEvent asked =
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null);
        robot.interact(() -> Event.fireEvent(stage.tree, asked));
        robot.interact(() -> Event.fireEvent(stage.tree, asked));
        assertThat(menu(robot)).containsExactly("About " + pool, "Move up", "Move down");
    }

    @Test
    void atAnEdgeTheLinesRunUntilTheDragEnds(FxRobot robot) throws TimeoutException {
        robot.interact(() -> stage.tree.getScene().getWindow().setHeight(330));
        ElementId hub = networks.getFirst();
        Bounds tree = stage.tree.localToScreen(stage.tree.getLayoutBounds());
        robot.drag(stage.line(robot, hub), MouseButton.PRIMARY)
                .moveTo(new Point2D(tree.getMinX() + 70, tree.getMaxY() - 5));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> firstRow() > 4);
        robot.type(KeyCode.ESCAPE);
        assertThat(stage.dropLine.isVisible()).isFalse();
        robot.drop();
        assertThat(stage.session.design()).isEqualTo(design);
    }

    /// The first line that is seen, or -1 in a moment without any: it is asked for while the window works.
    private int firstRow() {
        return Optional.ofNullable(((VirtualFlow<?>) stage.tree.lookup(".virtual-flow")).getFirstVisibleCell())
                .map(cell -> cell.getIndex()).orElse(-1);
    }

    private static List<String> menu(FxRobot robot) {
        Set<Node> labels = robot.lookup(".menu-item .label").queryAll();
        return labels.stream().map(label -> ((Label) label).getText()).filter(Objects::nonNull)
                .filter(text -> !text.isEmpty()).toList();
    }

    private static Offset<Double> within() {
        return Offset.offset(1.5);
    }
}
