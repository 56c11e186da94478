package overlaystudio.export.azcli;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// A call of az: the words of the command and its options in their order.
///
/// @param verb the command, such as `network vnet create`
/// @param options the options
record Command(String verb, List<Option> options) {

    /// An option with its values.
    ///
    /// @param name what it is called, with its dashes
    /// @param values its values; empty where it takes none
    record Option(String name, List<Word> values) {

        /// Whether its value has to be written with it as one word: az would take a value with a dash in front for
        /// another option.
        boolean isJoined() {
            return !values.isEmpty() && (values.getFirst().text().startsWith("-") || name.endsWith("-password"));
        }
    }

    static Command az(String verb) {
        return new Command(verb, List.of());
    }

    /// A copy with one more option and its values; the same where there are none.
    Command with(String option, List<Word> values) {
        return values.isEmpty() ? this : plus(new Option(option, values));
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

    /// A copy with one more option, and its value after a blank if it takes one.
    Command with(String option) {
        List<String> words = List.of(option.split(" "));
        return plus(new Option(words.getFirst(), words.stream().skip(1).map(Word::of).toList()));
    }

    /// A copy with one more option that takes no value if it is wanted.
    Command withIf(boolean wanted, String option) {
        return wanted ? with(option) : this;
    }

    /// A copy that says nothing when it succeeds.
    Command silent() {
        return with("--output none");
    }

    /// A copy that says one value as it is.
    ///
    /// @param query where it is in the answer, in JMESPath
    Command asking(String query) {
        return with("--query", Word.of(query)).with("--output tsv");
    }

    /// All words after az, as far as the design knows them.
    List<String> words() {
        return Stream.concat(Stream.of(verb.split(" ")), options.stream().flatMap(Command::words)).toList();
    }

    private static Stream<String> words(Option option) {
        List<String> values = option.values().stream().map(Word::text).toList();
        return option.isJoined()
                ? Stream.concat(Stream.of(option.name() + "=" + values.getFirst()), values.stream().skip(1))
                : Stream.concat(Stream.of(option.name()), values.stream());
    }

    private Command plus(Option option) {
        return new Command(verb, Stream.concat(options.stream(), Stream.of(option)).toList());
    }
}
