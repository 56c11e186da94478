package overlaystudio.rules;

import java.time.LocalDate;
import java.util.function.Function;

/// A day on which the rule book changes what it says of a rule.
///
/// @param rule the rule's id
/// @param day the first day of the new judgement
/// @param before what was said of it until then
/// @param after what is said of it from then on
public record RuleChange(String rule, LocalDate day, Judgement before, Judgement after) {

    /// The severities, or what else changes: cases that are judged differently, or the values that the rule works with.
    ///
    /// @param severity what a judgement says in general, in a word
    public String judged(Function<Judgement, String> severity) {
        String then = severity.apply(before);
        String now = severity.apply(after);
        if (!then.equals(now)) {
            return then + " \u2192 " + now;
        }
        boolean cases = !before.variants().equals(after.variants());
        boolean values = !before.lists().equals(after.lists());
        return now + (cases ? ", other cases" : values ? ", other values" : ", other source");
    }
}
