package overlaystudio.studio.script;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.design.ElementId;
import overlaystudio.export.Exporter;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Severity;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;

/// The script of the design, which follows each edit while it is shown, and whose lines are tied to elements; to be
/// copied or saved.
public final class ScriptView extends BorderPane {

    private static final Messages MESSAGES = Messages.of(ScriptView.class);
    private static final double LINE = 18;
    private static final double CHOICE = 240;
    private static final String BICEP = "bicep";
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final ListView<ScriptRow> list = new ListView<>();
    private final Label note = new Label();
    private final ComboBox<ScriptExporter> choices = new ComboBox<>();
    private ScriptExporter exporter;
    private final Executor worker;
    private final Executor window;
    private final Session session;
    private final AtomicLong asked = new AtomicLong();
    private boolean isShown;
    private boolean following;

    /// The script of a session's design.
    ///
    /// @param choice which of its scripts
    /// @param worker makes the script
    /// @param window shows it
    /// @param save saves what an exporter makes in a file
    public ScriptView(Session session, ScriptChoice choice, Executor worker, Executor window,
            Consumer<Exporter> save) {
        this.session = session;
        exporter = choice.get();
        this.worker = worker;
        this.window = window;
        list.setId("script");
        list.getStyleClass().add("script");
        list.setFixedCellSize(LINE);
        list.setCellFactory(_ -> new ScriptCell(row -> row.concerns(session.selection()), this::tokens));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().selectedItemProperty().subscribe(this::lead);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::copyLines);
        setCenter(list);
        offer(choice);
        setTop(bar(() -> save.accept(exporter)));
        session.assessmentProperty().subscribe(_ -> follow());
        session.selectionProperty().subscribe(this::point);
    }

    private List<BashTokens.Token> tokens(String line) {
        return exporter.id().equals(BICEP) ? BicepTokens.of(line) : BashTokens.of(line);
    }

    /// Whether it can be seen; no script is made while it cannot.
    public void setShown(boolean shown) {
        isShown = shown;
        follow();
    }

    private void offer(ScriptChoice choice) {
        choices.setId("script-choice");
        choices.setAccessibleText(MESSAGES.say("choice"));
        choices.getStyleClass().add("small");
        choices.setPrefWidth(CHOICE);
        choices.getItems().setAll(choice.all());
        choices.setConverter(new StringConverter<>() {
            @Override
            public String toString(ScriptExporter script) {
                return script == null ? "" : script.label();
            }

            @Override
            public ScriptExporter fromString(String label) {
                throw new UnsupportedOperationException("Scripts are chosen, not typed.");
            }
        });
        choices.setValue(exporter);
        choices.valueProperty().subscribe(this::show);
        choices.valueProperty().subscribe((_, chosen) -> choice.keep(chosen));
    }

    /// Another script is shown from its start, and none of its lines is new.
    private void show(ScriptExporter chosen) {
        exporter = chosen;
        list.setAccessibleText(chosen.label());
        list.getItems().clear();
        follow();
    }

    private HBox bar(Runnable save) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(
                choices, note, space,
                button(MESSAGES.say("copy"), Feather.COPY, "script-copy", () -> copy(list.getItems())),
                button(MESSAGES.say("save"), Feather.DOWNLOAD, "script-save", save));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("script-bar");
        return bar;
    }

    private static Button button(String title, Feather icon, String id, Runnable action) {
        Button button = new Button(title, Icons.of(icon));
        button.setId(id);
        button.getStyleClass().addAll("small", "flat");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void copy(List<ScriptRow> rows) {
        ClipboardContent content = new ClipboardContent();
        content.putString(rows.stream().map(row -> row.text() + "\n").collect(Collectors.joining()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// The lines that are selected, where in the window one copies elements.
    private void copyLines(KeyEvent event) {
        List<ScriptRow> chosen = list.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
        if (COPY.match(event) && !chosen.isEmpty()) {
            copy(chosen);
            event.consume();
        }
    }

    private void follow() {
        if (isShown) {
            session.assessmentProperty().get().ifPresent(this::follow);
        }
    }

    private void follow(Assessment assessment) {
        long ticket = asked.incrementAndGet();
        ScriptExporter shown = exporter;
        worker.execute(() -> {
            if (ticket == asked.get()) {
                List<ScriptLine> script = shown.lines(assessment);
                window.execute(() -> show(ticket, script, assessment));
            }
        });
    }

    private void show(long ticket, List<ScriptLine> script, Assessment assessment) {
        if (ticket != asked.get()) {
            return;
        }
        long errors = assessment.count(Severity.ERROR);
        note.setText(errors == 0 ? "" : MESSAGES.say("errors"));
        boolean isFirst = list.getItems().isEmpty();
        following = true;
        try {
            replaceWhatDiffers(ScriptRow.of(script, list.getItems()));
        } finally {
            following = false;
        }
        if (isFirst) {
            point(session.selection());
        }
    }

    /// Only what differs is replaced, so that the lines neither flicker nor jump to their start.
    private void replaceWhatDiffers(List<ScriptRow> rows) {
        List<ScriptRow> old = list.getItems();
        int limit = Math.min(old.size(), rows.size());
        int start = 0;
        while (start < limit && old.get(start).equals(rows.get(start))) {
            start++;
        }
        for (int at = start; at < limit; at++) {
            if (!old.get(at).equals(rows.get(at))) {
                old.set(at, rows.get(at));
            }
        }
        if (old.size() > rows.size()) {
            old.subList(rows.size(), old.size()).clear();
        } else {
            old.addAll(rows.subList(limit, rows.size()));
        }
    }

    /// Shows where the script is about an element: its lines are marked, and the first of them can be seen.
    private void point(ElementId element) {
        list.lookupAll(".script-line").stream()
                .filter(ScriptCell.class::isInstance)
                .map(ScriptCell.class::cast)
                .forEach(ScriptCell::mark);
        if (following) {
            return;
        }
        following = true;
        try {
            list.getSelectionModel().clearSelection();
        } finally {
            following = false;
        }
        list.getItems().stream().filter(row -> row.concerns(element)).findFirst()
                .ifPresent(row -> list.scrollTo(Math.max(0, row.number() - 3)));
    }

    /// A line that is chosen selects what it is about.
    private void lead(ScriptRow row) {
        if (following || row == null || session.design().find(row.line().element()).isEmpty()) {
            return;
        }
        following = true;
        try {
            session.select(row.line().element());
        } finally {
            following = false;
        }
    }
}
