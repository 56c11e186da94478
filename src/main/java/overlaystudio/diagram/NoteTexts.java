package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;

/// The texts of notes as they can be read from afar: broken into lines anew, for larger letters need more of them.
final class NoteTexts {

    /// Room between the letters and the edge, in pixels.
    private static final double EDGE = 3;

    /// Shorter, a word says nothing.
    private static final String LEAST = "nnn\u2026";

    private final Map<ElementId, Note> notes = new HashMap<>();

    NoteTexts(Design design) {
        design.notes().forEach(note -> notes.put(note.id(), note));
    }

    /// What of a note is drawn at a scale; empty for what is no note.
    Optional<List<Shape>> at(Part part, double scale) {
        return Optional.ofNullable(notes.get(part.id()))
                .map(note -> scale >= Detail.WHOLE ? part.shapes() : readable(note, part, scale));
    }

    private static List<Shape> readable(Note note, Part part, double scale) {
        List<Shape> shapes = new ArrayList<>(part.shapes().stream()
                .filter(shape -> !(shape instanceof Shape.Text)).toList());
        Frame frame = inside(part.frame(), scale);
        TextStyle plain = NoteBlock.STYLE;
        double size = Math.max(plain.size(), Legible.READING / scale);
        TextStyle style = new TextStyle(plain.face(), size, plain.color());
        int fitting = (int) ((frame.height() - size) / NoteBlock.line(size)) + (frame.height() < size ? 0 : 1);
        if (fitting > 0 && style.width(LEAST) <= frame.width()) {
            NoteBlock.write(new Brush(shapes), frame, style, shown(note.text(), style, frame.width(), fitting));
        }
        return shapes;
    }

    /// Less of the room above and below, for that is scarcer.
    private static Frame inside(Frame frame, double scale) {
        double across = Math.min(NoteBlock.PADDING, EDGE / scale);
        double down = Math.min(NoteBlock.PADDING, EDGE / 3 / scale);
        return new Frame(frame.x() + across, frame.y() + down, frame.width() - 2 * across, frame.height() - 2 * down);
    }

    /// As many lines as there is room for, the last of them with … where more would follow.
    private static List<String> shown(String text, TextStyle style, double room, int fitting) {
        List<String> lines = NoteText.lines(text, style, room);
        if (lines.size() <= fitting) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, fitting - 1));
        shown.add(Words.cut(lines.get(fitting - 1) + " " + lines.get(fitting) + " \u2026", style, room));
        return shown;
    }
}
