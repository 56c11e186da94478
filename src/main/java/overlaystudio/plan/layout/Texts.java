package overlaystudio.plan.layout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How the planner's reasons write numbers and lists.
final class Texts {

    private static final int SHOWN = 6;

    private Texts() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A list in words, such as `a, b and c`; a long one ends with how many there are besides.
    static String and(List<?> things) {
        List<String> shown = things.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.toList());
        if (things.size() > SHOWN) {
            shown.add(number(things.size() - (long) SHOWN) + " more");
        }
        String last = shown.removeLast();
        return shown.isEmpty() ? last : String.join(", ", shown) + " and " + last;
    }
}
