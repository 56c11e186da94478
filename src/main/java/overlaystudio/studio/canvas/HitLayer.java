package overlaystudio.studio.canvas;

import java.util.List;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Role;

/// What was found, lit up over the diagram.
final class HitLayer extends Canvas {

    /// Least size of a lit place in pixels, so that it is seen from afar.
    private static final double LEAST = 5;

    /// Pixels by which a lit place is larger than what was found.
    private static final double AROUND = 2;

    /// How much of the light covers what was found.
    private static final double COVER = 0.3;

    /// Pixels from which a place is lit by its edge alone: it may hold other hits, and what stands in it is to be read.
    private static final double MOST_COVERED = 72;

    private final CanvasView view;
    private List<Frame> places = List.of();

    HitLayer(CanvasView view) {
        this.view = view;
        setId("hits");
        setManaged(false);
        setMouseTransparent(true);
    }

    /// Lights up places of the world; none puts the light out.
    void show(List<Frame> next) {
        places = List.copyOf(next);
        follow();
    }

    List<Frame> places() {
        return places;
    }

    /// Stays where the diagram is.
    void follow() {
        setVisible(!places.isEmpty());
        if (!isVisible()) {
            return;
        }
        setWidth(view.getWidth());
        setHeight(view.getHeight());
        GraphicsContext to = getGraphicsContext2D();
        to.clearRect(0, 0, getWidth(), getHeight());
        Viewport viewport = view.viewport();
        Color light = view.painter(to, viewport).color(Role.TIE);
        Frame window = new Frame(0, 0, getWidth(), getHeight());
        to.setStroke(light);
        to.setFill(light.deriveColor(0, 1, 1, COVER));
        to.setLineWidth(2);
        for (Frame place : places) {
            Frame at = viewport.toScreen(place).inset(-AROUND);
            if (at.overlaps(window)) {
                light(to, at);
            }
        }
    }

    private static void light(GraphicsContext to, Frame at) {
        double width = Math.max(LEAST, at.width());
        double height = Math.max(LEAST, at.height());
        if (Math.min(width, height) < MOST_COVERED) {
            to.fillRect(at.x(), at.y(), width, height);
        }
        if (Math.min(width, height) > 2 * LEAST) {
            to.strokeRoundRect(at.x(), at.y(), width, height, 6, 6);
        } else {
            to.fillRect(at.x() + 1, at.y() + 1, width - 2, height - 2);
        }
    }
}
