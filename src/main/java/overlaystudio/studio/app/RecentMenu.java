package overlaystudio.studio.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import overlaystudio.studio.preferences.Preferences;

/// The menu of the files that were opened or saved last; it is made anew whenever the menu above it opens.
final class RecentMenu extends Menu {

    private final Documents documents;
    private final Preferences preferences;

    RecentMenu(Documents documents, Preferences preferences) {
        super("Open recent");
        this.documents = documents;
        this.preferences = preferences;
        setId("menu-recent");
        fill();
        parentMenuProperty().subscribe(parent -> {
            if (parent != null) {
                parent.addEventHandler(Menu.ON_SHOWING, _ -> fill());
            }
        });
    }

    private void fill() {
        List<Path> files = preferences.recentFiles();
        List<MenuItem> items = new ArrayList<>(files.stream().map(this::item).toList());
        if (!items.isEmpty()) {
            MenuItem clear = new MenuItem("Clear the list");
            clear.setId("recent-clear");
            clear.setOnAction(_ -> preferences.forgetAllRecent());
            items.add(new SeparatorMenuItem());
            items.add(clear);
        }
        getItems().setAll(items);
        setDisable(items.isEmpty());
    }

    /// The name first, for the folder may be long.
    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(file.getFileName() + " \u2014 " + file.getParent());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> documents.openRecent(file));
        return item;
    }
}
