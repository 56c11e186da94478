package overlaystudio.studio.canvas;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.diagram.Frame;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// The field in which a name is changed where it stands: Enter keeps it, Escape does not.
final class NameField extends TextField {

    private static final Messages MESSAGES = Messages.of(NameField.class);
    private static final double LEAST = 150;
    private static final double MOST = 320;

    /// What the field itself does with the shortcut key; any other shortcut is a command, which finds the name kept.
    private static final Set<KeyCode> EDITING = EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Y,
            KeyCode.Z, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END, KeyCode.BACK_SPACE, KeyCode.DELETE,
            KeyCode.CONTROL, KeyCode.COMMAND, KeyCode.SHIFT);

    private final CanvasView view;
    private Optional<Element> renamed = Optional.empty();

    NameField(CanvasView view) {
        this.view = view;
        setId("name-field");
        setManaged(false);
        setVisible(false);
        setAccessibleText(MESSAGES.say("name"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                keep();
            }
        });
    }

    /// Keeps the name when something else is selected.
    void selected(ElementId id) {
        if (renamed.filter(element -> !element.id().equals(id.owner())).isPresent()) {
            keep();
        }
    }

    /// Opens on the name of an element, if that is drawn.
    void open(ElementId id) {
        Session session = view.session();
        Optional<Element> element = session.design().find(id.owner());
        Optional<Frame> at = view.screenBounds(id.owner());
        if (element.isPresent() && at.isPresent()) {
            renamed = element;
            setText(element.get().name());
            place(at.get());
            setVisible(true);
            requestFocus();
            selectAll();
        }
    }

    /// Stays on the name when what is seen moves, and goes when that is no longer there.
    void follow() {
        if (renamed.isPresent()) {
            renamed.flatMap(element -> view.screenBounds(element.id())).ifPresentOrElse(this::place, this::close);
        }
    }

    private void place(Frame at) {
        applyCss();
        double width = Math.clamp(at.width() - 12, LEAST, MOST);
        double height = prefHeight(-1);
        double x = Math.clamp(at.x() + 6, 0, Math.max(0, view.getWidth() - width));
        double y = Math.clamp(at.y() + 4, 0, Math.max(0, view.getHeight() - height));
        resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            if (event.getCode() == KeyCode.ENTER) {
                keep();
            }
            close();
            view.requestFocus();
            event.consume();
        } else if (event.isShortcutDown() && !EDITING.contains(event.getCode())) {
            keep();
        }
    }

    private void keep() {
        renamed.filter(element -> !getText().isBlank() && !getText().equals(element.name())).ifPresent(element -> {
            Session session = view.session();
            String name = getText().strip();
            session.seal();
            session.apply(new Edit.ChangeElement<>(element.id(), Element.class, "name",
                    MESSAGES.say("edit.rename", element.name()),
                    each -> each.withName(name)));
            session.seal();
        });
        close();
    }

    private void close() {
        renamed = Optional.empty();
        setVisible(false);
    }
}
