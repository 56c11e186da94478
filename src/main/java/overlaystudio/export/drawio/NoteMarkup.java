package overlaystudio.export.drawio;

import java.util.stream.Collectors;

import overlaystudio.design.Note;

/// The text of a note as markup, for draw.io knows line ends only there.
final class NoteMarkup {

    private NoteMarkup() {}

    static String of(Note note) {
        return note.text().stripTrailing().lines().map(NoteMarkup::escaped).collect(Collectors.joining("<br>"));
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("\t", "  ");
    }
}
