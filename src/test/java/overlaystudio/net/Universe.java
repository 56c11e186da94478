package overlaystudio.net;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// A small address space that tests walk completely, one address after another.
record Universe(Cidr root) {

    static Universe of(String root) {
        return new Universe(Cidr.parse(root));
    }

    /// Every range in the space, in the order of addresses and the larger first.
    List<Cidr> cidrs() {
        return IntStream.rangeClosed(root.prefix(), 32).boxed()
                .flatMap(p -> IntStream.range(0, (int) root.blocks(p)).mapToObj(i -> root.block(p, i)))
                .sorted((a, b) -> a.network().equals(b.network())
                        ? Integer.compare(a.prefix(), b.prefix())
                        : Long.compare(a.network().value(), b.network().value()))
                .toList();
    }

    int size() {
        return (int) root.size();
    }

    IpAddress address(int index) {
        return root.first().plus(index);
    }

    /// The addresses of a range, counted from the start of the space.
    BitSet members(Cidr cidr) {
        BitSet members = new BitSet();
        int start = (int) (cidr.network().value() - root.network().value());
        members.set(start, start + (1 << (32 - cidr.prefix())));
        return members;
    }

    BitSet members(Collection<Cidr> cidrs) {
        BitSet members = new BitSet();
        cidrs.forEach(cidr -> members.or(members(cidr)));
        return members;
    }

    /// The addresses that a set says it contains, asked one by one.
    BitSet members(AddressSet set) {
        BitSet members = new BitSet();
        IntStream.range(0, size()).filter(i -> set.contains(address(i))).forEach(members::set);
        return members;
    }

    /// The set of single addresses.
    AddressSet set(BitSet members) {
        return AddressSet.of(members.stream().mapToObj(i -> new Cidr(address(i), 32)).toList());
    }

    /// The fewest ranges for some addresses, found by halving.
    long fewest(BitSet members, Cidr block) {
        BitSet inside = members(block);
        int all = inside.cardinality();
        inside.and(members);
        if (inside.isEmpty() || inside.cardinality() == all) {
            return inside.isEmpty() ? 0 : 1;
        }
        return block.halves().stream().mapToLong(half -> fewest(members, half)).sum();
    }

    static BitSet bits(long mask) {
        return BitSet.valueOf(new long[] {mask});
    }

    static boolean containsAll(BitSet outer, BitSet inner) {
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }
}
