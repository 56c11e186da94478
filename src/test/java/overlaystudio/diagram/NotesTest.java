package overlaystudio.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.design.Position;
import overlaystudio.plan.Plan;
import overlaystudio.rules.RuleBook;

class NotesTest {

    private static final ElementId ID = Designs.id("note-1");
    private static final ElementId NETWORK = Designs.id("vnet-1");
    private static final ElementId CLUSTER = Designs.id("cluster-1");
    private static final Set<Layer> ALL = EnumSet.allOf(Layer.class);

    private static Diagram diagram(Design design) {
        return Diagram.of(Plan.of(design, RuleBook.standard().facts(design.rulesDate())), Map.of());
    }

    private static Design with(Note... notes) {
        return Designs.example(3).withNotes(List.of(notes));
    }

    private static Part part(Diagram diagram) {
        return diagram.part(ID).orElseThrow();
    }

    private static List<Shape.Text> texts(List<Shape> shapes) {
        return shapes.stream().filter(Shape.Text.class::isInstance).map(Shape.Text.class::cast).toList();
    }

    private static Stream<Shape.Link> links(Part part) {
        return part.shapes().stream().filter(Shape.Link.class::isInstance).map(Shape.Link.class::cast);
    }

    private static boolean meetsABox(Diagram diagram, ElementId note) {
        Frame frame = diagram.bounds(note).orElseThrow();
        return diagram.children(ElementId.DESIGN).stream()
                .anyMatch(each -> !each.id().equals(note) && each.frame().overlaps(frame));
    }

    @Test
    void aNoteStandsWhereItWasPutAndAsLargeAsItsText() {
        Design design = with(new Note(ID, "first\n\nthird", null)).withPositions(Map.of(ID, new Position(-300, 7.5)));
        Part part = part(diagram(design));

        assertThat(part.frame()).isEqualTo(new Frame(-300, 7.5, 64, 3 * 14 + 14));
        assertThat(texts(part.shapes())).extracting(Shape.Text::content).containsExactly("first", "third");
        assertThat(part.title()).isEqualTo("first");
        assertThat(part.description()).isEqualTo("Note: first third");
        assertThat(links(part)).isEmpty();
    }

    @Test
    void aLongTextIsBrokenBetweenWordsAndALongWordWhereItMustBe() {
        String word = "https://example.com/" + "x".repeat(80);
        Part part = part(diagram(with(new Note(ID, "  - an item that is too long for one line\n" + word, null))));
        List<Shape.Text> texts = texts(part.shapes());

        assertThat(part.frame().width()).isLessThanOrEqualTo(NoteBlock.WIDTH);
        assertThat(texts).hasSizeGreaterThan(4).allMatch(text -> part.frame().inset(6).contains(text.frame()));
        assertThat(texts.getFirst().content()).startsWith("\u00a0\u00a0- an item").doesNotContain("\u2026");
        assertThat(String.join("", texts.stream().map(Shape.Text::content).toList())).endsWith(word);
    }

    @Test
    void aLineFromRightToLeftStandsAtTheRight() {
        List<Shape.Text> texts = texts(part(diagram(
                with(new Note(ID, "12 \u05d0\u05d1 abc\nabc \u05d0\u05d1", null)))).shapes());

        assertThat(texts).extracting(Shape.Text::anchor).containsExactly(Shape.Anchor.END, Shape.Anchor.START);
    }

    @Test
    void whatIsMoreThanAPageIsCounted() {
        List<Shape.Text> texts = texts(part(diagram(with(new Note(ID, "line\n".repeat(70), null)))).shapes());

        assertThat(texts).hasSize(60);
        assertThat(texts.getLast().content()).isEqualTo("\u2026 and 11 more lines");
    }

    @Test
    void aNoteWithoutAPlaceStandsBesideWhatItIsAboutWithALineToIt() {
        Diagram diagram = diagram(with(new Note(ID, "about the network", NETWORK)));
        Frame network = diagram.bounds(NETWORK).orElseThrow();
        Frame note = part(diagram).frame();

        assertThat(meetsABox(diagram, ID)).isFalse();
        assertThat(note.inset(-40).overlaps(network)).isTrue();
        assertThat(links(part(diagram))).singleElement().satisfies(link -> {
            assertThat(link.stroke()).isEqualTo(Role.NOTE);
            Frame ends = link.outline().bounds();
            assertThat(ends.inset(-0.1).overlaps(network) && ends.inset(-0.1).overlaps(note)).isTrue();
        });
        assertThat(part(diagram).description()).isEqualTo("Note about myVirtualNetwork: about the network");
    }

    @Test
    void aNoteUponWhatItIsAboutNeedsNoLine() {
        Design design = with(new Note(ID, "upon", NETWORK));
        Frame network = diagram(design).bounds(NETWORK).orElseThrow();
        Diagram diagram = diagram(design.withPositions(Map.of(ID, new Position(network.x() + 5, network.y() + 5))));

        assertThat(links(part(diagram))).isEmpty();
        assertThat(part(diagram).parent()).isEqualTo(ElementId.DESIGN);
    }

    @Test
    void notesAboutNothingStandInRowsBelowThePicture() {
        Note[] notes = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new Note(Designs.id("note-" + number), "number " + number, null))
                .toArray(Note[]::new);
        Diagram diagram = diagram(with(notes));
        double bottom = diagram.children(ElementId.DESIGN).stream().filter(part -> !part.id().value().contains("note"))
                .mapToDouble(part -> part.frame().bottom()).max().orElseThrow();

