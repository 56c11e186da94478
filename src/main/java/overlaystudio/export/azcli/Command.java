package overlaystudio.export.azcli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// A call of az: the words of the command and its options in their order.
///
/// @param verb the command, such as `az network vnet create`
/// @param options the options, each as it stands in a script
record Command(String verb, List<String> options) {

    static Command az(String verb) {
        return new Command("az " + verb, List.of());
    }

    /// A copy with one more option and its values.
    Command with(String option, List<Word> values) {
        return values.isEmpty() ? this : plus(option + separator(values.getFirst()) + joined(values));
    }

    /// A copy with one more option and its value.
    Command with(String option, Word value) {
        return with(option, List.of(value));
    }

    /// A copy with one more option and its value; the same where the value is not set.
    Command withIfSet(String option, @Nullable Object value) {
        return value == null ? this : with(option, Word.of(value.toString()));
    }

    /// A copy with one more option that takes several numbers.
    Command withNumbers(String option, List<Integer> numbers) {
        return with(option, numbers.stream().map(Word::of).toList());
    }

    /// A copy with one more option that takes no value.
    Command with(String option) {
        return plus(option);
    }

    /// A copy with one more option that takes no value if it is wanted.
    Command withIf(boolean wanted, String option) {
        return wanted ? plus(option) : this;
    }

    /// The command as words of another one, such as a function of the script.
    Command prefixed(String words) {
        return new Command(words + " " + verb, options);
    }

    /// The command on one line.
    String onOneLine() {
        return Stream.concat(Stream.of(verb), options.stream()).collect(Collectors.joining(" "));
    }

    /// The command with each option on a line of its own.
    List<String> lines() {
        if (options.isEmpty()) {
            return List.of(verb);
        }
        Stream<String> before = options.stream().limit(options.size() - 1L).map(option -> "  " + option + " \\");
        return Stream.of(Stream.of(verb + " \\"), before, Stream.of("  " + options.getLast()))
                .flatMap(lines -> lines)
                .toList();
    }

    private Command plus(String option) {
        return new Command(verb, Stream.concat(options.stream(), Stream.of(option)).toList());
    }

    /// az would take a value with a dash in front for another option.
    private static String separator(Word value) {
        return value.text().startsWith("-") ? "=" : " ";
    }

    private static String joined(List<Word> values) {
        return values.stream().map(Word::bash).collect(Collectors.joining(" "));
    }
}
