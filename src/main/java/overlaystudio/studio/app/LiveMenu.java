package overlaystudio.studio.app;

import java.util.List;
import java.util.function.Supplier;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// A menu within another one whose items are made anew whenever the menu above it opens; without any it cannot be opened.
final class LiveMenu extends Menu {

    private final Supplier<List<MenuItem>> maker;

    LiveMenu(String title, String id, Supplier<List<MenuItem>> maker) {
        super(title);
        this.maker = maker;
        setId(id);
        fill();
        parentMenuProperty().subscribe(parent -> {
            if (parent != null) {
                parent.addEventHandler(Menu.ON_SHOWING, _ -> fill());
            }
        });
    }

    /// Makes its items anew.
    void fill() {
        List<MenuItem> items = maker.get();
        getItems().setAll(items);
        setDisable(items.isEmpty());
    }
}
