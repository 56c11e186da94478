package overlaystudio.studio.canvas;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What mouse, trackpad and keyboard do on the canvas.
final class Gestures {

    /// How far the mouse may slip during a click, in pixels.
    private static final double SLIP = 4;

    /// Zoom of one pixel of scrolling: a notch of a wheel is 40 pixels, a tenth.
    private static final double PER_PIXEL = 1.0024;
    private static final double PAN = 48;

    private final CanvasView view;
    private Point2D pressed = Point2D.ZERO;
    private Point2D last = Point2D.ZERO;
    private boolean panning;
    private boolean spaceDown;
    private boolean pressedOnGround;

    Gestures(CanvasView view) {
        this.view = view;
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, event -> zoom(event.getZoomFactor(), event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> view.hover().point(new Point2D(event.getX(), event.getY())));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> view.hover().pointAway());
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        view.addEventHandler(KeyEvent.KEY_RELEASED, this::keyUp);
    }

    private void scroll(ScrollEvent event) {
        if (event.isShiftDown()) {
            view.camera().pan(event.getDeltaX(), event.getDeltaY());
        } else if (!event.isInertia()) {
            zoom(Math.pow(PER_PIXEL, event.getDeltaY()), event.getX(), event.getY());
        }
        event.consume();
    }

    private void zoom(double factor, double x, double y) {
        view.hover().pointAway();
        view.camera().zoomAt(view.viewport().scale() * factor, x, y);
    }

    /// Whether it is about the canvas and not about a control upon it.
    private boolean isOnGround(MouseEvent event) {
        return view.equals(event.getTarget());
    }

    private void press(MouseEvent event) {
        pressedOnGround = isOnGround(event);
        if (!pressedOnGround) {
            return;
        }
        view.requestFocus();
        view.hover().pointAway();
        pressed = new Point2D(event.getX(), event.getY());
        last = pressed;
        panning = event.getButton() == MouseButton.MIDDLE;
    }

    private void drag(MouseEvent event) {
        Point2D at = new Point2D(event.getX(), event.getY());
        panning |= pressedOnGround && event.getButton() == MouseButton.PRIMARY && at.distance(pressed) > SLIP;
        if (panning) {
            view.setCursor(Cursor.CLOSED_HAND);
            view.camera().pan(at.getX() - last.getX(), at.getY() - last.getY());
            last = at;
        }
    }

    private void release(MouseEvent event) {
        view.setCursor(spaceDown ? Cursor.OPEN_HAND : Cursor.DEFAULT);
        if (pressedOnGround && !panning && !spaceDown && event.getButton() != MouseButton.MIDDLE) {
            view.selectAt(event.getX(), event.getY());
        }
        panning = false;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            spaceDown = true;
            view.setCursor(Cursor.OPEN_HAND);
            event.consume();
        } else if (acts(event)) {
            event.consume();
        }
    }

    private boolean acts(KeyEvent event) {
        if (event.isShiftDown() && event.getCode().isArrowKey()) {
            return panned(event.getCode());
        }
        return zoomed(event) || view.walk(event.getCode());
    }

    private void keyUp(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            spaceDown = false;
            view.setCursor(Cursor.DEFAULT);
        }
    }

    private boolean panned(KeyCode arrow) {
        switch (arrow) {
            case LEFT -> view.camera().pan(PAN, 0);
            case RIGHT -> view.camera().pan(-PAN, 0);
            case UP -> view.camera().pan(0, PAN);
            default -> view.camera().pan(0, -PAN);
        }
        return true;
    }

    private boolean zoomed(KeyEvent event) {
        switch (event.getText()) {
            case "+", "=" -> view.zoomIn();
            case "-" -> view.zoomOut();
            case "0" -> view.fit();
            case "1" -> view.zoomTo(1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
