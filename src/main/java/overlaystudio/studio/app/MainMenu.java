package overlaystudio.studio.app;

import java.util.List;
import java.util.stream.Stream;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import overlaystudio.design.ElementKind;
import overlaystudio.export.ChangeExporter;
import overlaystudio.export.Exporter;
import overlaystudio.export.PictureExporter;
import overlaystudio.file.Samples;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// The menu bar: all that can be done, in its groups.
///
/// @param layers items that show and hide layers of the canvas
record MainMenu(Session session, Commands commands, Additions additions, Documents documents,
        List<Exporter> exporters, List<MenuItem> layers) {

    private static final Messages MESSAGES = Messages.of(MainMenu.class);

    MenuBar bar() {
        MenuBar bar = new MenuBar(file(), edit(), add(), view(), help());
        bar.setId("menu-bar");
        return bar;
    }

    private Menu file() {
        List<MenuItem> menus = List.of(documents.recentMenu(), samples(), export(), documents.presetsMenu());
        return grouped("file",
                List.of(items(Act.NEW, Act.NEW_WINDOW, Act.PLAN, Act.OPEN, Act.SAVE, Act.SAVE_AS), menus,
                        items(Act.CLOSE, Act.QUIT)));
    }

    private Menu edit() {
        List<MenuItem> history = List.of(item(Act.UNDO), item(Act.REDO), new HistoryMenu(session).menu());
        return grouped("edit", List.of(history,
                items(Act.CUT, Act.COPY, Act.COPY_PICTURE, Act.PASTE, Act.DUPLICATE, Act.RENAME, Act.DELETE),
                items(Act.FIND, Act.REPAIR_ALL)));
    }

    private Menu add() {
        return grouped("add", List.of(additions.items(List.of(ElementKind.values()))));
    }

    private Menu view() {
        return grouped("view", List.of(items(Act.NETWORK, Act.ADDRESS_MAP),
                items(Act.ZOOM_IN, Act.ZOOM_OUT, Act.FIT, Act.FIT_SELECTION, Act.ARRANGE),
                layers,
                items(Act.NEXT_FINDING, Act.EXPLAIN),
                items(Act.DARK)));
    }

    private Menu help() {
        return grouped("help", List.of(items(Act.PALETTE, Act.SHORTCUTS), items(Act.WELCOME, Act.TOUR)));
    }

    private Menu samples() {
        return grouped("samples", List.of(Samples.names().stream()
                .map(name -> item("sample-" + name, Samples.title(name),
                        () -> documents.openSample(Samples.load(name))))
                .toList()));
    }

    private Menu export() {
        List<MenuItem> scripts = exporters.stream()
                .filter(each -> !(each instanceof PictureExporter))
                .map(each -> item("export-" + each.id(), each.label() + "\u2026", () -> documents.export(each)))
                .toList();
        List<MenuItem> changes = exporters.stream()
                .filter(ChangeExporter.class::isInstance)
                .map(ChangeExporter.class::cast)
                .map(each -> item("export-" + each.id() + "-change", each.changeLabel() + "\u2026",
                        () -> documents.exportChange(each)))
                .toList();
        return grouped("export", List.of(items(Act.EXPORT_PICTURE), scripts, changes));
    }

    private MenuItem item(Act act) {
        return commands.of(act).menuItem();
    }

    private List<MenuItem> items(Act... acts) {
        return Stream.of(acts).map(this::item).toList();
    }

    private static MenuItem item(String id, String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.run());
        return item;
    }

    /// A menu with a line between each two groups of items.
    private static Menu grouped(String id, List<List<MenuItem>> groups) {
        Menu menu = new Menu(MESSAGES.say("menu." + id));
        menu.setId("menu-" + id);
        menu.getItems().setAll(groups.stream()
                .flatMap(group -> Stream.concat(Stream.of(new SeparatorMenuItem()), group.stream()))
                .skip(1)
                .toList());
        return menu;
    }
}
