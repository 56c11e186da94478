package overlaystudio.export.bicep;

import java.util.regex.Pattern;

/// Text as a Bicep file writes it; the only place where text becomes code.
final class BicepText {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int REPLACEMENT = 0xFFFD;

    private BicepText() {}

    /// A text as a string in single quotes, on one line, in which nothing is read as an expression.
    static String string(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('\'');
        int[] points = text.codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            boolean opens = points[at] == '$' && at + 1 < points.length && points[at + 1] == '{';
            append(quoted, points[at], opens);
        }
        return quoted.append('\'').toString();
    }

    private static void append(StringBuilder quoted, int point, boolean opens) {
        switch (point) {
            case '\\' -> quoted.append("\\\\");
            case '\'' -> quoted.append("\\'");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case '$' -> quoted.append(opens ? "\\$" : "$");
            default -> {
                if (isSeen(point)) {
                    quoted.appendCodePoint(point);
                } else {
                    quoted.append("\\u{").append(Integer.toHexString(scalar(point))).append('}');
                }
            }
        }
    }

    /// Half of a surrogate pair is no character, and Bicep takes none.
    private static int scalar(int point) {
        return Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point;
    }

    /// Whether a reader sees a character as itself; what cannot be seen, or turns the text around, is escaped.
    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }

    /// The name of a property: as it is where it is an identifier, else in quotes.
    static String key(String name) {
        return IDENTIFIER.matcher(name).matches() ? name : string(name);
    }
}
