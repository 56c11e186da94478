package overlaystudio.studio.canvas;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Part;
import overlaystudio.diagram.Role;

/// Selects the elements that lie in a rectangle drawn with the pointer.
final class Marquee implements Drag {

    private final CanvasView view;
    private final List<ElementId> before;
    private final Point2D from;
    private Point2D to;

    Marquee(CanvasView view, Point2D grabbed) {
        this.view = view;
        before = view.session().chosen();
        from = view.toWorld(grabbed.getX(), grabbed.getY());
        to = from;
    }

    @Override
    public void to(Point2D pixel, boolean freely) {
        to = view.toWorld(pixel.getX(), pixel.getY());
        view.session().selectAll(inside(ElementId.DESIGN));
        view.repaint();
    }

    private Frame frame() {
        return new Frame(Math.min(from.getX(), to.getX()), Math.min(from.getY(), to.getY()),
                Math.abs(from.getX() - to.getX()), Math.abs(from.getY() - to.getY()));
    }

    /// The elements that lie wholly in the rectangle, without those inside of them.
    private List<ElementId> inside(ElementId parent) {
        List<ElementId> inside = new ArrayList<>();
        for (Part part : view.diagram().children(parent)) {
            boolean isElement =
                    view.session().design().find(part.id()).isPresent() && part.id().owner().equals(part.id());
            if (isElement && frame().contains(part.frame())) {
                inside.add(part.id());
            } else if (frame().overlaps(part.frame())) {
                inside.addAll(inside(part.id()));
            }
        }
        return inside;
    }

    @Override
    public void drop() {
        view.repaint();
    }

    @Override
    public void cancel() {
        view.session().selectAll(before);
    }

    @Override
    public void paint(Painter painter) {
        painter.ghost(frame(), Role.SELECTION);
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }
}
