package overlaystudio.studio.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which lines hold what was typed, the likeliest first.
///
/// Each word that is typed has to be somewhere in the title or the detail. What does something comes before what explains
/// something; lines whose title begins with what was typed come first, then those with a word of the title that does, then the
/// others, each as they were.
final class Matching {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String typed;
    private final List<String> words;

    Matching(String text) {
        typed = text.strip().toLowerCase(Locale.ROOT);
        words = List.of(BLANKS.split(typed));
    }

    /// The first lines that hold it.
    List<Entry> first(List<Entry> all, int most) {
        return all.stream().filter(this::holds)
                .sorted(Comparator.comparing(Entry::isReference).thenComparingInt(this::rank)).limit(most).toList();
    }

    private boolean holds(Entry entry) {
        String text = (entry.title() + " " + entry.detail()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    private int rank(Entry entry) {
        String title = entry.title().toLowerCase(Locale.ROOT);
        if (title.startsWith(typed)) {
            return 0;
        }
        int at = title.indexOf(typed);
        boolean startsWord = at > 0 && !Character.isLetterOrDigit(title.charAt(at - 1));
        return startsWord ? 1 : at > 0 ? 2 : 3;
    }
}
