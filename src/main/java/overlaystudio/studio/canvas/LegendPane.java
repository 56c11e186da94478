package overlaystudio.studio.canvas;

import java.util.Optional;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import overlaystudio.diagram.Palette;
import overlaystudio.diagram.Part;
import overlaystudio.studio.messages.Messages;

/// What the signs of the picture mean.
final class LegendPane extends StackPane {

    private static final Messages MESSAGES = Messages.of(LegendPane.class);

    private final Canvas canvas = new Canvas();
    private final Fonts fonts;
    private Optional<Content> shown = Optional.empty();

    /// What is painted; while it stays, so does the painting, since this is asked for with each pulse.
    private record Content(Part legend, Palette palette, double outputScale) {}

    LegendPane(Fonts fonts) {
        this.fonts = fonts;
        setId("legend");
        getStyleClass().add("legend");
        setMouseTransparent(true);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setVisible(false);
        getChildren().add(canvas);
    }

    void show(Part legend, Palette palette, double outputScale) {
        Content content = new Content(legend, palette, outputScale);
        if (shown.filter(content::equals).isEmpty()) {
            shown = Optional.of(content);
            paint(content);
        }
    }

    private void paint(Content content) {
        Part legend = content.legend();
        canvas.setWidth(legend.frame().width());
        canvas.setHeight(legend.frame().height());
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Painter painter = new Painter(to, fonts, content.palette(), new Viewport(1, 0, 0), content.outputScale());
        legend.shapes().forEach(painter::paint);
        setAccessibleText(MESSAGES.say("legend.spoken", legend.description()));
    }
}
