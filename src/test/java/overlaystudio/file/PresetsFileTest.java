package overlaystudio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.ElementKind;
import overlaystudio.design.Placement;
import overlaystudio.design.Presets;
import overlaystudio.design.ResourceTag;
import overlaystudio.net.Cidr;

class PresetsFileTest {

    private static final String SMALL = """
            {
              "schemaVersion": 1,
              "name": "Contoso",
              "tags": {"owner": "network"}
            }
            """;

    private static final Map<String, Shape<?>> OBJECTS = Map.of("presets", PresetsShapes.PRESETS, "names",
            PresetsShapes.NAMES, "outside", PresetsShapes.OUTSIDE);

    private static Presets whole() {
        return new Presets("Whole", new Placement("00000000-0000-0000-0000-000000000001", "network", "westeurope"),
                List.of("westeurope", "northeurope"),
                Map.of(ElementKind.VIRTUAL_NETWORK, "vnet-{nn}", ElementKind.NODE_POOL, "pool{n}"),
                List.of(Cidr.parse("10.64.0.0/12")), List.of(Cidr.parse("100.64.0.0/10")),
                List.of(Cidr.parse("172.20.0.0/14")),
                List.of(new Presets.Outside("Head office", List.of(Cidr.parse("10.0.0.0/12")), false),
                        new Presets.Outside("Company", List.of(Cidr.parse("10.0.0.0/8")), true)),
                List.of(new ResourceTag("owner", "network team"), new ResourceTag("costCenter", "")));
    }

    @Test
    void presetsThatAreWrittenAreReadAsTheSame() throws DesignFileException {
        assertThat(PresetsFile.parse(PresetsFile.toJson(whole()), "whole")).isEqualTo(whole());
        assertThat(PresetsFile.parse(SMALL, "small").tags()).containsExactly(new ResourceTag("owner", "network"));
    }

    static Stream<Arguments> mistakes() {
        String tags = "\"tags\": {\"owner\": \"network\"}";
        return Stream.of(
                arguments("1,", "2,",
                        "line 2, column 20: the file has schema version 2 and is from a newer version of the"
                                + " studio; this one reads version 1 and leaves the file as it is"),
                arguments("\"name\": \"Contoso\",", "", "line 1, column 1: a file of presets lacks its 'name'"),
                arguments(tags, "\"names\": {\"vnet\": \"v\"}",
                        "line 4, column 13: 'vnet' is not a field of the templates of names"),
                arguments(tags, "\"names\": {\"subnet\": \"s-{x}\"}",
                        "line 4, column 23: 'subnet': 's-{x}' is no template of names: '{x}' stands for nothing;"
                                + " there are {n}, {nn}, {nnn}, {design} and {region}"),
                arguments(tags, "\"names\": {\"subnet\": \"s-{n\"}",
                        "line 4, column 23: 'subnet': 's-{n' is no template of names: a brace has no partner"),
                arguments(tags, "\"from\": [\"10.0.0.1/8\"]",
                        "line 4, column 12: 'from': 10.0.0.1/8 has bits set beyond its first 8; the range is 10.0.0.0/8"
                                + " (rule cidr-host-bits)"),
                arguments("owner", "own?er", "line 4, column 12: 'tags': the name of a tag has none of < > % & \\ ? /"),
                arguments("\"network\"", "1",
                        "line 4, column 21: 'tags': this is a number, and a text in quotes belongs"
                                + " here"),
                arguments("\"network\"", "\"a\", \"OWNER\": \"b\"",
                        "line 4, column 26: 'tags': a tag is called 'OWNER' already; Azure takes no notice of upper and"
                                + " lower case"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidWithItsPlace(String good, String bad, String complaint) {
        DesignFileException refusal = catchThrowableOfType(
                DesignFileException.class, () -> PresetsFile.parse(SMALL.replace(good, bad), "small.json"));
        assertThat(refusal).hasMessage("small.json, " + complaint);
    }

    @Test
    void aFolderAndAFileThatIsNotThereAreRefused(@TempDir Path folder) {
        assertThat(catchThrowableOfType(DesignFileException.class, () -> PresetsFile.read(folder)))
                .hasMessage(folder + " is a folder; presets are a file");
        assertThat(catchThrowableOfType(DesignFileException.class, () -> PresetsFile.read(folder.resolve("none"))))
                .hasMessageStartingWith("Cannot read " + folder.resolve("none") + ": ");
    }

    @Test
    void theSchemaHasTheFieldsOfTheReaderInTheirOrderAndThePageTellsThem() throws IOException {
        JsonNode schema = schema();
        String page = page();
        OBJECTS.forEach((name, shape) -> {
            JsonNode definition = name.equals("presets") ? schema : schema.path("$defs").path(name);
            assertThat(definition.path("properties").fieldNames()).as(name).toIterable()
                    .containsExactlyElementsOf(shape.fields());
            shape.fields().forEach(field -> assertThat(page).contains("| `" + field + "` |"));
        });
    }

    @Test
    void whatIsWrittenAndWhatThePageShowsFollowTheSchema() throws IOException, DesignFileException {
        SchemaCheck check = new SchemaCheck(schema());
        String page = page();
        int start = page.indexOf("```json\n") + "```json\n".length();
        String example = page.substring(start, page.indexOf("```", start));
        assertThat(check.complaints(new ObjectMapper().readTree(PresetsFile.toJson(whole())))).isEmpty();
        assertThat(check.complaints(new ObjectMapper().readTree(example))).isEmpty();
        assertThat(PresetsFile.parse(example, "page").names()).hasSize(4);
    }

    private static JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(Path.of("src", "docs", "presets-file.schema.json").toFile());
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("src", "docs", "presets-file.md"));
    }
}
