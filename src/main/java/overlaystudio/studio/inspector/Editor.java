package overlaystudio.studio.inspector;

import javafx.scene.Node;

import overlaystudio.studio.inspector.fields.Shown;

/// The control by which a person edits a field.
interface Editor<O> {

    /// All of it.
    Node node();

    /// The part that takes the keyboard, which the label stands for.
    Node target();

    /// Shows the field's value.
    ///
    /// @param anew whether another element is shown than before, so that nothing of the old one may stay
    void refresh(Shown<O> shown, boolean anew);

    /// Whether it stands beside its label and not below it.
    default boolean isBesideLabel() {
        return false;
    }

    /// The id of the node that edits a field, such as `field-podCidr`.
    static String idOf(String field) {
        return "field-" + field.replace("[", "-").replace("].", "-").replace("]", "");
    }
}
