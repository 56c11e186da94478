package overlaystudio.diagram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The text of a note in lines of a width.
final class NoteText {

    /// Blanks at the start of a line that are kept: a list may be indented, but not out of the note.
    private static final int MOST_INDENT = 12;

    private final TextStyle style;
    private final double room;
    private final List<String> lines = new ArrayList<>();

    private NoteText(TextStyle style, double room) {
        this.style = style;
        this.room = room;
    }

    /// The lines of a text, broken between words where it can be, none wider than there is room for.
    static List<String> lines(String text, TextStyle style, double room) {
        NoteText wrapped = new NoteText(style, room);
        for (String paragraph : text.stripTrailing().split("\\R", -1)) {
            wrapped.paragraph(paragraph);
        }
        return wrapped.lines;
    }

    private void paragraph(String paragraph) {
        String line = indent(paragraph);
        boolean begun = false;
        for (String word : paragraph.strip().split("\\s+", -1)) {
            String clean = Words.clean(word);
            String longer = begun ? line + " " + clean : line + clean;
            if (begun && style.width(longer) > room) {
                lines.add(line);
                longer = clean;
            }
            line = broken(longer);
            begun = true;
        }
        lines.add(line);
    }

    /// Blanks that keep their width wherever the note is drawn.
    private static String indent(String paragraph) {
        int blanks = paragraph.length() - paragraph.stripLeading().length();
        return "\u00a0".repeat(Math.min(MOST_INDENT, blanks));
    }

    /// Adds lines of a word that is too wide for one, and gives what is left of it.
    private String broken(String word) {
        String rest = word;
        while (style.width(rest) > room) {
            int end = fitting(rest);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /// Where the longest start of a word ends that there is room for: one character at least, with its accents.
    private int fitting(String word) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        int end = characters.next();
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (style.width(word.substring(0, next)) > room) {
                break;
            }
            end = next;
        }
        return end;
    }

    /// Whether a line is written from right to left: its first letter says so.
    static boolean isRightToLeft(String line) {
        return line.codePoints()
                .map(Character::getDirectionality)
                .filter(each -> each == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(each))
                .mapToObj(NoteText::isRightToLeft)
                .findFirst()
                .orElse(false);
    }

    private static boolean isRightToLeft(int directionality) {
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
