package overlaystudio.studio.outline;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Theme;

/// A window with the outline alone, in which verdicts come when they are called for.
final class OutlineStage {

    final Session session;
    final TreeView<OutlineEntry> tree;
    final TextField field;
    final Label nothing;
    final Region dropLine;
    private final Queue<Runnable> judging = new ArrayDeque<>();

    @SuppressWarnings("unchecked")
    OutlineStage(Stage stage, Design design, double height) {
        session = new Session(design, RuleBook.standard()::judge, judging::add, Runnable::run);
        OutlineView view = new OutlineView(session, id -> new ContextMenu(new MenuItem("About " + id)));
        tree = (TreeView<OutlineEntry>) view.lookup("#outline");
        field = (TextField) view.lookup("#outline-filter");
        nothing = (Label) view.lookup("#outline-nothing");
        dropLine = (Region) view.lookup("#outline-drop-line");
        Theme.loadFonts();
        Theme.show(false);
        Scene scene = new Scene(view, 320, height);
        scene.getStylesheets().setAll(Theme.stylesheets());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        judge();
    }

    void judge() {
        while (!judging.isEmpty()) {
            judging.remove().run();
        }
    }

    TreeItem<OutlineEntry> item(ElementId id) {
        return items(tree.getRoot()).filter(each -> each.getValue().id().equals(id)).findFirst().orElseThrow();
    }

    private static Stream<TreeItem<OutlineEntry>> items(TreeItem<OutlineEntry> from) {
        return Stream.concat(Stream.of(from), from.getChildren().stream().flatMap(OutlineStage::items));
    }

    /// The names of the lines that can be seen or scrolled to, from the first to the last.
    List<String> lines() {
        return Stream.iterate(0, row -> row < tree.getExpandedItemCount(), row -> row + 1)
                .map(row -> tree.getTreeItem(row).getValue().name())
                .toList();
    }

    /// The middle of a line on the screen.
    Point2D line(FxRobot robot, ElementId id) {
        Bounds bounds = cell(robot, id).localToScreen(cell(robot, id).getLayoutBounds());
        return new Point2D(bounds.getMinX() + 60, bounds.getCenterY());
    }

    TreeCell<?> cell(FxRobot robot, ElementId id) {
        return robot.lookup(".tree-cell").lookup((TreeCell<?> each) -> each.isVisible() && isOf(each, id)).query();
    }

    private static boolean isOf(TreeCell<?> cell, ElementId id) {
        return Optional.ofNullable(cell.getItem())
                .filter(entry -> entry instanceof OutlineEntry line && line.id().equals(id))
                .isPresent();
    }
}
