package overlaystudio.export.azcli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A word of a bash command, made of texts and variables.
///
/// @param parts texts and variables in their order
record Word(List<Part> parts) {

    /// A piece of a word.
    sealed interface Part {}

    /// A text that bash passes on as it is.
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

    /// What bash passes on, as far as the design knows it.
    String text() {
        return parts.stream().map(Word::text).collect(Collectors.joining());
    }

    /// The word as it stands in a script.
    String bash() {
        if (parts.stream().noneMatch(Variable.class::isInstance)) {
            return Bash.quote(text());
        }
        StringBuilder bash = new StringBuilder("\"");
        for (int index = 0; index < parts.size(); index++) {
            bash.append(switch (parts.get(index)) {
                case Text it -> Bash.insideDoubleQuotes(it.text());
                case Variable it -> runsOn(index) ? "${" + it.name() + "}" : "$" + it.name();
            });
        }
        return bash.append('"').toString();
    }

    /// Whether bash would take the text after a variable for a part of its name.
    private boolean runsOn(int index) {
        return index + 1 < parts.size()
                && parts.get(index + 1) instanceof Text it
                && !it.text().isEmpty()
                && (Character.isLetterOrDigit(it.text().charAt(0)) || it.text().charAt(0) == '_');
    }

    private static String text(Part part) {
        return switch (part) {
            case Text it -> it.text();
            case Variable it -> it.value();
        };
    }
}
