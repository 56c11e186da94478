package overlaystudio.design;

import java.util.regex.Pattern;

/// The identity of an element, such as `subnet-1`, or of a part of one, such as `pool-1/node-3`.
///
/// An identity never changes, whatever the element is renamed to; it is what findings, files and pictures refer to.
///
/// @param value letters, digits, `.`, `_` and `-`, starting with a letter or digit; a `/` before each part
public record ElementId(String value) implements Comparable<ElementId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    /// The design as a whole.
    public static final ElementId DESIGN = new ElementId("design");

    /// Refuses a text that is no identity.
    public ElementId {
        if (!FORM.matcher(value).matches()) {
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

    @Override
    public int compareTo(ElementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
