package overlaystudio.studio.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.rulepage.SideSheet;

/// A sheet with all keys: those of the menus, menu by menu, and those that parts of the window understand.
final class ShortcutSheet extends SideSheet {

    private static final Messages MESSAGES = Messages.of(ShortcutSheet.class);

    private final MenuBar bar;

    /// @param bar whose keys are shown
    ShortcutSheet(MenuBar bar) {
        super("shortcuts", MESSAGES.say("shortcuts.close"));
        this.bar = bar;
    }

    void show() {
        List<Node> lines = new ArrayList<>();
        menus().forEach((menu, keys) -> put(lines, menu, keys));
        Stream.of(Stroke.values()).collect(Collectors.groupingBy(Stroke::part, LinkedHashMap::new, Collectors.toList()))
                .forEach((part, strokes) -> put(lines, MESSAGES.say("strokes." + part), strokes.stream()
                        .map(stroke -> line(stroke.text(), stroke.key()))
                        .toList()));
        fill(MESSAGES.say("action.shortcuts"), lines);
        open();
    }

    private Map<String, List<Node>> menus() {
        return MenuLines.of(bar)
                .filter(line -> !line.key().isEmpty())
                .collect(Collectors.groupingBy(line -> line.menu().getText(), LinkedHashMap::new,
                        Collectors.mapping(line -> line(line.title(), line.key()), Collectors.toList())));
    }

    private static void put(List<Node> lines, String heading, List<Node> keys) {
        lines.add(heading(heading));
        lines.addAll(keys);
    }

    private static Node line(String what, String key) {
        Label text = label(what, "plain");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label cap = new Label(key);
        cap.getStyleClass().add("key");
        cap.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(text, cap);
        line.getStyleClass().addAll("item", "shortcut");
        line.setAccessibleText(MESSAGES.say("shortcuts.spoken", what, key));
        return line;
    }
}
