package overlaystudio.cli;

import java.util.Comparator;
import java.util.List;

/// The names that someone may have meant who typed another one.
final class NearestNames {

    private static final int SHOWN = 5;

    /// Most changed letters for a name to be near, as a share of its length.
    private static final int SHARE = 3;

    private NearestNames() {}

    /// Names that contain what was typed, or differ from it in a few letters; the nearest first.
    static List<String> to(String typed, List<String> names) {
        return names.stream()
                .filter(name -> name.contains(typed) || distance(typed, name) <= name.length() / SHARE)
                .sorted(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    /// How many letters must be put in, taken out or changed to make one of the other (Levenshtein).
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
