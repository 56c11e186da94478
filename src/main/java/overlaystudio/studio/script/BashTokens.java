package overlaystudio.studio.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a line of bash, for its colours.
final class BashTokens {

    private static final Pattern WORD = Pattern.compile("""
            (?<comment>(?<=^|\\s)\\#.*)\
            |(?<string>'[^']*'?|"(?:\\\\.|[^"\\\\])*"?)\
            |(?<variable>\\$\\{[^}]*}?|\\$\\w+)\
            |(?<option>(?<=\\s)--?[A-Za-z][\\w-]*)\
            |(?<keyword>(?<![\\w-])(?:if|then|else|elif|fi|for|in|do|done|while|until|case|esac|function|local|return)(?![\\w-]))\
            |(?<command>(?<![\\w./-])az(?=\\s))""");

    private BashTokens() {}

    /// A word, or what stands between words.
    ///
    /// @param text what is written
    /// @param style the class of its style; empty for what has no colour of its own
    record Token(String text, String style) {}

    private static final List<String> KINDS = List.of("comment", "string", "variable", "option", "keyword", "command");

    /// The words of a line and what stands between them; together they are the line.
    static List<Token> of(String line) {
        return of(WORD, KINDS, line);
    }

    /// The words that a pattern finds in a line and what stands between them.
    ///
    /// @param kinds the groups of the pattern, which are the classes of the styles too
    static List<Token> of(Pattern word, List<String> kinds, String line) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = word.matcher(line);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                tokens.add(new Token(line.substring(end, matcher.start()), ""));
            }
            String kind = kinds.stream().filter(each -> matcher.group(each) != null).findFirst().orElse("");
            tokens.add(new Token(matcher.group(), kind));
            end = matcher.end();
        }
        if (end < line.length()) {
            tokens.add(new Token(line.substring(end), ""));
        }
        return tokens;
    }
}
