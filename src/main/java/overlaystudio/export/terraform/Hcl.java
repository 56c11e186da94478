package overlaystudio.export.terraform;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How Terraform's language (HCL) is to be written so that any text stays what it is.
final class Hcl {

    private static final int HIGHEST_SHORT = 0xFFFF;

    private Hcl() {}

    /// A text in quotes.
    static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        int[] points = text.codePoints().toArray();
        for (int index = 0; index < points.length; index++) {
            int next = index + 1 < points.length ? points[index + 1] : 0;
            quoted.append(escaped(points[index], next));
        }
        return quoted.append('"').toString();
    }

    /// @param next the character after it, for a brace makes a template of a dollar or percent sign
    private static String escaped(int point, int next) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '$', '%' -> next == '{' ? Character.toString(point).repeat(2) : Character.toString(point);
            default -> isInvisible(point) ? number(point) : Character.toString(point);
        };
    }

    /// Control and format characters would be invisible in an editor, or turn its text around.
    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String number(int point) {
        return point <= HIGHEST_SHORT
                ? String.format(Locale.ROOT, "\\u%04X", point)
                : String.format(Locale.ROOT, "\\U%08X", point);
    }

    /// A list of expressions on one line.
    static String list(List<String> expressions) {
        return "[" + String.join(", ", expressions) + "]";
    }

    /// A list of texts on one line.
    static String texts(List<?> texts) {
        return list(texts.stream().map(String::valueOf).map(Hcl::text).collect(Collectors.toList()));
    }
}
