package overlaystudio.bench.canvas;

import java.util.EnumSet;

import javafx.geometry.Point2D;
import javafx.scene.input.ScrollEvent;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Layer;
import overlaystudio.studio.canvas.CanvasView;

/// What a hand does on a canvas: two fingers move the picture, the wheel with Ctrl zooms.
///
/// @param view the canvas
record Hand(CanvasView view) {

    private static final double PER_PIXEL = 1.0024;

    void pan(double dx, double dy) {
        view.fireEvent(scroll(false, dx, dy));
    }

    /// Zooms at the middle of the window.
    void zoom(double factor) {
        view.fireEvent(scroll(true, 0, Math.log(factor) / Math.log(PER_PIXEL)));
    }

    private static ScrollEvent scroll(boolean zooms, double dx, double dy) {
        double x = Pulses.WIDTH / 2;
        double y = Pulses.HEIGHT / 2;
        return new ScrollEvent(ScrollEvent.SCROLL, x, y, x, y, false, zooms, false, false, !zooms, false, dx, dy, dx,
                dy,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    /// Puts the middle of a part in the middle of the window.
    void look(ElementId part, double scale) {
        Frame frame = view.diagram().bounds(part).orElseThrow();
        view.zoomTo(scale);
        Point2D at = view.toScreen(frame.centerX(), frame.centerY());
        pan(Pulses.WIDTH / 2 - at.getX(), Pulses.HEIGHT / 2 - at.getY());
    }

    /// How many shapes are seen.
    int shapes() {
        int[] count = {0};
        Point2D corner = view.toWorld(0, 0);
        Frame seen = new Frame(corner.getX(), corner.getY(), Pulses.WIDTH / view.scale(), Pulses.HEIGHT / view.scale());
        view.diagram().at(view.scale(), EnumSet.allOf(Layer.class)).visit(seen, _ -> count[0]++);
        return count[0];
    }
}
