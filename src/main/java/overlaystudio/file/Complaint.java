package overlaystudio.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/// What the JSON reader complains of, in words for people.
final class Complaint {

    private Complaint() {}

    static String of(JsonProcessingException problem) {
        return switch (problem) {
            case JsonEOFException _ -> "the text ends in the middle of a value; is the end of the file missing?";
            case StreamConstraintsException it -> "this is more than a design file may hold: "
                    + it.getOriginalMessage();
            default -> "this is not JSON: " + firstSentence(problem.getOriginalMessage());
        };
    }

    /// The rest repeats Java's own names of tokens.
    private static String firstSentence(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
