package overlaystudio.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import overlaystudio.file.Json.Member;

/// Reads strict JSON (RFC 8259) into values that know where they stand, within bounds that keep memory small.
final class JsonText {

    /// Deeper than any design, shallow enough for the stack.
    private static final int DEEPEST = 40;

    /// More than a design of tens of thousands of elements has; a token takes some 60 bytes once read.
    private static final long MOST_TOKENS = 1_000_000;

    private static final int LONGEST_NUMBER = 60;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    /// The one value that a text holds.
    ///
    /// @throws RefusedText if it is no JSON, holds more than one value or a name twice
    static Json parse(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonText(parser).document();
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot fail to be read", e);
        }
    }

    private Json document() throws IOException {
        try {
            return onlyValue();
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            throw spot(location).refuse(Complaint.of(e));
        }
    }

    private Json onlyValue() throws IOException {
        if (parser.nextToken() == null) {
            throw new Spot(1, 1).refuse("the file is empty; it should begin with {");
        }
        Json value = value();
        if (parser.nextToken() != null) {
            throw here().refuse("there is more after the closing bracket of the whole");
        }
        return value;
    }

    private Json value() throws IOException {
        Spot spot = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Json.Obj(spot, members());
            case START_ARRAY -> new Json.Arr(spot, items());
            case VALUE_STRING -> new Json.Text(spot, whole(spot, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(spot, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Json.Bool(spot, parser.getBooleanValue());
            case VALUE_NULL -> new Json.Null(spot);
            default -> throw new IllegalStateException("No value begins with " + parser.currentToken());
        };
    }

    private Map<String, Member> members() throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Spot spot = here();
            String name = whole(spot, parser.currentName());
            parser.nextToken();
            Member before = members.putIfAbsent(name, new Member(spot, value()));
            if (before != null) {
                throw spot.refuseField(Quote.of(name) + " is there twice, first in line " + before.spot().line());
            }
        }
        return members;
    }

    private List<Json> items() throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return items;
    }

    /// A lone half of a surrogate pair has no UTF-8 form, so it could never be saved again.
    private static String whole(Spot spot, String text) {
        boolean broken = text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
        if (broken) {
            throw spot.refuse("the text holds half of a character (a lone surrogate)");
        }
        return text;
    }

    private Spot here() {
        return spot(parser.currentTokenLocation());
    }

    private static Spot spot(JsonLocation location) {
        return new Spot(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
