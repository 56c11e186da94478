package overlaystudio.studio.canvas;

import java.util.List;
import java.util.Optional;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Part;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;

/// A diagram with what is selected and what is pointed at, as far as it is seen.
final class Scenery {

    /// How far marks and edges reach out of the frame of their part.
    private static final double REACH = 12;

    private final Diagram diagram;
    private final List<Frame> reaches;

    Scenery(Diagram diagram) {
        this.diagram = diagram;
        reaches = diagram.parts().stream().map(Scenery::reach).toList();
    }

    private static Frame reach(Part part) {
        Frame reach = part.frame();
        for (Shape shape : part.shapes()) {
            if (shape instanceof Shape.Link link) {
                reach = reach.union(link.outline().bounds());
            }
        }
        return reach.inset(-REACH);
    }

    void paint(Painter painter, Frame seen, ElementId selection, Optional<ElementId> hovered) {
        List<Part> parts = diagram.parts();
        for (int index = 0; index < parts.size(); index++) {
            if (reaches.get(index).overlaps(seen)) {
                parts.get(index).shapes().forEach(painter::paint);
            }
        }
        if (painter.isFar()) {
            names(painter, seen);
        }
        hovered.filter(it -> !it.equals(selection)).ifPresent(it -> tie(painter, it));
        diagram.children(selection).forEach(child -> light(painter, child.id()));
        tie(painter, selection);
        diagram.bounds(selection).ifPresent(frame -> painter.ring(frame, Role.SELECTION));
    }

    /// From afar the names of what lies in nothing else, where they have room.
    private void names(Painter painter, Frame seen) {
        for (Part part : diagram.children(ElementId.DESIGN)) {
            if (part.frame().overlaps(seen)) {
                painter.name(part.frame(), part.title());
            }
        }
    }

    /// A node and its block lit up, with the curve between them.
    private void tie(Painter painter, ElementId id) {
        diagram.tie(id).ifPresent(curve -> {
            light(painter, id);
            diagram.part(id).ifPresent(part -> light(painter, part));
            painter.line(curve, Role.GROUND, 4, Shape.Dash.SOLID);
            painter.line(curve, Role.TIE, 1.8, Shape.Dash.SOLID);
        });
    }

    /// The other end of a tie lit up.
    private void light(Painter painter, ElementId id) {
        diagram.twin(id).flatMap(diagram::part).ifPresent(part -> light(painter, part));
    }

    private static void light(Painter painter, Part part) {
        for (Shape shape : part.shapes()) {
            painter.paint(shape instanceof Shape.Box box ? lit(box) : shape);
        }
    }

    private static Shape lit(Shape.Box box) {
        return new Shape.Box(box.frame(), box.radius(), Role.TIE_FILL, Role.TIE, Math.max(1.4, box.strokeWidth()),
                Shape.Dash.SOLID);
    }
}
