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

    private final boolean bash;
    private final Map<String, String> variables = new HashMap<>();
    private String rest = "";

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
        return script.replaceAll("(?s)# --- Functions ---.*?(?=# --- )", "")
                .replaceAll("(?ms)^(function )?[A-Za-z_-]+(\\(\\)|\\([^)]*\\))? \\{$.*?^\\}$", "");
    }

    private List<List<String>> calls(String script) {
        List<List<String>> calls = new ArrayList<>();
        for (String line : script.split("\n")) {
            if (line.startsWith("#")) {
                continue;
            }
            Matcher value = (bash ? BASH_VALUE : POWERSHELL_VALUE).matcher(line);
            if (value.matches()) {
                rest = value.group(2);
                variables.put(key(value.group(1)), word());
            }
            Matcher call = (bash ? BASH_CALL : POWERSHELL_CALL).matcher(line);
            while (call.find()) {
                rest = line.substring(call.end());
                calls.add(words());
            }
        }
        return calls;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        while (true) {
            rest = rest.stripLeading();
            if (rest.isEmpty() || ";|)}&".indexOf(rest.charAt(0)) >= 0 || rest.startsWith("2>")) {
                return words;
            }
            words.add(word());
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (!rest.isEmpty() && " \t;|)}&".indexOf(rest.charAt(0)) < 0) {
            char first = rest.charAt(0);
            if (bash && rest.startsWith("$'")) {
                rest = rest.substring(2);
                ansiQuoted(word);
            } else if (first == '\'') {
                rest = rest.substring(1);
                singleQuoted(word);
            } else if (first == '"') {
                rest = rest.substring(1);
                doubleQuoted(word);
            } else if (bash && first == '\\') {
                word.append(rest.charAt(1));
                rest = rest.substring(2);
            } else if (first == '$') {
                variable(word);
            } else {
                word.append(first);
                rest = rest.substring(1);
            }
        }
        return word.toString();
    }

    private void singleQuoted(StringBuilder word) {
        while (true) {
            int end = rest.indexOf('\'');
            word.append(rest, 0, end);
            rest = rest.substring(end + 1);
            if (bash || !rest.startsWith("'")) {
                return;
            }
            word.append('\'');
            rest = rest.substring(1);
        }
    }

    private void ansiQuoted(StringBuilder word) {
        while (rest.charAt(0) != '\'') {
            if (rest.charAt(0) == '\\' && Character.isDigit(rest.charAt(1))) {
                word.append((char) Integer.parseInt(rest.substring(1, 4), 8));
                rest = rest.substring(4);
            } else {
                int skipped = rest.charAt(0) == '\\' ? 1 : 0;
                word.append(rest.charAt(skipped));
                rest = rest.substring(skipped + 1);
            }
        }
        rest = rest.substring(1);
    }

    private void doubleQuoted(StringBuilder word) {
        char escape = bash ? '\\' : '`';
        while (rest.charAt(0) != '"') {
            char first = rest.charAt(0);
            if (first == escape && (!bash || "$`\"\\".indexOf(rest.charAt(1)) >= 0)) {
                word.append(bash ? rest.charAt(1) : unescaped(rest.charAt(1)));
                rest = rest.substring(2);
            } else if (!bash && rest.startsWith("$([char]0x")) {
                int end = rest.indexOf(')', 10);
                word.append((char) Integer.parseInt(rest.substring(10, end), 16));
                rest = rest.substring(end + 1);
            } else if (first == '$') {
                variable(word);
            } else {
                word.append(first);
                rest = rest.substring(1);
            }
        }
        rest = rest.substring(1);
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
        Matcher name = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+))").matcher(rest);
        if (!name.lookingAt()) {
            throw new AssertionError("no variable: " + rest);
        }
        String found = name.group(1) == null ? name.group(2) : name.group(1);
        word.append(variables.getOrDefault(key(found), "<" + key(found) + ">"));
        rest = rest.substring(name.end());
    }

    private String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
