package overlaystudio.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Guesses the word that was meant.
public final class Spelling {

    /// Longer words are not worth comparing: no word of ours is near them.
    private static final int LONGEST = 60;

    private Spelling() {}

    /// The known word nearest to a written one; empty if none is within a third of its length.
    public static Optional<String> nearest(String written, Collection<String> known) {
        return near(written, known, _ -> false).stream().findFirst();
    }

    /// The known words near to a written one, the nearest first: those within a third of their length, and others that
    /// are likely for another reason.
    public static List<String> near(String written, Collection<String> known, Predicate<String> isLikely) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        return known.stream()
                .filter(word -> isLikely.test(word) || distance(written, word) <= Math.max(1, word.length() / 3))
                .sorted(Comparator.comparingInt(word -> distance(written, word)))
                .toList();
    }

    /// Levenshtein's distance, blind to upper and lower case.
    private static int distance(String written, String word) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = word.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row = nextRow(row, a.charAt(i - 1), b, i);
        }
        return row[b.length()];
    }

    private static int[] nextRow(int[] row, char letter, String b, int i) {
        int[] next = new int[row.length];
        next[0] = i;
        for (int j = 1; j < row.length; j++) {
            int change = row[j - 1] + (b.charAt(j - 1) == letter ? 0 : 1);
            next[j] = Math.min(change, Math.min(row[j], next[j - 1]) + 1);
        }
        return next;
    }
}
