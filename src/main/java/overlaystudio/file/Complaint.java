package overlaystudio.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/// What the JSON reader complains of, in words for people.
final class Complaint {

    /// What the reader writes, and what it means; `%s` is what stands in the first bracket of the pattern.
    private record Wording(Pattern said, String meant) {

        static Wording of(String said, String meant) {
            return new Wording(Pattern.compile(said, Pattern.DOTALL), meant);
        }

        Optional<String> meaning(String message) {
            Matcher matcher = said.matcher(message);
            return matcher.find()
                    ? Optional.of(matcher.groupCount() == 0 ? meant : meant.formatted(Quote.of(matcher.group(1))))
                    : Optional.empty();
        }
    }

    private static final String AT = "Unexpected character \\('(.)' \\(code \\d+\\)\\)";

    private static final List<Wording> NOT_JSON = List.of(
            Wording.of("non-standard\\) comment", "a comment cannot stand in JSON"),
            Wording.of("Non-standard token '(.*?)'", "%s is no number; write a number or leave the field out"),
            Wording.of("Unrecognized token '(.*?)'", "%s is no value; a text stands in double quotes"),
            Wording.of(AT + ".*to start field name", "before %s the name of a field in double quotes is missing"),
            Wording.of(AT + ".*comma to separate", "before %s a comma is missing"),
            Wording.of(AT + ".*colon to separate", "before %s a colon is missing"),
            Wording.of(AT + ".*plus signs", "a number has no plus sign"),
            Wording.of(AT + ".*numeric value", "%s ends a number before its next digit"),
            Wording.of(AT + ".*hex-digit", "after \\u four digits of a hexadecimal number are missing"),
            Wording.of(AT, "%s is no value; a text stands in double quotes"),
            Wording.of("close marker '(.)'", "%s closes what was not opened so"),
            Wording.of("Leading zeroes", "a number does not begin with a zero"),
            Wording.of("code 10\\)\\): has to be escaped", "a text does not go on in the next line; write \\n for it"),
            Wording.of("has to be escaped", "a text holds a control character; write it as an escape such as \\t"),
            Wording.of("character escape '(.)'", "a backslash before %s means nothing; write \\\\ for a backslash"));

    private static final List<Wording> TOO_MUCH = List.of(
            Wording.of("nesting depth", "brackets inside brackets too many times"),
            Wording.of("Name length", "a very long name of a field"),
            Wording.of("Number value length", "a number of very many digits"),
            Wording.of("String value length", "a very long text"),
            Wording.of("oken count", "too many values"));

    private Complaint() {}

    static String of(JsonProcessingException problem) {
        return switch (problem) {
            case JsonEOFException _ -> "the text ends in the middle of a value; is the end of the file missing?";
            case StreamConstraintsException it -> "this is more than the studio reads: "
                    + meant(TOO_MUCH, it, "too much of one kind");
            default -> "this is not JSON: " + meant(NOT_JSON, problem, "something else belongs here");
        };
    }

    private static String meant(List<Wording> wordings, JsonProcessingException problem, String otherwise) {
        String message = String.valueOf(problem.getOriginalMessage());
        return wordings.stream().flatMap(wording -> wording.meaning(message).stream()).findFirst().orElse(otherwise);
    }
}
