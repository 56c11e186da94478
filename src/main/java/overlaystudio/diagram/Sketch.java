package overlaystudio.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import overlaystudio.design.ElementId;

/// The parts of a picture that is being drawn.
final class Sketch {

    private final List<Part> parts = new ArrayList<>();
    private final Map<ElementId, Integer> index = new HashMap<>();
    private final Deque<ElementId> within = new ArrayDeque<>(List.of(ElementId.DESIGN));

    List<Part> parts() {
        return parts;
    }

    /// The frame of a part that is drawn already.
    Optional<Frame> frame(ElementId id) {
        return Optional.ofNullable(index.get(id)).map(parts::get).map(Part::frame);
    }

    /// Puts links under what is painted of a part that is drawn already.
    void under(ElementId id, List<? extends Shape> links) {
        Optional.ofNullable(index.get(id)).ifPresent(at -> parts.set(at, parts.get(at).under(links)));
    }

    /// A part without others in it.
    void part(ElementId id, Frame frame, String title, String description, Consumer<Brush> painting) {
        Brush brush = new Brush();
        painting.accept(brush);
        index.putIfAbsent(id, parts.size());
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
