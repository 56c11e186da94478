package overlaystudio.diagram;

import java.util.Locale;

/// The sign that a shape bears because something was found about it: a shape, a sign in it and a colour.
public enum Mark {
    /// A disc with a cross.
    ERROR(Role.ERROR,
            "M 7 0 C 10.87 0 14 3.13 14 7 C 14 10.87 10.87 14 7 14 C 3.13 14 0 10.87 0 7 C 0 3.13 3.13 0 7 0 Z",
            "M 4.5 4.5 L 9.5 9.5 M 9.5 4.5 L 4.5 9.5"),

    /// A triangle with an exclamation mark.
    WARNING(Role.WARNING, "M 7 0 L 14.4 13.4 L -0.4 13.4 Z", "M 7 4.8 L 7 8.6 M 7 10.7 L 7 11.2"),

    /// A square with an i.
    INFO(Role.INFO, "M 0.5 0.5 L 13.5 0.5 L 13.5 13.5 L 0.5 13.5 Z", "M 7 6.2 L 7 10.8 M 7 3.4 L 7 3.9");

    /// Width and height of a mark in world units.
    public static final double SIZE = 14;

    private final Role role;
    private final Outline outline;
    private final Outline sign;

    Mark(Role role, String outline, String sign) {
        this.role = role;
        this.outline = Outline.parse(outline);
        this.sign = Outline.parse(sign);
    }

    /// Its colour.
    public Role role() {
        return role;
    }

    /// What is filled, within a square of [#SIZE].
    public Outline outline() {
        return outline;
    }

    /// What is drawn upon it, within a square of [#SIZE].
    public Outline sign() {
        return sign;
    }

    /// The worse of this and another.
    public Mark orWorse(Mark other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// The word for it, such as `warning`.
    public String word() {
        return this == INFO ? "note" : name().toLowerCase(Locale.ROOT);
    }
}
