package overlaystudio.net;

/// An IPv6 range of 2^(128-prefix) addresses that starts at a multiple of its size.
///
/// @param high first 64 bits of the first address
/// @param low last 64 bits of the first address
/// @param prefix prefix length from 0 to 128 bits
public record Ipv6Cidr(long high, long low, int prefix) {

    /// Range of the 128 bits of an address and a prefix length.
    ///
    /// @throws AddressSyntaxException if the address has bits beyond the prefix
    /// @throws IllegalArgumentException if the prefix is outside 0 to 128
    public Ipv6Cidr {
        requirePrefix(prefix);
        if (needed(high, low) > prefix) {
            String range = Ipv6Groups.canonical(high, low) + "/" + prefix;
            throw AddressSyntaxException.hostBits(range, prefix, of(high, low, prefix).toString());
        }
    }

    /// Range of an RFC 4291 text such as `fd00:10::/48`: hexadecimal groups in either case, at most one `::`.
    ///
    /// An embedded IPv4 address, a zone and blanks are refused.
    ///
    /// @throws AddressSyntaxException if the text is anything else or has bits beyond the prefix
    public static Ipv6Cidr parse(String text) {
        return Ipv6Text.range(text);
    }

    /// Range of that prefix length around any of its addresses.
    ///
    /// @throws IllegalArgumentException if the prefix is outside 0 to 128
    public static Ipv6Cidr of(long high, long low, int prefix) {
        requirePrefix(prefix);
        return new Ipv6Cidr(high & mask(prefix), low & mask(prefix - Long.SIZE), prefix);
    }

    /// Whether every address of the other range is in this one; a range contains itself.
    public boolean contains(Ipv6Cidr other) {
        return prefix <= other.prefix && of(other.high, other.low, prefix).equals(this);
    }

    /// Whether the two ranges share an address, so that one contains the other.
    public boolean overlaps(Ipv6Cidr other) {
        return contains(other) || other.contains(this);
    }

    /// Length in bits of the shortest prefix that leaves no bit of the address beyond it.
    static int needed(long high, long low) {
        int inHigh = high == 0 ? 0 : Long.SIZE - Long.numberOfTrailingZeros(high);
        return low == 0 ? inHigh : 2 * Long.SIZE - Long.numberOfTrailingZeros(low);
    }

    private static long mask(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return bits >= Long.SIZE ? -1 : -1L << (Long.SIZE - bits);
    }

    private static void requirePrefix(int prefix) {
        if (prefix < 0 || prefix > 2 * Long.SIZE) {
            throw new IllegalArgumentException(prefix + " is not possible: an IPv6 prefix length is 0 to 128");
        }
    }

    /// Canonical text by RFC 5952, for example `fd00:10::/48`.
    @Override
    public String toString() {
        return Ipv6Groups.canonical(high, low) + "/" + prefix;
    }
}
