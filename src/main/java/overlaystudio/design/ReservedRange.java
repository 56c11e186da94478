package overlaystudio.design;

import overlaystudio.net.Cidr;

/// A range that is to be kept free for something later.
///
/// @param id the identity that never changes
/// @param name what it is kept for
/// @param range the range
public record ReservedRange(ElementId id, String name, Cidr range) implements Element {

    /// A copy with another name.
    @Override
    public ReservedRange withName(String name) {
        return new ReservedRange(id, name, range);
    }

    /// A copy with another range.
    public ReservedRange withRange(Cidr range) {
        return new ReservedRange(id, name, range);
    }
}
