package overlaystudio.studio.canvas;

import java.util.List;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import overlaystudio.diagram.Part;
import overlaystudio.studio.theme.Wrapping;

/// What is said about the part that is pointed at.
public final class HoverCard extends VBox {

    private static final double WIDTH = 300;
    private static final double AWAY = 16;
    private static final int MOST_FINDINGS = 3;

    /// A card that shows nothing yet.
    public HoverCard() {
        getStyleClass().add("hover-card");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        setMaxWidth(WIDTH);
    }

    /// Shows it near a point, inside a window.
    void show(Part part, List<String> findings, Point2D at, Region window) {
        show(part.title(), part.description(), findings, at, window);
    }

    /// Shows what is said about something near a point, inside a window.
    public void show(String title, String description, List<String> findings, Point2D at, Region window) {
        getChildren().setAll(label(title, "title"), label(description, "detail"));
        findings.stream().limit(MOST_FINDINGS).forEach(each -> getChildren().add(label(each, "finding")));
        applyCss();
        double width = Math.min(WIDTH, prefWidth(-1));
        double height = prefHeight(width);
        boolean right = at.getX() + AWAY + width <= window.getWidth();
        boolean below = at.getY() + AWAY + height <= window.getHeight();
        double x = right ? at.getX() + AWAY : Math.max(0, at.getX() - AWAY - width);
        double y = below ? at.getY() + AWAY : Math.max(0, at.getY() - AWAY - height);
        resizeRelocate(snapPositionX(x), snapPositionY(y), Math.ceil(width), Math.ceil(height));
        setVisible(true);
    }

    /// Shows nothing.
    public void hide() {
        setVisible(false);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        Wrapping.of(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
