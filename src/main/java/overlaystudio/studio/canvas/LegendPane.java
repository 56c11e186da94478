package overlaystudio.studio.canvas;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Part;

/// What the signs of the picture mean.
final class LegendPane extends StackPane {

    private final Canvas canvas = new Canvas();

    LegendPane() {
        setId("legend");
        getStyleClass().add("legend");
        setMouseTransparent(true);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setVisible(false);
        getChildren().add(canvas);
    }

    void show(Part legend, Fonts fonts, Palette palette, double outputScale) {
        canvas.setWidth(legend.frame().width());
        canvas.setHeight(legend.frame().height());
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Painter painter = new Painter(to, fonts, palette, new Viewport(1, 0, 0), outputScale);
        legend.shapes().forEach(painter::paint);
        setAccessibleText("Legend: " + legend.description());
    }
}
