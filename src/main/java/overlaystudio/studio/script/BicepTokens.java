package overlaystudio.studio.script;

import java.util.List;
import java.util.regex.Pattern;

/// The words of a line of Bicep, for its colours.
final class BicepTokens {

    private static final Pattern WORD = Pattern.compile("""
            (?<comment>//.*|^\\#.*)\
            |(?<string>'(?:\\\\.|[^'\\\\])*'?)\
            |(?<option>@[a-z]\\w*)\
            |(?<keyword>^ *(?:targetScope|param|var|resource|output)(?= )|(?<=' )existing(?= =))\
            |(?<variable>(?<=^|\\s)\\w+(?=:(?:\\s|$)))""");

    private static final List<String> KINDS = List.of("comment", "string", "option", "keyword", "variable");

    private BicepTokens() {}

    /// The words of a line and what stands between them; together they are the line.
    static List<BashTokens.Token> of(String line) {
        return BashTokens.of(WORD, KINDS, line);
    }
}
