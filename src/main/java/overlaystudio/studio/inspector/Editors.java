package overlaystudio.studio.inspector;

import java.util.List;

import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Input;
import overlaystudio.studio.inspector.fields.Input.Cases;
import overlaystudio.studio.inspector.fields.Input.Link;

/// The editor for each way of giving a field its value.
record Editors<O>(Desk<O> desk) implements Cases<O, Editor<O>> {

    @Override
    public <V> Editor<O> typed(Field<O, V> field, Input.Typed<O, V> input) {
        return new TypedEditor<>(desk, field, input);
    }

    @Override
    public <V> Editor<O> choice(Field<O, V> field, Input.Choice<O, V> input) {
        return new ChoiceEditor<>(desk, field, input);
    }

    @Override
    public <V> Editor<O> segments(Field<O, V> field, Input.Segments<O, V> input) {
        return new SegmentsEditor<>(desk, field, input);
    }

    @Override
    public Editor<O> toggle(Field<O, Boolean> field) {
        return new ToggleEditor<>(desk, field);
    }

    @Override
    public <T> Editor<O> checks(Field<O, List<T>> field, Input.Checks<O, T> input) {
        return new ChecksEditor<>(desk, field, input);
    }

    @Override
    public <T> Editor<O> rows(Field<O, List<T>> field, Input.Rows<O, T> input) {
        return new RowsEditor<>(desk, field, input);
    }

    @Override
    public <T> Editor<O> cards(Field<O, List<T>> field, Input.Cards<O, T> input) {
        return new CardsEditor<>(desk, field, input);
    }

    @Override
    public Editor<O> links(Field<O, List<Link>> field, Input.Links<O> input) {
        return new LinksEditor<>(desk, field);
    }
}
