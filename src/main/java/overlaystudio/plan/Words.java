package overlaystudio.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ways in which messages write numbers and lists.
public final class Words {

    private Words() {}

    /// A number with thousands separators, such as `1,000`.
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A number of things, such as `1 node` or `1,000 nodes`.
    public static String count(long number, String thing) {
        return number(number) + " " + (number == 1 ? thing : thing + "s");
    }

    /// A list in words, such as `a, b and c`.
    public static String and(List<?> things) {
        return joined(things, " and ");
    }

    /// A list in words that names some of many, such as `a, b and 7 more`.
    ///
    /// @param most how many are named
    public static String and(List<?> things, int most) {
        if (things.size() <= most) {
            return and(things);
        }
        Stream<Object> named =
                Stream.concat(things.stream().limit(most), Stream.of(number(things.size() - (long) most) + " more"));
        return and(named.toList());
    }

    /// A choice in words, such as `a, b or c`.
    public static String or(List<?> things) {
        return joined(things, " or ");
    }

    private static String joined(List<?> things, String last) {
        int end = things.size() - 1;
        if (end < 1) {
            return things.isEmpty() ? "none" : String.valueOf(things.getFirst());
        }
        String start = things.subList(0, end).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return start + last + things.getLast();
    }
}
