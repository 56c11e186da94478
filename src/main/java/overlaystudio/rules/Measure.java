package overlaystudio.rules;

import overlaystudio.plan.Words;

/// The number by which a finding is bad, so that one can tell whether it got worse; a rule counts one thing only.
///
/// @param value the number, as the finding says it
/// @param thing what is counted, such as `node`
/// @param isLessWorse whether a smaller number is the worse one
public record Measure(long value, String thing, boolean isLessWorse) {

    /// A number of things of which more are worse.
    public static Measure ofMany(long value, String thing) {
        return new Measure(value, thing, false);
    }

    /// A number of things of which fewer are worse.
    public static Measure ofFew(long value, String thing) {
        return new Measure(value, thing, true);
    }

    /// Whether it is worse than the same number was.
    public boolean isWorseThan(long before) {
        return isLessWorse ? value < before : value > before;
    }

    /// The number that it was, or is, in words such as `3 nodes`.
    public String words(long number) {
        return Words.number(number) + " " + (number == 1 ? thing : thing + (thing.endsWith("s") ? "es" : "s"));
    }
}
