package overlaystudio.studio.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import overlaystudio.design.Copies;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.design.Position;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Layer;
import overlaystudio.diagram.NotePlaces;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// Puts notes where they cover nothing.
public final class NoteTaking {

    private static final Messages MESSAGES = Messages.of(NoteTaking.class);

    private final CanvasView view;
    private final LayerControl layers;
    private Optional<Point2D> pointed = Optional.empty();
    private Optional<Point2D> here = Optional.empty();

    NoteTaking(CanvasView view, LayerControl layers) {
        this.view = view;
        this.layers = layers;
    }

    /// Notes where a menu is opened, in world units; nowhere if it is opened by a key.
    void point(Optional<Point2D> place) {
        pointed = place;
    }

    /// A menu whose item for adding a note puts it where the menu was opened.
    public ContextMenu here(ContextMenu menu) {
        Optional<Point2D> place = pointed;
        menu.getItems().stream().filter(item -> "add-note".equals(item.getId())).forEach(item -> here(item, place));
        return menu;
    }

    private void here(MenuItem item, Optional<Point2D> place) {
        EventHandler<ActionEvent> add = item.getOnAction();
        item.setText(place.isPresent() ? MESSAGES.say("note.add-here") : item.getText());
        item.setOnAction(event -> {
            here = place;
            add.handle(event);
            here = Optional.empty();
        });
    }

    /// Adds a note at a free place: near the pointer, beside what it is about, or near the middle of what is seen;
    /// then one writes it.
    public void put(Edit.AddElement add) {
        if (add.element() instanceof Note note) {
            Position place = here.map(at -> NotePlaces.near(view.diagram(), note, at.getX(), at.getY()))
                    .or(() -> NotePlaces.besideSubject(view.diagram(), note))
                    .orElseGet(() -> inTheMiddle(note));
            Session session = view.session();
            session.seal();
            session.apply(new Edit.Batch(add.label(),
                    List.of(add, Edit.ChangeDesign.placing(Map.of(note.id(), place), add.label()))));
            layers.show(Layer.NOTES);
            session.select(note.id());
            view.rename();
        }
    }

    private Position inTheMiddle(Note note) {
        Frame seen = view.viewport().seen(view.getWidth(), view.getHeight());
        return NotePlaces.near(view.diagram(), note, seen.centerX() - 100, seen.centerY() - 30);
    }

    /// The edit that pastes, with each pasted note where it covers nothing.
    public Edit placed(Copies.Pasting pasting) {
        Design after = pasting.edit().applyTo(view.session().design());
        List<ElementId> notes = pasting.added().stream().filter(id -> after.find(id, Note.class).isPresent())
                .filter(after.positions()::containsKey).toList();
        if (notes.isEmpty()) {
            return pasting.edit();
        }
        List<Edit> edits = new ArrayList<>(pasting.edit().edits());
        edits.add(Edit.ChangeDesign.placing(NotePlaces.settled(notes, drawn(after)), pasting.edit().label()));
        return new Edit.Batch(pasting.edit().label(), edits);
    }

    private static Diagram drawn(Design design) {
        return Diagram.of(RuleBook.standard().plan(design), Map.of());
    }

    /// The edit that lets the studio place all boxes again; notes go along with the boxes beside them.
    Edit arranged() {
        Design design = view.session().design();
        List<ElementId> notes = design.notes().stream().map(Note::id)
                .filter(design.positions()::containsKey).toList();
        Map<ElementId, Position> places = notes.isEmpty() ? Map.of()
                : NotePlaces.along(notes, view.diagram(), drawn(design.withPositions(Map.of())));
        return new Edit.ChangeDesign("positions", MESSAGES.say("edit.arrange"), each -> each.withPositions(places));
    }
}
