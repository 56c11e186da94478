package overlaystudio.studio.inspector.fields;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How the values of a field are written.
///
/// @param parse reads a text that is not empty
/// @param format writes a value; reading it again gives the same value
/// @param step the value a number of steps up or down; empty if there is none
/// @param stepping which keys step
/// @param code whether it is shown in letters of one width, as addresses are
/// @param lines whether a text has room for several lines
/// @param meaning what a value means in full, such as the ends of a range; empty where that says nothing
public record Syntax<V>(
        Function<String, Parsed<V>> parse,
        Function<V, String> format,
        BiFunction<V, Integer, Optional<V>> step,
        Stepping stepping,
        boolean code,
        boolean lines,
        Function<V, String> meaning) {

    /// Which keys step a value.
    public enum Stepping {
        /// None.
        NONE,
        /// Up and Down.
        ARROWS,
        /// Up and Down, a day each; a calendar helps as well.
        DAYS,
        /// Alt with Up and Down.
        ALT_ARROWS;

        /// Whether Up and Down step, with or without Alt.
        public boolean isBy(boolean alt) {
            return alt ? this == ALT_ARROWS : this == ARROWS || this == DAYS;
        }
    }

    /// A syntax without steps.
    static <V> Syntax<V> plain(Function<String, Parsed<V>> parse, Function<V, String> format) {
        return new Syntax<>(parse, format, (_, _) -> Optional.empty(), Stepping.NONE, false, false, _ -> "");
    }

    /// A copy with steps.
    Syntax<V> stepped(Stepping keys, BiFunction<V, Integer, Optional<V>> step) {
        return new Syntax<>(parse, format, step, keys, code, lines, meaning);
    }

    /// A copy in letters of one width.
    Syntax<V> asCode() {
        return new Syntax<>(parse, format, step, stepping, true, lines, meaning);
    }

    /// A copy with room for several lines.
    Syntax<V> inLines() {
        return new Syntax<>(parse, format, step, stepping, code, true, meaning);
    }

    /// A copy that says what a value means.
    Syntax<V> meaning(Function<V, String> words) {
        return new Syntax<>(parse, format, step, stepping, code, lines, words);
    }
}
