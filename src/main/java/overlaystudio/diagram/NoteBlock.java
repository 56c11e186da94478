package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import overlaystudio.design.ElementId;
import overlaystudio.design.Note;

/// A note: a sheet with a marked corner, as wide and as high as its text needs.
///
/// @param note the note
/// @param lines its text in lines
record NoteBlock(Note note, List<String> lines) {

    /// How wide a note becomes before its text goes on in the next line.
    static final double WIDTH = 200;

    static final TextStyle STYLE = TextStyle.BODY.in(Role.TEXT);
    static final double PADDING = 8;

    private static final double LEAST_WIDTH = 64;
    private static final double CORNER = 8;
    private static final double LEADING = 14.0 / 11;

    /// More lines than this would be a page and not a note.
    private static final int MOST_LINES = 60;

    static NoteBlock of(Note note) {
        List<String> lines = NoteText.lines(note.text(), STYLE, WIDTH - 2 * PADDING);
        if (lines.size() > MOST_LINES) {
            List<String> shown = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
            shown.add("\u2026 and " + Words.count(lines.size() - MOST_LINES + 1, "more line"));
            return new NoteBlock(note, shown);
        }
        return new NoteBlock(note, lines);
    }

    double width() {
        double widest = lines.stream().mapToDouble(STYLE::width).max().orElse(0);
        return Math.clamp(Math.ceil(widest + 2 * PADDING), LEAST_WIDTH, WIDTH);
    }

    double height() {
        return lines.size() * line(STYLE.size()) + 2 * PADDING - 2;
    }

    /// From one base line to the next.
    static double line(double size) {
        return size * LEADING;
    }

    /// The frame that it takes at a place.
    Frame at(double x, double y) {
        return new Frame(x, y, width(), height());
    }

    /// Draws it with lines under it.
    ///
    /// @param names what elements are called
    void draw(Sketch sketch, Frame frame, Function<ElementId, String> names, List<? extends Shape> links) {
        String about = note.about() == null ? "" : names.apply(note.about());
        String said = "Note" + (about.isEmpty() ? "" : " about " + about) + ": "
                + note.text().strip().replaceAll("\\s+", " ");
        sketch.part(note.id(), frame, note.name(), said, brush -> {
            brush.shapes().addAll(links);
            paint(brush, frame);
            write(brush, frame.inset(PADDING), STYLE, lines);
        });
    }

    private static void paint(Brush brush, Frame frame) {
        brush.box(frame, BoxStyle.NOTE);
        brush.icon(new Outline(List.of(new Outline.Move(frame.right() - CORNER, frame.y()),
                new Outline.Line(frame.right(), frame.y()), new Outline.Line(frame.right(), frame.y() + CORNER),
                new Outline.Close())), Role.NOTE);
    }

    /// Writes lines below one another from the top of a frame.
    static void write(Brush brush, Frame frame, TextStyle style, List<String> lines) {
        double y = frame.y() - 1 + style.size() * 0.82;
        for (String line : lines) {
            if (NoteText.isRightToLeft(line)) {
                brush.right(frame.right(), y, frame.width(), style, line);
            } else {
                brush.left(frame.x(), y, frame.width(), style, line);
            }
            y += line(style.size());
        }
    }
}
