package overlaystudio.studio.canvas;

import java.util.Optional;
import java.util.Set;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import overlaystudio.diagram.Detail;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Layer;
import overlaystudio.diagram.Shape;
import overlaystudio.studio.messages.Messages;

/// The whole diagram in the corner, with a frame around what is seen: a click or a drag there moves what is seen.
///
/// It is painted when the diagram has changed, not when one looks elsewhere.
final class Minimap extends Pane {

    private static final Messages MESSAGES = Messages.of(Minimap.class);
    private static final double WIDTH = 168;
    private static final double HEIGHT = 112;
    private static final double EDGE = 5;

    /// Where it stands: clear of the scroll bar and of the buttons that zoom.
    private static final double RIGHT = 14;
    private static final double BOTTOM = 52;

    /// Least size of the canvas in pixels; a smaller one has no room for it.
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 260;

    /// Scale at which the diagram is told apart: at its own one it would be but a few closed boxes, at a greater one nodes
    /// would be painted one by one.
    private static final double TOLD_APART = 0.2;

    private final CanvasView view;
    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "minimap", true);
    private final Canvas canvas = new Canvas();
    private final Rectangle seen = new Rectangle();
    private Optional<Content> shown = Optional.empty();
    private Viewport small = new Viewport(1, 0, 0);
    private Point2D held = Point2D.ZERO;

    /// What is painted; while it stays, so does the painting.
    private record Content(Diagram diagram, Set<Layer> layers, boolean dark) {}

    Minimap(CanvasView view) {
        this.view = view;
        setId("minimap");
        getStyleClass().add("minimap");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(MESSAGES.say("minimap"));
        setAccessibleHelp(MESSAGES.say("minimap.help"));
        setManaged(false);
        setVisible(false);
        setCursor(Cursor.HAND);
        seen.getStyleClass().add("seen");
        seen.setMouseTransparent(true);
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, seen);
        wanted.subscribe((_, _) -> follow());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    /// Whether the user wants it.
    BooleanProperty wantedProperty() {
        return wanted;
    }

    /// Shows where the camera looks.
    void follow() {
        Frame sight = view.viewport().seen(view.getWidth(), view.getHeight());
        setVisible(wanted.get() && hasRoom() && !view.diagram().isEmpty() && !sight.contains(view.diagram().frame()));
        if (isVisible()) {
            fit(view.diagram().frame());
            paint();
            frame(small.toScreen(sight));
        }
    }

    private boolean hasRoom() {
        return view.getWidth() >= LEAST_WIDTH && view.getHeight() >= LEAST_HEIGHT;
    }

    private void fit(Frame world) {
        double scale = Math.min((WIDTH - 2 * EDGE) / world.width(), (HEIGHT - 2 * EDGE) / world.height());
        small = new Viewport(scale, EDGE - world.x() * scale, EDGE - world.y() * scale);
        double width = Math.ceil(world.width() * scale + 2 * EDGE);
        double height = Math.ceil(world.height() * scale + 2 * EDGE);
        resizeRelocate(view.getWidth() - RIGHT - width, view.getHeight() - BOTTOM - height, width, height);
    }

    private void paint() {
        Content content = new Content(view.diagram(), view.detail().layers(), view.darkProperty().get());
        if (shown.filter(content::equals).isPresent()) {
            return;
        }
        shown = Optional.of(content);
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, getWidth(), getHeight());
        Painter painter = view.painter(to, small);
        Detail detail = content.diagram().at(Math.max(TOLD_APART, small.scale()), content.layers());
        detail.visit(content.diagram().frame(), shape -> {
            if (shape instanceof Shape.Box box) {
                painter.paint(box);
            }
        });
    }

    private void frame(Frame at) {
        double left = Math.clamp(at.x(), 1, getWidth() - EDGE);
        double top = Math.clamp(at.y(), 1, getHeight() - EDGE);
        seen.setX(snapPositionX(left) + 0.5);
        seen.setY(snapPositionY(top) + 0.5);
        seen.setWidth(Math.max(EDGE - 2, snapPositionX(Math.min(at.right(), getWidth() - 2) - left)));
        seen.setHeight(Math.max(EDGE - 2, snapPositionY(Math.min(at.bottom(), getHeight() - 2) - top)));
    }

    /// Inside the frame it is taken up where it is held; elsewhere its middle comes to the pointer first.
    private void press(MouseEvent event) {
        Point2D at = small.toWorld(event.getX(), event.getY());
        Frame sight = view.viewport().seen(view.getWidth(), view.getHeight());
        Point2D middle = new Point2D(sight.centerX(), sight.centerY());
        held = sight.contains(at.getX(), at.getY()) ? middle.subtract(at) : Point2D.ZERO;
        drag(event);
    }

    private void drag(MouseEvent event) {
        Point2D middle = small.toWorld(event.getX(), event.getY()).add(held);
        double scale = view.scale();
        view.camera().look(new Viewport(scale, view.getWidth() / 2 - middle.getX() * scale,
                view.getHeight() / 2 - middle.getY() * scale));
        event.consume();
    }
}
