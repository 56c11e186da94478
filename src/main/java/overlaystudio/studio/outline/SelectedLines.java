package overlaystudio.studio.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javafx.collections.ListChangeListener;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

import overlaystudio.design.ElementId;

/// The selected lines of an outline: one, or several elements that are to be edited or deleted together.
final class SelectedLines {

    private final TreeView<OutlineEntry> tree;
    private final Rows rows;
    private final MultipleSelectionModel<TreeItem<OutlineEntry>> model;

    SelectedLines(TreeView<OutlineEntry> tree, Rows rows) {
        this.tree = tree;
        this.rows = rows;
        model = tree.getSelectionModel();
        model.setSelectionMode(SelectionMode.MULTIPLE);
    }

    /// What is told of each change.
    void setOnChanged(Runnable action) {
        model.getSelectedItems().addListener((ListChangeListener<TreeItem<OutlineEntry>>) _ -> action.run());
        model.selectedItemProperty().subscribe(_ -> action.run());
    }

    /// The elements of the selected lines, the one that was selected last at the end; a group is none.
    List<ElementId> ids() {
        List<ElementId> ids = new ArrayList<>(model.getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(TreeItem::getValue)
                .filter(entry -> !entry.isGroup())
                .map(OutlineEntry::id)
                .toList());
        TreeItem<OutlineEntry> last = model.getSelectedItem();
        if (last != null && ids.remove(last.getValue().id())) {
            ids.add(last.getValue().id());
        }
        return ids;
    }

    /// Selects the lines of elements, those that are shown.
    void show(List<ElementId> wanted, Map<ElementId, TreeItem<OutlineEntry>> items) {
        List<TreeItem<OutlineEntry>> lines = wanted.stream().map(items::get).filter(Objects::nonNull).toList();
        if (lines.isEmpty()) {
            model.clearSelection();
        } else if (!isShown(lines)) {
            lines.forEach(SelectedLines::unfold);
            model.clearSelection();
            lines.forEach(model::select);
            rows.reveal(tree.getRow(lines.getLast()));
        }
    }

    /// A line that was moved is selected still, but at the row of another one.
    private boolean isShown(List<TreeItem<OutlineEntry>> lines) {
        return lines.getLast().equals(model.getSelectedItem())
                && new HashSet<>(model.getSelectedItems()).equals(new HashSet<>(lines))
                && model.getSelectedIndex() == tree.getRow(lines.getLast())
                && model.getSelectedIndices().size() == lines.size();
    }

    private static void unfold(TreeItem<OutlineEntry> item) {
        for (TreeItem<OutlineEntry> parent = item.getParent(); parent != null; parent = parent.getParent()) {
            parent.setExpanded(true);
        }
    }
}
