package overlaystudio.rules;

import java.util.List;

/// The findings of one design by the rules of two days.
///
/// @param onlyFirst found by the rules of the first day alone
/// @param both found by both, as the second day judges it
/// @param onlySecond found by the rules of the second day alone
public record Difference(List<Finding> onlyFirst, List<Finding> both, List<Finding> onlySecond) {

    /// Keeps copies of its lists.
    public Difference {
        onlyFirst = List.copyOf(onlyFirst);
        both = List.copyOf(both);
        onlySecond = List.copyOf(onlySecond);
    }
}
