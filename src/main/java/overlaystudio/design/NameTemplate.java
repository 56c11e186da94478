package overlaystudio.design;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A pattern of names such as `vnet-{design}-{region}-{nn}`.
///
/// `{n}` is a number from 1 up, with as many digits at least as there are letters: `{nn}` gives 01. `{design}` and
/// `{region}` are the name and the region of the design. A template without a number gets one at its end where the name is
/// taken.
///
/// @param text the pattern
public record NameTemplate(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern NUMBER = Pattern.compile("n{1,9}");

    /// What is wrong with a pattern; empty if nothing is.
    public static Optional<String> complaint(String text) {
        if (text.isBlank()) {
            return Optional.of("a template has at least one letter");
        }
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            return Optional.of("a brace has no partner");
        }
        return PLACEHOLDER.matcher(text).results()
                .map(each -> each.group(1))
                .filter(each -> !isKnown(each))
                .findFirst()
                .map(each -> "'{" + each + "}' stands for nothing; there are {n}, {nn}, {nnn}, {design} and {region}");
    }

    private static boolean isKnown(String placeholder) {
        return NUMBER.matcher(placeholder).matches() || placeholder.equals("design") || placeholder.equals("region");
    }

    /// The name with a number, which is the first one from 1 up, in a design.
    String name(int number, Design design) {
        boolean isNumbered = PLACEHOLDER.matcher(text).results()
                .anyMatch(each -> NUMBER.matcher(each.group(1)).matches());
        String name = PLACEHOLDER.matcher(text)
                .replaceAll(each -> Matcher.quoteReplacement(value(each.group(1), number, design)));
        return isNumbered || number == 1 ? name : name + number;
    }

    private static String value(String placeholder, int number, Design design) {
        return switch (placeholder) {
            case "design" -> design.name();
            case "region" -> Optional.ofNullable(design.placement().location()).orElse("");
            default -> String.format(Locale.ROOT, "%0" + placeholder.length() + "d", number);
        };
    }

    /// The first name that is not taken.
    String free(Design design, Predicate<String> isTaken) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> name(number, design))
                .filter(isTaken.negate())
                .findFirst()
                .orElseThrow();
    }
}
