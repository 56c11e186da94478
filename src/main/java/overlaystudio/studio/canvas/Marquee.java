package overlaystudio.studio.canvas;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Part;
import overlaystudio.diagram.Role;

/// Selects the elements that lie in a rectangle drawn with the pointer.
///
/// They are ringed while it is drawn and selected when it is let go, so that the side panel does not follow each move.
final class Marquee implements Drag {

    private final CanvasView view;
    private final Point2D from;
    private Frame frame;
    private List<Part> inside = List.of();

    Marquee(CanvasView view, Point2D grabbed) {
        this.view = view;
        from = view.toWorld(grabbed.getX(), grabbed.getY());
        frame = new Frame(from.getX(), from.getY(), 0, 0);
    }

    @Override
    public void to(Point2D pixel, boolean freely) {
        Point2D to = view.toWorld(pixel.getX(), pixel.getY());
        frame = new Frame(from.getX(), from.getY(), 0, 0).union(new Frame(to.getX(), to.getY(), 0, 0));
        inside = inside(ElementId.DESIGN);
        view.repaint();
    }

    /// The elements that lie wholly in the rectangle, without those inside of them.
    private List<Part> inside(ElementId parent) {
        Design design = view.session().design();
        List<Part> found = new ArrayList<>();
        for (Part part : view.diagram().children(parent)) {
            boolean isElement = part.id().owner().equals(part.id()) && design.find(part.id()).isPresent();
            if (isElement && frame.contains(part.frame())) {
                found.add(part);
            } else if (frame.overlaps(part.frame())) {
                found.addAll(inside(part.id()));
            }
        }
        return found;
    }

    @Override
    public void drop() {
        view.quietly(() -> view.session().selectAll(inside.stream().map(Part::id).toList()));
        view.repaint();
    }

    @Override
    public void cancel() {
        view.repaint();
    }

    @Override
    public void paint(Painter painter) {
        inside.forEach(part -> painter.ring(part.frame(), Role.SELECTION));
        painter.ghost(frame, Role.SELECTION);
    }

    @Override
    public boolean outlivesEdits() {
        return true;
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }
}
