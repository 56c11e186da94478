package overlaystudio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Note;
import overlaystudio.design.Position;

class NotesInFilesTest {

    private static final String GOOD = """
            {
              "schemaVersion": 1,
              "name": "notes",
              "rulesDate": "2022-08-29",
              "resourceGroup": "myResourceGroup",
              "location": "westcentralus",
              "networks": [
                {
                  "id": "vnet-1",
                  "name": "vnet",
                  "prefixes": []
                }
              ],
              "notes": [
                {
                  "id": "note-1",
                  "text": "Ask \\"Bob\\" first.\\n\\n\u05d0\u05d1 second \\\\ line",
                  "about": "vnet-1"
                },
                {
                  "id": "note-2",
                  "text": "alone"
                }
              ],
              "positions": [
                {
                  "element": "note-2",
                  "x": 10.5,
                  "y": -3
                }
              ]
            }
            """;

    @Test
    void notesAreReadAndWrittenAsTheyStand() throws DesignFileException {
        Design design = DesignFile.parse(GOOD, "plan.json");

        assertThat(design.notes()).isEqualTo(List.of(
                new Note(new ElementId("note-1"), "Ask \"Bob\" first.\n\n\u05d0\u05d1 second \\ line",
                        new ElementId("vnet-1")),
                new Note(new ElementId("note-2"), "alone", null)));
        assertThat(design.positions()).containsEntry(new ElementId("note-2"), new Position(10.5, -3));
        assertThat(DesignFile.toJson(design)).isEqualTo(GOOD);
    }

    @Test
    void windowsLineEndsInATextBecomeLineFeeds() throws DesignFileException {
        Design design = DesignFile.parse(GOOD.replace("first.\\n\\n", "first.\\r\\n\\r\\n"), "plan.json");

        assertThat(DesignFile.toJson(design)).isEqualTo(GOOD);
    }

    @Test
    void aDesignWithoutNotesIsTheBytesThatItWas() {
        assertThat(DesignFile.toJson(Samples.example())).doesNotContain("notes");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("\"alone\"", "\" \\n\"", "22:15", "'text': a note has at least one letter or digit"),
                arguments("\"alone\"", "\"" + "x".repeat(2_001) + "\"", "22:15",
                        "'text': 2,001 characters are too many: a note has 2,000 at most"),
                arguments("\"alone\"", "7", "22:15", "'text': this is a number, and a text in quotes belongs here"),
                arguments("\"alone\"", "null", "22:15",
                        "'text' is null; leave the field out where nothing is set"),
                arguments("\"text\": \"alone\"", "\"txt\": \"alone\"", "22:7",
                        "'txt' is not a field of a note; did you mean 'text'?"),
                arguments(",\n      \"text\": \"alone\"", "", "20:5", "a note lacks its 'text'"),
                arguments("\"id\": \"note-2\"", "\"id\": \"vnet-1\"", "21:13",
                        "the id 'vnet-1' is there twice, first in line 9"),
                arguments("\"about\": \"vnet-1\"", "\"about\": \"vnet-2\"", "18:16",
                        "there is no element with the id 'vnet-2'"),
                arguments("\"about\": \"vnet-1\"", "\"about\": \"note-2\"", "18:16",
                        "'note-2' is a note, and another kind of element belongs here"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aBadNoteIsRefusedByNameLineAndColumn(String good, String bad, String spot, String message) {
        assertThat(GOOD).containsOnlyOnce(good);

        DesignFileException refusal = refusal(GOOD.replace(good, bad));

        assertThat(refusal.line() + ":" + refusal.column()).isEqualTo(spot);
        assertThat(refusal).hasMessageEndingWith(message);
    }

    @Test
    void moreNotesThanAnybodyReadsAreRefused() {
        String notes = IntStream.rangeClosed(1, 1_001).mapToObj("{\"id\": \"n-%d\", \"text\": \"n\"}"::formatted)
                .collect(Collectors.joining(",\n", "[", "]"));
        DesignFileException refusal = refusal(GOOD.replaceFirst("(?s)\"notes\": \\[.*\\]", "\"notes\": " + notes));

        assertThat(refusal).hasMessageEndingWith("'id': with this one the design has more than 1,000 notes");
        assertThat(refusal.line()).isEqualTo(14 + 1_000);
    }

    private static DesignFileException refusal(String text) {
        return catchThrowableOfType(DesignFileException.class, () -> DesignFile.parse(text, "plan.json"));
    }
}
