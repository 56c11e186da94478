package overlaystudio.studio.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import overlaystudio.design.ElementId;
import overlaystudio.studio.session.Session;

/// The menus of what is pointed at.
record Menus(Session session, Additions additions, Commands commands) {

    /// The menu of an element, or of the design: what can be added to it, and what can be done with it.
    ContextMenu of(ElementId id) {
        List<MenuItem> items = new ArrayList<>(additions.itemsToAdd(Additions.kindsIn(session.design().find(id))));
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        Stream<Act> more = id.owner().equals(ElementId.DESIGN)
                ? Stream.of(Act.COPY_PICTURE, Act.PASTE, Act.FIT, Act.ARRANGE)
                : Stream.of(Act.CUT, Act.COPY, Act.COPY_PICTURE, Act.PASTE, Act.DUPLICATE, Act.RENAME,
                        Act.FIT_SELECTION, Act.DELETE);
        items.addAll(more.map(commands::of).map(Command::contextItem).toList());
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        menu.setOnShowing(_ -> lead(id));
        return menu;
    }

    /// Several selected elements stay so when the menu is that of one of them.
    private void lead(ElementId id) {
        if (!session.chosen().contains(id.owner())) {
            session.select(id);
        }
    }
}
