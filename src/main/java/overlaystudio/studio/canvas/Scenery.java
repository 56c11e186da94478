package overlaystudio.studio.canvas;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Detail;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Layer;
import overlaystudio.diagram.Mark;
import overlaystudio.diagram.Part;
import overlaystudio.diagram.Role;
import overlaystudio.diagram.Shape;
import overlaystudio.export.Pictures;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;

/// A design's diagram with what is selected and what is pointed at, as far as it is seen.
final class Scenery {

    private final Diagram diagram;
    private final Details details;
    private Detail detail;

    Scenery(Diagram diagram) {
        this.diagram = diagram;
        details = new Details(diagram);
        detail = details.at(1, EnumSet.allOf(Layer.class));
    }

    /// All that is open in a session.
    static Scenery of(Session session) {
        return new Scenery(Diagram.of(RuleBook.standard().plan(session.design()), marks(session)));
    }

    /// What is open in a session now: only what an edit changed is worked out and drawn again.
    Scenery next(Session session) {
        return new Scenery(diagram.next(RuleBook.standard().plan(session.design(), plan()), marks(session)));
    }

    /// With the marks of a session's latest verdict, which takes no layout; this one if they are the same.
    Scenery marked(Session session) {
        Diagram marked = diagram.marked(marks(session));
        return marked == diagram ? this : new Scenery(marked);
    }

    private static Map<ElementId, Mark> marks(Session session) {
        return session.assessmentProperty().get().map(Pictures::marks).orElse(Map.of());
    }

    /// What follows from the design that is shown.
    Plan plan() {
        return diagram.plan();
    }

    Diagram diagram() {
        return diagram;
    }

    /// The diagram as it is at a scale, or at one hardly smaller.
    Detail at(double scale, Set<Layer> layers) {
        detail = details.at(scale, layers);
        return detail;
    }

    /// Whether a part was drawn by itself when it was painted last.
    boolean sees(ElementId id) {
        return !detail.isHidden(id);
    }

    void paint(Painter painter, Frame seen, ElementId selection, List<ElementId> chosen, Optional<ElementId> hovered) {
        detail.visit(seen, painter::paint);
        hovered.filter(it -> !it.equals(selection)).ifPresent(it -> tie(painter, it));
        diagram.children(selection).stream().map(Part::id).filter(it -> diagram.twin(it).isPresent())
                .forEach(it -> light(painter, it));
        tie(painter, selection);
        chosen.stream().filter(id -> !id.equals(selection.owner()))
                .forEach(id -> ring(painter, detail.seen(id)));
        ring(painter, detail.seen(selection));
    }

    /// The ring leaves a mark at the corner whole.
    private void ring(Painter painter, ElementId id) {
        diagram.bounds(id).ifPresent(frame -> painter.ring(frame, Role.SELECTION));
        detail.mark(id).forEach(painter::paint);
    }

    /// A node and its block lit up, with the curve between them.
    private void tie(Painter painter, ElementId id) {
        diagram.tie(id).ifPresent(curve -> {
            light(painter, id);
            lightUp(painter, id);
            painter.line(curve, Role.GROUND, 4, Shape.Dash.SOLID);
            painter.line(curve, Role.TIE, 1.8, Shape.Dash.SOLID);
        });
    }

    /// The other end of a tie lit up.
    private void light(Painter painter, ElementId id) {
        diagram.twin(id).ifPresent(twin -> lightUp(painter, twin));
    }

    private void lightUp(Painter painter, ElementId id) {
        for (Shape shape : detail.shapes(detail.seen(id))) {
            painter.paint(shape instanceof Shape.Box box ? lit(box) : shape);
        }
    }

    private static Shape lit(Shape.Box box) {
        return new Shape.Box(box.frame(), box.radius(), Role.TIE_FILL, Role.TIE, Math.max(1.4, box.strokeWidth()),
                Shape.Dash.SOLID);
    }
}
