package overlaystudio.net;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The part of an address space that is not in use.
///
/// @param space all addresses that may be used
/// @param used addresses in use, which may lie outside the space
public record FreeSpace(AddressSet space, AddressSet used) {

    /// Addresses of the space that are not in use.
    public AddressSet free() {
        return space.minus(used);
    }

    /// The largest aligned free blocks, none of which lies in a larger free block, in the order of addresses.
    public List<Cidr> blocks() {
        return free().cidrs();
    }

    /// Lowest free block of a prefix length; empty if none is free.
    ///
    /// @throws IllegalArgumentException if the prefix is outside 0 to 32
    public Optional<Cidr> first(int prefix) {
        return holding(prefix).findFirst().map(block -> block.block(prefix, 0));
    }

    /// Start of the smallest free block that holds a range of a prefix length, the lowest on ties; empty if none does.
    ///
    /// @throws IllegalArgumentException if the prefix is outside 0 to 32
    public Optional<Cidr> bestFit(int prefix) {
        Comparator<Cidr> smallestThenLowest = Comparator.comparingInt(Cidr::prefix).reversed()
                .thenComparing(Cidr::network);
        return holding(prefix).min(smallestThenLowest).map(block -> block.block(prefix, 0));
    }

    /// Largest free block, the lowest on ties; empty if nothing is free.
    public Optional<Cidr> largest() {
        return blocks().stream().min(Comparator.comparingInt(Cidr::prefix).thenComparing(Cidr::network));
    }

    /// Whether every address of the range is in the space and not in use.
    public boolean isFree(Cidr cidr) {
        return space.contains(cidr) && !used.overlaps(cidr);
    }

    private Stream<Cidr> holding(int prefix) {
        int valid = Cidr.requirePrefix(prefix);
        return blocks().stream().filter(block -> block.prefix() <= valid);
    }
}
