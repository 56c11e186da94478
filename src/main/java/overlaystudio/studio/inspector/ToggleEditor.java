package overlaystudio.studio.inspector;

import javafx.scene.Node;

import org.controlsfx.control.ToggleSwitch;

import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Shown;

/// Edits a field by switching it on or off.
final class ToggleEditor<O> implements Editor<O> {

    private final Field<O, Boolean> field;
    private final ToggleSwitch toggle = new ToggleSwitch();
    private boolean showing;

    ToggleEditor(Desk<O> desk, Field<O, Boolean> field) {
        this.field = field;
        toggle.setId(Editor.idOf(field.name()));
        toggle.setAccessibleText(field.label());
        toggle.selectedProperty().addListener((_, _, on) -> {
            if (!showing) {
                desk.applyOnce(field, owner -> field.lens().with().apply(owner, java.util.Optional.of(on)));
            }
        });
    }

    @Override
    public Node node() {
        return toggle;
    }

    @Override
    public Node target() {
        return toggle;
    }

    @Override
    public boolean isBesideLabel() {
        return true;
    }

    @Override
    public void refresh(Shown<O> shown, boolean anew) {
        showing = true;
        toggle.setSelected(field.lens().get().apply(shown.value()).orElse(false));
        showing = false;
    }
}
