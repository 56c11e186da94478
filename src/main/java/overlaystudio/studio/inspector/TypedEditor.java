package overlaystudio.studio.inspector;

import java.util.Optional;

import javafx.scene.Node;

import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Input;
import overlaystudio.studio.inspector.fields.Shown;
import overlaystudio.studio.inspector.fields.Syntax;
import overlaystudio.studio.messages.Messages;

/// Edits a field by typing, with offers to choose from where there are some.
final class TypedEditor<O, V> implements Editor<O> {

    private static final Messages MESSAGES = Messages.of(TypedEditor.class);

    private final Field<O, V> field;
    private final TextCell<O, V> cell;

    TypedEditor(Desk<O> desk, Field<O, V> field, Input.Typed<O, V> input) {
        this.field = field;
        cell = new TextCell<>(desk, field, input.syntax());
        if (input.syntax().stepping() == Syntax.Stepping.DAYS) {
            new CalendarButton(cell, input.syntax());
        }
        input.offers().ifPresent(offers -> new OfferPopup<>(desk, cell, offers, field.texts().offers()));
    }

    @Override
    public Node node() {
        return cell;
    }

    @Override
    public Node target() {
        return cell.text();
    }

    /// What stands in an empty field of elements that have different values.
    private static Field.Fallback different() {
        return new Field.Fallback(MESSAGES.say("different.value"), "");
    }

    @Override
    public void refresh(Shown<O> shown, boolean anew) {
        cell.fallback(cell.isMixed() ? Optional.of(different()) : field.fallback().apply(shown));
        cell.refresh(anew);
    }
}
