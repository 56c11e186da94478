package overlaystudio.studio.canvas;

import java.util.List;

import javafx.geometry.Point2D;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Part;
import overlaystudio.diagram.Role;
import overlaystudio.studio.session.Session;

/// Moves boxes; their edges and middles snap to those of the boxes that stand still.
final class Moving implements Drag {

    /// Pixels within which a box snaps.
    static final double NEAR = 7;

    private final CanvasView view;
    private final Boxes boxes;
    private final List<Part> moved;
    private final List<Frame> others;
    private final Point2D from;
    private double dx;
    private double dy;
    private List<Frame> guides = List.of();

    Moving(CanvasView view, Boxes boxes, List<Part> moved, Point2D grabbed) {
        this.view = view;
        this.boxes = boxes;
        this.moved = moved;
        others = boxes.others(moved.stream().map(Part::id).toList());
        from = view.toWorld(grabbed.getX(), grabbed.getY());
    }

    @Override
    public void to(Point2D pixel, boolean freely) {
        Point2D at = view.toWorld(pixel.getX(), pixel.getY());
        dx = at.getX() - from.getX();
        dy = at.getY() - from.getY();
        Alignment alignment = freely ? new Alignment(0, 0, List.of())
                : Alignment.of(shifted(bounds()), others, NEAR / view.scale());
        dx += alignment.dx();
        dy += alignment.dy();
        guides = alignment.guides();
        view.repaint();
    }

    private Frame bounds() {
        return moved.stream().map(Part::frame).reduce(Frame::union).orElseThrow();
    }

    private Frame shifted(Frame frame) {
        return new Frame(frame.x() + dx, frame.y() + dy, frame.width(), frame.height());
    }

    @Override
    public void drop() {
        Session session = view.session();
        if (dx != 0 || dy != 0) {
            view.camera().stay();
            session.seal();
            session.apply(boxes.moved(moved, dx, dy));
            session.seal();
        }
        if (moved.size() == 1) {
            ElementId id = moved.getFirst().id();
            session.select(id);
        }
        view.repaint();
    }

    @Override
    public void cancel() {
        view.repaint();
    }

    @Override
    public void paint(Painter painter) {
        moved.forEach(part -> painter.ghost(shifted(part.frame()), Role.SELECTION));
        guides.forEach(painter::guide);
    }
}
