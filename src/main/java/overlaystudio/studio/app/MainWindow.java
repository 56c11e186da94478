package overlaystudio.studio.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.export.Exporter;
import overlaystudio.export.Exporters;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;
import overlaystudio.studio.canvas.CanvasPane;
import overlaystudio.studio.canvas.CanvasView;
import overlaystudio.studio.canvas.ElementPalette;
import overlaystudio.studio.findings.FindingsView;
import overlaystudio.studio.inspector.InspectorView;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.outline.OutlineView;
import overlaystudio.studio.palette.PaletteView;
import overlaystudio.studio.picture.LastChoice;
import overlaystudio.studio.preferences.Preferences;
import overlaystudio.studio.rulepage.ChangesSheet;
import overlaystudio.studio.rulepage.RuleSheet;
import overlaystudio.studio.script.ScriptChoice;
import overlaystudio.studio.script.ScriptView;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.start.StartLayer;
import overlaystudio.studio.theme.Icons;
import overlaystudio.studio.theme.Theme;

/// The main window: puts the views in their places and ties commands to them.
public final class MainWindow implements Commands.View {

    private static final Messages MESSAGES = Messages.of(MainWindow.class);

    private final Session session;
    private final Documents documents;
    private final Preferences preferences;
    private final RulesDates dates;
    private final Runnable close;
    private Optional<Windows> windows = Optional.empty();
    private final Additions additions;
    private final Commands commands;
    private final Menus menus;
    private final CanvasView canvasView;
    private final CanvasPane canvasPane;
    private final CanvasArea area;
    private final FindingsView findingsView;
    private final RuleSheet ruleSheet;
    private final ChangesSheet changesSheet;
    private final Repairing repairing;
    private final InspectorView inspectorView;
    private final ScriptView scriptView;
    private final Button themeButton;
    private final StartLayer start;
    private final PaletteView palette = new PaletteView();
    private final MenuBar bar;
    private final PaletteEntries entries;
    private final ShortcutSheet shortcuts;
    private final SimpleBooleanProperty isDark = new SimpleBooleanProperty();
    private final Panes panes;

    @FXML private BorderPane root;

    @FXML private VBox head;

    @FXML private HBox fileTools;

    @FXML private HBox editTools;

    @FXML private HBox viewTools;

    @FXML private MenuButton add;

    @FXML private ComboBox<LocalDate> rulesDate;

    @FXML private SplitPane columns;

    @FXML private SplitPane rows;

    @FXML private VBox outline;

    @FXML private StackPane canvas;

    @FXML private StackPane inspector;

    @FXML private StackPane foot;

    @FXML private TabPane tabs;

    @FXML private Tab findings;

    @FXML private Tab script;

