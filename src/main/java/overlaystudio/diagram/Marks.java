package overlaystudio.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import overlaystudio.design.ElementId;

/// Puts marks on the parts that they are about.
final class Marks {

    private Marks() {}

    static List<Part> on(List<Part> parts, Map<ElementId, Mark> marks) {
        Map<ElementId, Part> byId = parts.stream().collect(Collectors.toMap(Part::id, Function.identity()));
        Map<ElementId, Mark> shown = new HashMap<>();
        marks.forEach((id, mark) -> place(id, byId).ifPresent(at -> shown.merge(at, mark, Mark::orWorse)));
        return parts.stream().map(part -> marked(part, Optional.ofNullable(shown.get(part.id())))).toList();
    }

    /// The part itself, or the element that it belongs to where it is not drawn by itself.
    private static Optional<ElementId> place(ElementId id, Map<ElementId, Part> parts) {
        return parts.containsKey(id) ? Optional.of(id) : Optional.of(id.owner()).filter(parts::containsKey);
    }

    private static Part marked(Part part, Optional<Mark> mark) {
        return mark.map(it -> part.over(shapes(part.frame(), it), " (" + it.word() + ")")).orElse(part);
    }

    private static List<Shape> shapes(Frame frame, Mark mark) {
        double scale = Math.min(1, frame.height() / 20);
        double x = frame.right() - Mark.SIZE * scale * 0.62;
        double y = frame.y() - Mark.SIZE * scale * 0.42;
        return List.of(
                new Shape.Link(mark.outline().placed(scale, x, y), Role.GROUND, 3 * scale, Shape.Dash.SOLID),
                new Shape.Icon(mark.outline().placed(scale, x, y), mark.role()),
                new Shape.Link(mark.sign().placed(scale, x, y), Role.ON_MARK, 1.7 * scale, Shape.Dash.SOLID));
    }
}
