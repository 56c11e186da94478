package overlaystudio.studio.outline;

import java.util.Optional;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;

/// Where the rows of the outline are on the screen. All are of one height, so that those out of sight have a place too.
record Rows(TreeView<OutlineEntry> tree) {

    /// The height of a row.
    static final double HEIGHT = 28;

    /// What scrolls the rows; empty before the tree is first shown.
    Optional<VirtualFlow<?>> flow() {
        return Optional.ofNullable((VirtualFlow<?>) tree.lookup(".virtual-flow"));
    }

    /// The upper edge of a row in the tree; empty while no row is shown.
    Optional<Double> top(int row) {
        return flow().flatMap(flow -> Optional.ofNullable(flow.getFirstVisibleCell()))
                .map(first -> tree.sceneToLocal(first.localToScene(0, 0)).getY()
                        + (row - first.getIndex()) * HEIGHT);
    }

    /// Scrolls to a row if some of it is out of sight.
    void reveal(int row) {
        boolean isInSight = top(row).filter(top -> top >= 0 && top + HEIGHT <= tree.getHeight()).isPresent();
        if (!isInSight) {
            tree.scrollTo(Math.max(0, row - 3));
        }
    }

    /// How many rows an item takes with all that is unfolded below it.
    static int count(TreeItem<?> item) {
        return item.isExpanded() ? 1 + item.getChildren().stream().mapToInt(Rows::count).sum() : 1;
    }
}
