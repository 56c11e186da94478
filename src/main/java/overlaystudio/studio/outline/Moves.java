package overlaystudio.studio.outline;

import java.util.List;
import java.util.function.BooleanSupplier;

import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;

/// Moves lines of the outline among their siblings. While some lines are left out none moves, for nobody could say past
/// which one.
///
/// @param session has the design
/// @param isFiltered whether lines are left out
record Moves(Session session, BooleanSupplier isFiltered) {

    private static final Messages MESSAGES = Messages.of(Moves.class);

    /// Whether an element can go some places on.
    boolean can(ElementId id, int by) {
        List<ElementId> siblings = session.design().siblings(id);
        int place = siblings.indexOf(id) + by;
        return !isFiltered.getAsBoolean() && place >= 0 && place < siblings.size();
    }

    /// Moves an element some places on if it can go there.
    void step(ElementId id, int by) {
        if (can(id, by)) {
            to(id, session.design().siblings(id).indexOf(id) + by);
        }
    }

    /// Moves an element to a place among its siblings.
    void to(ElementId id, int place) {
        session.design().find(id).ifPresent(element -> session.apply(Edit.MoveElement.of(element, place)));
    }

    /// What a context menu offers.
    List<MenuItem> items(ElementId id) {
        return List.of(item(id, -1, MESSAGES.say("move.up"), Feather.ARROW_UP, "context-move-up"),
                item(id, 1, MESSAGES.say("move.down"), Feather.ARROW_DOWN, "context-move-down"));
    }

    private MenuItem item(ElementId id, int by, String text, Feather icon, String itemId) {
        MenuItem item = new MenuItem(text, Icons.of(icon));
        item.setId(itemId);
        item.setDisable(!can(id, by));
        item.setOnAction(_ -> step(id, by));
        return item;
    }
}
