package overlaystudio.export.bicep;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads as much of a Bicep file as tests want to know, and refuses what is no Bicep.
final class BicepReader {

    private static final Pattern DECLARATION = Pattern.compile(
            "^( *)(?:param|var|resource|output) ([A-Za-z_][A-Za-z0-9_]*)(.*)$");
    private static final Pattern RESOURCE = Pattern.compile("^ *resource (\\w+) ('.*') (existing )?= \\{$");

    private final String text;

    BicepReader(String text) {
        this.text = text;
    }

    /// The text with each string as `'...'` and without comments; fails where brackets or quotes do not match.
    String skeleton() {
        StringBuilder code = new StringBuilder();
        Deque<Character> open = new ArrayDeque<>();
        for (String line : text.split("\n", -1)) {
            code.append(skeleton(line, open)).append('\n');
        }
        if (!open.isEmpty()) {
            throw new AssertionError("never closed: " + open);
        }
        return code.toString();
    }

    private static String skeleton(String line, Deque<Character> open) {
        StringBuilder code = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            char each = line.charAt(at);
            if (each == '/' && line.startsWith("//", at)) {
                return code.toString();
            }
            if (each == '\'') {
                int end = end(line, at + 1);
                code.append(line.startsWith("'${", at) ? line.substring(at, end) : "'...'");
                at = end;
                continue;
            }
            bracket(each, open, line);
            code.append(each);
            at++;
        }
        return code.toString();
    }

    private static void bracket(char each, Deque<Character> open, String line) {
        if ("{[(".indexOf(each) >= 0) {
            open.push(each);
        }
        int closes = "}])".indexOf(each);
        if (closes >= 0 && (open.isEmpty() || open.pop() != "{[(".charAt(closes))) {
            throw new AssertionError("closes nothing: " + line);
        }
    }

    /// Behind the quote that ends a string.
    private static int end(String line, int start) {
        int at = start;
        while (at < line.length() && line.charAt(at) != '\'') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= line.length()) {
            throw new AssertionError("no end of a string: " + line);
        }
        return at + 1;
    }

    /// What a string in quotes says.
    static String unquoted(String quoted) {
        StringBuilder plain = new StringBuilder();
        String inner = quoted.substring(1, quoted.length() - 1);
        for (int at = 0; at < inner.length(); at++) {
            char each = inner.charAt(at);
            if (each == '\'' || (each == '$' && inner.startsWith("${", at))) {
                throw new AssertionError("not escaped: " + quoted);
            }
            if (each != '\\') {
                plain.append(each);
                continue;
            }
            char kind = inner.charAt(++at);
            if (kind == 'u') {
                int end = inner.indexOf('}', at);
                plain.appendCodePoint(Integer.parseInt(inner.substring(at + 2, end), 16));
                at = end;
            } else {
                plain.append(escaped(kind));
            }
        }
        return plain.toString();
    }

    private static char escaped(char kind) {
        return switch (kind) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '\\', '\'', '$' -> kind;
            default -> throw new AssertionError("no escape: \\" + kind);
        };
    }

    /// The parameters, variables and resources at the left margin, in order.
    List<String> symbols() {
        return text.lines().map(DECLARATION::matcher).filter(Matcher::matches)
                .filter(match -> match.group(1).isEmpty() && !match.group().startsWith("output"))
                .map(match -> match.group(2)).toList();
    }

    /// The outputs in order.
    List<String> outputs() {
        return text.lines().filter(line -> line.startsWith("output ")).map(line -> line.split(" ")[1]).toList();
    }

    /// The text of each resource at the left margin that is created, by its symbol, in order.
    Map<String, String> created() {
        Map<String, String> resources = new HashMap<>();
        List<String> body = new ArrayList<>();
        String symbol = "";
        for (String line : text.lines().toList()) {
            Matcher match = RESOURCE.matcher(line);
            if (match.matches() && !line.startsWith(" ")) {
                symbol = match.group(3) == null ? match.group(1) : "";
                body.clear();
            }
            body.add(line);
            if (line.equals("}") && !symbol.isEmpty()) {
                resources.put(symbol, String.join("\n", body));
                symbol = "";
            }
        }
        return resources;
    }

    /// The types of the resources that are created, those in other groups too.
    List<String> createdTypes() {
        return created().values().stream()
                .map(body -> body.lines().map(String::strip).filter(line -> line.startsWith("type: 'Microsoft."))
                        .map(line -> line.substring(7, line.length() - 1)).findFirst()
                        .orElseGet(() -> body.substring(body.indexOf('\'') + 1, body.indexOf('@'))))
                .toList();
    }
}
