package overlaystudio.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Guesses the word that was meant.
public final class Spelling {

    /// Longer words are not worth comparing: no word of ours is near them.
    private static final int LONGEST = 60;

    private Spelling() {}

    /// The known word nearest to a written one; empty if none is within a third of its length.
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(word -> distance(written, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(written, word)));
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
