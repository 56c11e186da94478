package overlaystudio.plan.layout;

import java.util.List;

/// Tries every place of every range, in a universe of at most 63 units.
final class BruteForce {

    /// A range that is wanted.
    ///
    /// @param units how many units it has, a power of two
    /// @param allowed a bit for each unit that it may have
    record Wanted(int units, long allowed) {}

    private BruteForce() {}

    static boolean fits(List<Wanted> wanted) {
        return fits(wanted, 0, 0);
    }

    private static boolean fits(List<Wanted> wanted, int at, long taken) {
        if (at == wanted.size()) {
            return true;
        }
        Wanted next = wanted.get(at);
        for (int start = 0; start < 32; start += next.units()) {
            long range = ((1L << next.units()) - 1) << start;
            boolean isFree = (range & ~next.allowed()) == 0 && (range & taken) == 0;
            if (isFree && fits(wanted, at + 1, taken | range)) {
                return true;
            }
        }
        return false;
    }
}
