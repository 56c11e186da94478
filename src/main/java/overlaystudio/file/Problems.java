package overlaystudio.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is wrong in one file.
final class Problems {

    /// So many are said: who has mended those reads the file again.
    private static final int SAID = 20;

    /// So many are kept, of which the first in the text are said.
    private static final int KEPT = 1_000;

    private final List<RefusedText> found = new ArrayList<>();
    private long count;

    void add(RefusedText problem) {
        count++;
        if (found.size() < KEPT) {
            found.add(problem);
        }
    }

    boolean exist() {
        return count > 0;
    }

    /// The refusal of the whole file, in one line if one thing is wrong.
    ///
    /// @param name what messages call the file
    DesignFileException in(String name) {
        List<RefusedText> first = found.stream().sorted(Comparator.comparing(RefusedText::spot)).limit(SAID).toList();
        if (count == 1) {
            return first.getFirst().in(name);
        }
        String message =
                heading(name) + first.stream().map(each -> "\n  " + each.said()).collect(Collectors.joining());
        Spot spot = first.getFirst().spot();
        return new DesignFileException(message, null, spot.line(), spot.column());
    }

    private String heading(String name) {
        return count > SAID
                ? String.format(Locale.ROOT, "%s has %,d problems; the first %d:", name, count, SAID)
                : String.format(Locale.ROOT, "%s has %d problems:", name, count);
    }
}
