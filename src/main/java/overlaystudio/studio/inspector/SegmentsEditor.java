package overlaystudio.studio.inspector;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

import org.controlsfx.control.SegmentedButton;

import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Input;
import overlaystudio.studio.inspector.fields.Option;
import overlaystudio.studio.inspector.fields.Shown;
import overlaystudio.studio.messages.Messages;

/// Edits a field by choosing one of a few values that are all in sight.
final class SegmentsEditor<O, V> implements Editor<O> {

    private static final Messages MESSAGES = Messages.of(SegmentsEditor.class);

    private final Desk<O> desk;
    private final Field<O, V> field;
    private final SegmentedButton segments = new SegmentedButton();
    private final Map<ToggleButton, Option<V>> options = new LinkedHashMap<>();

    SegmentsEditor(Desk<O> desk, Field<O, V> field, Input.Segments<O, V> input) {
        this.desk = desk;
        this.field = field;
        segments.setId(Editor.idOf(field.name()));
        input.options().get().forEach(option -> options.put(button(option), option));
        segments.getButtons().setAll(options.keySet());
        segments.setMaxWidth(Double.MAX_VALUE);
    }

    private ToggleButton button(Option<V> option) {
        ToggleButton button = new ToggleButton(option.label());
        option.value().map(value -> value.toString().toLowerCase(Locale.ROOT))
                .ifPresent(value -> button.setId(Editor.idOf(field.name()) + "-" + value));
        button.setAccessibleText(MESSAGES.say("option", field.label(), option.label()));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> choose(option));
        return button;
    }

    private void choose(Option<V> option) {
        desk.applyOnce(field, owner -> field.lens().with().apply(owner, option.value()));
        desk.value().ifPresent(this::select);
    }

    private void select(O owner) {
        boolean mixed = desk.isMixed(field);
        Optional<V> value = field.lens().get().apply(owner);
        options.forEach((button, option) -> button.setSelected(!mixed && option.value().equals(value)));
    }

    @Override
    public Node node() {
        return segments;
    }

    @Override
    public Node target() {
        return options.keySet().stream().filter(ToggleButton::isSelected).findFirst().map(Node.class::cast)
                .orElse(segments);
    }

    @Override
    public void refresh(Shown<O> shown, boolean anew) {
        select(shown.value());
    }
}
