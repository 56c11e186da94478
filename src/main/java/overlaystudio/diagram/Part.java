package overlaystudio.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;

/// The picture of an element or of a part of one, without what lies in it that has an identity of its own.
///
/// @param id its identity
/// @param parent what it lies in; the design for what lies in nothing else
/// @param frame where it is
/// @param title its name, such as "nodesubnet"
/// @param description what it says, in a sentence that can be read aloud
/// @param shapes what is painted, the undermost first
public record Part(ElementId id, ElementId parent, Frame frame, String title, String description, List<Shape> shapes) {

    /// Keeps a copy of the shapes.
    public Part {
        shapes = List.copyOf(shapes);
    }

    /// The box around it; empty for a part without one.
    Optional<Shape.Box> box() {
        return shapes.stream().filter(Shape.Box.class::isInstance).map(Shape.Box.class::cast).findFirst();
    }

    /// A copy with more shapes under its own.
    Part under(List<? extends Shape> more) {
        return new Part(id, parent, frame, title, description, Stream.concat(more.stream(), shapes.stream()).toList());
    }

    /// A copy with more shapes over its own, and with more to read aloud.
    Part over(List<? extends Shape> more, String said) {
        return new Part(id, parent, frame, title, description + said,
                Stream.concat(shapes.stream(), more.stream()).toList());
    }
}
