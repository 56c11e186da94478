package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.design.Position;

/// The notes of a picture, drawn over all else: each where somebody put it, or else beside what it is about, or else
/// below everything.
final class Notes {

    private static final double GAP = 24;
    private static final double DOT = 2.4;

    /// Most notes for which a place is sought; the others go below the picture, for each search looks at all boxes.
    private static final int MOST_SOUGHT = 200;

    private final Design design;
    private final Sketch sketch;

    Notes(Design design, Sketch sketch) {
        this.design = design;
        this.sketch = sketch;
    }

    void draw() {
        List<NoteBlock> left = new ArrayList<>();
        for (Note note : design.notes()) {
            NoteBlock block = NoteBlock.of(note);
            Position position = design.positions().get(note.id());
            if (position == null) {
                left.add(block);
            } else {
                draw(block, block.at(position.x(), position.y()));
            }
        }
        if (!left.isEmpty()) {
            place(left);
        }
    }

    private void place(List<NoteBlock> blocks) {
        FreePlace places = new FreePlace(sketch.parts());
        List<NoteBlock> below = new ArrayList<>();
        int sought = 0;
        for (NoteBlock block : blocks) {
            Optional<Frame> about = about(block.note());
            if (about.isPresent() && sought++ < MOST_SOUGHT) {
                Frame frame = places.roomy(block.at(about.get().right() + GAP, about.get().y()));
                places.take(frame);
                draw(block, frame);
            } else {
                below.add(block);
            }
        }
        below(below);
    }

    /// In rows as wide as the picture.
    private void below(List<NoteBlock> blocks) {
        Frame drawn = sketch.parts().stream().map(Part::frame).reduce(Frame::union).orElse(new Frame(0, 0, 0, 0));
        double x = drawn.x();
        double y = drawn.bottom() + (sketch.parts().isEmpty() ? 0 : GAP);
        double height = 0;
        for (NoteBlock block : blocks) {
            if (x > drawn.x() && x + block.width() > drawn.right()) {
                x = drawn.x();
                y += height + GAP;
                height = 0;
            }
            draw(block, block.at(x, y));
            x += block.width() + GAP;
            height = Math.max(height, block.height());
        }
    }

    private Optional<Frame> about(Note note) {
        return Optional.ofNullable(note.about()).flatMap(sketch::frame);
    }

    private void draw(NoteBlock block, Frame frame) {
        List<Shape> links = about(block.note()).filter(target -> !target.overlaps(frame))
                .map(target -> links(frame, target)).orElse(List.of());
        block.draw(sketch, frame, this::name, links);
    }

    private String name(ElementId id) {
        return design.find(id).map(Element::name).orElse("");
    }

    private static List<Shape> links(Frame note, Frame target) {
        Outline way = Ways.straight(note, target);
        List<Shape> links = new ArrayList<>();
        links.add(new Shape.Link(way, Role.NOTE, 1.2, Shape.Dash.DOTTED));
        if (way.steps().getLast() instanceof Outline.Line(double x, double y)) {
            links.add(new Shape.Icon(dot(x, y), Role.NOTE));
        }
        return links;
    }

    /// A small sign at the end of a line.
    private static Outline dot(double x, double y) {
        return new Outline(List.of(new Outline.Move(x - DOT, y), new Outline.Line(x, y - DOT),
                new Outline.Line(x + DOT, y), new Outline.Line(x, y + DOT), new Outline.Close()));
    }
}
