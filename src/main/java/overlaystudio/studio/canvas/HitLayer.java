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

    /// Pixels below which a place is filled alone, which costs less where there are thousands.
    private static final double SMALL = 14;

    /// How much of the light covers what was found.
    private static final double COVER = 0.3;
    private static final double COVER_SMALL = 0.75;

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
        to.setFill(light);
        to.setLineWidth(2);
        for (Frame place : places) {
            Frame at = viewport.toScreen(place);
            if (at.inset(-AROUND).overlaps(window)) {
                light(to, at);
            }
        }
        to.setGlobalAlpha(1);
    }

    private static void light(GraphicsContext to, Frame at) {
        double least = Math.min(at.width(), at.height());
        if (least < SMALL) {
            to.setGlobalAlpha(COVER_SMALL);
            to.fillRect(at.x(), at.y(), Math.max(LEAST, at.width()), Math.max(LEAST, at.height()));
            return;
        }
        Frame around = at.inset(-AROUND);
        if (least < MOST_COVERED) {
            to.setGlobalAlpha(COVER);
            to.fillRect(around.x(), around.y(), around.width(), around.height());
        }
        to.setGlobalAlpha(1);
        to.strokeRoundRect(around.x(), around.y(), around.width(), around.height(), 6, 6);
    }
}