        assertThat(notes).allSatisfy(note -> {
            assertThat(diagram.bounds(note.id()).orElseThrow().y()).isGreaterThan(bottom);
            assertThat(meetsABox(diagram, note.id())).isFalse();
        });
        assertThat(diagram.bounds(Designs.id("note-12")).orElseThrow().y())
                .isGreaterThan(diagram.bounds(ID).orElseThrow().bottom());
    }

    @Test
    void notesAreDrawnInADesignWithNothingElse() {
        Diagram diagram = diagram(Design.empty("e", Design.DOCUMENT_DATE).withNotes(List.of(new Note(ID, "a", null))));

        assertThat(diagram.bounds(ID)).contains(new Frame(0, 0, 64, 28));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.3, 0.55, 0.8, 1, 3})
    void aNoteIsReadAtEveryScaleAsFarAsThereIsRoom(double scale) {
        String words = "one two three four five six seven eight nine ten eleven twelve".repeat(3);
        Diagram diagram = diagram(with(new Note(ID, words, null)));
        List<Shape.Text> texts = texts(diagram.at(scale, ALL).shapes(ID));
        String shown = String.join(" ", texts.stream().map(Shape.Text::content).toList());

        assertThat(texts).allMatch(text -> text.size() * scale >= Legible.READING - 0.001);
        assertThat(shown).startsWith("one").matches(".*(twelve|\u2026)");
        if (scale >= 0.9) {
            assertThat(shown).isEqualTo(words);
        }
    }

    @Test
    void aNoteOfOneLineIsReadFromAfar() {
        Diagram diagram = diagram(with(new Note(ID, "Windows pool comes later", null)));

        assertThat(texts(diagram.at(0.55, ALL).shapes(ID))).singleElement()
                .extracting(Shape.Text::content).asString().startsWith("Windows");
    }

    @Test
    void notesAreALayer() {
        Diagram diagram = diagram(with(new Note(ID, "about", CLUSTER)));
        Frame note = part(diagram).frame();
        Detail without = diagram.at(1, EnumSet.complementOf(EnumSet.of(Layer.NOTES)));

        List<Shape> shapes = new ArrayList<>();
        without.visit(diagram.frame(), shapes::add);
        assertThat(shapes).doesNotContainAnyElementsOf(part(diagram).shapes());
        assertThat(without.at(note.centerX(), note.centerY())).isEmpty();
        assertThat(diagram.at(1, ALL).at(note.centerX(), note.centerY())).contains(ID);
        assertThat(Layer.NOTES.label()).isEqualTo("Notes");
    }

    @Test
    void theLegendKnowsThemWhereThereAreSome() {
        assertThat(diagram(with(new Note(ID, "a", null))).legend().description()).contains("written note");
        assertThat(diagram(with()).legend().description()).doesNotContain("written note");
    }

    @Test
    void aNewNoteGetsTheFreePlaceNearestToWhereItIsWanted() {
        Diagram diagram = diagram(with());
        Note note = new Note(ID, "Note", CLUSTER);
        Frame network = diagram.bounds(NETWORK).orElseThrow();

        assertThat(NotePlaces.near(diagram, note, -500.04, -500)).isEqualTo(new Position(-500, -500));
        Position upon = NotePlaces.near(diagram, note, network.centerX(), network.centerY());
        Position beside = NotePlaces.besideSubject(diagram, note).orElseThrow();
        for (Position place : List.of(upon, beside)) {
            Diagram after = diagram(with(note).withPositions(Map.of(ID, place)));
            assertThat(meetsABox(after, ID)).isFalse();
        }
        assertThat(NotePlaces.besideSubject(diagram, new Note(ID, "Note", null))).isEmpty();
    }

    @Test
    void notesThatAreSettledMeetNeitherBoxesNorOneAnother() {
        Frame network = diagram(with()).bounds(NETWORK).orElseThrow();
        Position upon = new Position(network.x() + 3, network.y() + 3);
        ElementId other = Designs.id("note-2");
        Design design = with(new Note(ID, "one", null), new Note(other, "other", null))
                .withPositions(Map.of(ID, upon, other, upon));

        Design after = design.withPositions(NotePlaces.settled(List.of(ID, other), diagram(design)));

        assertThat(meetsABox(diagram(after), ID)).isFalse();
        assertThat(meetsABox(diagram(after), other)).isFalse();
    }

    @Test
    void aNoteGoesAlongWithTheBoxBesideItWhenBoxesArePlacedAnew() {
        Frame home = diagram(with()).bounds(CLUSTER).orElseThrow();
        Note note = new Note(ID, "beside the cluster", null);
        Design moved = with(note).withPositions(Map.of(
                CLUSTER, new Position(3000, 2000), ID, new Position(3000 + home.width() + 30, 2010)));

        Map<ElementId, Position> places =
                NotePlaces.along(List.of(ID), diagram(moved), diagram(with(note)));

        assertThat(places).containsExactly(Map.entry(ID, new Position(home.right() + 30, home.y() + 10)));
    }

    @Test
    void aNoteThatLayUponABoxLiesUponItAgain() {
        Frame home = diagram(with()).bounds(CLUSTER).orElseThrow();
        Note note = new Note(ID, "upon the cluster", null);
        Design moved = with(note).withPositions(Map.of(CLUSTER, new Position(3000, 2000), ID,
                new Position(3020, 2030)));

        Position place = Objects.requireNonNull(
                NotePlaces.along(List.of(ID), diagram(moved), diagram(with(note))).get(ID));

        assertThat(place).isEqualTo(new Position(home.x() + 20, home.y() + 30));
    }
}
