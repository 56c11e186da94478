package overlaystudio.studio.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// The drag of a line of the outline to another place among its siblings, with a line where it would land.
///
/// It listens to the tree as a whole, for the cell that was pressed may show another line once the tree has scrolled.
final class LineDrag {

    private static final Duration TICK = Duration.millis(40);
    private static final double PIXELS_A_TICK = 7;

    private final TreeView<OutlineEntry> tree;
    private final Rows rows;
    private final Moves moves;
    private final Region dropLine = new Region();
    private final Timeline scrolling = new Timeline(new KeyFrame(TICK, _ -> scroll()));
    private @Nullable TreeItem<OutlineEntry> pressed;
    private double left;
    private Point2D pointer = Point2D.ZERO;
    private boolean isDragging;

    /// A place between two siblings, or before or after all of them.
    ///
    /// @param place the place of the line that is dragged, if it landed here
    /// @param top where it is in the tree
    private record Gap(int place, double top) {}

    LineDrag(TreeView<OutlineEntry> tree, Rows rows, Moves moves) {
        this.tree = tree;
        this.rows = rows;
        this.moves = moves;
        dropLine.setId("outline-drop-line");
        dropLine.setManaged(false);
        dropLine.setMouseTransparent(true);
        dropLine.setVisible(false);
        scrolling.setCycleCount(Animation.INDEFINITE);
        tree.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        tree.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        tree.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::cancel);
    }

    /// The line where what is dragged would land, to be laid over the tree.
    Region dropLine() {
        return dropLine;
    }

    private void press(MouseEvent event) {
        end();
        if (event.getButton() == MouseButton.PRIMARY) {
            cell(event.getTarget()).ifPresent(cell -> {
                pressed = cell.getTreeItem();
                left = Optional.ofNullable(cell.getGraphic())
                        .map(row -> tree.sceneToLocal(row.localToScene(0, 0)).getX())
                        .orElse(0.0);
            });
        }
    }

    @SuppressWarnings("unchecked")
    private static Optional<TreeCell<OutlineEntry>> cell(EventTarget target) {
        return target instanceof Node node
                ? Stream.iterate(node, Objects::nonNull, Node::getParent)
                        .filter(OutlineCell.class::isInstance)
                        .map(each -> (TreeCell<OutlineEntry>) each)
                        .findFirst()
                : Optional.empty();
    }

    /// A line is selected when its cell is let go, which a drag keeps from the cell.
    private void drag(MouseEvent event) {
        if (pressed == null || event.isStillSincePress()) {
            return;
        }
        if (!isDragging) {
            isDragging = true;
            tree.getSelectionModel().clearAndSelect(tree.getRow(pressed));
        }
        pointer = tree.sceneToLocal(event.getSceneX(), event.getSceneY());
        if (pace() == 0) {
            scrolling.stop();
        } else {
            scrolling.play();
        }
        show();
        event.consume();
    }

    private void show() {
        Optional<Gap> gap = gap();
        dropLine.setVisible(gap.isPresent());
        gap.ifPresent(it -> dropLine.resizeRelocate(left, it.top() - 1, tree.getWidth() - left - 8, 2));
    }

    /// A quick hand lets go before it was told to have moved, so the last place counts as well.
    private void release(MouseEvent event) {
        drag(event);
        TreeItem<OutlineEntry> item = pressed;
        if (isDragging && item != null) {
            Optional<Gap> gap = gap();
            end();
            gap.ifPresent(it -> moves.to(item.getValue().id(), it.place()));
            event.consume();
        }
        end();
    }

    private void cancel(KeyEvent event) {
        if (isDragging && event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        }
    }

    private void end() {
        pressed = null;
        isDragging = false;
        scrolling.stop();
        dropLine.setVisible(false);
    }

    /// The gap nearest to the pointer; empty where what is dragged cannot land, or would land where it is.
    private Optional<Gap> gap() {
        TreeItem<OutlineEntry> item = pressed;
        if (item == null || item.getParent() == null || moves.isFiltered().getAsBoolean()
                || !tree.getLayoutBounds().contains(pointer)) {
            return Optional.empty();
        }
        List<TreeItem<OutlineEntry>> siblings = item.getParent().getChildren().stream()
                .filter(each -> each.getValue().kind().equals(item.getValue().kind()))
                .toList();
        int own = siblings.indexOf(item);
        return item.getValue().isGroup() || own < 0 ? Optional.empty()
                : rows.top(tree.getRow(siblings.getFirst())).flatMap(top -> nearest(siblings, own, top))
                        .filter(gap -> gap.place() != own)
                        .filter(gap -> gap.top() >= 0 && gap.top() <= tree.getHeight());
    }

    private Optional<Gap> nearest(List<TreeItem<OutlineEntry>> siblings, int own, double first) {
        List<Gap> gaps = new ArrayList<>();
        gaps.add(new Gap(0, first));
        for (int at = 0; at < siblings.size(); at++) {
            double bottom = gaps.getLast().top() + Rows.count(siblings.get(at)) * Rows.HEIGHT;
            gaps.add(new Gap(at < own ? at + 1 : at, bottom));
        }
        double y = pointer.getY();
        boolean isBeside = y < first - Rows.HEIGHT / 2 || y > gaps.getLast().top() + Rows.HEIGHT / 2;
        return isBeside ? Optional.empty()
                : gaps.stream().min(Comparator.comparingDouble(gap -> Math.abs(gap.top() - y)));
    }

    /// How the rows run when the pointer is near an edge, in pixels.
    private double pace() {
        double y = pointer.getY();
        if (pointer.getX() < 0 || pointer.getX() > tree.getWidth()) {
            return 0;
        }
        return y < Rows.HEIGHT / 2 ? -PIXELS_A_TICK : y > tree.getHeight() - Rows.HEIGHT / 2 ? PIXELS_A_TICK : 0;
    }

    private void scroll() {
        rows.flow().ifPresent(flow -> flow.scrollPixels(pace()));
        show();
    }
}
