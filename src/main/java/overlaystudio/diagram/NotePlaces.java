package overlaystudio.diagram;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.design.Position;

/// Places for notes in a picture where they cover nothing.
public final class NotePlaces {

    private static final double GAP = 24;

    /// Room that is kept for what one will write.
    private static final double LEAST_HEIGHT = 64;

    private NotePlaces() {}

    /// A free place for a new note, as near as can be to a place.
    public static Position near(Diagram diagram, Note note, double x, double y) {
        Frame room = new Frame(x, y, NoteBlock.WIDTH, Math.max(LEAST_HEIGHT, NoteBlock.of(note).height()));
        return position(new FreePlace(diagram.parts()).roomy(room));
    }

    /// A free place for a new note beside what it is about; empty if that is not drawn.
    public static Optional<Position> besideSubject(Diagram diagram, Note note) {
        return Optional.ofNullable(note.about()).flatMap(diagram::bounds)
                .map(frame -> near(diagram, note, frame.right() + GAP, frame.y()));
    }

    /// Free places for notes, as near as can be to where they are in a picture.
    public static Map<ElementId, Position> settled(Collection<ElementId> notes, Diagram diagram) {
        FreePlace free = free(notes, diagram);
        Map<ElementId, Position> places = new TreeMap<>();
        for (ElementId note : notes) {
            diagram.bounds(note).map(free::near).ifPresent(frame -> {
                free.take(frame);
                places.put(note, position(frame));
            });
        }
        return places;
    }

    /// Where notes go when all boxes are placed anew: each along with the box that it stood beside, to the nearest
    /// place that is free, unless it lay upon a box before.
    ///
    /// @param notes the notes
    /// @param before the picture as it was
    /// @param after the picture of the same design without any places
    public static Map<ElementId, Position> along(Collection<ElementId> notes, Diagram before, Diagram after) {
        FreePlace free = free(notes, after);
        Set<ElementId> known = Set.copyOf(notes);
        List<Part> boxes = before.children(ElementId.DESIGN).stream().filter(part -> !known.contains(part.id()))
                .toList();
        Map<ElementId, Position> places = new TreeMap<>();
        for (ElementId note : notes) {
            before.bounds(note).ifPresent(frame -> {
                Frame wish = moved(frame, boxes, after);
                boolean lay = boxes.stream().anyMatch(box -> box.frame().overlaps(frame));
                Frame place = lay ? wish : free.near(wish);
                free.take(place);
                places.put(note, position(place));
            });
        }
        return places;
    }

    /// What is free in a picture but for some notes, which are to be placed.
    private static FreePlace free(Collection<ElementId> notes, Diagram diagram) {
        Set<ElementId> known = Set.copyOf(notes);
        return new FreePlace(diagram.parts().stream().filter(part -> !known.contains(part.id())).toList());
    }

    /// A frame as far from the box nearest to it as before.
    private static Frame moved(Frame frame, List<Part> boxes, Diagram after) {
        Optional<Part> box = boxes.stream().min(Comparator.comparingDouble(each -> apart(frame, each.frame())));
        return box.flatMap(from -> after.bounds(from.id()).map(to -> new Frame(
                frame.x() + to.x() - from.frame().x(), frame.y() + to.y() - from.frame().y(), frame.width(),
                frame.height()))).orElse(frame);
    }

    /// The room between two frames; 0 if they meet.
    private static double apart(Frame one, Frame other) {
        double across = Math.max(0, Math.max(one.x() - other.right(), other.x() - one.right()));
        double down = Math.max(0, Math.max(one.y() - other.bottom(), other.y() - one.bottom()));
        return Math.hypot(across, down);
    }

    private static Position position(Frame frame) {
        return Position.near(frame.x(), frame.y());
    }
}
