package overlaystudio.export.azcli;

import java.util.regex.Pattern;

/// How bash is to be written so that it passes on any text unchanged.
final class BashText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,-]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern SPECIAL_IN_DOUBLE_QUOTES = Pattern.compile("[\\\\\"$`]");

    private BashText() {}

    /// A text as one word: bare where nothing in it means anything to bash, else quoted.
    static String quote(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        return CONTROL.matcher(text).find() ? escaped(text) : singleQuoted(text);
    }

    /// A text as a value of a variable, always in quotes.
    static String value(String text) {
        return CONTROL.matcher(text).find() ? escaped(text) : singleQuoted(text);
    }

    /// A text for the inside of double quotes.
    static String insideDoubleQuotes(String text) {
        String quoted = SPECIAL_IN_DOUBLE_QUOTES.matcher(text).replaceAll("\\\\$0");
        return CONTROL.matcher(text).find() ? '"' + escaped(text) + '"' : quoted;
    }

    /// A word of a command.
    static String word(Word word) {
        if (word.isText()) {
            return quote(word.text());
        }
        StringBuilder bash = new StringBuilder("\"");
        for (int index = 0; index < word.parts().size(); index++) {
            bash.append(switch (word.parts().get(index)) {
                case Word.Text it -> insideDoubleQuotes(it.text());
                case Word.Variable it -> runsOn(word, index) ? "${" + it.name() + "}" : "$" + it.name();
            });
        }
        return bash.append('"').toString();
    }

    /// Whether bash would take the text after a variable for a part of its name.
    private static boolean runsOn(Word word, int index) {
        String next = word.textAfter(index);
        return !next.isEmpty() && (Character.isLetterOrDigit(next.charAt(0)) || next.charAt(0) == '_');
    }

    private static String singleQuoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /// Control characters would be invisible in an editor, and a line break would leave a comment.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("$'");
        text.chars().forEach(character -> append(escaped, (char) character));
        return escaped.append('\'').toString();
    }

    private static void append(StringBuilder escaped, char character) {
        switch (character) {
            case '\\', '\'' -> escaped.append('\\').append(character);
            // No word of bash can hold this one.
            case '\0' -> escaped.append('\uFFFD');
            default -> escaped.append(Character.isISOControl(character) ? octal(character) : character);
        }
    }

    /// Octal with all three digits, so that a digit after it is not taken for a part of it.
    private static String octal(char character) {
        return character < 0x80
                ? "\\" + (character >> 6) + ((character >> 3) & 7) + (character & 7)
                : String.valueOf(character);
    }
}
