package overlaystudio.studio.inspector.fields;

import java.util.Optional;
import java.util.function.Function;

/// What became of a text that was typed.
public sealed interface Parsed<V> {

    /// A value.
    record Value<V>(V value) implements Parsed<V> {}

    /// No value yet.
    ///
    /// @param message what is wrong and what to do
    /// @param suggestion what was probably meant; empty if no guess is fair
    /// @param rule the id of the rule that the text breaks; empty if there is none of it
    record Problem<V>(String message, Optional<String> suggestion, Optional<String> rule) implements Parsed<V> {}

    /// A problem without a guess.
    static <V> Parsed<V> problem(String message) {
        return new Problem<>(message, Optional.empty(), Optional.empty());
    }

    /// The value, if it is one.
    default Optional<V> asValue() {
        return this instanceof Value<V>(V value) ? Optional.of(value) : Optional.empty();
    }

    /// The problem, if it is one.
    default Optional<Problem<V>> asProblem() {
        return this instanceof Problem<V> problem ? Optional.of(problem) : Optional.empty();
    }

    /// The same with another value.
    default <W> Parsed<W> map(Function<V, W> change) {
        return switch (this) {
            case Value<V>(V value) -> new Value<>(change.apply(value));
            case Problem<V>(String message, Optional<String> suggestion, Optional<String> rule) -> new Problem<>(
                    message, suggestion, rule);
        };
    }
}
