package overlaystudio.studio.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Input;
import overlaystudio.studio.inspector.fields.Shown;
import overlaystudio.studio.session.Draft;

/// Edits a list by a small form for each item, each folded under its title.
final class CardsEditor<O, T> implements Editor<O> {

    private final Desk<O> desk;
    private final Field<O, List<T>> field;
    private final Input.Cards<O, T> input;
    private final VBox cards = new VBox();
    private final VBox all;
    private final Button add;
    private final List<Card> shownCards = new ArrayList<>();

    CardsEditor(Desk<O> desk, Field<O, List<T>> field, Input.Cards<O, T> input) {
        this.desk = desk;
        this.field = field;
        this.input = input;
        add = RowsEditor.addButton(field);
        add.setOnAction(_ -> addItem());
        all = new VBox(cards, add);
        all.getStyleClass().add("rows");
        cards.getStyleClass().add("rows");
    }

    @Override
    public Node node() {
        return all;
    }

    @Override
    public Node target() {
        return shownCards.isEmpty() ? add : shownCards.getFirst().header();
    }

    @Override
    public void refresh(Shown<O> shown, boolean anew) {
        List<T> items = items(shown.value());
        while (shownCards.size() > items.size()) {
            cards.getChildren().remove(shownCards.removeLast());
        }
        while (shownCards.size() < items.size()) {
            shownCards.add(card(shownCards.size()));
            cards.getChildren().add(shownCards.getLast());
        }
        for (int index = 0; index < items.size(); index++) {
            shownCards.get(index).refresh(input.title().apply(items.get(index)), anew);
        }
    }

    private List<T> items(O owner) {
        return field.lens().get().apply(owner).orElse(List.of());
    }

    private Card card(int index) {
        String id = Editor.idOf(field.name() + "[" + index + "]");
        List<FieldEditor> editors = input.fields().stream().map(each -> editor(each, index)).toList();
        return new Card(id, editors, () -> remove(index));
    }

    private <V> FieldEditor editor(Field<T, V> each, int index) {
        FieldEditor editor = new FieldEditor();
        editor.bind(desk, each.within(field.name(), field.lens(), index));
        return editor;
    }

    private void addItem() {
        desk.applyOnce(field, owner -> {
            List<T> items = new ArrayList<>(items(owner));
            items.add(input.fresh().apply(items.size()));
            return field.lens().with().apply(owner, Optional.of(items));
        });
        shownCards.getLast().unfold();
    }

    /// Removes an item with its drafts; the drafts of those below move up.
    private void remove(int index) {
        for (int at = index; at < shownCards.size(); at++) {
            int here = at;
            input.fields().forEach(each -> moveDraft(each.name(), here));
        }
        desk.applyOnce(field, owner -> {
            List<T> items = new ArrayList<>(items(owner));
            items.remove(index);
            return field.lens().with().apply(owner, Optional.of(items));
        });
        desk.shown().ifPresent(shown -> refresh(shown, true));
    }

    private void moveDraft(String name, int index) {
        String here = field.name() + "[" + index + "]." + name;
        Optional<Draft> below = desk.draft(field.name() + "[" + (index + 1) + "]." + name);
        below.ifPresentOrElse(draft -> desk.keep(here, draft), () -> desk.drop(here));
    }
}
