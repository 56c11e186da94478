package overlaystudio.studio.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.file.Samples;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class OutlineViewTest {

    private final Design example = Samples.example();
    private final VirtualNetwork network = example.networks().getFirst();
    private final Subnet subnet = network.subnets().getFirst();
    private final Queue<Runnable> judging = new ArrayDeque<>();
    private Session session;
    private TreeView<OutlineEntry> tree;

    @Start
    @SuppressWarnings("unchecked")
    void start(Stage stage) {
        session = new Session(example, RuleBook.standard()::judge, judging::add, Runnable::run);
        OutlineView view = new OutlineView(session, id -> new ContextMenu(new MenuItem("About " + id)));
        tree = (TreeView<OutlineEntry>) view.lookup("#outline");
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(view, 260, 500);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        judge();
    }

    private void judge() {
        while (!judging.isEmpty()) {
            judging.remove().run();
        }
    }

    private TreeItem<OutlineEntry> item(ElementId id) {
        return item(tree.getRoot(), id).orElseThrow();
    }

    private static Optional<TreeItem<OutlineEntry>> item(TreeItem<OutlineEntry> from, ElementId id) {
        return from.getValue().id().equals(id) ? Optional.of(from)
                : from.getChildren().stream().flatMap(child -> item(child, id).stream()).findFirst();
    }

    private TreeCell<?> cell(FxRobot robot, String name) {
        Node label = robot.lookup(".tree-cell .name").lookup((Label each) -> each.getText().equals(name)).query();
        return (TreeCell<?>) label.getParent().getParent();
    }

    private static Edit outside(Subnet subnet) {
        return new Edit.ChangeElement<>(
                subnet.id(), Subnet.class, "prefix", "Change prefix",
                each -> each.withPrefix(Cidr.parse("192.168.0.0/24")));
    }

    @Test
    void whatIsFoundStaysMarkedUntilTheNextVerdict(FxRobot robot) {
        assertThat(item(subnet.id()).getValue().worst()).isEmpty();
        robot.interact(() -> {
            session.apply(outside(subnet));
            judge();
        });
        Optional<?> marked = item(subnet.id()).getValue().worst();
        assertThat(marked).isPresent();
        assertThat(cell(robot, subnet.name()).lookup(".severity")).isNotNull();
        robot.interact(() -> session.apply(
                new Edit.ChangeElement<>(subnet.id(), Subnet.class, "name", "Change name",
                        each -> each.withName("a"))));
        assertThat(item(subnet.id()).getValue().worst()).isEqualTo(marked);
        robot.interact(() -> {
            session.undo();
            session.undo();
            judge();
        });
        assertThat(item(subnet.id()).getValue().worst()).isEmpty();
        assertThat(cell(robot, subnet.name()).lookup(".severity")).isNull();
    }

    @Test
    void severalLinesAreSelectedTogetherByShiftAndByTheCanvas(FxRobot robot) {
        robot.clickOn(cell(robot, network.name()));
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(session.chosen()).containsExactly(network.id(), subnet.id());
        robot.type(KeyCode.DOWN).type(KeyCode.UP);
        assertThat(session.chosen()).containsExactly(subnet.id());
        ElementId cluster = example.clusters().getFirst().id();
        robot.interact(() -> session.selectAll(List.of(cluster, network.id())));
        assertThat(tree.getSelectionModel().getSelectedItems()).containsExactlyInAnyOrder(item(cluster),
                item(network.id()));
        robot.interact(() -> session.select(subnet.id()));
        assertThat(tree.getSelectionModel().getSelectedItems()).containsExactly(item(subnet.id()));
    }

    @Test
    void linesStayTheSameWhenTheDesignChangesAndFoldedOnesFolded(FxRobot robot) {
        TreeItem<OutlineEntry> before = item(subnet.id());
        TreeItem<OutlineEntry> parent = item(network.id());
        robot.interact(() -> parent.setExpanded(false));
        robot.interact(() -> session.apply(
                new Edit.ChangeElement<>(subnet.id(), Subnet.class, "name", "Change name",
                        each -> each.withName("b"))));
        assertThat(item(subnet.id())).isSameAs(before);
        assertThat(before.getValue().name()).isEqualTo("b");
        assertThat(parent.isExpanded()).isFalse();
        robot.interact(() -> session.select(subnet.id()));
        assertThat(parent.isExpanded()).isTrue();
        assertThat(tree.getSelectionModel().getSelectedItem()).isSameAs(before);
    }

    @Test
    void whatIsAddedAndDeletedComesAndGoesAndTheSelectionStays(FxRobot robot) {
        robot.interact(() -> session.select(network.id()));
        VirtualNetwork wider = network.withSubnets(List.of());
        robot.interact(() -> session.open(example.replace(wider), Optional.empty()));
        assertThat(item(network.id()).getChildren()).isEmpty();
        robot.interact(() -> session.select(network.id()));
        robot.interact(() -> session.open(example, Optional.empty()));
        assertThat(item(network.id()).getChildren()).hasSize(network.subnets().size());
        robot.interact(() -> session.select(subnet.id()));
        assertThat(tree.getSelectionModel().getSelectedItem()).isSameAs(item(subnet.id()));
    }

    @Test
    void aClickSelectsAndTheOtherButtonOpensTheMenuOfTheLine(FxRobot robot) {
        robot.clickOn(cell(robot, subnet.name()));
        assertThat(session.selection()).isEqualTo(subnet.id());
        robot.clickOn(cell(robot, network.name()), MouseButton.SECONDARY);
        Set<Node> items = robot.lookup(".menu-item .label").queryAll();
        assertThat(items).extracting(node -> ((Label) node).getText()).startsWith("About " + network.id());
    }
}
