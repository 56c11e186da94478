package overlaystudio.studio.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Input;
import overlaystudio.studio.inspector.fields.Lens;
import overlaystudio.studio.inspector.fields.Shown;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Draft;

/// Edits a list by a row for each item and one more to add another.
final class RowsEditor<O, T> implements Editor<O> {

    private static final Messages MESSAGES = Messages.of(RowsEditor.class);

    private final Desk<O> desk;
    private final Field<O, List<T>> field;
    private final Input.Rows<O, T> input;
    private final VBox rows = new VBox();
    private final Button add;
    private final VBox all;
    private final List<TextCell<O, T>> cells = new ArrayList<>();
    private final List<Button> removes = new ArrayList<>();
    private boolean adding;
    private int sizeWhenAdding;

    RowsEditor(Desk<O> desk, Field<O, List<T>> field, Input.Rows<O, T> input) {
        this.desk = desk;
        this.field = field;
        this.input = input;
        add = addButton(field);
        add.setOnAction(_ -> addRow());
        all = new VBox(rows, add);
        all.getStyleClass().add("rows");
        rows.getStyleClass().add("rows");
    }

    /// The button below a list that adds an item.
    static Button addButton(Field<?, ?> field) {
        Button button = new Button(field.texts().add(), Icons.of(Feather.PLUS));
        button.setId(Editor.idOf(field.name()) + "-add");
        button.getStyleClass().addAll("flat", "add-button");
        return button;
    }

    @Override
    public Node node() {
        return all;
    }

    @Override
    public Node target() {
        return cells.isEmpty() ? add : cells.getFirst().text();
    }

    @Override
    public void refresh(Shown<O> shown, boolean anew) {
        int size = items(shown.value()).size();
        adding &= !anew && size == sizeWhenAdding;
        int wanted = Math.max(size + (adding ? 1 : 0), lastDraft() + 1);
        while (cells.size() > wanted) {
            rows.getChildren().remove(cells.removeLast());
            removes.removeLast();
        }
        while (cells.size() < wanted) {
            cells.add(row(cells.size()));
            rows.getChildren().add(cells.getLast());
        }
        for (int row = 0; row < wanted; row++) {
            cells.get(row).refresh(anew);
            removes.get(row).setDisable(row < size && size <= input.least());
        }
        add.setDisable(wanted > size);
    }

    private List<T> items(O owner) {
        return field.lens().get().apply(owner).orElse(List.of());
    }

    private TextCell<O, T> row(int index) {
        Field<O, T> item = field.item(
                index, Lens.item(field.lens(), index), new Input.Typed<>(input.syntax(), Optional.empty()));
        TextCell<O, T> cell = new TextCell<>(desk, item, input.syntax());
        Button remove = TextCell.iconButton(Feather.X, MESSAGES.say("remove.item", item.label()));
        remove.setFocusTraversable(true);
        remove.setId(Editor.idOf(item.name()) + "-remove");
        remove.setOnAction(_ -> remove(index));
        input.offers().ifPresent(offers -> new OfferPopup<>(desk, cell, offers, field.texts().offers()));
        cell.append(remove);
        cell.explain();
        removes.add(remove);
        return cell;
    }

    private String name(int index) {
        return field.name() + "[" + index + "]";
    }

    /// The last row that has a draft, so that no draft is ever out of sight; -1 if none has.
    private int lastDraft() {
        return desk.draftsOf(field.name()).stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    private void addRow() {
        adding = true;
        sizeWhenAdding = desk.value().map(owner -> items(owner).size()).orElse(0);
        desk.shown().ifPresent(shown -> refresh(shown, false));
        cells.getLast().text().requestFocus();
    }

    /// Removes a row with its draft; the drafts below it move up.
    private void remove(int index) {
        adding = false;
        for (int row = index; row < cells.size(); row++) {
            Optional<Draft> below = desk.draft(name(row + 1));
            String name = name(row);
            below.ifPresentOrElse(draft -> desk.keep(name, draft), () -> desk.drop(name));
        }
        desk.applyOnce(field, owner -> without(owner, index));
        desk.shown().ifPresent(shown -> refresh(shown, true));
    }

    private O without(O owner, int index) {
        List<T> items = new ArrayList<>(items(owner));
        if (index < items.size()) {
            items.remove(index);
        }
        return field.lens().with().apply(owner, Optional.of(items));
    }
}
