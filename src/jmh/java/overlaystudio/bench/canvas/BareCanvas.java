package overlaystudio.bench.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/// The least that a canvas can do: its ground, and as many plain rectangles as one asks for, side by side.
final class BareCanvas extends StackPane {

    private static final double WIDE = 1.6;
    private static final Color GROUND = Color.rgb(250, 250, 252);
    private static final Color BOX = Color.rgb(206, 222, 248);

    private final Canvas canvas = new Canvas(Pulses.WIDTH, Pulses.HEIGHT);

    BareCanvas() {
        getChildren().add(canvas);
    }

    /// Fills rectangles of whole pixels that cover the window.
    ///
    /// @param rectangles how many, at least one
    /// @param shift by how many pixels they are moved
    void fill(int rectangles, int shift) {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.setFill(GROUND);
        to.fillRect(0, 0, Pulses.WIDTH, Pulses.HEIGHT);
        to.setFill(BOX);
        int columns = (int) Math.ceil(Math.sqrt(rectangles * WIDE));
        int rows = Math.ceilDiv(rectangles, columns);
        double width = Math.max(2, Math.floor(Pulses.WIDTH / columns));
        double height = Math.max(2, Math.floor(Pulses.HEIGHT / rows));
        for (int at = 0; at < rectangles; at++) {
            to.fillRect(at % columns * width + shift, Math.floorDiv(at, columns) * height, width - 1, height - 1);
        }
    }
}
