package overlaystudio.studio.canvas;

import java.util.Comparator;
import java.util.Optional;

import javafx.scene.input.KeyCode;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Part;

/// The way of the keyboard through a diagram: left and right in reading order, up and down by what lies there, Enter
/// goes in, Escape goes out.
final class Walk {

    private Walk() {}

    /// What a key selects; empty if it leads nowhere.
    static Optional<ElementId> from(Diagram diagram, ElementId selected, KeyCode key) {
        boolean nothing = diagram.part(selected).isEmpty();
        return switch (key) {
            case LEFT, RIGHT, UP, DOWN, ENTER -> nothing
                    ? diagram.firstChild(ElementId.DESIGN)
                    : step(diagram, selected, key);
            case ESCAPE -> Optional.of(diagram.parent(selected).filter(Walk::isSelectable).orElse(ElementId.DESIGN));
            default -> Optional.empty();
        };
    }

    private static Optional<ElementId> step(Diagram diagram, ElementId selected, KeyCode key) {
        return switch (key) {
            case LEFT -> diagram.previous(selected);
            case RIGHT -> diagram.next(selected);
            case UP -> beyond(diagram, selected, -1).or(() -> diagram.previous(selected));
            case DOWN -> beyond(diagram, selected, 1).or(() -> diagram.next(selected));
            default -> diagram.firstChild(selected);
        };
    }

    /// The nearest sibling above or below.
    private static Optional<ElementId> beyond(Diagram diagram, ElementId selected, int down) {
        Optional<Frame> from = diagram.bounds(selected);
        return from.flatMap(start -> diagram.children(diagram.parent(selected).orElse(ElementId.DESIGN)).stream()
                .filter(each -> down * (each.frame().centerY() - start.centerY()) > start.height() / 2)
                .min(Comparator.comparingDouble(each -> distance(start, each)))
                .map(Part::id));
    }

    private static double distance(Frame start, Part part) {
        double across = Math.abs(part.frame().centerX() - start.centerX());
        return Math.abs(part.frame().centerY() - start.centerY()) + 2 * across;
    }

    /// Whether the design has it, or it is a part of what the design has.
    static boolean isSelectable(ElementId id) {
        return !id.owner().equals(ElementId.DESIGN);
    }
}
