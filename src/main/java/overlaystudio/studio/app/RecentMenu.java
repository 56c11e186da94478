package overlaystudio.studio.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.preferences.Preferences;

/// The menu of the files that were opened or saved last.
record RecentMenu(Documents documents, Preferences preferences) {

    private static final Messages MESSAGES = Messages.of(RecentMenu.class);

    Menu menu() {
        return new LiveMenu(MESSAGES.say("recent.menu"), "menu-recent", this::items);
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>(preferences.recentFiles().stream().map(this::item).toList());
        if (!items.isEmpty()) {
            MenuItem clear = new MenuItem(MESSAGES.say("recent.clear"));
            clear.setId("recent-clear");
            clear.setOnAction(_ -> preferences.forgetAllRecent());
            items.add(new SeparatorMenuItem());
            items.add(clear);
        }
        return items;
    }

    /// The name first, for the folder may be long.
    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(file.getFileName() + " \u2014 " + file.getParent());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> documents.openRecent(file));
        return item;
    }
}
