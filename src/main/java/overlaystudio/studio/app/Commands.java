package overlaystudio.studio.app;

import java.util.List;
import java.util.stream.Stream;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.export.ChangeExporter;
import overlaystudio.export.Exporter;
import overlaystudio.export.PictureExporter;
import overlaystudio.file.Samples;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.start.StartLayer;

/// Everything that a user can tell the window to do: each with one name, icon and key for menus and tool bar alike.
final class Commands {

    final Command create;
    final Command open;
    final Command save;
    final Command saveAs;
    final Command quit;
    final Command undo;
    final Command redo;
    final Command delete;
    final Command nextFinding;
    final Command explain;
    final Command repairAll;
    final Command zoomIn;
    final Command zoomOut;
    final Command fit;
    final Command fitSelection;
    final Command arrange;
    final Command network;
    final Command map;
    final Command rename;
    final Command find;
    final Command cut;
    final Command copy;
    final Command paste;
    final Command duplicate;
    final Command exportPicture;
    final Command copyPicture;
    final Command dark;
    final Command palette;
    final Command plan;
    final Command welcome;
    final Command tour;

    private final Session session;
    private final View view;
    private final Additions additions;
    private final Documents documents;
    private final List<Exporter> exporters;

    Commands(Session session, Documents documents, Additions additions, List<Exporter> exporters, Clips clips,
            Picturing pictures, StartLayer start, View view) {
        this.session = session;
        this.view = view;
        this.additions = additions;
        this.documents = documents;
        this.exporters = exporters;
        ObservableValue<Boolean> selected = session.selectionProperty().map(id -> !id.equals(ElementId.DESIGN));
        create = new Command("new", "New", Feather.FILE_PLUS, "Shortcut+N", documents::create);
        open = new Command("open", "Open\u2026", Feather.FOLDER, "Shortcut+O", documents::open);
        save = new Command("save", "Save", Feather.SAVE, "Shortcut+S", documents::save);
        saveAs = new Command("save-as", "Save as\u2026", Feather.COPY, "Shortcut+Shift+S", documents::saveAs);
        quit = new Command("quit", "Quit", Feather.LOG_OUT, "Shortcut+Q", view::close);
        undo = new Command("undo", "Undo", Feather.CORNER_UP_LEFT, "Shortcut+Z", view::undo)
                .when(session.undoLabelProperty().map(label -> !label.isEmpty()))
                .about(session.undoLabelProperty());
        redo = new Command("redo", "Redo", Feather.CORNER_UP_RIGHT, "Shortcut+Y", view::redo)
                .when(session.redoLabelProperty().map(label -> !label.isEmpty()))
                .about(session.redoLabelProperty());
        delete = new Command("delete", "Delete", Feather.TRASH_2, "", additions::remove)
                .when(selected);
        nextFinding = new Command("next-finding", "Next finding", Feather.ALERT_CIRCLE, "F8", view::nextFinding);
        explain = new Command("explain", "Explain the rule", Feather.BOOK_OPEN, "F1", view::explain);
        repairAll = new Command("repair-all", "Repair all\u2026", Feather.TOOL, "Shortcut+Shift+R", view::repairAll);
        zoomIn = new Command("zoom-in", "Zoom in", Feather.ZOOM_IN, "Shortcut+Plus", view::zoomIn);
        zoomOut = new Command("zoom-out", "Zoom out", Feather.ZOOM_OUT, "Shortcut+Minus", view::zoomOut);
        fit = new Command("fit", "Fit in window", Feather.MAXIMIZE, "Shortcut+0", view::fit);
        fitSelection = new Command("fit-selection", "Fit selection in window", Feather.CROSSHAIR, "Shortcut+Shift+0",
                view::fitSelection).when(selected);
        rename = new Command("rename", "Rename", Feather.EDIT_2, "F2", view::rename)
                .when(selected);
        find = new Command("find", "Find\u2026", Feather.SEARCH, "Shortcut+F", view::find);
        cut = new Command("cut", "Cut", Feather.SCISSORS, "Shortcut+X", clips::cut).when(selected);
        copy = new Command("copy", "Copy", Feather.COPY, "Shortcut+C", clips::copy).when(selected);
        paste = new Command("paste", "Paste", Feather.CLIPBOARD, "Shortcut+V", clips::paste);
        duplicate = new Command("duplicate", "Duplicate", Feather.PLUS_SQUARE, "Shortcut+D", clips::duplicate)
                .when(selected);
        exportPicture =
                new Command("export-picture", "Picture\u2026", Feather.IMAGE, "Shortcut+E", pictures::export);
        copyPicture =
                new Command("copy-picture", "Copy picture", Feather.CAMERA, "Shortcut+Shift+C", pictures::copy);
        arrange = new Command("arrange", "Arrange", Feather.LAYOUT, "Shortcut+Shift+A", view::arrange)
                .when(session.designProperty().map(design -> !design.positions().isEmpty()));
        network = new Command("network", "Network", Feather.SHARE_2, "Shortcut+1", view::showNetwork);
        map = new Command("address-map", "Address map", Feather.MAP, "Shortcut+2", view::showMap);
        plan = new Command("plan", "Plan for me\u2026", Feather.EDIT_3, "Shortcut+Shift+N", start::showPlan);
        welcome = new Command("welcome", "Welcome", Feather.HOME, "", start::showWelcome);
        tour = new Command("tour", "Take the tour", Feather.COMPASS, "", start::takeTour);
        palette = new Command("palette", "Command palette\u2026", Feather.TERMINAL, "Shortcut+Shift+P",
                view::showPalette);
        dark = new Command("dark", "Light or dark", Feather.MOON, "Shortcut+Shift+D", view::toggleDark);
    }

