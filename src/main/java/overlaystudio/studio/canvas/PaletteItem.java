package overlaystudio.studio.canvas;

import java.util.function.Predicate;

import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import overlaystudio.design.ElementKind;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.theme.Icons;

/// A kind of element on the palette: dragged onto the canvas, or added by Enter or a double click.
///
/// It is no button, since a press on it may be the start of a drag, and a single click says nothing yet.
final class PaletteItem extends Label {

    private static final Messages MESSAGES = Messages.of(PaletteItem.class);

    private final ElementKind kind;
    private final CanvasView view;
    private final Predicate<ElementKind> add;
    private final EventHandler<MouseEvent> dragging = this::drag;
    private final EventHandler<MouseEvent> releasing = this::release;
    private Point2D pressed = Point2D.ZERO;
    private boolean dragged;

    /// @param add adds an element of a kind at its usual place and selects it; false if there is none
    PaletteItem(ElementKind kind, CanvasView view, Predicate<ElementKind> add) {
        super(kind.label(), Icons.of(kind));
        this.kind = kind;
        this.view = view;
        this.add = add;
        String word = kind.noun();
        setId("palette-" + kind.stem());
        getStyleClass().add("palette-item");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(MESSAGES.say("palette.add", word));
        setAccessibleHelp(MESSAGES.say("palette.help"));
        setTooltip(new Tooltip(MESSAGES.say("palette.tip", kind.label())));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// From here on the whole window is listened to, since the pointer leaves this item.
    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            pressed = new Point2D(event.getSceneX(), event.getSceneY());
            dragged = false;
            requestFocus();
            getScene().addEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
            getScene().addEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        Point2D at = new Point2D(event.getSceneX(), event.getSceneY());
        if (!dragged && at.distance(pressed) > Gestures.SLIP) {
            dragged = true;
            view.requestFocus();
            view.gestures().begin(new Adding(view, kind));
        }
        if (dragged) {
            view.gestures().carry(view.sceneToLocal(at), event.isAltDown());
        }
        event.consume();
    }

    /// A quick hand lets go before it was told to have moved, so the last place counts as well.
    private void release(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            drag(event);
            getScene().removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragging);
            getScene().removeEventFilter(MouseEvent.MOUSE_RELEASED, releasing);
            if (dragged) {
                view.gestures().letGo();
            } else if (event.getClickCount() == 2) {
                fire();
            }
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            fire();
            event.consume();
        }
    }

    private void fire() {
        if (add.test(kind)) {
            view.rename();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
