package overlaystudio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the JSON Schema and the page about the format to what the reader does.
class DesignFileSchemaTest {

    private static final long SEED = 1;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode SCHEMA = schema();
    private static final SchemaCheck CHECK = new SchemaCheck(SCHEMA);

    static List<String> samples() {
        return Samples.names();
    }

    private static JsonNode schema() {
        try {
            return JSON.readTree(Path.of("src", "docs", "design-file.schema.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theSchemaHasTheFieldsOfTheReaderInTheirOrder() {
        for (Map.Entry<String, Shape<?>> object : Schema.OBJECTS.entrySet()) {
            assertThat(definition(object.getKey()).path("properties").fieldNames()).as(object.getKey()).toIterable()
                    .containsExactlyElementsOf(object.getValue().fields());
            assertThat(definition(object.getKey()).path("additionalProperties").asBoolean(true)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSamplesFollowTheSchema(String name) throws IOException {
        assertThat(CHECK.complaints(JSON.readTree(DesignFile.toJson(Samples.load(name))))).isEmpty();
    }

    @Test
    void whateverTheStudioWritesFollowsTheSchema() throws IOException {
        RandomDesigns designs = new RandomDesigns(SEED);
        for (int number = 0; number < 50; number++) {
            assertThat(CHECK.complaints(JSON.readTree(DesignFile.toJson(designs.next()))))
                    .as("seed %d, design %d", SEED,
                            number)
                    .isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
        ObjectNode design = (ObjectNode) JSON.readTree(DesignFile.toJson(Samples.example()));
        design.put("colour", "red").put("schemaVersion", 2).put("rulesDate", "today").remove("location");

        assertThat(CHECK.complaints(design)).hasSize(4);
    }

    @Test
    void theReaderMissesExactlyTheFieldsThatTheSchemaRequires() throws IOException {
        for (String object : Schema.OBJECTS.keySet()) {
            JsonNode required = definition(object).path("required");
            Shape<?> shape = Schema.OBJECTS.get(object);
            assertThat(shape).isNotNull();
            for (JsonNode field : required) {
                assertThat(complaint(object, field.asText()))
                        .contains(shape.phrase() + " lacks its '" + field.asText() + "'");
            }
        }
    }

    @Test
    void anObjectWithWhatIsRequiredAndNothingElseIsRead() {
        for (Map.Entry<String, Shape<?>> object : Schema.OBJECTS.entrySet()) {
            String text = smallest(object.getKey(), "").toString();

            assertThat(object.getValue().read(JsonText.parse(text), new Register())).as(text).isNotNull();
        }
    }

    /// What the reader says of the smallest object of a kind without one of its fields.
    private static String complaint(String object, String without) {
        Shape<?> shape = Schema.OBJECTS.get(object);
        assertThat(shape).isNotNull();
        String text = smallest(object, without).toString();
        RefusedText refusal = catchThrowableOfType(RefusedText.class, () -> read(shape, JsonText.parse(text)));
        return String.valueOf(refusal.getMessage());
    }

    private static void read(Shape<?> shape, Json json) {
        if (shape.fields().contains("schemaVersion")) {
            SchemaVersion.require(json, DesignShape.DESIGN.phrase(), DesignShape.VERSION);
        }
        shape.read(json, new Register());
    }

    private static ObjectNode smallest(String object, String without) {
        ObjectNode node = JSON.createObjectNode();
        JsonNode definition = definition(object);
        for (JsonNode field : definition.path("required")) {
            if (!field.asText().equals(without)) {
                node.set(field.asText(), example(definition.path("properties").path(field.asText())));
            }
        }
        return node;
    }

    private static JsonNode example(JsonNode schema) {
        String reference = schema.path("$ref").asText().replace("#/$defs/", "");
        return switch (reference) {
            case "elementId", "partId" -> JSON.getNodeFactory().textNode("x-1");
            case "cidr" -> JSON.getNodeFactory().textNode("10.0.0.0/8");
            case "count" -> JSON.getNodeFactory().numberNode(1);
            case "" -> exampleOfType(schema);
            default -> smallest(reference, "");
        };
    }

    private static JsonNode exampleOfType(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        return switch (schema.path("type").asText()) {
            case "array" -> schema.path("minItems").asInt() == 0 ? JSON.createArrayNode()
                    : JSON.createArrayNode().add(example(schema.path("items")));
            case "number" -> JSON.getNodeFactory().numberNode(1.5);
            default -> JSON.getNodeFactory().textNode("2022-08-29");
        };
    }

    @Test
    void thePageAboutTheFormatNamesEveryFieldOfEveryObject() throws IOException {
        String page = Files.readString(Path.of("src", "docs", "design-file.md"));
        for (Map.Entry<String, Shape<?>> object : Schema.OBJECTS.entrySet()) {
            String heading = object.getKey().equals("design") ? "## The design\n" : "## " + object.getKey() + "\n";
            assertThat(page).contains(heading);
            String section = page.substring(page.indexOf(heading) + heading.length()).split("\n## ")[0];
            assertThat(object.getValue().fields())
                    .allSatisfy(field -> assertThat(section).contains("| `" + field + "` | "));
        }
    }

    @Test
    void theDesignOnThePageIsOne() throws IOException, DesignFileException {
        String page = Files.readString(Path.of("src", "docs", "design-file.md"));
        String text = page.substring(page.indexOf("```json\n") + 8).split("```")[0];

        assertThat(DesignFile.toJson(DesignFile.parse(text, "page"))).isEqualTo(text);
    }

    private static JsonNode definition(String object) {
        return object.equals("design") ? SCHEMA : SCHEMA.path("$defs").path(object);
    }
}
