package overlaystudio.studio.inspector;

import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.rules.Severity;
import overlaystudio.studio.inspector.fields.Field;
import overlaystudio.studio.inspector.fields.Parsed;
import overlaystudio.studio.inspector.fields.Parsed.Problem;
import overlaystudio.studio.inspector.fields.Parsed.Value;
import overlaystudio.studio.inspector.fields.Syntax;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Draft;
import overlaystudio.studio.theme.Wrapping;

/// A text that becomes a value of the design with each key that makes it one, and a draft with each that does not.
final class TextCell<O, V> extends VBox {

    private static final Messages MESSAGES = Messages.of(TextCell.class);

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    /// Lines of a text of several lines that are in sight.
    private static final int ROWS = 6;

    private final Desk<O> desk;
    private final Field<O, V> field;
    private final Syntax<V> syntax;
    private final TextInputControl text;
    private final Label origin = new Label();
    private final HBox box;
    private final Label meaning = new Label();
    private final VBox problems = new VBox();
    private boolean writing;

    TextCell(Desk<O> desk, Field<O, V> field, Syntax<V> syntax) {
        this.desk = desk;
        this.field = field;
        this.syntax = syntax;
        text = syntax.lines() ? area() : new TextField();
        box = new HBox(text, origin);
        getStyleClass().add("text-cell");
        getChildren().addAll(box, meaning, problems);
        meaning.getStyleClass().add("help");
        meaning.managedProperty().bind(meaning.visibleProperty());
        Wrapping.of(meaning);
        meaning.setVisible(false);
        dressBox();
        text.textProperty().addListener((_, _, typed) -> typed(typed));
        text.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                settle();
            }
        });
        text.addEventHandler(ActionEvent.ACTION, _ -> settle());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void dressBox() {
        box.getStyleClass().add("field-box");
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setId(Editor.idOf(field.name()));
        text.setMinWidth(0);
        text.setAccessibleText(field.label());
        if (syntax.code()) {
            text.getStyleClass().add("code");
        }
        if (syntax.lines()) {
            box.getStyleClass().add("lines");
        }
        origin.getStyleClass().add("origin");
        origin.setMinWidth(USE_PREF_SIZE);
        origin.visibleProperty().bind(text.textProperty().isEmpty());
        origin.managedProperty().bind(origin.visibleProperty());
        problems.managedProperty().bind(problems.visibleProperty());
        if (syntax.stepping() == Syntax.Stepping.ARROWS) {
            append(stepButton(Feather.MINUS, "less", MESSAGES.say("less", field.label()), -1));
            append(stepButton(Feather.PLUS, "more", MESSAGES.say("more", field.label()), 1));
        }
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        Wrapping.of(area);
        area.setPrefRowCount(ROWS);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        return area;
    }

    private Button stepButton(Feather icon, String id, String words, int steps) {
        Button button = iconButton(icon, words);
        button.setId(text.getId() + "-" + id);
        button.setOnAction(_ -> step(steps));
        return button;
    }

    /// A small button for inside the box; the keyboard has keys for what it does.
    static Button iconButton(Feather icon, String words) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("flat", "inner-button");
        button.setFocusTraversable(false);
        button.setAccessibleText(words);
        return button;
    }

    /// Says below the box what its value means, where nothing else does.
    void explain() {
        meaning.visibleProperty().bind(meaning.textProperty().isNotEmpty());
    }

    /// Adds something at the end of the box.
    void append(Node node) {
        box.getChildren().add(node);
    }

    TextInputControl text() {
        return text;
    }

    HBox box() {
        return box;
    }

    boolean isSteppedBy(boolean alt) {
        return syntax.stepping().isBy(alt);
    }

    /// Types a text for the user.
    void type(String typed) {
        text.setText(typed);
        text.positionCaret(typed.length());
        desk.session().seal();
    }

    /// Shows the draft if there is one, and else the design's value, leaving a text alone that means the same.
    void refresh(boolean anew) {
        if (!writing) {
            Optional<Draft> draft = desk.draft(field.name());
            draft.map(Draft::text).ifPresentOrElse(this::show, () -> showValue(anew));
            mark(draft);
            meaning.setText(draft.isPresent() ? "" : value().map(syntax.meaning()).orElse(""));
        }
    }

    /// Shows what holds while the text is empty.
    void fallback(Optional<Field.Fallback> fallback) {
        String prompt = fallback.map(Field.Fallback::text).orElse("");
        text.setPromptText(prompt);
        origin.setText(fallback.map(Field.Fallback::origin).orElse(""));
        text.setAccessibleRoleDescription(
                fallback.map(it -> MESSAGES.say("fallback", field.label(), it.origin(), it.text())).orElse(null));
    }

    private void showValue(boolean anew) {
        Optional<V> value = isMixed() ? Optional.empty() : value();
        boolean same = parsed(text.getText()).filter(value::equals).isPresent();
        if (anew || !same) {
            show(value.map(syntax.format()).orElse(""));
        }
    }

    private void show(String shown) {
        if (!shown.equals(text.getText())) {
            writing = true;
            text.setText(shown);
            text.positionCaret(shown.length());
            writing = false;
        }
    }

    /// Whether it stands for several values that differ.
    boolean isMixed() {
        return desk.isMixed(field);
    }

    private Optional<V> value() {
        return desk.value().flatMap(field.lens().get());
    }

    /// What a text says: a value, none, or empty if it cannot be understood.
    private Optional<Optional<V>> parsed(String typed) {
        return switch (read(typed)) {
            case Value<Optional<V>>(Optional<V> value) -> Optional.of(value);
            case Problem<Optional<V>> _ -> Optional.empty();
        };
    }

    private Parsed<Optional<V>> read(String typed) {
        if (typed.isEmpty() && field.lens().optional()) {
            return new Value<>(Optional.empty());
        }
        return typed.isEmpty()
                ? Parsed.problem(MESSAGES.say("empty", field.label()))
                : syntax.parse().apply(typed).map(Optional::of);
    }

    private void typed(String typed) {
        if (writing) {
            return;
        }
        writing = true;
        try {
            take(typed);
        } finally {
            writing = false;
        }
        refresh(false);
    }

    private void take(String typed) {
        switch (read(typed)) {
            case Value<Optional<V>>(Optional<V> value) -> {
                desk.apply(field, owner -> field.lens().with().apply(owner, value));
                desk.drop(field.name());
            }
            case Problem<Optional<V>>(String message, _, _) -> desk.keep(field.name(), new Draft(typed, message));
        }
    }

    private void mark(Optional<Draft> draft) {
        box.pseudoClassStateChanged(INVALID, draft.isPresent());
        problems.setVisible(draft.isPresent());
        problems.getChildren().setAll(draft.map(this::line).stream().toList());
        text.setAccessibleHelp(draft.map(Draft::problem).orElse(null));
    }

    private Node line(Draft draft) {
        Optional<Problem<Optional<V>>> problem = read(draft.text()).asProblem();
        Optional<String> meant = problem.flatMap(Problem::suggestion);
        MessageLine line = new MessageLine(Severity.ERROR, draft.problem()).withRule(problem.flatMap(Problem::rule));
        line.setId(text.getId() + "-problem");
        return line.withLink(meant.map(it -> MESSAGES.say("meant", it)), () -> type(meant.orElseThrow()));
    }

    /// Ends the step and writes a value as the studio writes it.
    private void settle() {
        desk.session().seal();
        if (desk.value().isPresent()) {
            refresh(desk.draft(field.name()).isEmpty());
        }
    }

    private void pressed(KeyEvent event) {
        boolean steps = syntax.stepping().isBy(event.isAltDown());
        if (event.getCode() == KeyCode.ESCAPE && desk.draft(field.name()).isPresent()) {
            giveUp();
            event.consume();
        } else if (steps && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            step(event.getCode() == KeyCode.UP ? 1 : -1);
            event.consume();
        } else if (event.isShortcutDown() && desk.draft(field.name()).isEmpty()) {
            undoOrRedo(event);
        }
    }

    /// The design's history, not the text's, so that Undo is one thing everywhere.
    private void undoOrRedo(KeyEvent event) {
        boolean redo = event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown());
        if (redo) {
            desk.session().redo();
            event.consume();
        } else if (event.getCode() == KeyCode.Z) {
            desk.session().undo();
            event.consume();
        }
    }

    private O stepped(O owner, int steps) {
        Optional<V> next = field.lens().get().apply(owner).flatMap(value -> syntax.step().apply(value, steps));
        return next.isPresent() ? field.lens().with().apply(owner, next) : owner;
    }

    private void giveUp() {
        desk.drop(field.name());
        refresh(true);
    }

    private void step(int steps) {
        if (isMixed()) {
            desk.apply(field, owner -> stepped(owner, steps));
            return;
        }
        String from = text.getText().isEmpty() ? text.getPromptText() : text.getText();
        syntax.parse().apply(from).asValue()
                .flatMap(value -> syntax.step().apply(value, steps))
                .map(syntax.format())
                .ifPresent(stepped -> {
                    text.setText(stepped);
                    text.positionCaret(stepped.length());
                });
    }
}