    /// The window of a session.
    ///
    /// @param exporters what the design can be exported to; one script of them is shown
    /// @param worker makes scripts and small pictures off the window's thread
    /// @param window shows it
    /// @param book judges, explains and repairs
    /// @param close closes the window
    public MainWindow(
            Session session,
            Dialogs dialogs,
            Preferences preferences,
            List<Exporter> exporters,
            Executor worker,
            Executor window,
            RuleBook book,
            Runnable close) {
        this.session = session;
        this.preferences = preferences;
        this.close = close;
        dates = new RulesDates(book.knownUntil());
        session.setOnRulesDateChosen(preferences::rememberRulesDate);
        documents = new Documents(session, dialogs, preferences);
        additions = new Additions(session, dialogs);
        Clips clips = new Clips(session, dialogs, additions::remove);
        Picturing picturing =
                new Picturing(session, dialogs, new LastChoice(preferences, Exporters.pictures()), this::root);
        start = new StartLayer(preferences, documents, book, worker, window);
        commands = new Commands(session, documents, additions, clips, picturing, start, this);
        start.setWaysOut(Stream.of(Act.NEW, Act.NEW_WINDOW, Act.PLAN, Act.OPEN, Act.CLOSE, Act.QUIT, Act.DARK)
                .flatMap(act -> act.key().stream()).toList());
        menus = new Menus(session, additions, commands);
        themeButton = commands.of(Act.DARK).iconButton();
        canvasView = new CanvasView(session);
        additions.setPutNote(canvasView.notes()::put);
        clips.setPlacing(canvasView.notes()::placed);
        canvasPane = new CanvasPane(canvasView, worker, window);
        area = new CanvasArea(session, canvasView, canvasPane);
        repairing = new Repairing(session, dialogs, book, worker, window);
        ruleSheet = new RuleSheet(book);
        changesSheet = new ChangesSheet(
                session, book, worker, window, rule -> ruleSheet.show(rule, session.design().rulesDate()));
        findingsView = new FindingsView(session, commands.of(Act.REPAIR_ALL).wordButton());
        inspectorView = new InspectorView(session);
        scriptView = new ScriptView(
                session, new ScriptChoice(preferences, exporters), worker, window, documents::export);
        bar = new MainMenu(session, commands, additions, documents, exporters, canvasPane.menuItems()).bar();
        entries = new PaletteEntries(session, bar, commands, book, rule -> ruleSheet.show(rule,
                session.design().rulesDate()));
        shortcuts = new ShortcutSheet(bar);
        load();
        panes = new Panes(columns, rows, tabs, area, preferences);
        panes.place();
        Button corner = commands.of(Act.DARK).iconButton();
        Stream.of(themeButton, corner).forEach(
                each -> isDark.subscribe(dark -> each.setGraphic(Icons.of(dark ? Feather.SUN : Feather.MOON))));
        start.cover(root, canvasView::requestFocus, corner);
        start.root().getChildren().add(palette);
    }

    private void load() {
        FXMLLoader loader = new FXMLLoader(MainWindow.class.getResource("main-window.fxml"), MESSAGES.bundle());
        loader.setController(this);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The root of the window's scene.
    public StackPane root() {
        return start.root();
    }

    /// What can lie over the work: the welcome, the plan that is made for somebody, and the tour.
    public StartLayer start() {
        return start;
    }

    /// The documents of the window's session.
    public Documents documents() {
        return documents;
    }

    @FXML
    private void initialize() {
        head.getChildren().addFirst(bar);
        head.getChildren().add(new RulesStrip(session, dates, changesSheet::show));
        Stream.of(Act.NEW, Act.OPEN, Act.SAVE)
                .map(commands::of)
                .map(Command::wordButton)
                .forEach(fileTools.getChildren()::add);
        Stream.of(Act.UNDO, Act.REDO, Act.DELETE)
                .map(commands::of)
                .map(Command::iconButton)
                .forEach(editTools.getChildren()::add);
        viewTools.getChildren().add(themeButton);
        add.setGraphic(Icons.of(Feather.PLUS));
        add.getItems().setAll(additions.items(List.of(ElementKind.values())));
        new RulesDateBox(rulesDate, session, dates);
        place();
        canvasView.darkProperty().bind(isDark);
        area.map().darkProperty().bind(isDark);
        session.setOnOpened(() -> {
            start.close();
            area.showOpening();
        });
        canvasView.setContextMenuFactory(id -> canvasView.notes().here(menus.of(id)));
        area.map().setContextMenuFactory(menus::of);
        additions.setPlacing(add -> canvasView.boxes().placed(add));
        area.setOnAdd(() -> additions.add(ElementKind.VIRTUAL_NETWORK));
        findingsView.setOnExplain(rule -> ruleSheet.show(rule, session.design().rulesDate()));
        findingsView.setOnField((_, field) -> inspectorView.focusField(field));
        session.assessmentProperty()
                .subscribe(verdict -> verdict.ifPresent(
                        assessment -> findings.setText(MESSAGES.say("panes.findings", assessment.findings().size()))));
        session.assessmentProperty()
                .subscribe(verdict -> findings.setGraphic(verdict.filter(each -> each.hasErrors())
                        .map(_ -> Icons.of(Severity.ERROR))
                        .orElse(null)));
        EditingKeys keys = new EditingKeys(commands, inspectorView);
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::undoOrRedo);
        area.setOnKey(keys::delete);
        outline.addEventHandler(KeyEvent.KEY_PRESSED, keys::delete);
    }

