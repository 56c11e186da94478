package overlaystudio.studio.findings;

import java.util.Optional;
import java.util.function.BiConsumer;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

import overlaystudio.design.ElementId;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Place;
import overlaystudio.studio.session.Session;

/// The list of findings: errors first, each with what is wrong, why, and its repairs.
public final class FindingsView extends StackPane {

    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ListView<Finding> list = new ListView<>(findings);
    private final Session session;
    private BiConsumer<ElementId, String> onField = (_, _) -> {};
    private boolean following;

    /// The findings of a session.
    public FindingsView(Session session) {
        this.session = session;
        list.setId("findings");
        list.setCellFactory(_ -> new FindingCell(fix -> session.apply(fix.edit())));
        list.setPlaceholder(placeholder());
        list.setAccessibleText("Findings");
        getChildren().add(list);
        session.assessmentProperty().subscribe(verdict -> verdict.ifPresent(this::show));
        session.selectionProperty().subscribe(this::follow);
        list.getSelectionModel().selectedItemProperty().subscribe(this::lead);
    }

    /// What is told which field of which element a chosen finding is about.
    public void setOnField(BiConsumer<ElementId, String> onField) {
        this.onField = onField;
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
            if (!findings.equals(assessment.findings())) {
                findings.setAll(assessment.findings());
            }
        } finally {
            following = false;
        }
        follow(session.selection());
    }

    private void follow(ElementId selection) {
        if (following) {
            return;
        }
        following = true;
        try {
            Finding selected = list.getSelectionModel().getSelectedItem();
            if (selected == null || !selected.concerns(selection.owner())) {
                about(selection).ifPresentOrElse(this::reveal, list.getSelectionModel()::clearSelection);
            }
        } finally {
            following = false;
        }
    }

    private Optional<Finding> about(ElementId selection) {
        return selection.equals(ElementId.DESIGN)
                ? Optional.empty()
                : findings.stream().filter(finding -> finding.concerns(selection.owner())).findFirst();
    }

    private void reveal(Finding finding) {
        list.getSelectionModel().select(finding);
        list.scrollTo(finding);
    }

    private void lead(Finding finding) {
        if (following || finding == null || finding.places().isEmpty()) {
            return;
        }
        following = true;
        try {
            Place place = finding.places().getFirst();
            session.select(place.element());
            place.fieldName().ifPresent(field -> onField.accept(place.element(), field));
        } finally {
            following = false;
        }
    }
}
