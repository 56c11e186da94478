package overlaystudio.studio.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// The menu of all steps of the history, the latest first, in which one jumps to any of them.
record HistoryMenu(Session session) {

    private static final Messages MESSAGES = Messages.of(HistoryMenu.class);

    /// As many lines as a small window has room for.
    private static final int MOST = 20;

    Menu menu() {
        return new LiveMenu(MESSAGES.say("history.menu"), "menu-history", this::items);
    }

    private List<MenuItem> items() {
        List<String> steps = session.steps();
        if (steps.isEmpty()) {
            return List.of();
        }
        int now = session.position();
        int last = Math.min(steps.size(), Math.max(now + MOST / 2, MOST));
        int first = Math.max(0, last - MOST);
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>(IntStream.rangeClosed(first, last)
                .map(at -> first + last - at)
                .<MenuItem>mapToObj(at -> item(at, steps, group))
                .toList());
        note(items, 0, steps.size() - last, MESSAGES.say("history.later", steps.size() - last));
        note(items, items.size(), first, MESSAGES.say("history.earlier", first));
        return items;
    }

    private RadioMenuItem item(int position, List<String> steps, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(position == 0 ? MESSAGES.say("history.start") : steps.get(position - 1));
        item.setId("history-" + position);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(position == session.position());
        item.setOnAction(_ -> session.goTo(position));
        return item;
    }

    private static void note(List<MenuItem> items, int at, int count, String text) {
        if (count > 0) {
            MenuItem note = new MenuItem(text);
            note.setDisable(true);
            items.add(at, note);
        }
    }
}
