package overlaystudio.studio.app;

import java.util.Optional;

import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.studio.messages.Messages;

/// What a user can tell the window to do: each with its icon and its key, once, for the menu bar, the tool bar, the context
/// menus, the command palette and the sheet of shortcuts. Its name is in the message file.
enum Act {
    // @formatter:off
    NEW("new", Feather.FILE_PLUS, "Shortcut+N"),
    NEW_WINDOW("new-window", Feather.PLUS_CIRCLE, "Shortcut+Alt+N"),
    PLAN("plan", Feather.EDIT_3, "Shortcut+Shift+N"),
    OPEN("open", Feather.FOLDER, "Shortcut+O"),
    SAVE("save", Feather.SAVE, "Shortcut+S"),
    SAVE_AS("save-as", Feather.COPY, "Shortcut+Shift+S"),
    CLOSE("close", Feather.X, "Shortcut+W"),
    QUIT("quit", Feather.LOG_OUT, "Shortcut+Q"),
    UNDO("undo", Feather.CORNER_UP_LEFT, "Shortcut+Z"),
    REDO("redo", Feather.CORNER_UP_RIGHT, "Shortcut+Y"),
    CUT("cut", Feather.SCISSORS, "Shortcut+X"),
    COPY("copy", Feather.COPY, "Shortcut+C"),
    COPY_PICTURE("copy-picture", Feather.CAMERA, "Shortcut+Shift+C"),
    PASTE("paste", Feather.CLIPBOARD, "Shortcut+V"),
    DUPLICATE("duplicate", Feather.PLUS_SQUARE, "Shortcut+D"),
    RENAME("rename", Feather.EDIT_2, "F2"),
    DELETE("delete", Feather.TRASH_2, ""),
    FIND("find", Feather.SEARCH, "Shortcut+F"),
    REPAIR_ALL("repair-all", Feather.TOOL, "Shortcut+Shift+R"),
    NETWORK("network", Feather.SHARE_2, "Shortcut+1"),
    ADDRESS_MAP("address-map", Feather.MAP, "Shortcut+2"),
    ZOOM_IN("zoom-in", Feather.ZOOM_IN, "Shortcut+Plus"),
    ZOOM_OUT("zoom-out", Feather.ZOOM_OUT, "Shortcut+Minus"),
    FIT("fit", Feather.MAXIMIZE, "Shortcut+0"),
    FIT_SELECTION("fit-selection", Feather.CROSSHAIR, "Shortcut+Shift+0"),
    ARRANGE("arrange", Feather.LAYOUT, "Shortcut+Shift+A"),
    NEXT_FINDING("next-finding", Feather.ALERT_CIRCLE, "F8"),
    EXPLAIN("explain", Feather.BOOK_OPEN, "F1"),
    DARK("dark", Feather.MOON, "Shortcut+Shift+D"),
    EXPORT_PICTURE("export-picture", Feather.IMAGE, "Shortcut+E"),
    PALETTE("palette", Feather.TERMINAL, "Shortcut+Shift+P"),
    SHORTCUTS("shortcuts", Feather.COMMAND, "Shortcut+F1"),
    WELCOME("welcome", Feather.HOME, ""),
    TOUR("tour", Feather.COMPASS, "");
    // @formatter:on

    private static final Messages MESSAGES = Messages.of(Act.class);

    private final String id;
    private final Feather icon;
    private final String key;

    Act(String id, Feather icon, String key) {
        this.id = id;
        this.icon = icon;
        this.key = key;
    }

    /// A word that begins with what shows it: `menu-save`, `tool-save`, `context-save`.
    String id() {
        return id;
    }

    /// What it is called wherever it is shown.
    String text() {
        return MESSAGES.say("action." + id);
    }

    Feather icon() {
        return icon;
    }

    /// The key that gives it, or empty.
    Optional<KeyCombination> key() {
        return key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
    }
}
