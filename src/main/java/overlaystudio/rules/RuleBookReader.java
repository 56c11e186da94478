package overlaystudio.rules;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import overlaystudio.azure.Quantity;
import overlaystudio.azure.Wording;

/// The strict reader of the rule book's file: a field that is unknown, missing, twice there or of the wrong type is
/// refused with its path.
final class RuleBookReader {

    private static final List<String> PARTS = List.of(
            "address",
            "podrange",
            "servicerange",
            "subnet",
            "scale",
            "feature",
            "egress",
            "naming",
            "vmsize",
            "numbers");

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RuleBookReader() {}

    /// The rule book of its parts, each a text; what a part leaves out another one has.
    ///
    /// @throws IllegalArgumentException if one breaks the form, with the path of the fault
    static RuleBookData parse(String... parts) {
        ObjectNode whole = JSON.createObjectNode();
        for (String part : parts) {
            merge(whole, tree(part), "the file");
        }
        return book(whole);
    }

    /// The rule book that comes with the program.
    static RuleBookData standard() {
        return parse(PARTS.stream().map(RuleBookReader::text).toArray(String[]::new));
    }

    private static String text(String part) {
        return Resources.text("book/" + part + ".json");
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("The rule book is no JSON: " + e.getMessage(), e);
        }
    }

    private static void merge(ObjectNode whole, JsonNode part, String path) {
        part.forEachEntry((name, value) -> {
            JsonNode there = whole.get(name);
            if (there == null) {
                whole.set(name, value);
            } else if (there instanceof ObjectNode inside && value.isObject()) {
                merge(inside, value, path + "." + name);
            } else {
                throw fault(path, "\"" + name + "\" is in two of its parts");
            }
        });
    }

    private static RuleBookData book(JsonNode root) {
        onlyFields(root, "the file", "knownUntil", "rules", "numbers", "wordings");
        Map<String, RuleKind> kinds = new LinkedHashMap<>();
        Map<String, Timeline<Judgement>> rules = new LinkedHashMap<>();
        object(root, "rules", "the file").forEachEntry((id, node) -> {
            String path = "rules." + id;
            onlyFields(node, path, "kind", "judgements");
            kinds.put(id, named(RuleKind.values(), RuleKind::word, text(node, "kind", path), path));
            rules.put(id, timeline(node.path("judgements"), path, RuleBookReader::judgement));
        });
        return new RuleBookData(date(root, "knownUntil", "the file"), kinds, rules, numbers(root), wordings(root));
    }

    private static Map<Quantity, Timeline<Integer>> numbers(JsonNode root) {
        Map<Quantity, Timeline<Integer>> numbers = new EnumMap<>(Quantity.class);
        object(root, "numbers", "the file").forEachEntry((key, node) -> numbers.put(
                named(Quantity.values(), Quantity::key, key, "numbers"),
                timeline(node, "numbers." + key, RuleBookReader::number)));
        return numbers;
    }

    private static Map<Wording, Timeline<Optional<String>>> wordings(JsonNode root) {
        Map<Wording, Timeline<Optional<String>>> wordings = new EnumMap<>(Wording.class);
        object(root, "wordings", "the file").forEachEntry((key, node) -> wordings.put(
                named(Wording.values(), Wording::key, key, "wordings"),
                timeline(node, "wordings." + key, RuleBookReader::wording)));
        return wordings;
    }

    private static <E> E named(E[] values, Function<E, String> key, String wanted, String path) {
        return Arrays.stream(values)
                .filter(value -> key.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> fault(path, "\"" + wanted + "\" is no name that the program knows"));
    }

    private static <T> Timeline<T> timeline(JsonNode list, String path, Entry<T> reader) {
        TreeMap<LocalDate, T> values = new TreeMap<>();
        if (!list.isArray() || list.isEmpty()) {
            throw fault(path, "a list with at least one entry is needed");
        }
        for (JsonNode each : list) {
            String here = path + "[" + values.size() + "]";
            LocalDate from = date(each, "from", here);
            if (!values.isEmpty() && !from.isAfter(values.lastKey())) {
                throw fault(here, from + " does not come after " + values.lastKey());
            }
            values.put(from, reader.read(each, here));
        }
        return new Timeline<>(values);
    }

    private static Integer number(JsonNode node, String path) {
        onlyFields(node, path, "from", "value", "source");
        text(node, "source", path);
        JsonNode value = node.path("value");
        if (!value.isInt()) {
            throw fault(path, "\"value\" must be a whole number");
        }
        return value.intValue();
    }

    private static Optional<String> wording(JsonNode node, String path) {
        onlyFields(node, path, "from", "value", "source");
        text(node, "source", path);
        boolean none = node.has("value") && node.path("value").isNull();
        return none ? Optional.empty() : Optional.of(text(node, "value", path));
    }

    private static Judgement judgement(JsonNode node, String path) {
        onlyFields(node, path, "from", "severity", "variants", "lists", "source", "quote");
        Map<String, Optional<Severity>> variants = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (node.has("variants")) {
            JsonNode cases = object(node, "variants", path);
            cases.forEachEntry((key, _) -> variants.put(key, severity(cases, key, path + ".variants")));
        }
        if (node.has("lists")) {
            object(node, "lists", path)
                    .forEachEntry((key, list) -> lists.put(key, texts(list, path + ".lists." + key)));
        }
        Source source = new Source(text(node, "source", path), node.has("quote") ? text(node, "quote", path) : "");
        return new Judgement(severity(node, "severity", path), variants, lists, source);
    }

    private static Optional<Severity> severity(JsonNode node, String field, String path) {
        String word = text(node, field, path);
        if (word.equals("off")) {
            return Optional.empty();
        }
        return Optional.of(named(Severity.values(), Severity::word, word, path));
    }

    private static List<String> texts(JsonNode list, String path) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isTextual()) {
                throw fault(path, "every entry must be a text");
            }
            texts.add(each.textValue());
        }
        return texts;
    }

    private static LocalDate date(JsonNode node, String field, String path) {
        try {
            return LocalDate.parse(text(node, field, path));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(path + ": \"" + field + "\" must be a date such as 2022-08-29", e);
        }
    }

    private static String text(JsonNode node, String field, String path) {
        JsonNode value = node.path(field);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw fault(path, "\"" + field + "\" must be a text");
        }
        return value.textValue();
    }

    private static JsonNode object(JsonNode node, String field, String path) {
        if (!node.path(field).isObject()) {
            throw fault(path, "\"" + field + "\" must be an object");
        }
        return node.path(field);
    }

    private static void onlyFields(JsonNode node, String path, String... known) {
        if (!node.isObject()) {
            throw fault(path, "an object is needed");
        }
        Set<String> names = Set.of(known);
        node.forEachEntry((name, _) -> {
            if (!names.contains(name)) {
                throw fault(path, "\"" + name + "\" is no field of the rule book");
            }
        });
    }

    private static IllegalArgumentException fault(String path, String what) {
        return new IllegalArgumentException("The rule book is wrong at " + path + ": " + what);
    }

    /// A reader of one entry of a timeline.
    private interface Entry<T> {
        T read(JsonNode node, String path);
    }
}
