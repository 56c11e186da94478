package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.studio.messages.Messages;

/// The fields of a note.
final class NoteFields {

    private static final Messages MESSAGES = Messages.of(NoteFields.class);

    private static final Syntax<String> TEXT = Syntax.plain(NoteFields::text, Function.identity()).inLines();

    static final Fields<Note> ALL = Fields.of(List.of(
            Fields.typed("text", Lens.required(Note::text, Note::withText), TEXT).helped(),
            Fields.choice("about", Lens.optional(Note::about, Note::withAbout), NoteFields::elements).helped()));

    private NoteFields() {}

    private static Parsed<String> text(String typed) {
        return Note.problem(typed).<Parsed<String>>map(Parsed::problem).orElse(new Parsed.Value<>(typed));
    }

    private static List<Option<ElementId>> elements(Shown<Note> shown) {
        return Stream.concat(
                Stream.of(Option.<ElementId>none(MESSAGES.say("none.about"))),
                shown.design().elements().filter(each -> !(each instanceof Note)).map(NoteFields::option)).toList();
    }

    private static Option<ElementId> option(Element element) {
        return Option.of(element.id(), element.name(), element.elementKind().label());
    }
}
