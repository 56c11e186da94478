package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the calls of az out of the text of a script, with its variables filled in, by the rules of its language.
///
/// It knows of a language what an exported script may use of it, and nothing of how the scripts are written.
final class WrittenCalls {

    private static final Pattern BASH_CALL = Pattern.compile("(?:^|[\\s(])(?<!: run )az (?=[a-z])");
    private static final Pattern POWERSHELL_CALL = Pattern.compile("(?:Invoke-Az|Read-Az|Get-Value) (?=[a-z])");
    private static final Pattern BASH_VALUE = Pattern.compile("([A-Za-z]\\w*)=((?!.*(\\$\\(|:-|\"\\$\\{))[\"'$].*)");
    private static final Pattern POWERSHELL_VALUE = Pattern.compile("\\$(\\w+) = ([\"'].*)");

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+))");
    private static final Pattern FUNCTIONS = Pattern.compile("(?s)# --- Functions ---.*?(?=# --- )");
    private static final Pattern FUNCTION =
            Pattern.compile("(?ms)^(function )?[A-Za-z_-]+(\\(\\)|\\([^)]*\\))? \\{$.*?^\\}$");

    private final boolean bash;
    private final Map<String, String> variables = new HashMap<>();
    private String line = "";
    private int at;

    private WrittenCalls(boolean bash) {
        this.bash = bash;
    }

    /// The calls in the steps of a bash script, in their order.
    static List<List<String>> inBash(String script) {
        return new WrittenCalls(true).calls(steps(script).replace("\\\n", " "));
    }

    /// The calls in the steps of a PowerShell script, in their order.
    static List<List<String>> inPowerShell(String script) {
        return new WrittenCalls(false).calls(steps(script).replace("`\n", " "));
    }

    /// Without the functions, whose calls have what they are given.
    private static String steps(String script) {
        return FUNCTION.matcher(FUNCTIONS.matcher(script).replaceAll("")).replaceAll("");
    }

    private List<List<String>> calls(String script) {
        List<List<String>> calls = new ArrayList<>();
        script.lines().filter(each -> !each.startsWith("#")).forEach(each -> {
            line = each;
            Matcher value = (bash ? BASH_VALUE : POWERSHELL_VALUE).matcher(line);
            if (value.matches()) {
                at = value.start(2);
                variables.put(key(value.group(1)), word());
            }
            Matcher call = (bash ? BASH_CALL : POWERSHELL_CALL).matcher(line);
            while (call.find()) {
                at = call.end();
                calls.add(words());
            }
        });
        return calls;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        while (true) {
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            if (at == line.length() || ";|)}&".indexOf(line.charAt(at)) >= 0 || line.startsWith("2>", at)) {
                return words;
            }
            words.add(word());
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (at < line.length() && " \t;|)}&".indexOf(line.charAt(at)) < 0) {
            char first = line.charAt(at);
            if (bash && line.startsWith("$'", at)) {
                at += 2;
                ansiQuoted(word);
            } else if (first == '\'') {
                at++;
                singleQuoted(word);
            } else if (first == '"') {
                at++;
                doubleQuoted(word);
            } else if (bash && first == '\\') {
                word.append(line.charAt(at + 1));
                at += 2;
            } else if (first == '$') {
                variable(word);
            } else {
                word.append(first);
                at++;
            }
        }
        return word.toString();
    }

    private void singleQuoted(StringBuilder word) {
        while (true) {
            int end = line.indexOf('\'', at);
            word.append(line, at, end);
            at = end + 1;
            if (bash || !line.startsWith("'", at)) {
                return;
            }
            word.append('\'');
            at++;
        }
    }

    private void ansiQuoted(StringBuilder word) {
        while (line.charAt(at) != '\'') {
            if (line.charAt(at) == '\\' && Character.isDigit(line.charAt(at + 1))) {
                word.append((char) Integer.parseInt(line.substring(at + 1, at + 4), 8));
                at += 4;
            } else {
                int skipped = line.charAt(at) == '\\' ? 1 : 0;
                word.append(line.charAt(at + skipped));
                at += skipped + 1;
            }
        }
        at++;
    }

    private void doubleQuoted(StringBuilder word) {
        char escape = bash ? '\\' : '`';
        while (line.charAt(at) != '"') {
            char first = line.charAt(at);
            if (first == escape && (!bash || "$`\"\\".indexOf(line.charAt(at + 1)) >= 0)) {
                word.append(bash ? line.charAt(at + 1) : unescaped(line.charAt(at + 1)));
                at += 2;
            } else if (!bash && line.startsWith("$([char]0x", at)) {
                int end = line.indexOf(')', at + 10);
                word.append((char) Integer.parseInt(line.substring(at + 10, end), 16));
                at = end + 1;
            } else if (first == '$') {
                variable(word);
            } else {
                word.append(first);
                at++;
            }
        }
        at++;
    }

    private static char unescaped(char character) {
        return switch (character) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> character;
        };
    }

    private void variable(StringBuilder word) {
        Matcher name = VARIABLE.matcher(line).region(at, line.length());
        if (!name.lookingAt()) {
            throw new AssertionError("no variable: " + line.substring(at));
        }
        String found = name.group(1) == null ? name.group(2) : name.group(1);
        word.append(variables.getOrDefault(key(found), "<" + key(found) + ">"));
        at = name.end();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
