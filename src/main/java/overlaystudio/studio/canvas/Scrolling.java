package overlaystudio.studio.canvas;

import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What wheel and fingers do: a wheel zooms at the pointer, fingers that scroll move the picture, fingers that pinch zoom.
///
/// With Shift all of them go sideways, with the shortcut key or Ctrl all of them zoom.
final class Scrolling {

    /// Zoom of one pixel of scrolling: a notch of a wheel is 40 pixels, a tenth.
    private static final double PER_PIXEL = 1.0024;

    /// Pixels of a notch; a wheel scrolls whole ones, fingers hardly ever.
    private static final double NOTCH = 40;

    private final CanvasView view;

    /// Whether fingers are on the trackpad; not every system tells.
    private boolean isTouched;

    Scrolling(CanvasView view) {
        this.view = view;
        view.addEventHandler(ScrollEvent.SCROLL_STARTED, _ -> isTouched = true);
        view.addEventHandler(ScrollEvent.SCROLL_FINISHED, _ -> isTouched = false);
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, event -> zoom(event.getZoomFactor(), event.getX(), event.getY()));
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown() || event.isControlDown()) {
            zoom(event);
        } else if (event.isShiftDown()) {
            double sideways = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            pan(sideways, 0);
        } else if (isByFingers(event)) {
            pan(event.getDeltaX(), event.getDeltaY());
        } else {
            zoom(event);
        }
        event.consume();
    }

    private boolean isByFingers(ScrollEvent event) {
        return isTouched || event.isInertia() || event.isDirect() || event.getTouchCount() > 0
                || event.getDeltaX() != 0 || event.getDeltaY() % NOTCH != 0;
    }

    private void pan(double dx, double dy) {
        view.hover().pointAway();
        view.camera().pan(dx, dy);
    }

    /// Fingers that have left the trackpad go on scrolling, and shall not go on zooming.
    private void zoom(ScrollEvent event) {
        if (!event.isInertia()) {
            zoom(Math.pow(PER_PIXEL, event.getDeltaY()), event.getX(), event.getY());
        }
    }

    private void zoom(double factor, double x, double y) {
        view.hover().pointAway();
        view.camera().zoomAt(view.scale() * factor, x, y);
    }
}
