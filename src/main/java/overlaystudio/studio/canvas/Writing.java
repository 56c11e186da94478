package overlaystudio.studio.canvas;

import java.util.Optional;

import overlaystudio.design.ElementId;
import overlaystudio.design.Note;

/// The fields in which words are changed where they stand.
///
/// @param view the canvas
/// @param name for the names of elements
/// @param note for the texts of notes
record Writing(CanvasView view, NameField name, NoteField note) {

    static Writing on(CanvasView view) {
        return new Writing(view, new NameField(view), new NoteField(view));
    }

    /// Opens a field on the words of an element.
    void open(ElementId id) {
        Optional<Note> found = view.session().design().find(id, Note.class);
        found.ifPresentOrElse(note::open, () -> name.open(id));
    }

    /// Stays on the words when what is seen moves.
    void follow() {
        name.follow();
        note.follow();
    }
}