    private void place() {
        OutlineView outlineView = new OutlineView(session, menus::of);
        VBox.setVgrow(outlineView, Priority.ALWAYS);
        outline.getChildren().add(outlineView);
        canvasPane.setLeft(new ElementPalette(canvasView, additions::add));
        canvas.getChildren().addAll(area, changesSheet, ruleSheet, shortcuts);
        StackPane.setAlignment(changesSheet, Pos.CENTER_RIGHT);
        StackPane.setAlignment(ruleSheet, Pos.CENTER_RIGHT);
        StackPane.setAlignment(shortcuts, Pos.CENTER_RIGHT);
        area.setNotice(new DiskStrip(session, documents));
        inspector.getChildren().add(inspectorView);
        findings.setContent(findingsView);
        script.setContent(scriptView);
        script.selectedProperty().subscribe(scriptView::setShown);
        foot.getChildren().add(new StatusStrip(session));
    }

    /// Remembers how the parts of the window share its room.
    void rememberPanes() {
        panes.remember();
    }

    /// Lets the window ask something of all windows; without, it is the only one.
    void setWindows(Windows windows) {
        this.windows = Optional.of(windows);
        documents.setShownElsewhere(windows::show);
        commands.of(Act.NEW_WINDOW).setDisabled(false);
    }

    @Override
    public void newWindow() {
        windows.ifPresent(Windows::create);
    }

    @Override
    public void quit() {
        windows.ifPresentOrElse(Windows::quit, this::close);
    }

    @Override
    public void close() {
        if (documents.mayLeave()) {
            close.run();
        }
    }

    @Override
    public void undo() {
        ElementId shown = session.selection().owner();
        if (!session.drafts().dropOf(shown)) {
            session.undo();
        }
    }

    @Override
    public void redo() {
        session.redo();
    }

    @Override
    public void nextFinding() {
        tabs.getSelectionModel().select(findings);
        findingsView.next();
    }

    @Override
    public void explain() {
        tabs.getSelectionModel().select(findings);
        findingsView.explain();
    }

    @Override
    public void repairAll() {
        repairing.propose();
    }

    @Override
    public void zoomIn() {
        area.zoomIn();
    }

    @Override
    public void zoomOut() {
        area.zoomOut();
    }

    @Override
    public void fit() {
        area.fit();
    }

    @Override
    public void fitSelection() {
        area.fitSelection();
    }

    @Override
    public void find() {
        if (area.mapShownProperty().get()) {
            area.showNetwork();
        }
        canvasPane.find();
    }

    @Override
    public void rename() {
        if (area.mapShownProperty().get()) {
            inspectorView.focusField("name");
        } else {
            canvasView.rename();
        }
    }

    @Override
    public void showNetwork() {
        area.showNetwork();
    }

    @Override
    public void showMap() {
        area.showMap();
    }

    @Override
    public void arrange() {
        canvasView.arrange();
    }

    /// Shows the window in the dark or the light look, without remembering it.
    public void showDark(boolean dark) {
        Theme.show(dark);
        isDark.set(dark);
    }

    @Override
    public void showPalette() {
        palette.open(entries.all());
    }

    @Override
    public void showShortcuts() {
        shortcuts.show();
    }

    @Override
    public void toggleDark() {
        boolean dark = !isDark.get();
        preferences.rememberDark(dark);
        windows.ifPresentOrElse(all -> all.showDark(dark), () -> showDark(dark));
    }
}
