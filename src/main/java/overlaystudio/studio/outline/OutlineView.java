package overlaystudio.studio.outline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.StackPane;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Severity;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.session.Verdicts;

/// The design as a tree, beside the canvas.
public final class OutlineView extends StackPane {

    private static final double ROW = 28;

    private final TreeView<OutlineEntry> tree = new TreeView<>();
    private final Map<ElementId, TreeItem<OutlineEntry>> items = new HashMap<>();
    private final Set<ElementId> folded = new HashSet<>();
    private final Session session;
    private Map<ElementId, Severity> worst = Map.of();
    private boolean following;

    /// The outline of a session.
    ///
    /// @param menus makes the context menu of an element
    public OutlineView(Session session, Function<ElementId, ContextMenu> menus) {
        this.session = session;
        tree.setId("outline");
        tree.setFixedCellSize(ROW);
        tree.setAccessibleText("Outline of the design");
        tree.setCellFactory(_ -> new OutlineCell(menus));
        getChildren().add(tree);
        session.designProperty().subscribe(this::show);
        session.assessmentProperty().subscribe(verdict -> verdict.ifPresent(this::judged));
        session.selectionProperty().subscribe(_ -> follow());
        tree.getSelectionModel().selectedItemProperty().subscribe(this::lead);
    }

    private void judged(Assessment verdict) {
        worst = Verdicts.worst(verdict);
        show(session.design());
    }

    /// What was found stays marked while a change is judged, so that no mark flickers while one types.
    private void show(Design design) {
        OutlineEntry entry = OutlineEntry.of(design, worst);
        following = true;
        try {
            if (tree.getRoot() == null) {
                tree.setRoot(item(entry));
            }
            bring(tree.getRoot(), entry);
        } finally {
            following = false;
        }
        follow();
    }

    /// Brings an item up to an entry. Items stay as they are where they can, and with them what is unfolded and scrolled.
    private void bring(TreeItem<OutlineEntry> item, OutlineEntry entry) {
        items.put(entry.id(), item);
        if (item.getValue().equals(entry)) {
            return;
        }
        Map<ElementId, TreeItem<OutlineEntry>> before = item.getChildren().stream()
                .collect(Collectors.toMap(each -> each.getValue().id(), each -> each));
        item.setValue(entry);
        List<TreeItem<OutlineEntry>> after = entry.children().stream()
                .map(child -> Optional.ofNullable(before.remove(child.id())).orElseGet(() -> item(child)))
                .toList();
        before.values().forEach(this::forget);
        if (!after.equals(item.getChildren())) {
            item.getChildren().setAll(after);
        }
        for (int at = 0; at < after.size(); at++) {
            bring(after.get(at), entry.children().get(at));
        }
    }

    private void forget(TreeItem<OutlineEntry> item) {
        items.remove(item.getValue().id(), item);
        item.getChildren().forEach(this::forget);
    }

    private TreeItem<OutlineEntry> item(OutlineEntry entry) {
        TreeItem<OutlineEntry> item = new TreeItem<>(entry);
        item.setExpanded(!folded.contains(entry.id()));
        item.expandedProperty().subscribe(expanded -> remember(entry.id(), expanded));
        entry.children().stream().map(this::item).forEach(item.getChildren()::add);
        items.put(entry.id(), item);
        return item;
    }

    private void remember(ElementId id, boolean expanded) {
        if (expanded) {
            folded.remove(id);
        } else {
            folded.add(id);
        }
    }

    private void follow() {
        if (following) {
            return;
        }
        following = true;
        try {
            TreeItem<OutlineEntry> item = items.get(session.selection().owner());
            if (item != null && !Objects.equals(tree.getSelectionModel().getSelectedItem(), item)) {
                unfold(item);
                tree.getSelectionModel().select(item);
                tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
            }
        } finally {
            following = false;
        }
    }

    private static void unfold(TreeItem<OutlineEntry> item) {
        for (TreeItem<OutlineEntry> parent = item.getParent(); parent != null; parent = parent.getParent()) {
            parent.setExpanded(true);
        }
    }

    private void lead(TreeItem<OutlineEntry> item) {
        if (following || item == null || item.getValue().isGroup()) {
            return;
        }
        following = true;
        try {
            session.select(item.getValue().id());
        } finally {
            following = false;
        }
    }
}
