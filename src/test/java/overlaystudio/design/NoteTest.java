package overlaystudio.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import overlaystudio.file.Samples;

class NoteTest {

    private static final ElementId ID = new ElementId("note-1");
    private static final ElementId NETWORK = new ElementId("vnet-1");
    private static final ElementId POOL = new ElementId("pool-1");
    private static final Position PLACE = new Position(10, -20.5);

    private static Note note(String text) {
        return new Note(ID, text, null);
    }

    private static Design noted() {
        Note note = new Note(ID, "Ask first\nthen move", POOL);
        return Samples.example().add(note, ElementId.DESIGN).withPositions(Map.of(ID, PLACE));
    }

    private static Note found(Design design) {
        return design.find(ID, Note.class).orElseThrow();
    }

    @Test
    void aNoteIsCalledByItsFirstLineWithWordsInIt() {
        assertThat(note("\n  Ask first \nthen move").name()).isEqualTo("Ask first");
        assertThat(note("x".repeat(41)).name()).isEqualTo("x".repeat(40) + "\u2026");
        assertThat(note("\uD83D\uDE00".repeat(41)).name()).isEqualTo("\uD83D\uDE00".repeat(40) + "\u2026");
    }

    @Test
    void linesEndWithLineFeedsWhereverTheTextIsFrom() {
        assertThat(note("a\r\nb\rc\n\nd").text()).isEqualTo("a\nb\nc\n\nd");
    }

    @Test
    void aNoteIsNeitherBlankNorLongerThanAPage() {
        assertThatIllegalArgumentException().isThrownBy(() -> note(" \n\t"));
        assertThatIllegalArgumentException().isThrownBy(() -> note("x".repeat(2_001)))
                .withMessage("2,001 characters are too many: a note has 2,000 at most.");
        assertThat(note("\uD83D\uDE00".repeat(2_000)).text()).hasSize(4_000);
    }

    @Test
    void anElementThatGoesLeavesWhatWasWrittenAboutIt() {
        Design after = noted().remove(new ElementId("cluster-1"));

        assertThat(found(after).about()).isNull();
        assertThat(found(after).text()).isEqualTo("Ask first\nthen move");
        assertThat(after.positions()).containsEntry(ID, PLACE);
    }

    @Test
    void aNoteThatGoesTakesItsPlaceWithIt() {
        assertThat(noted().remove(ID)).isEqualTo(Samples.example());
    }

    @Test
    void aNoteIsChangedAddedAndTakenBackAsAnyElement() {
        History history = new History(Samples.example());
        Edit.AddElement add = new NewElements(history.current()).note(NETWORK).orElseThrow();
        history.apply(add);
        assertThat(add.label()).isEqualTo("Add note");
        assertThat(found(history.current())).isEqualTo(new Note(ID, "Note", NETWORK));
        history.apply(new Edit.ChangeElement<>(ID, Note.class, "text", "Change text", each -> each.withText("one")));
        history.apply(new Edit.ChangeElement<>(ID, Note.class, "text", "Change text", each -> each.withText("two")));
        assertThat(found(history.current()).text()).isEqualTo("two");
        history.undo();
        assertThat(found(history.current()).text()).isEqualTo("Note");
        history.undo();
        assertThat(history.current()).isEqualTo(Samples.example());
    }

    @Test
    void aNewNoteIsAboutAnElementButNeverAboutANote() {
        assertThat(new NewElements(noted()).note(ID).orElseThrow().element())
                .isEqualTo(new Note(new ElementId("note-2"), "Note", null));
        assertThat(new NewElements(noted()).note(new ElementId("pool-1/node-2")).orElseThrow().element())
                .isEqualTo(new Note(new ElementId("note-2"), "Note", POOL));
    }

    @Test
    void aDesignHasNoMoreNotesThanAFileMayHave() {
        List<Note> notes = IntStream.rangeClosed(1, Note.MOST)
                .mapToObj(number -> new Note(new ElementId("note-" + number), "n", null))
                .toList();
        Design full = Samples.example().withNotes(notes);

        assertThat(new NewElements(full).note(ElementId.DESIGN)).isEmpty();
        assertThat(Copies.of(full, List.of(ID)).into(full, ID).leftOut())
                .containsExactly("A design has 1,000 notes at most: delete some, and paste again");
    }

    @Test
    void aCopyStandsBesideTheOriginalAndIsAboutTheSame() {
        Copies copies = Copies.of(noted(), List.of(ID));
        Copies.Pasting once = copies.into(noted(), ID, "Duplicate");
        Design after = once.edit().applyTo(noted());
        ElementId copy = new ElementId("note-2");

        assertThat(once.edit().label()).isEqualTo("Duplicate Ask first");
        assertThat(once.added()).containsExactly(copy);
        assertThat(after.find(copy)).contains(new Note(copy, "Ask first\nthen move", POOL));
        assertThat(after.positions()).containsEntry(copy, new Position(34, 3.5)).containsEntry(ID, PLACE);
        assertThat(copies.into(after, ID).edit().applyTo(after).positions())
                .containsEntry(new ElementId("note-3"), new Position(58, 27.5));
    }

    @Test
    void aCopyInAnotherDesignIsAboutNothingThatIsNotThere() {
        Design other = Design.empty("other", Design.DOCUMENT_DATE);
        Design after = Copies.of(noted(), List.of(ID)).into(other, ElementId.DESIGN).edit().applyTo(other);

        assertThat(after.notes()).containsExactly(new Note(ID, "Ask first\nthen move", null));
    }

    @Test
    void aCopyIsAboutTheCopyOfWhatIsCopiedWithIt() {
        Design after = Copies.of(noted(), List.of(ID, new ElementId("cluster-1"))).into(noted(), ID).edit()
                .applyTo(noted());

        assertThat(after.notes().getLast().about()).isEqualTo(new ElementId("pool-2"));
    }

    @Test
    void anExcerptHasTheNotesThatAreAskedFor() {
        assertThat(noted().only(Set.of(NETWORK, ID)).notes()).hasSize(1);
        assertThat(noted().only(Set.of(NETWORK)).notes()).isEmpty();
    }
}
