package overlaystudio.diagram;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;

/// The marks of a picture, each at the part that it is about.
final class Marks {

    private final Nesting drawn;
    private final Map<ElementId, Mark> shown = new HashMap<>();
    private final Supplier<Map<Integer, Mark>> worst = Once.of(this::worst);

    Marks(Nesting drawn, Map<ElementId, Mark> marks) {
        this.drawn = drawn;
        marks.forEach((id, mark) -> place(id, drawn).ifPresent(at -> shown.merge(at, mark, Mark::orWorse)));
    }

    /// The part itself, or the element that it belongs to where it is not drawn by itself.
    private static Optional<ElementId> place(ElementId id, Nesting drawn) {
        return Stream.of(id, id.owner()).filter(each -> drawn.place(each) >= 0).findFirst();
    }

    /// The kinds of marks that occur.
    Collection<Mark> kinds() {
        return shown.values();
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    /// The worst mark of each part that has one or holds a part that has one, by the place of the part.
    private Map<Integer, Mark> worst() {
        Map<Integer, Mark> all = new HashMap<>();
        shown.forEach((id, mark) -> {
            for (int at = drawn.place(id); at >= 0; at = drawn.parent(at)) {
                all.merge(at, mark, Mark::orWorse);
            }
        });
        return all;
    }

    /// The worst mark of a part and all that lies in it.
    Optional<Mark> worstIn(int at) {
        return Optional.ofNullable(worst.get().get(at));
    }

    Optional<Mark> at(ElementId id) {
        return Optional.ofNullable(shown.get(id));
    }

    /// The parts with their marks drawn and said.
    List<Part> on(List<Part> parts) {
        return shown.isEmpty() ? parts : parts.stream().map(this::on).toList();
    }

    /// The part with its mark drawn and said.
    Part on(Part part) {
        return at(part.id())
                .map(it -> part.over(shapes(part.frame(), it, scale(part.frame())), " (" + it.word() + ")"))
                .orElse(part);
    }

    private static double scale(Frame frame) {
        return Math.min(1, frame.height() / 20);
    }

    /// How much of the corner of a frame a mark takes from left to right.
    static double corner(double scale) {
        return Mark.SIZE * scale * 0.62;
    }

    /// A mark at the upper right corner of a frame.
    ///
    /// @param scale its size: 1 is [Mark#SIZE]
    static List<Shape> shapes(Frame frame, Mark mark, double scale) {
        double x = frame.right() - corner(scale);
        double y = frame.y() - Mark.SIZE * scale * 0.42;
        return List.of(
                new Shape.Link(mark.outline().placed(scale, x, y), Role.GROUND, 3 * scale, Shape.Dash.SOLID),
                new Shape.Icon(mark.outline().placed(scale, x, y), mark.role()),
                new Shape.Link(mark.sign().placed(scale, x, y), Role.ON_MARK, 1.7 * scale, Shape.Dash.SOLID));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marks marks && shown.equals(marks.shown);
    }

    @Override
    public int hashCode() {
        return shown.hashCode();
    }
}