    /// What commands do to the window itself.
    interface View {
        /// Closes the window, after a question if work would be lost.
        void close();

        /// Takes back the last step, or the half-typed text of the field in hand.
        void undo();

        /// Does again what was taken back.
        void redo();

        /// Goes to the next finding.
        void nextFinding();

        /// Shows the page of the chosen finding's rule.
        void explain();

        /// Proposes all repairs.
        void repairAll();

        /// Zooms in.
        void zoomIn();

        /// Zooms out.
        void zoomOut();

        /// Shows the whole design.
        void fit();

        /// Shows what is selected as large as it fits.
        void fitSelection();

        /// Opens the field in which one types what one looks for.
        void find();

        /// Opens a field on the name of the selected element.
        void rename();

        /// Places all boxes of the canvas again.
        void arrange();

        /// Shows the network in the middle of the window.
        void showNetwork();

        /// Shows the address map in the middle of the window.
        void showMap();

        /// Items that show and hide layers of the canvas.
        List<MenuItem> layerItems();

        /// Opens the command palette.
        void showPalette();

        /// Changes between the light and the dark look.
        void toggleDark();
    }

    /// All commands but the one that lists them.
    Stream<Command> all() {
        return Stream.of(create, open, save, saveAs, quit, undo, redo, delete, nextFinding, explain, repairAll, zoomIn,
                zoomOut, fit, fitSelection, arrange, network, map, rename, find, cut, copy, paste, duplicate,
                exportPicture, copyPicture, dark, plan, welcome, tour);
    }

    /// The menu bar.
    MenuBar menuBar() {
        MenuBar bar = new MenuBar(
                menu("File", "menu-file",
                        Stream.concat(file(),
                                Stream.of(documents.recentMenu(), samples(), export(), documents.presetsMenu(),
                                        quit.menuItem()))),
                menu("Edit", "menu-edit", grouped(Stream.of(history(),
                        items(cut, copy, copyPicture, paste, duplicate, rename, delete),
                        items(find, repairAll)))),
                menu("Add", "menu-add", additions.items(List.of(ElementKind.values())).stream()),
                menu("View", "menu-view", grouped(Stream.of(items(network, map),
                        items(zoomIn, zoomOut, fit, fitSelection, arrange),
                        view.layerItems(),
                        items(nextFinding, explain),
                        items(dark)))),
                menu("Help", "menu-help", Stream.of(palette, welcome, tour).map(Command::menuItem)));
        bar.setId("menu-bar");
        return bar;
    }

    private List<MenuItem> history() {
        return List.of(undo.menuItem(), redo.menuItem(), new HistoryMenu(session).menu());
    }

    private Stream<MenuItem> file() {
        return Stream.of(create, plan, open, save, saveAs).map(Command::menuItem);
    }

    private Menu samples() {
        return menu("Open a sample", "menu-samples", Samples.names().stream().map(name -> {
            MenuItem item = new MenuItem(Samples.title(name));
            item.setOnAction(_ -> documents.openSample(Samples.load(name)));
            return item;
        }));
    }

    private Menu export() {
        Stream<MenuItem> scripts = exporters.stream().filter(each -> !(each instanceof PictureExporter))
                .map(exporter -> {
                    MenuItem item = new MenuItem(exporter.label() + "\u2026");
                    item.setId("export-" + exporter.id());
                    item.setOnAction(_ -> documents.export(exporter));
                    return item;
                });
        Stream<MenuItem> changes = exporters.stream().filter(ChangeExporter.class::isInstance)
                .map(ChangeExporter.class::cast)
                .map(exporter -> {
                    MenuItem item = new MenuItem(exporter.changeLabel() + "\u2026");
                    item.setId("export-" + exporter.id() + "-change");
                    item.setOnAction(_ -> documents.exportChange(exporter));
                    return item;
                });
        return menu("Export", "menu-export",
                Stream.of(Stream.of(exportPicture.menuItem()), scripts, changes).flatMap(items -> items));
    }

    private static List<MenuItem> items(Command... commands) {
        return Stream.of(commands).map(Command::menuItem).toList();
    }

    /// Items with a line between each two groups.
    private static Stream<MenuItem> grouped(Stream<List<MenuItem>> groups) {
        return groups
                .flatMap(group -> Stream.concat(Stream.of(new SeparatorMenuItem()), group.stream()))
                .skip(1);
    }

    private static Menu menu(String title, String id, Stream<? extends MenuItem> items) {
        Menu menu = new Menu(title);
        menu.setId(id);
        menu.getItems().setAll(items.toList());
        return menu;
    }
}
