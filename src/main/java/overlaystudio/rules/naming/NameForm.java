package overlaystudio.rules.naming;

import java.util.Locale;
import java.util.regex.Pattern;

/// The form that Azure asks of a name.
final class NameForm {

    private static final String ALPHANUMERIC = "A-Za-z0-9";

    private final int shortest;
    private final int longest;
    private final String words;
    private final Pattern whole;
    private final Pattern forbidden;
    private final Pattern badStart;
    private final Pattern badEnd;

    /// Fewest and most characters, those that it may begin with, have and end with, each as the inside of a class of a
    /// regular expression, and the same for people.
    private NameForm(int shortest, int longest, String first, String inside, String last, String words) {
        this.shortest = shortest;
        this.longest = longest;
        this.words = words;
        whole = Pattern.compile("(?=[%s])[%s]*(?<=[%s])".formatted(first, inside, last));
        forbidden = Pattern.compile("[^" + inside + "]+");
        badStart = Pattern.compile("^[^" + first + "]+");
        badEnd = Pattern.compile("[^" + last + "]+$");
    }

    /// Names of resources in networks: letters, digits, `_`, `.` and `-`.
    static NameForm resource(int shortest, int longest) {
        return new NameForm(
                shortest, longest, ALPHANUMERIC, "A-Za-z0-9_.\\-", "A-Za-z0-9_",
                "%s to %s letters, digits, _ . or -, start with a letter or digit and end with one or _"
                        .formatted(shortest, longest));
    }

    /// Names that begin and end with a letter or digit.
    static NameForm enclosed(int longest, String inside, String words) {
        return new NameForm(1, longest, ALPHANUMERIC, ALPHANUMERIC + inside, ALPHANUMERIC, words);
    }

    /// Names of node pools.
    static NameForm pool(int longest) {
        return new NameForm(
                1, longest, "a-z", "a-z0-9", "a-z0-9",
                "1 to %s lower-case letters and digits and start with a letter".formatted(longest));
    }

    /// Names of resource groups, in letters of any script.
    static NameForm group() {
        return new NameForm(
                1, 90, "\\p{L}\\p{N}_.()\\-", "\\p{L}\\p{N}_.()\\-", "\\p{L}\\p{N}_()\\-",
                "1 to 90 letters, digits, _ - . ( or ) and not end with a period");
    }

    /// What a name must have, for people.
    String words() {
        return words;
    }

    boolean matches(String name) {
        int length = name.codePointCount(0, name.length());
        return length >= shortest && length <= longest && whole.matcher(name).matches();
    }

    /// The nearest name of this form: trimmed, with `-` for what it may not have.
    String legal(String name, String otherwise) {
        String kept = trimmed(clean(name), longest);
        String base = kept.isEmpty() ? otherwise : kept;
        return base.length() < shortest ? base + "-1" : base;
    }

    /// The same with a number at the end that keeps it apart from others.
    String numbered(String name, int number) {
        String end = allows("-") ? "-" + number : String.valueOf(number);
        return trimmed(name, longest - end.length()) + end;
    }

    private boolean allows(String character) {
        return !forbidden.matcher(character).matches();
    }

    private String clean(String name) {
        String cased = allows("A") ? name : name.toLowerCase(Locale.ROOT);
        return forbidden.matcher(cased).replaceAll(allows("-") ? "-" : "");
    }

    private String trimmed(String name, int most) {
        String started = badStart.matcher(name).replaceFirst("");
        return badEnd.matcher(started.substring(0, Math.min(most, started.length()))).replaceFirst("");
    }
}
