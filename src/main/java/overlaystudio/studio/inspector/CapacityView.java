package overlaystudio.studio.inspector;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import overlaystudio.design.ElementId;
import overlaystudio.plan.Plan;
import overlaystudio.studio.messages.Messages;

/// What can run out of the element that is shown, each with its numbers and a bar.
final class CapacityView extends VBox {

    private static final Messages MESSAGES = Messages.of(CapacityView.class);

    private static final double NEARLY_FULL = 0.9;

    private final Label title = new Label(MESSAGES.say("capacity"));

    CapacityView() {
        setId("inspector-capacity");
        getStyleClass().add("capacity");
        title.getStyleClass().add("section-title");
        managedProperty().bind(visibleProperty());
    }

    void show(Optional<Plan> plan, ElementId id) {
        List<CapacityRow> rows = plan.map(it -> CapacityRow.of(it, id)).orElse(List.of());
        setVisible(!rows.isEmpty());
        if (!rows.equals(getUserData())) {
            setUserData(rows);
            getChildren().setAll(title);
            rows.forEach(row -> getChildren().add(node(row)));
        }
    }

    private static Node node(CapacityRow row) {
        Label label = new Label(row.label());
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Label words = new Label(row.words());
        words.getStyleClass().add("numbers");
        ProgressBar bar = new ProgressBar(Math.min(1, row.fill()));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(level(row));
        bar.setAccessibleText(MESSAGES.say("option", row.label(), row.words()));
        VBox node = new VBox(new HBox(label, words), bar);
        node.getStyleClass().add("capacity-row");
        return node;
    }

    private static String level(CapacityRow row) {
        if (row.fill() > 1) {
            return "error";
        }
        return row.waste() || row.fill() >= NEARLY_FULL ? "warning" : "fine";
    }
}
