package overlaystudio.studio.canvas;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import overlaystudio.rules.Severity;
import overlaystudio.studio.theme.Icons;
import overlaystudio.studio.theme.Wrapping;

/// What is said beside the pointer while something is dragged.
public final class DragNote extends Label {

    private static final double WIDTH = 320;
    private static final double AWAY = 18;

    private final Region window;

    /// A note that says nothing yet.
    ///
    /// @param window in which it stays
    public DragNote(Region window) {
        this.window = window;
        setId("drag-note");
        getStyleClass().add("drag-note");
        setAccessibleRole(AccessibleRole.TEXT);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        Wrapping.of(this);
        setMaxWidth(WIDTH);
    }

    /// Says something, or nothing where the text is empty.
    ///
    /// @param bad whether it is a reason not to let go here
    public void show(String text, boolean bad, Point2D at) {
        setText(text);
        setGraphic(bad ? Icons.of(Severity.ERROR) : null);
        setVisible(!text.isEmpty());
        follow(at);
    }

    /// Goes where the pointer goes.
    public void follow(Point2D at) {
        applyCss();
        double width = Math.min(WIDTH, prefWidth(-1));
        double height = prefHeight(width);
        double x = Math.min(at.getX() + AWAY, window.getWidth() - width - 4);
        double below = at.getY() + AWAY;
        double y = below + height + 4 < window.getHeight() ? below : at.getY() - AWAY - height;
        resizeRelocate(snapPositionX(Math.max(4, x)), snapPositionY(Math.max(4, y)), Math.ceil(width),
                Math.ceil(height));
    }

    /// Says nothing.
    public void hide() {
        setVisible(false);
    }
}
