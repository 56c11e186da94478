package overlaystudio.net;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An IPv4 range of 2^(32-prefix) addresses that starts at a multiple of its size, ordered by first address, the
/// larger range first.
///
/// @param network first address, without bits beyond the prefix
/// @param prefix prefix length from 0 to 32 bits
public record Cidr(IpAddress network, int prefix) implements Comparable<Cidr> {

    private static final int LONGEST = Integer.SIZE;
    private static final Comparator<Cidr> ORDER = Comparator.comparing(Cidr::network).thenComparingInt(Cidr::prefix);

    /// Range of an address and a prefix length.
    ///
    /// @throws AddressSyntaxException if the address has bits beyond the prefix
    /// @throws IllegalArgumentException if the prefix is outside 0 to 32
    public Cidr {
        requirePrefix(prefix);
        if (network.needed() > prefix) {
            throw AddressSyntaxException.hostBits(network + "/" + prefix, prefix, of(network, prefix).toString());
        }
    }

    /// Range of a text such as `10.1.0.0/16`: a dotted quad, a slash and a prefix length without a leading zero.
    ///
    /// @throws AddressSyntaxException if the text is anything else or has bits beyond the prefix
    public static Cidr parse(String text) {
        return Ipv4Text.range(text);
    }

    /// Range of that prefix length around any of its addresses.
    ///
    /// @throws IllegalArgumentException if the prefix is outside 0 to 32
    public static Cidr of(IpAddress any, int prefix) {
        requirePrefix(prefix);
        return new Cidr(new IpAddress(any.bits() & mask(prefix)), prefix);
    }

    /// Lowest address.
    public IpAddress first() {
        return network;
    }

    /// Highest address.
    public IpAddress last() {
        return network.plus(size() - 1);
    }

    /// Number of addresses, from 1 to 2^32.
    public long size() {
        return 1L << (LONGEST - prefix);
    }

    /// Whether every address of the other range is in this one; a range contains itself.
    public boolean contains(Cidr other) {
        return prefix <= other.prefix && contains(other.network);
    }

    /// Whether the address is in this range.
    public boolean contains(IpAddress address) {
        return (address.bits() & mask(prefix)) == network.bits();
    }

    /// Whether the two ranges share an address, so that one contains the other.
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /// Number of blocks of a prefix length, from this prefix to 32, that make up this range.
    ///
    /// @throws IllegalArgumentException if the prefix is shorter than this one or above 32
    public long blocks(int longerPrefix) {
        requirePrefix(longerPrefix);
        if (longerPrefix < prefix) {
            throw new IllegalArgumentException("a /%s does not fit in %s".formatted(longerPrefix, this));
        }
        return 1L << (longerPrefix - prefix);
    }

    /// Block of a prefix length at an index from 0 to [#blocks(int)] - 1, in the order of addresses.
    ///
    /// @throws IllegalArgumentException if the prefix is shorter than this one or above 32
    /// @throws IndexOutOfBoundsException if there is no block of that index
    public Cidr block(int longerPrefix, long index) {
        long at = Objects.checkIndex(index, blocks(longerPrefix));
        return new Cidr(network.plus(at << (LONGEST - longerPrefix)), longerPrefix);
    }

    /// Range of twice the size that contains this one.
    ///
    /// @throws IllegalArgumentException at /0, which has no parent
    public Cidr parent() {
        if (prefix == 0) {
            throw new IllegalArgumentException(this + " is the whole address space and has no parent");
        }
        return of(network, prefix - 1);
    }

    /// The lower and the upper half.
    ///
    /// @throws IllegalArgumentException at /32, which is one address
    public List<Cidr> halves() {
        if (prefix == LONGEST) {
            throw new IllegalArgumentException(this + " is one address and has no halves");
        }
        return List.of(block(prefix + 1, 0), block(prefix + 1, 1));
    }

    /// Range of the same size right after this one; empty at the end of the address space.
    public Optional<Cidr> next() {
        return neighbour(network.value() + size());
    }

    /// Range of the same size right before this one; empty at the start of the address space.
    public Optional<Cidr> previous() {
        return neighbour(network.value() - size());
    }

    private Optional<Cidr> neighbour(long start) {
        boolean exists = start >= 0 && start < 1L << LONGEST;
        return exists ? Optional.of(new Cidr(IpAddress.ofValue(start), prefix)) : Optional.empty();
    }

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << (LONGEST - prefix);
    }

    static int requirePrefix(int prefix) {
        if (prefix < 0 || prefix > LONGEST) {
            throw new IllegalArgumentException(prefix + " is not possible: a prefix length is 0 to 32");
        }
        return prefix;
    }

    @Override
    public int compareTo(Cidr other) {
        return ORDER.compare(this, other);
    }

    /// Dotted quad and prefix length, for example `10.1.0.0/16`.
    @Override
    public String toString() {
        return network + "/" + prefix;
    }
}
