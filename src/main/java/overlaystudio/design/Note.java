package overlaystudio.design;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// What somebody wrote beside the elements of a design; nothing of Azure's, so that no rule and no script is about it.
///
/// @param id the identity that never changes
/// @param text one or more lines, not only blanks, at most [#LONGEST] characters
/// @param about the element that it is about, to which a line is drawn; null for none
public record Note(ElementId id, String text, @Nullable ElementId about) implements Element {

    /// Most characters of a note: more than a page.
    public static final int LONGEST = 2_000;

    /// Most notes of a design: more than anybody reads.
    public static final int MOST = 1_000;

    private static final int LONGEST_NAME = 40;

    /// Keeps the text with line feeds between lines.
    ///
    /// @throws IllegalArgumentException if the text is blank or too long
    public Note {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        problem(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /// The characters of a text, each counted once that Java has two of.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Why a text can be no note, and what to do, in a sentence; empty if it can be one.
    public static Optional<String> problem(String text) {
        if (text.isBlank()) {
            return Optional.of("A note has at least one letter or digit.");
        }
        int length = length(text);
        return length <= LONGEST ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%,d characters are too many: a note has %,d at most.", length,
                        LONGEST));
    }

    /// Its first line with words in it, cut where that is long.
    @Override
    public String name() {
        String line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse(text).strip();
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_NAME, length(line)));
        return end < line.length() ? line.substring(0, end).stripTrailing() + "\u2026" : line;
    }

    /// A copy with another text: a note has no other name.
    @Override
    public Note withName(String name) {
        return withText(name);
    }

    /// A copy with another text.
    ///
    /// @throws IllegalArgumentException if the text is blank or too long
    public Note withText(String text) {
        return new Note(id, text, about);
    }

    /// A copy about another element, or about none.
    public Note withAbout(@Nullable ElementId about) {
        return new Note(id, text, about);
    }
}
