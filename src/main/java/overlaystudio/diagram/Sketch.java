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

/// The parts of a picture that is being drawn; what was drawn before from the same at the same place is drawn no second
/// time.
final class Sketch {

    private final List<Part> parts = new ArrayList<>();
    private final Map<ElementId, Integer> index = new HashMap<>();
    private final Deque<ElementId> within = new ArrayDeque<>(List.of(ElementId.DESIGN));
    private final Map<ElementId, Kept> before;
    private final Map<ElementId, Kept> kept = new HashMap<>();
    private final List<ElementId> order = new ArrayList<>();

    /// What was drawn from a key.
    ///
    /// @param key all that it follows from, apart from its place
    /// @param frame its place
    /// @param parent what it lies in
    /// @param parts what was drawn
    /// @param inner what in it was kept for itself
    record Kept(Object key, Frame frame, ElementId parent, List<Part> parts, List<ElementId> inner) {

        boolean fits(Object other, Frame place, ElementId within) {
            return frame.equals(place) && parent.equals(within) && key.equals(other);
        }
    }

    /// An empty sketch.
    Sketch() {
        this(Map.of());
    }

    /// @param before what was kept of the picture before
    Sketch(Map<ElementId, Kept> before) {
        this.before = before;
    }

    List<Part> parts() {
        return parts;
    }

    /// What the next picture need not draw again.
    Map<ElementId, Kept> kept() {
        return kept;
    }

    /// The frame of a part that is drawn already.
    Optional<Frame> frame(ElementId id) {
        return Optional.ofNullable(index.get(id)).map(parts::get).map(Part::frame);
    }

    /// Puts links under what is painted of a part that is drawn already.
    void under(ElementId id, List<? extends Shape> links) {
        if (!links.isEmpty()) {
            Optional.ofNullable(index.get(id)).ifPresent(at -> parts.set(at, parts.get(at).under(links)));
        }
    }

    /// Draws parts, or takes those that were drawn before from an equal key at the same place.
    ///
    /// @param id under which they are kept
    /// @param key all that they follow from, apart from their place
    /// @param frame their place
    void keep(ElementId id, Object key, Frame frame, Runnable drawing) {
        Kept earlier = before.get(id);
        if (earlier != null && earlier.fits(key, frame, within.element())) {
            earlier.parts.forEach(this::add);
            earlier.inner.forEach(each -> Optional.ofNullable(before.get(each)).ifPresent(own -> put(each, own)));
            put(id, earlier);
            return;
        }
        int first = parts.size();
        int firstInner = order.size();
        drawing.run();
        put(id, new Kept(key, frame, within.element(), List.copyOf(parts.subList(first, parts.size())),
                List.copyOf(order.subList(firstInner, order.size()))));
    }

    private void put(ElementId id, Kept own) {
        kept.put(id, own);
        order.add(id);
    }

    private void add(Part part) {
        index.putIfAbsent(part.id(), parts.size());
        parts.add(part);
    }

    /// A part without others in it.
    void part(ElementId id, Frame frame, String title, String description, Consumer<Brush> painting) {
        Brush brush = new Brush();
        painting.accept(brush);
        add(new Part(id, within.element(), frame, Words.clean(title), Words.clean(description), brush.shapes()));
    }

    /// A part with others in it, which are drawn after it.
    void part(ElementId id, Frame frame, String title, String description, Consumer<Brush> painting, Runnable inner) {
        part(id, frame, title, description, painting);
        within.push(id);
        inner.run();
        within.pop();
    }
}
