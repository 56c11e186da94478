package overlaystudio.export;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text of comments: plain ASCII that cannot leave its line.
public final class CommentText {

    private static final int WIDTH = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E]");

    private CommentText() {}

    /// A text in ASCII, with one blank for every run of blanks and control characters.
    public static String ascii(String text) {
        String plain = text.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"')
                .replace('\u2013', '-')
                .replace('\u2014', '-')
                .replace('\u00D7', 'x')
                .replace("\u2026", "...")
                .replace("\u2192", "->");
        String letters = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return NOT_ASCII.matcher(SPACE.matcher(letters).replaceAll(" ").strip()).replaceAll("?");
    }

    /// The lines of a comment; all but the first begin with an indent.
    ///
    /// @param marker what makes a line a comment, such as `#`
    public static List<String> lines(String marker, String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(marker);
        for (String word : ascii(text).split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > marker.length() + indent.length()) {
                lines.add(line.toString());
                line = new StringBuilder(marker).append(indent);
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
