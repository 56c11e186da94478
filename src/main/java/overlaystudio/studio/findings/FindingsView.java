package overlaystudio.studio.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Place;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.quickfix.QuickFixMenu;
import overlaystudio.studio.session.Session;

/// The list of findings: errors first, each with what is wrong, why, and its repairs; then what later rules bring, what is
/// accepted, and help where it is wanted.
public final class FindingsView extends BorderPane {

    private static final Messages MESSAGES = Messages.of(FindingsView.class);

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ListView<Row> list = new ListView<>(rows);
    private final SelectionKeys keys = new SelectionKeys(list);
    private final EmptyState emptyState;
    private final FilterBar bar;
    private final Session session;
    private Consumer<String> onExplain = _ -> {};
    private BiConsumer<ElementId, String> onField = (_, _) -> {};
    private boolean following;

    /// The findings of a session.
    ///
    /// @param tools the commands that stand above the list
    public FindingsView(Session session, Node... tools) {
        this.session = session;
        bar = new FilterBar(() -> session.assessmentProperty().get().ifPresent(this::show), tools);
        emptyState = new EmptyState(this::showAll);
        list.setId("findings");
        list.setCellFactory(_ -> new FindingCell(
                fix -> QuickFixMenu.apply(fix, session), rule -> onExplain.accept(rule)));
        list.setPlaceholder(emptyState);
        list.setAccessibleText(MESSAGES.say("list"));
        list.setAccessibleHelp(MESSAGES.say("list.help"));
        FixesMenu.offerOn(list, session);
        setTop(bar);
        setCenter(list);
        session.assessmentProperty().subscribe(verdict -> verdict.ifPresent(this::show));
        session.selectionProperty().subscribe(this::follow);
        list.getSelectionModel().selectedItemProperty().subscribe(this::lead);
    }

    /// What is told which field of which element a chosen finding is about.
    public void setOnField(BiConsumer<ElementId, String> onField) {
        this.onField = onField;
    }

    /// What is told each rule whose page is asked for.
    public void setOnExplain(Consumer<String> onExplain) {
        this.onExplain = onExplain;
    }

    /// Shows the page of the chosen finding's rule, or of the first one's.
    public void explain() {
        Stream.concat(chosen().stream(), shown())
                .findFirst()
                .ifPresent(row -> onExplain.accept(row.finding().rule()));
    }

    /// Goes to the next finding that is shown, from the last one to the first.
    public void next() {
        keys.next();
    }

    private Optional<FindingRow> chosen() {
        return list.getSelectionModel().getSelectedItem() instanceof FindingRow row
                ? Optional.of(row)
                : Optional.empty();
    }

    private Stream<FindingRow> shown() {
        return rows.stream().filter(FindingRow.class::isInstance).map(FindingRow.class::cast);
    }

    private void showAll() {
        bar.showAll();
        list.requestFocus();
    }

    private void show(Assessment verdict) {
        following = true;
        try {
            bar.show(verdict);
            List<FindingRow> all = FindingRow.of(verdict, bar.isHelpShown());
            List<FindingRow> wanted = all.stream().filter(bar.filter()::shows).toList();
            emptyState.show(!all.isEmpty(), verdict.design().elements().findAny().isEmpty());
            replace(bar.grouping().rows(wanted, verdict.design()));
        } finally {
            following = false;
        }
        follow(session.selection());
    }

    /// Keeps the chosen finding chosen, if it is among the new rows.
    private void replace(List<Row> next) {
        if (rows.equals(next)) {
            return;
        }
        Optional<FindingRow> before = chosen();
        rows.setAll(next);
        before.flatMap(row -> shown().filter(row::isSameAs).findFirst())
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    }

    private void follow(ElementId selection) {
        if (following) {
            return;
        }
        following = true;
        try {
            if (chosen().filter(row -> row.finding().concerns(selection.owner())).isEmpty()) {
                about(selection).ifPresentOrElse(this::reveal, list.getSelectionModel()::clearSelection);
            }
        } finally {
            following = false;
        }
    }

    private Optional<FindingRow> about(ElementId selection) {
        return selection.equals(ElementId.DESIGN)
                ? Optional.empty()
                : shown().filter(row -> row.finding().concerns(selection.owner())).findFirst();
    }

    private void reveal(FindingRow row) {
        list.getSelectionModel().select(row);
        list.scrollTo(row);
    }

    private void lead(@Nullable Row row) {
        if (following || !(row instanceof FindingRow chosen) || chosen.finding().places().isEmpty()) {
            return;
        }
        following = true;
        try {
            Place place = chosen.finding().places().getFirst();
            session.select(place.element());
            place.fieldName().ifPresent(field -> onField.accept(place.element(), field));
        } finally {
            following = false;
        }
    }
}
