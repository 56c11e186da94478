package overlaystudio.studio.picture;

import java.util.Objects;

import javafx.beans.DefaultProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import overlaystudio.export.PictureOption;
import overlaystudio.studio.theme.Wrapping;

/// A control of the dialog with its name above it, and below it the reason where it has no use.
@DefaultProperty("control")
public final class OptionRow extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label name = new Label();
    private final Label reason = new Label();
    private @Nullable Node control;
    private @Nullable PictureOption option;

    /// A row without a control.
    public OptionRow() {
        getStyleClass().add("option-row");
        name.getStyleClass().add("option-name");
        reason.getStyleClass().addAll("text-muted", "reason");
        Wrapping.of(reason);
        name.managedProperty().bind(name.textProperty().isNotEmpty());
        reason.managedProperty().bind(reason.textProperty().isNotEmpty());
        getChildren().setAll(name, reason);
    }

    /// The name above the control, empty if the control says it itself.
    public String getName() {
        return name.getText();
    }

    /// Sets the name above the control.
    public void setName(String text) {
        name.setText(text);
    }

    /// The option that the control sets.
    public @Nullable PictureOption getOption() {
        return option;
    }

    /// Sets the option that the control sets.
    public void setOption(PictureOption set) {
        option = set;
    }

    /// The control.
    public @Nullable Node getControl() {
        return control;
    }

    /// Puts the control into the row.
    public void setControl(Node node) {
        control = node;
        name.setLabelFor(node);
        getChildren().setAll(name, node, reason);
    }

    /// Says why the control has no use now, and takes it out of reach; an empty reason gives it back.
    void disableFor(String why) {
        Node node = Objects.requireNonNull(control);
        node.setDisable(!why.isEmpty());
        node.setAccessibleHelp(why);
        reason.setText(why);
    }

    /// Says what is wrong with what the control holds; empty if nothing is.
    void complain(String what) {
        Objects.requireNonNull(control).setAccessibleHelp(what);
        reason.setText(what);
        reason.pseudoClassStateChanged(WRONG, !what.isEmpty());
    }
}
