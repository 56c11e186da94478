package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// The words of a picture.
final class Words {

    private static final String CUT = "\u2026";
    private static final String BETWEEN = " \u00b7 ";
    private static final int REPLACEMENT = 0xFFFD;

    /// More characters than any label shows.
    private static final int LONGEST = 300;

    private Words() {}

    /// A number with a separator between thousands.
    static String number(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int at = digits.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /// A number of things, such as "1 node" or "1,000 nodes".
    static String count(long number, String thing) {
        return number(number) + " " + (number == 1 ? thing : plural(thing));
    }

    private static String plural(String thing) {
        return thing.endsWith("s") ? thing + "es" : thing + "s";
    }

    /// A text without characters that control a terminal or that XML forbids.
    static String clean(String text) {
        if (text.chars().allMatch(Words::isPlain)) {
            return text;
        }
        IntUnaryOperator visible = it -> isForbidden(it) ? REPLACEMENT : it;
        return text.codePoints()
                .map(visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPlain(int character) {
        return character >= ' ' && character < 0x7F;
    }

    private static boolean isForbidden(int character) {
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean separator = character == 0x2028 || character == 0x2029;
        return Character.isISOControl(character) || surrogate || separator || (character & 0xFFFE) == 0xFFFE;
    }

    /// A text that is no wider than a width: of facts with " · " between them as many as fit, of one with … in place of
    /// what had to go.
    static String shorten(String text, TextStyle style, double room) {
        if (style.width(text) <= room) {
            return text;
        }
        for (int end = text.lastIndexOf(BETWEEN); end > 0; end = text.lastIndexOf(BETWEEN, end - 1)) {
            if (style.width(text.substring(0, end)) <= room) {
                return text.substring(0, end);
            }
        }
        return cut(text, style, room);
    }

    /// The beginning of a text that is no wider than a width, with … in place of what had to go.
    static String cut(String text, TextStyle style, double room) {
        if (style.width(text) <= room) {
            return text;
        }
        int[] characters = text.codePoints().limit(LONGEST).toArray();
        double[] widths = style.face().widths(characters);
        double cut = style.face().width(CUT, 1);
        for (int length = characters.length - 1; length > 0; length--) {
            int end = stripped(characters, length);
            if (style.size() * (widths[end] + cut) <= room) {
                return new String(characters, 0, end) + CUT;
            }
        }
        return style.width(CUT) <= room ? CUT : "";
    }

    private static int stripped(int[] characters, int length) {
        int end = length;
        while (end > 0 && Character.isWhitespace(characters[end - 1])) {
            end--;
        }
        return end;
    }

    /// Texts put together into lines of a width, with " · " between those on one line.
    static List<String> lines(List<String> texts, TextStyle style, double room) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            String longer = lines.isEmpty() ? text : lines.getLast() + BETWEEN + text;
            boolean fits = !lines.isEmpty() && style.width(longer) <= room;
            if (fits) {
                lines.removeLast();
            }
            lines.add(fits ? longer : text);
        }
        return lines;
    }
}
