package overlaystudio.studio.start;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import javafx.beans.DefaultProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Wrapping;

/// A field of the plan with its name above it, and below it what is wrong with its text, or a hint.
@DefaultProperty("control")
public final class PlanRow extends VBox {

    private static final Messages MESSAGES = Messages.of(PlanRow.class);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /// How many faults are shown before the others are counted.
    private static final int SHOWN = 3;

    private final Label name = new Label();
    private final VBox messages = new VBox();
    private @Nullable Node control;

    /// A row without a field.
    public PlanRow() {
        getStyleClass().add("plan-row");
        name.getStyleClass().add("name");
        messages.getStyleClass().add("messages");
        messages.managedProperty().bind(messages.visibleProperty());
        messages.setVisible(false);
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(0);
        getChildren().setAll(name, messages);
    }

    /// The name above the field.
    public String getName() {
        return name.getText();
    }

    /// Sets the name above the field.
    public void setName(String text) {
        name.setText(text);
    }

    /// The field.
    public @Nullable Node getControl() {
        return control;
    }

    /// Puts the field into the row.
    public void setControl(Node node) {
        control = node;
        name.setLabelFor(node);
        getChildren().setAll(name, node, messages);
    }

    /// Says what is wrong with the text of the field; where nothing is, a hint.
    void show(List<Problem> problems, String hint) {
        Node field = Objects.requireNonNull(control);
        field.pseudoClassStateChanged(WRONG, !problems.isEmpty());
        field.setAccessibleHelp(problems.isEmpty() ? hint
                : problems.stream().map(Problem::message).collect(Collectors.joining(" ")));
        messages.getChildren().clear();
        problems.stream().limit(SHOWN).forEach(this::add);
        if (problems.size() > SHOWN) {
            messages.getChildren().add(label(MESSAGES.say("problems.more", problems.size() - SHOWN), "fault"));
        }
        if (problems.isEmpty() && !hint.isEmpty()) {
            messages.getChildren().add(label(hint, "hint"));
        }
        messages.setVisible(!messages.getChildren().isEmpty());
    }

    private void add(Problem problem) {
        messages.getChildren().add(label(problem.message(), "fault"));
        problem.repair().ifPresent(repair -> {
            Hyperlink use = new Hyperlink(MESSAGES.say("problem.repair", repair.text()));
            use.getStyleClass().add("repair");
            use.setOnAction(_ -> {
                if (control instanceof TextInputControl text) {
                    text.setText(repair.applyTo(text.getText()));
                    text.requestFocus();
                    text.end();
                }
            });
            messages.getChildren().add(use);
        });
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        Wrapping.of(label);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
