package overlaystudio.studio.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Input;
import overlaystudio.studio.inspector.fields.Option;
import overlaystudio.studio.inspector.fields.Shown;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Wrapping;

/// Edits a list by ticking what is to be in it.
final class ChecksEditor<O, T> implements Editor<O> {

    private static final Messages MESSAGES = Messages.of(ChecksEditor.class);

    private final Desk<O> desk;
    private final Field<O, List<T>> field;
    private final Input.Checks<O, T> input;
    private final FlowPane pane = new FlowPane();
    private List<Option<T>> options = List.of();

    ChecksEditor(Desk<O> desk, Field<O, List<T>> field, Input.Checks<O, T> input) {
        this.desk = desk;
        this.field = field;
        this.input = input;
        pane.setId(Editor.idOf(field.name()));
        pane.getStyleClass().add("checks");
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public Node target() {
        return pane.getChildren().isEmpty() ? pane : pane.getChildren().getFirst();
    }

    @Override
    public void refresh(Shown<O> shown, boolean anew) {
        List<Option<T>> wanted = input.options().apply(shown);
        if (!wanted.equals(options) || pane.getChildren().isEmpty()) {
            options = wanted;
            rebuild();
        }
        List<T> ticked = ticked(shown.value());
        for (int at = 0; at < options.size(); at++) {
            if (pane.getChildren().get(at) instanceof CheckBox box) {
                box.setSelected(options.get(at).value().filter(ticked::contains).isPresent());
            }
        }
    }

    private void rebuild() {
        pane.getChildren().clear();
        options.forEach(option -> option.value().ifPresent(value -> pane.getChildren().add(box(option, value))));
        if (options.isEmpty()) {
            Label nothing = new Label(field.texts().nothing());
            nothing.getStyleClass().add("help");
            Wrapping.of(nothing);
            pane.getChildren().add(nothing);
        }
    }

    private CheckBox box(Option<T> option, T value) {
        CheckBox box = new CheckBox(option.label());
        box.setId(Editor.idOf(field.name()) + "-" + value);
        box.setAccessibleText(MESSAGES.say("option", field.label(), option.label()));
        box.setOnAction(_ -> desk.applyOnce(field, owner -> with(owner, value, box.isSelected())));
        return box;
    }

    private List<T> ticked(O owner) {
        return field.lens().get().apply(owner).orElse(List.of());
    }

    /// The owner with one item in or out; items stay in the order of the options, those that are none stay at the end.
    private O with(O owner, T value, boolean in) {
        List<T> items = new ArrayList<>();
        options.stream()
                .flatMap(option -> option.value().stream())
                .filter(each -> each.equals(value) ? in : ticked(owner).contains(each))
                .forEach(items::add);
        ticked(owner).stream().filter(each -> !each.equals(value) && !items.contains(each)).forEach(items::add);
        return field.lens().with().apply(owner, Optional.of(items));
    }
}
