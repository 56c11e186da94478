package overlaystudio.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import overlaystudio.design.ElementId;

/// The parts of a picture that is being drawn.
final class Sketch {

    private final List<Part> parts = new ArrayList<>();
    private final Deque<ElementId> within = new ArrayDeque<>(List.of(ElementId.DESIGN));

    List<Part> parts() {
        return parts;
    }

    /// The frame of a part that is drawn already.
    Optional<Frame> frame(ElementId id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst().map(Part::frame);
    }

    /// Puts links under what is painted of a part that is drawn already.
    void under(ElementId id, List<? extends Shape> links) {
        parts.replaceAll(part -> part.id().equals(id) ? part.under(links) : part);
    }

    /// A part without others in it.
    void part(ElementId id, Frame frame, String title, String description, Consumer<Brush> painting) {
        Brush brush = new Brush();
        painting.accept(brush);
        parts.add(new Part(id, within.element(), frame, Words.clean(title), Words.clean(description), brush.shapes()));
    }

    /// A part with others in it, which are drawn after it.
    void part(ElementId id, Frame frame, String title, String description, Consumer<Brush> painting, Runnable inner) {
        part(id, frame, title, description, painting);
        within.push(id);
        inner.run();
        within.pop();
    }
}
