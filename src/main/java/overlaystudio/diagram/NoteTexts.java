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
        Frame frame = part.frame();
        TextStyle plain = NoteBlock.STYLE;
        double size = Math.max(plain.size(), Legible.READING / scale);
        TextStyle style = new TextStyle(plain.face(), size, plain.color());
        double room = frame.width() - 2 * NoteBlock.PADDING;
        int fitting = (int) ((frame.height() - NoteBlock.PADDING) / NoteBlock.line(size));
        if (fitting > 0) {
            NoteBlock.write(new Brush(shapes), frame, style, shown(note.text(), style, room, fitting));
        }
        return shapes;
    }

    /// As many lines as there is room for, the last of them with … where more would follow.
    private static List<String> shown(String text, TextStyle style, double room, int fitting) {
        List<String> lines = NoteText.lines(text, style, room);
        if (lines.size() <= fitting) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, fitting));
        shown.add(Words.shorten(shown.removeLast() + " \u2026", style, room));
        return shown;
    }
}
