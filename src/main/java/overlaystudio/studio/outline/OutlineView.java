package overlaystudio.studio.outline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Severity;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.session.Verdicts;
import overlaystudio.studio.theme.Wrapping;

/// The design as a tree, beside the canvas, with a field that filters its lines.
public final class OutlineView extends BorderPane {

    private static final Messages MESSAGES = Messages.of(OutlineView.class);

    private final TreeView<OutlineEntry> tree = new TreeView<>();
    private final Rows rows = new Rows(tree);
    private final Label nothing = new Label();
    private final FilterField field = new FilterField(this::enter);
    private final LineFilter filter = new LineFilter();
    private final Moves moves;
    private final SelectedLines selected = new SelectedLines(tree, rows);
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
        moves = new Moves(session, filter::isOn);
        LineMenu menu = new LineMenu(tree, rows, moves, menus);
        tree.setId("outline");
        tree.setFixedCellSize(Rows.HEIGHT);
        tree.setAccessibleText(MESSAGES.say("tree"));
        tree.setAccessibleHelp(MESSAGES.say("tree.help"));
        tree.setCellFactory(_ -> new OutlineCell(menu));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        nothing.setId("outline-nothing");
        Wrapping.of(nothing);
        nothing.getStyleClass().add("text-muted");
        nothing.setVisible(false);
        StackPane lines = new StackPane(tree, new LineDrag(tree, rows, moves).dropLine(), nothing);
        StackPane.setAlignment(nothing, Pos.TOP_LEFT);
        lines.setMinHeight(0);
        setTop(field);
        setMargin(field, new Insets(0, 14, 8, 14));
        setCenter(lines);
        session.designProperty().subscribe(this::show);
        session.assessmentProperty().subscribe(verdict -> verdict.ifPresent(this::judged));
        session.selectionProperty().subscribe(_ -> follow());
        session.chosenProperty().subscribe(_ -> follow());
        selected.setOnChanged(this::lead);
        field.textProperty().subscribe((_, text) -> filter(text));
    }

    private void judged(Assessment verdict) {
        worst = Verdicts.worst(verdict);
        filter.judged(verdict.plan());
        show(session.design());
    }

    /// What is found is unfolded; what the user had folded is so again when all is shown.
    private void filter(String text) {
        filter.look(text);
        show(session.design());
        quietly(() -> List.copyOf(items.values()).forEach(this::fold));
        follow();
    }

    private void fold(TreeItem<OutlineEntry> item) {
        item.setExpanded(filter.isOn() || !folded.contains(item.getValue().id()));
    }

    /// What was found stays marked while a change is judged, so that no mark flickers while one types.
    private void show(Design design) {
        OutlineEntry all = OutlineEntry.of(design, worst);
        Optional<OutlineEntry> shown = filter.of(all);
        OutlineEntry entry = shown.orElseGet(() -> all.with(List.of()));
        quietly(() -> {
            if (tree.getRoot() == null) {
                tree.setRoot(item(entry));
            }
            bring(tree.getRoot(), entry);
        });
        tree.setVisible(shown.isPresent());
        nothing.setVisible(shown.isEmpty());
        nothing.setText(MESSAGES.say("nothing", field.getText().strip()));
        follow();
    }

    /// From the field to the selected line, or else to the first element that matches.
    private void enter() {
        if (!tree.isVisible()) {
            return;
        }
        tree.requestFocus();
        if (filter.isOn() && tree.getSelectionModel().getSelectedIndex() <= 0) {
            first(tree.getRoot(), false).ifPresent(line -> tree.getSelectionModel().clearAndSelect(tree.getRow(line)));
        }
    }

    private Optional<TreeItem<OutlineEntry>> first(TreeItem<OutlineEntry> item, boolean isInMatch) {
        OutlineEntry entry = item.getValue();
        boolean isMatch = isInMatch || filter.matches(entry);
        return isMatch && entry.kind().isPresent() ? Optional.of(item)
                : item.getChildren().stream().flatMap(child -> first(child, isMatch && entry.isGroup()).stream())
                        .findFirst();
    }

    private void key(KeyEvent event) {
        boolean isMove = event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown()
                && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
        TreeItem<OutlineEntry> item = tree.getSelectionModel().getSelectedItem();
        if (isMove && item != null) {
            moves.step(item.getValue().id(), event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
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
        arrange(item.getChildren(), after);
        for (int at = 0; at < after.size(); at++) {
            bring(after.get(at), entry.children().get(at));
        }
    }

    /// Lines that only change places stay in the tree: with lines that go and come, JavaFX moves selection and focus to
    /// others, in part only later.
    private static void arrange(ObservableList<TreeItem<OutlineEntry>> lines, List<TreeItem<OutlineEntry>> after) {
        if (lines.equals(after)) {
            return;
        }
        Map<TreeItem<OutlineEntry>, Integer> places = new HashMap<>();
        after.forEach(line -> places.put(line, places.size()));
        if (lines.size() == after.size() && places.keySet().containsAll(lines)) {
            FXCollections.sort(lines, Comparator.comparing(places::get));
        } else {
            lines.setAll(after);
        }
    }

    private void forget(TreeItem<OutlineEntry> item) {
        items.remove(item.getValue().id(), item);
        item.getChildren().forEach(this::forget);
    }

    private TreeItem<OutlineEntry> item(OutlineEntry entry) {
        TreeItem<OutlineEntry> item = new TreeItem<>(entry);
        fold(item);
        item.expandedProperty().subscribe(expanded -> remember(entry.id(), expanded));
        entry.children().stream().map(this::item).forEach(item.getChildren()::add);
        items.put(entry.id(), item);
        return item;
    }

    /// What is unfolded to show what was found was not unfolded by the user.
    private void remember(ElementId id, boolean expanded) {
        if (filter.isOn()) {
            return;
        }
        if (expanded) {
            folded.remove(id);
        } else {
            folded.add(id);
        }
    }

    private void follow() {
        if (!following) {
            quietly(() -> selected.show(session.chosen().size() > 1 ? session.chosen()
                    : List.of(session.selection().owner()), items));
        }
    }

    private void lead() {
        if (following) {
            return;
        }
        List<ElementId> ids = selected.ids();
        if (ids.size() == 1) {
            quietly(() -> session.select(ids.getFirst()));
        } else if (ids.size() > 1) {
            quietly(() -> session.selectAll(ids));
        }
    }

    /// Does something during which the tree and the session do not follow each other.
    private void quietly(Runnable action) {
        boolean before = following;
        following = true;
        try {
            action.run();
        } finally {
            following = before;
        }
    }
}
