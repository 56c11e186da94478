package overlaystudio.studio.inspector.fields;

import java.util.Locale;

/// Numbers as people read them.
public final class Numbers {

    private Numbers() {}

    /// A number with thousands separators, such as `1,000`.
    public static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A number of things, such as `1 node` or `3 nodes`.
    public static String of(long number, String thing) {
        return of(number) + " " + thing + (number == 1 ? "" : "s");
    }
}
