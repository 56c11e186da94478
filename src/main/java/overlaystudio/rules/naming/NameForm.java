package overlaystudio.rules.naming;

import java.util.Locale;
import java.util.function.IntPredicate;

/// The form that Azure asks of a name.
final class NameForm {

    private static final int USUAL = 128;
    private static final IntPredicate LOWER_CASE = each -> each >= 'a' && each <= 'z';
    private static final IntPredicate ALPHANUMERIC =
            LOWER_CASE.or(each -> each >= 'A' && each <= 'Z').or(NameForm::isDigit);

    private final int shortest;
    private final int longest;
    private final String words;
    private final IntPredicate first;
    private final IntPredicate inside;
    private final IntPredicate last;
    private final boolean[] usual = new boolean[USUAL];

    /// Fewest and most characters, those that it may begin with, have and end with, and the same for people.
    private NameForm(
            int shortest, int longest, IntPredicate first, IntPredicate inside, IntPredicate last, String words) {
        this.shortest = shortest;
        this.longest = longest;
        this.first = first;
        this.inside = inside;
        this.last = last;
        this.words = words;
        for (int each = 0; each < USUAL; each++) {
            usual[each] = inside.test(each);
        }
    }

    /// Names of resources in networks: letters, digits, `_`, `.` and `-`.
    static NameForm resource(int shortest, int longest) {
        return new NameForm(
                shortest, longest, ALPHANUMERIC, ALPHANUMERIC.or(oneOf("_.-")), ALPHANUMERIC.or(oneOf("_")),
                "%s to %s letters, digits, _ . or -, start with a letter or digit and end with one or _"
                        .formatted(shortest, longest));
    }

    /// Names that begin and end with a letter or digit, and have those and some other characters.
    static NameForm enclosed(int longest, String others, String words) {
        return new NameForm(1, longest, ALPHANUMERIC, ALPHANUMERIC.or(oneOf(others)), ALPHANUMERIC, words);
    }

    /// Names of node pools.
    static NameForm pool(int longest) {
        IntPredicate inside = LOWER_CASE.or(NameForm::isDigit);
        return new NameForm(
                1, longest, LOWER_CASE, inside, inside,
                "1 to %s lower-case letters and digits and start with a letter".formatted(longest));
    }

    /// Names of resource groups, in letters of any script.
    static NameForm group() {
        IntPredicate last = ((IntPredicate) Character::isLetter).or(NameForm::isNumber).or(oneOf("_()-"));
        IntPredicate inside = last.or(oneOf("."));
        return new NameForm(
                1, 90, inside, inside, last,
                "1 to 90 letters, digits, _ - . ( or ) and not end with a period");
    }

    private static IntPredicate oneOf(String characters) {
        return each -> characters.indexOf(each) >= 0;
    }

    private static boolean isDigit(int each) {
        return each >= '0' && each <= '9';
    }

    private static boolean isNumber(int each) {
        return switch (Character.getType(each)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /// What a name must have, for people.
    String words() {
        return words;
    }

    /// Asked for each subnet, so without a regular expression, and for usual characters with one look in a table.
    boolean matches(String name) {
        int length = name.codePointCount(0, name.length());
        return length >= shortest
                && length <= longest
                && first.test(name.codePointAt(0))
                && last.test(name.codePointBefore(name.length()))
                && hasOnly(name);
    }

    private boolean hasOnly(String name) {
        for (int at = 0; at < name.length(); at++) {
            char each = name.charAt(at);
            if (each >= USUAL) {
                return name.codePoints().allMatch(inside);
            }
            if (!usual[each]) {
                return false;
            }
        }
        return true;
    }

    /// The nearest name of this form: trimmed, with `-` for what it may not have.
    String legal(String name, String otherwise) {
        String kept = trimmed(clean(name), longest);
        String base = kept.isEmpty() ? otherwise : kept;
        return base.length() < shortest ? base + "-1" : base;
    }

    /// The same with a number at the end that keeps it apart from others.
    String numbered(String name, int number) {
        String end = inside.test('-') ? "-" + number : String.valueOf(number);
        return trimmed(name, longest - end.length()) + end;
    }

    /// One `-`, where a name may have it, for each run of characters that it may not have.
    private String clean(String name) {
        String cased = inside.test('A') ? name : name.toLowerCase(Locale.ROOT);
        String instead = inside.test('-') ? "-" : "";
        StringBuilder clean = new StringBuilder();
        boolean inRun = false;
        for (int character : cased.codePoints().toArray()) {
            boolean isAllowed = inside.test(character);
            clean.append(isAllowed ? Character.toString(character) : inRun ? "" : instead);
            inRun = !isAllowed;
        }
        return clean.toString();
    }

    private String trimmed(String name, int most) {
        int start = 0;
        while (start < name.length() && !first.test(name.codePointAt(start))) {
            start += Character.charCount(name.codePointAt(start));
        }
        int end = Math.min(name.length(), start + most);
        while (end > start && !last.test(name.codePointBefore(end))) {
            end -= Character.charCount(name.codePointBefore(end));
        }
        return name.substring(start, end);
    }
}
