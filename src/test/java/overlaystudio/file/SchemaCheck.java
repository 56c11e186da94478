package overlaystudio.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/// Checks JSON against those words of JSON Schema that the design file's schema uses.
final class SchemaCheck {

    private final JsonNode schema;
    private final List<String> complaints = new ArrayList<>();

    SchemaCheck(JsonNode schema) {
        this.schema = schema;
    }

    List<String> complaints(JsonNode json) {
        complaints.clear();
        check(json, schema, "$");
        return List.copyOf(complaints);
    }

    private void check(JsonNode json, JsonNode rule, String path) {
        if (rule.has("$ref")) {
            check(json, schema.at(rule.path("$ref").asText().substring(1)), path);
        }
        require(!rule.has("const") || rule.path("const").equals(json), path, "const");
        require(!rule.has("enum") || contains(rule.path("enum"), json), path, "enum");
        switch (rule.path("type").asText()) {
            case "object" -> object(json, rule, path);
            case "array" -> {
                require(json.isArray() && json.size() <= rule.path("maxItems").asInt(Integer.MAX_VALUE)
                        && json.size() >= rule.path("minItems").asInt(), path, "array");
                json.forEach(item -> check(item, rule.path("items"), path + "[]"));
            }
            case "string" -> require(json.isTextual() && fits(json.asText(), rule), path, "string");
            case "integer" -> require(
                    json.isInt() && json.asInt() >= rule.path("minimum").asInt(Integer.MIN_VALUE)
                            && json.asInt() <= rule.path("maximum").asInt(Integer.MAX_VALUE),
                    path, "integer");
            case "number" -> require(json.isNumber(), path, "number");
            case "boolean" -> require(json.isBoolean(), path, "boolean");
            case "" -> require(rule.has("$ref") || rule.has("const") || rule.has("enum"), path, "rule");
            default -> require(false, path, "known type");
        }
    }

    private void object(JsonNode json, JsonNode rule, String path) {
        require(json.isObject(), path, "object");
        rule.path("required").forEach(field -> require(json.has(field.asText()), path, "required " + field.asText()));
        require(json.size() <= rule.path("maxProperties").asInt(Integer.MAX_VALUE), path, "properties");
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            JsonNode named = rule.path("properties").path(field.getKey());
            JsonNode property = named.isMissingNode() ? rule.path("additionalProperties") : named;
            require(property.isObject(), path, "known field " + field.getKey());
            require(fits(field.getKey(), rule.path("propertyNames")), path, "name " + field.getKey());
            if (property.isObject()) {
                check(field.getValue(), property, path + "." + field.getKey());
            }
        }
    }

    private static boolean fits(String text, JsonNode rule) {
        int length = text.codePointCount(0, text.length());
        return length >= rule.path("minLength").asInt() && length <= rule.path("maxLength").asInt(Integer.MAX_VALUE)
                && (!rule.has("pattern") || text.matches(rule.path("pattern").asText()));
    }

    private static boolean contains(JsonNode list, JsonNode json) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(json::equals);
    }

    private void require(boolean holds, String path, String what) {
        if (!holds) {
            complaints.add(path + ": " + what);
        }
    }
}
