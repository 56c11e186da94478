package overlaystudio.studio.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Input;
import overlaystudio.studio.inspector.fields.Option;
import overlaystudio.studio.inspector.fields.Shown;
import overlaystudio.studio.messages.Messages;

/// Edits a field by choosing one of many values.
final class ChoiceEditor<O, V> implements Editor<O> {

    private static final Messages MESSAGES = Messages.of(ChoiceEditor.class);

    private final Desk<O> desk;
    private final Field<O, V> field;
    private final Input.Choice<O, V> input;
    private final ComboBox<Option<V>> box = new ComboBox<>();
    private boolean showing;

    ChoiceEditor(Desk<O> desk, Field<O, V> field, Input.Choice<O, V> input) {
        this.desk = desk;
        this.field = field;
        this.input = input;
        box.setId(Editor.idOf(field.name()));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(MESSAGES.say("different.value"));
        box.setConverter(new Labels<>());
        box.setOnHidden(_ -> desk.session().seal());
        box.focusedProperty().addListener((_, _, _) -> desk.session().seal());
        box.valueProperty().addListener((_, _, chosen) -> choose(Optional.ofNullable(chosen)));
    }

    private void choose(Optional<Option<V>> chosen) {
        if (!showing) {
            chosen.ifPresent(
                    option -> desk.apply(field, owner -> field.lens().with().apply(owner, option.value())));
        }
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node target() {
        return box;
    }

    @Override
    public void refresh(Shown<O> shown, boolean anew) {
        boolean mixed = desk.isMixed(field);
        Optional<V> value = field.lens().get().apply(shown.value());
        List<Option<V>> options = withValue(input.options().apply(shown), value);
        showing = true;
        if (!box.getItems().equals(options)) {
            box.getItems().setAll(options);
        }
        Optional<Option<V>> chosen =
                options.stream().filter(option -> !mixed && option.value().equals(value)).findFirst();
        box.setValue(chosen.orElse(null));
        showing = false;
    }

    /// The options with the value that the design has, should it be none of them.
    private static <V> List<Option<V>> withValue(List<Option<V>> options, Optional<V> value) {
        if (options.stream().anyMatch(option -> option.value().equals(value))) {
            return options;
        }
        List<Option<V>> more = new ArrayList<>(options);
        more.add(value.map(it -> Option.of(it, it.toString())).orElseGet(() -> Option.none(MESSAGES.say("none"))));
        return more;
    }

    private static final class Labels<V> extends StringConverter<Option<V>> {

        @Override
        public String toString(Option<V> option) {
            return option == null ? "" : option.label() + (option.detail().isEmpty() ? "" : "  " + option.detail());
        }

        @Override
        public Option<V> fromString(String text) {
            return Option.none(text);
        }
    }
}
