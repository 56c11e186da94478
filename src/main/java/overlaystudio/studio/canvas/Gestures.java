package overlaystudio.studio.canvas;

import java.util.List;
import java.util.Optional;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.diagram.Part;

/// What mouse, trackpad and keyboard do on the canvas.
final class Gestures {

    /// How far the mouse may slip during a click, in pixels.
    static final double SLIP = 4;

    private final CanvasView view;
    private final Keys keys;
    private Point2D pressed = Point2D.ZERO;
    private @Nullable Drag drag;
    private @Nullable MouseButton button;
    private boolean pressedOnGround;
    private boolean dragged;

    Gestures(CanvasView view) {
        this.view = view;
        keys = new Keys(view);
        new Scrolling(view);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> view.hover().point(point(event)));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> view.hover().pointAway());
        view.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::noMenuMeanwhile);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (isOwn(event)) {
                keys.press(event);
            }
        });
        view.addEventHandler(KeyEvent.KEY_RELEASED, keys::release);
        view.focusedProperty().subscribe(focused -> keys.focusChanged(focused));
        view.session().designProperty().subscribe(_ -> designChanged());
    }

    private static Point2D point(MouseEvent event) {
        return new Point2D(event.getX(), event.getY());
    }

    /// Whether it is about the canvas and not about a control upon it.
    private boolean isOwn(Event event) {
        return view.equals(event.getTarget());
    }

    private void press(MouseEvent event) {
        if (drag != null) {
            return;
        }
        button = event.getButton();
        pressedOnGround = isOwn(event);
        dragged = false;
        if (pressedOnGround) {
            view.requestFocus();
            view.hover().pointAway();
            pressed = point(event);
            if (event.getButton() == MouseButton.MIDDLE) {
                begin(new Panning(view.camera(), pressed));
            }
        }
    }

    private void drag(MouseEvent event) {
        if (pressedOnGround && !dragged && isFar(event)) {
            begin(dragFrom(event));
        }
        carry(point(event), event.isAltDown());
    }

    private boolean isFar(MouseEvent event) {
        return event.getButton() == MouseButton.PRIMARY && point(event).distance(pressed) > SLIP;
    }

    /// Begins something, be it with a press here or with one on the palette.
    void begin(Drag next) {
        drag = next;
        dragged = true;
        view.setCursor(next.cursor());
    }

    /// Takes what is held to a pixel.
    void carry(Point2D to, boolean freely) {
        Drag held = drag;
        if (held != null) {
            held.to(to, freely);
        }
    }

    /// Lets go of what is held.
    ///
    /// @return whether something was
    boolean letGo() {
        Drag held = drag;
        if (held != null) {
            end();
            held.drop();
        }
        return held != null;
    }

    private void giveUp(Drag held) {
        end();
        held.cancel();
    }

    private void designChanged() {
        Drag held = drag;
        if (held != null && !held.outlivesEdits()) {
            giveUp(held);
        }
    }

    private void noMenuMeanwhile(ContextMenuEvent event) {
        if (drag != null) {
            event.consume();
        }
    }

    /// What is dragged from where the mouse was pressed: a rectangle with Shift, a pool, a box, or the whole picture.
    private Drag dragFrom(MouseEvent event) {
        if (event.isShiftDown()) {
            return new Marquee(view, pressed);
        }
        Optional<ElementId> at = keys.isSpaceDown() ? Optional.empty() : view.at(pressed.getX(), pressed.getY());
        return at.flatMap(this::pool)
                .or(() -> at.flatMap(this::boxes))
                .orElseGet(() -> new Panning(view.camera(), pressed));
    }

    private Optional<Drag> pool(ElementId id) {
        Optional<Element> element = view.session().design().find(id.owner());
        return element.filter(NodePool.class::isInstance).map(NodePool.class::cast)
                .flatMap(pool -> view.diagram().part(pool.id()).map(part -> new Rehousing(view, pool, part, pressed)));
    }

    /// All boxes that are selected, if it is one of them; else the box alone.
    private Optional<Drag> boxes(ElementId id) {
        Boxes boxes = view.boxes();
        return boxes.of(id).map(box -> {
            List<Part> chosen = view.session().chosen().stream()
                    .flatMap(each -> boxes.of(each).filter(part -> part.id().equals(each)).stream())
                    .toList();
            return new Moving(view, boxes, chosen.contains(box) ? chosen : List.of(box), pressed);
        });
    }

    /// A quick hand lets go before it was told to have moved, so the last place counts as well.
    private void release(MouseEvent event) {
        if (event.getButton() != button) {
            return;
        }
        drag(event);
        if (!letGo() && pressedOnGround && !dragged && !keys.isSpaceDown() && event.getButton() != MouseButton.MIDDLE) {
            click(event);
        }
    }

    private void click(MouseEvent event) {
        if (event.isShortcutDown() || event.isShiftDown()) {
            view.toggleAt(event.getX(), event.getY());
        } else {
            view.selectAt(event.getX(), event.getY());
            boolean isElement = view.session().selection().equals(view.session().selection().owner());
            if (event.getClickCount() == 2 && isElement) {
                view.rename();
            }
        }
    }

    private void end() {
        drag = null;
        view.note().hide();
        view.setCursor(keys.isSpaceDown() ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    }

    private void escape(KeyEvent event) {
        Drag held = drag;
        if (held != null && event.getCode() == KeyCode.ESCAPE) {
            giveUp(held);
            event.consume();
        }
    }

    /// Whether something is held.
    boolean isBusy() {
        return drag != null;
    }

    boolean isDragging(Drag other) {
        return other.equals(drag);
    }

    /// Paints what is being dragged.
    void paint(Painter painter) {
        Drag held = drag;
        if (held != null) {
            held.paint(painter);
        }
    }
}
