package overlaystudio.studio.canvas;

import java.util.List;
import java.util.stream.Stream;

import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Part;
import overlaystudio.studio.session.Session;

/// What the keyboard does on the canvas.
final class Keys {

    private static final double PAN = 48;

    /// World units by which a key moves a box.
    private static final double NUDGE = 8;

    private final CanvasView view;
    private boolean spaceDown;

    Keys(CanvasView view) {
        this.view = view;
    }

    /// Whether the hand is out that moves what is seen.
    boolean isSpaceDown() {
        return spaceDown;
    }

    void press(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            spaceDown = true;
            view.setCursor(Cursor.OPEN_HAND);
            event.consume();
        } else if (acts(event)) {
            event.consume();
        }
    }

    void release(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            spaceDown = false;
            view.setCursor(Cursor.DEFAULT);
        }
    }

    /// Forgets what is held down when the keys go elsewhere, for nothing will tell that it was let go there.
    void focusChanged(boolean focused) {
        spaceDown = spaceDown && focused;
    }

    private boolean acts(KeyEvent event) {
        if (event.isAltDown()) {
            return false;
        }
        boolean isArrow = event.getCode().isArrowKey();
        if (event.isShortcutDown()) {
            return isArrow
                    ? nudged(event.getCode())
                    : (isSelectAll(event) && allSelected()) || zoomed(event.getCode());
        }
        if (isArrow && event.isShiftDown()) {
            return panned(event.getCode());
        }
        return zoomed(event) || view.walk(event.getCode());
    }

    private static boolean isSelectAll(KeyEvent event) {
        return event.getCode() == KeyCode.A && !event.isShiftDown();
    }

    private boolean panned(KeyCode arrow) {
        view.camera().pan(-across(arrow) * PAN, -down(arrow) * PAN);
        return true;
    }

    private static double across(KeyCode arrow) {
        return arrow == KeyCode.LEFT ? -1 : arrow == KeyCode.RIGHT ? 1 : 0;
    }

    private static double down(KeyCode arrow) {
        return arrow == KeyCode.UP ? -1 : arrow == KeyCode.DOWN ? 1 : 0;
    }

    /// Moves the boxes that are selected; strokes in a row are one step of Undo.
    private boolean nudged(KeyCode arrow) {
        Boxes boxes = view.boxes();
        List<Part> moved = view.session().chosen().stream()
                .flatMap(id -> boxes.of(id).filter(part -> part.id().equals(id)).stream())
                .toList();
        if (!moved.isEmpty()) {
            view.session().apply(boxes.moved(moved, across(arrow) * NUDGE, down(arrow) * NUDGE));
        }
        return !moved.isEmpty();
    }

    /// Selects all that lies where the selected element lies.
    private boolean allSelected() {
        Session session = view.session();
        ElementId parent = view.diagram().parent(session.selection().owner()).orElse(ElementId.DESIGN);
        Stream<ElementId> siblings = view.diagram().children(parent).stream().map(Part::id);
        session.selectAll(siblings.filter(id -> id.owner().equals(id)).toList());
        return true;
    }

    /// With the shortcut key, by keys that the menu cannot name: plus is another key on each keyboard.
    private boolean zoomed(KeyCode key) {
        switch (key) {
            case PLUS, ADD, EQUALS -> view.zoomIn();
            case MINUS, SUBTRACT -> view.zoomOut();
            case NUMPAD0 -> view.fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean zoomed(KeyEvent event) {
        switch (event.getText()) {
            case "+", "=" -> view.zoomIn();
            case "-" -> view.zoomOut();
            case "0" -> view.fit();
            case "1" -> view.zoomTo(1);
            case "2" -> view.fitSelection();
            default -> {
                return false;
            }
        }
        return true;
    }
}
