package overlaystudio.design;

/// The identity of an element, such as `subnet-1`, or of a part of one, such as `pool-1/node-3`.
///
/// An identity never changes, whatever the element is renamed to; it is what findings, files and pictures refer to.
///
/// @param value letters, digits, `.`, `_` and `-`, starting with a letter or digit; a `/` before each part
public record ElementId(String value) implements Comparable<ElementId> {

    /// The design as a whole.
    public static final ElementId DESIGN = new ElementId("design");

    /// Refuses a text that is no identity.
    public ElementId {
        if (!isId(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no element id: letters, digits, . _ and - only");
        }
    }

    /// A part of this element.
    public ElementId part(String name) {
        return new ElementId(value + "/" + name);
    }

    /// The element that this is a part of, or this one itself.
    public ElementId owner() {
        int slash = value.indexOf('/');
        return slash < 0 ? this : new ElementId(value.substring(0, slash));
    }

    /// Asked for each node of a cluster, so without a regular expression.
    private static boolean isId(String value) {
        boolean starts = true;
        for (int at = 0; at < value.length(); at++) {
            char each = value.charAt(at);
            if (!isLetterOrDigit(each) && (starts || !isOther(each))) {
                return false;
            }
            starts = each == '/';
        }
        return !starts;
    }

    private static boolean isLetterOrDigit(char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
    }

    private static boolean isOther(char each) {
        return each == '.' || each == '_' || each == '-' || each == '/';
    }

    @Override
    public int compareTo(ElementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
