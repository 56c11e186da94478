package overlaystudio.plan;

import java.util.Optional;

import overlaystudio.net.Cidr;

/// The blocks of a pod range, of which each node of a cluster gets one.
///
/// @param podCidr the pod range
public record PodBlocks(Cidr podCidr) {

    /// Prefix length of a block (document of 2022-08-29: "The /24 size is fixed and can't be increased or decreased").
    public static final int PREFIX = 24;

    /// Addresses of a block.
    public static final int ADDRESSES = 1 << (Integer.SIZE - PREFIX);

    /// How many blocks the range has: 2^(24 - prefix), 0 for a range smaller than a block.
    public int count() {
        return podCidr.prefix() > PREFIX ? 0 : Math.toIntExact(podCidr.blocks(PREFIX));
    }

    /// The block of an index from 0, in the order of addresses; empty if the range has no such block.
    public Optional<Cidr> block(int index) {
        return index < count() ? Optional.of(podCidr.block(PREFIX, index)) : Optional.empty();
    }

    /// The index of a block of this range.
    public int index(Cidr block) {
        return Math.toIntExact((block.first().value() - podCidr.first().value()) >> (Integer.SIZE - PREFIX));
    }

    /// The longest prefix length of a range that has at least a number of blocks; empty above 65,536, which a /8 has.
    public static Optional<Integer> prefixFor(int blocks) {
        int bits = blocks <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(blocks - 1);
        return bits > 16 ? Optional.empty() : Optional.of(PREFIX - bits);
    }
}
