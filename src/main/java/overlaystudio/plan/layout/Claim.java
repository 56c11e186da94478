package overlaystudio.plan.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.FreeSpace;

/// A range that is wanted.
///
/// @param label what it is for, such as "virtual network hub"
/// @param prefix its prefix length
/// @param allowed the addresses that it may have
/// @param wishes ranges of that prefix length that it would rather have, the first most
/// @param from parts of the address space to take it from otherwise, in order
record Claim(String label, int prefix, AddressSet allowed, List<Cidr> wishes, List<AddressSet> from) {

    Claim {
        wishes = List.copyOf(wishes);
        from = List.copyOf(from);
    }

    /// The range that it likes best among those that are not taken; empty if all are.
    Optional<Cidr> pick(AddressSet taken) {
        FreeSpace space = new FreeSpace(allowed, taken);
        Stream<Cidr> wished = wishes.stream().filter(space::isFree);
        Stream<Cidr> found = from.stream()
                .flatMap(part -> new FreeSpace(allowed.intersect(part), taken).bestFit(prefix).stream());
        return Stream.concat(wished, found).findFirst();
    }

    /// Addresses that it is allowed to have and that are not taken.
    FreeSpace room(AddressSet taken) {
        return new FreeSpace(allowed, taken);
    }
}
