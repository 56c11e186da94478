package overlaystudio.studio.app;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/// The lines of a menu bar without its boxes: what can be done, wherever in the menus it stands.
final class MenuLines {

    private MenuLines() {}

    /// One line of a menu.
    ///
    /// @param menu the menu at the top that it is in
    /// @param path the menus between that one and the line
    record Line(Menu menu, List<Menu> path, MenuItem item) {

        /// What it says, with the names of the menus that lead to it.
        String title() {
            return Stream.concat(path.stream(), Stream.of(item)).map(MenuItem::getText)
                    .reduce((first, then) -> first + " \u203a " + then).orElseThrow();
        }

        String key() {
            KeyCombination key = item.getAccelerator();
            return key == null ? "" : key.getDisplayText();
        }

        boolean isOpen() {
            return !item.isDisable() && path.stream().noneMatch(MenuItem::isDisable);
        }

        /// Does what a click on it does.
        void give() {
            if (item instanceof CheckMenuItem check) {
                check.setSelected(!check.isSelected());
            } else if (item instanceof RadioMenuItem radio) {
                radio.setSelected(true);
            }
            item.fire();
        }
    }

    static Stream<Line> of(MenuBar bar) {
        return bar.getMenus().stream().mapMulti((menu, lines) -> into(lines, menu, List.of(), menu));
    }

    private static void into(Consumer<Line> lines, Menu top, List<Menu> path, Menu menu) {
        if (menu instanceof LiveMenu live) {
            live.fill();
        }
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                into(lines, top, Stream.concat(path.stream(), Stream.of(inner)).toList(), inner);
            } else if (!(item instanceof SeparatorMenuItem)) {
                lines.accept(new Line(top, path, item));
            }
        }
    }
}
