package overlaystudio.studio.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import overlaystudio.design.ElementId;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Place;
import overlaystudio.rules.Severity;
import overlaystudio.studio.session.Session;

/// The list of findings: errors first, each with what is wrong, why, and its repairs; then what later rules bring, and
/// help where it is wanted.
public final class FindingsView extends BorderPane {

    private final ObservableList<FindingRow> findings = FXCollections.observableArrayList();
    private final ListView<FindingRow> list = new ListView<>(findings);
    private final Label summary = new Label();
    private final CheckBox help = new CheckBox();
    private final Session session;
    private Consumer<String> onExplain = _ -> {};
    private BiConsumer<ElementId, String> onField = (_, _) -> {};
    private boolean following;

    /// The findings of a session.
    ///
    /// @param tools the commands that stand above the list
    public FindingsView(Session session, Node... tools) {
        this.session = session;
        list.setId("findings");
        list.setCellFactory(_ -> new FindingCell(
                fix -> session.apply(fix.edit()), rule -> onExplain.accept(rule)));
        list.setPlaceholder(placeholder());
        list.setAccessibleText("Findings");
        setTop(bar(tools));
        setCenter(list);
        session.assessmentProperty().subscribe(verdict -> verdict.ifPresent(this::show));
        help.selectedProperty().subscribe(() -> session.assessmentProperty().get().ifPresent(this::show));
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
        FindingRow chosen = list.getSelectionModel().getSelectedItem();
        Stream.concat(Stream.ofNullable(chosen), findings.stream())
                .findFirst()
                .ifPresent(row -> onExplain.accept(row.finding().rule()));
    }

    private HBox bar(Node... tools) {
        help.setId("show-help");
        summary.getStyleClass().add("text-muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(summary, space, help);
        bar.getChildren().addAll(tools);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("findings-bar");
        return bar;
    }

    /// Goes to the next finding, from the last one to the first.
    public void next() {
        if (!findings.isEmpty()) {
            int index = (list.getSelectionModel().getSelectedIndex() + 1) % findings.size();
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(index);
        }
    }

    private static Label placeholder() {
        Label label = new Label("Nothing to find fault with.");
        label.getStyleClass().add("text-muted");
        return label;
    }

    private void show(Assessment assessment) {
        following = true;
        try {
            List<FindingRow> rows = FindingRow.of(assessment, help.isSelected());
            if (!findings.equals(rows)) {
                findings.setAll(rows);
            }
            help.setText("Help (" + assessment.notes().size() + ")");
            summary.setText(summary(assessment));
        } finally {
            following = false;
        }
        follow(session.selection());
    }

    private static String summary(Assessment assessment) {
        int ahead = assessment.ahead().size();
        return counted(assessment, Severity.ERROR, "error") + counted(assessment, Severity.WARNING, "warning")
                + counted(assessment, Severity.INFO, "note") + (ahead == 0 ? "" : ahead + " ahead");
    }

    private static String counted(Assessment assessment, Severity severity, String word) {
        long count = assessment.count(severity);
        return count + " " + word + (count == 1 ? "" : "s") + "   ";
    }

    private void follow(ElementId selection) {
        if (following) {
            return;
        }
        following = true;
        try {
            FindingRow selected = list.getSelectionModel().getSelectedItem();
            if (selected == null || !selected.finding().concerns(selection.owner())) {
                about(selection).ifPresentOrElse(this::reveal, list.getSelectionModel()::clearSelection);
            }
        } finally {
            following = false;
        }
    }

    private Optional<FindingRow> about(ElementId selection) {
        return selection.equals(ElementId.DESIGN)
                ? Optional.empty()
                : findings.stream().filter(row -> row.finding().concerns(selection.owner())).findFirst();
    }

    private void reveal(FindingRow row) {
        list.getSelectionModel().select(row);
        list.scrollTo(row);
    }

    private void lead(FindingRow row) {
        if (following || row == null || row.finding().places().isEmpty()) {
            return;
        }
        following = true;
        try {
            Place place = row.finding().places().getFirst();
            session.select(place.element());
            place.fieldName().ifPresent(field -> onField.accept(place.element(), field));
        } finally {
            following = false;
        }
    }
}
