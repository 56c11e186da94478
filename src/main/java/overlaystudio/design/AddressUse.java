package overlaystudio.design;

import overlaystudio.azure.AddressUseKind;

/// Addresses of a subnet that something other than a node takes.
///
/// @param kind what takes them
/// @param name what it is called
/// @param count how many addresses, 1 or more
public record AddressUse(AddressUseKind kind, String name, int count) {

    /// A copy with another kind.
    public AddressUse withKind(AddressUseKind kind) {
        return new AddressUse(kind, name, count);
    }

    /// A copy with another name.
    public AddressUse withName(String name) {
        return new AddressUse(kind, name, count);
    }

    /// A copy with another count.
    public AddressUse withCount(int count) {
        return new AddressUse(kind, name, count);
    }
}
