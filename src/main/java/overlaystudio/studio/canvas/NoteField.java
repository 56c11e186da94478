package overlaystudio.studio.canvas;

import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.diagram.Frame;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Draft;
import overlaystudio.studio.session.FieldKey;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Wrapping;

/// The field in which the text of a note is written where it stands.
///
/// Each key changes the note, so that nothing is lost whatever happens; all keys are one step of Undo. Escape puts the
/// old text back. A text that can be no note is a draft, which the side panel shows as well.
final class NoteField extends VBox {

    private static final Messages MESSAGES = Messages.of(NoteField.class);
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double LEAST_WIDTH = 250;
    private static final double MOST_WIDTH = 420;
    private static final double LEAST_HEIGHT = 104;
    private static final double MOST_HEIGHT = 320;
    private static final KeyCombination END =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final CanvasView view;
    private final TextArea text = new TextArea();
    private final Label help = new Label(usualHelp());
    private Optional<Note> before = Optional.empty();
    private boolean showing;

    NoteField(CanvasView view) {
        this.view = view;
        setId("note-editor");
        getStyleClass().add("note-editor");
        text.setId("note-field");
        Wrapping.of(text);
        text.setAccessibleText(MESSAGES.say("note"));
        text.setAccessibleHelp(usualHelp());
        Wrapping.of(help);
        help.setMinHeight(USE_PREF_SIZE);
        help.getStyleClass().add("help");
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(text, help);
        setManaged(false);
        setVisible(false);
        text.textProperty().subscribe((_, typed) -> typed(typed));
        text.focusedProperty().subscribe(focused -> {
            if (!focused) {
                close();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::end);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keep);
        addEventHandler(ScrollEvent.SCROLL, ScrollEvent::consume);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, ContextMenuEvent::consume);
    }

    /// Opens on the text of a note, if that is drawn.
    void open(Note note) {
        view.screenBounds(note.id()).ifPresent(at -> {
            before = Optional.of(note);
            view.session().seal();
            showing = true;
            text.setText(view.session().drafts().of(key(note)).map(Draft::text).orElse(note.text()));
            showing = false;
            say(Note.problem(text.getText()));
            place(at);
            setVisible(true);
            text.requestFocus();
            text.selectAll();
        });
    }

    /// Stays on the note when that or what is seen moves; ends when the note is gone.
    void follow() {
        before.ifPresent(note -> view.screenBounds(note.id()).ifPresentOrElse(this::place, this::close));
    }

    private void place(Frame at) {
        double width = Math.clamp(at.width(), LEAST_WIDTH, MOST_WIDTH);
        double height = Math.clamp(at.height() + 28, LEAST_HEIGHT, MOST_HEIGHT);
        double x = Math.clamp(at.x(), 0, Math.max(0, view.getWidth() - width));
        double y = Math.clamp(at.y(), 0, Math.max(0, view.getHeight() - height));
        resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
    }

    private static FieldKey key(Note note) {
        return new FieldKey(note.id(), "text");
    }

    private void typed(String typed) {
        if (showing) {
            return;
        }
        Session session = view.session();
        before.ifPresent(note -> {
            Optional<String> problem = Note.problem(typed);
            problem.ifPresentOrElse(it -> session.drafts().put(key(note), new Draft(typed, it)), () -> {
                session.apply(change(note.id(), typed));
                session.drafts().drop(key(note));
            });
            say(problem);
        });
    }

    private static Edit change(ElementId id, String typed) {
        return new Edit.ChangeElement<>(id, Note.class, "text", MESSAGES.say("edit.text"),
                note -> note.withText(typed));
    }

    private void say(Optional<String> problem) {
        help.setText(problem.orElseGet(NoteField::usualHelp));
        pseudoClassStateChanged(INVALID, problem.isPresent());
    }

    private static String usualHelp() {
        return MESSAGES.say("note.help", END.getDisplayText());
    }

    /// Ends before the area takes the key for itself.
    private void end(KeyEvent event) {
        boolean takesBack = event.getCode() == KeyCode.ESCAPE;
        if (takesBack || (event.getCode() == KeyCode.ENTER && event.isShortcutDown())) {
            if (takesBack) {
                takeBack();
            }
            close();
            view.requestFocus();
            event.consume();
        }
    }

    private void takeBack() {
        before.ifPresent(note -> {
            view.session().drafts().drop(key(note));
            view.session().apply(change(note.id(), note.text()));
        });
    }

    /// Keys that write do nothing else; those of commands, such as saving, go on.
    private void keep(KeyEvent event) {
        if (!event.isShortcutDown() || event.getCode().isArrowKey()) {
            event.consume();
        }
    }

    private void close() {
        if (before.isPresent()) {
            before = Optional.empty();
            view.session().seal();
            setVisible(false);
        }
    }
}
