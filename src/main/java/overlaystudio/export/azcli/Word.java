package overlaystudio.export.azcli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A word of a command, made of texts and variables.
///
/// @param parts texts and variables in their order
record Word(List<Part> parts) {

    /// A piece of a word.
    sealed interface Part {}

    /// A text that is passed on as it is.
    record Text(String text) implements Part {}

    /// A variable of the script with its value, as far as the design knows it.
    record Variable(String name, String value) implements Part {}

    static Word of(String text) {
        return new Word(List.of(new Text(text)));
    }

    static Word of(long number) {
        return of(Long.toString(number));
    }

    static Word variable(String name, String value) {
        return new Word(List.of(new Variable(name, value)));
    }

    Word plus(Word other) {
        return new Word(Stream.concat(parts.stream(), other.parts.stream()).toList());
    }

    Word plus(String text) {
        return plus(of(text));
    }

    /// What is passed on, as far as the design knows it.
    String text() {
        return parts.stream().map(Word::text).collect(Collectors.joining());
    }

    /// Whether it has no variable in it.
    boolean isText() {
        return parts.stream().noneMatch(Variable.class::isInstance);
    }

    /// The text that comes straight after a part; empty if there is none.
    String textAfter(int index) {
        return index + 1 < parts.size() && parts.get(index + 1) instanceof Text it ? it.text() : "";
    }

    private static String text(Part part) {
        return switch (part) {
            case Text it -> it.text();
            case Variable it -> it.value();
        };
    }
}
