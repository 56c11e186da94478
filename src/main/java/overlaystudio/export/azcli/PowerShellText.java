package overlaystudio.export.azcli;

import java.util.Locale;
import java.util.regex.Pattern;

/// How PowerShell is to be written so that it passes on any text unchanged, in ASCII.
///
/// Windows PowerShell 5.1 reads a file without a byte order mark as text of the machine's own code page, and takes
/// typographic quotes for quotes; so what is not ASCII is written by its number.
final class PowerShellText {

    /// What means nothing to PowerShell. A word that starts with a digit would be a number, and 1.30 become 1.3.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*");

    private static final Pattern NOT_PRINTABLE_ASCII = Pattern.compile("[^\\x20-\\x7E]");

    private PowerShellText() {}

    /// A text as an argument: bare where nothing in it means anything to PowerShell, else quoted.
    static String quote(String text) {
        return PLAIN.matcher(text).matches() ? text : value(text);
    }

    /// A text as a value, always in quotes.
    static String value(String text) {
        return NOT_PRINTABLE_ASCII.matcher(text).find()
                ? '"' + insideDoubleQuotes(text) + '"'
                : "'" + text.replace("'", "''") + "'";
    }

    /// A word as an argument.
    static String word(Word word) {
        return word.isText() ? quote(word.text()) : expression(word);
    }

    /// A word as a value.
    static String expression(Word word) {
        if (word.isText()) {
            return value(word.text());
        }
        if (word.parts().size() == 1 && word.parts().getFirst() instanceof Word.Variable it) {
            return "$" + it.name();
        }
        StringBuilder text = new StringBuilder("\"");
        for (int index = 0; index < word.parts().size(); index++) {
            text.append(switch (word.parts().get(index)) {
                case Word.Text it -> insideDoubleQuotes(it.text());
                case Word.Variable it -> runsOn(word, index) ? "${" + it.name() + "}" : "$" + it.name();
            });
        }
        return text.append('"').toString();
    }

    /// Whether PowerShell could take the text after a variable for a part of its name.
    private static boolean runsOn(Word word, int index) {
        String next = word.textAfter(index);
        return !next.isEmpty() && (Character.isLetterOrDigit(next.charAt(0)) || "_:?".indexOf(next.charAt(0)) >= 0);
    }

    private static String insideDoubleQuotes(String text) {
        StringBuilder quoted = new StringBuilder();
        text.chars().forEach(character -> quoted.append(inside((char) character)));
        return quoted.toString();
    }

    private static String inside(char character) {
        return switch (character) {
            case '`', '"', '$' -> "`" + character;
            case '\n' -> "`n";
            case '\r' -> "`r";
            case '\t' -> "`t";
            // No word of a command can hold this one.
            case '\0' -> "$([char]0xFFFD)";
            default -> character >= ' ' && character <= '~'
                    ? String.valueOf(character)
                    : "$([char]0x" + Integer.toHexString(character).toUpperCase(Locale.ROOT) + ")";
        };
    }
}
