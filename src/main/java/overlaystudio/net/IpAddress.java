package overlaystudio.net;

/// An IPv4 address, ordered as an unsigned number.
///
/// @param bits the 32 bits of the address, the first octet in the highest 8
public record IpAddress(int bits) implements Comparable<IpAddress> {

    private static final long HIGHEST = 0xFFFF_FFFFL;

    /// Address of a dotted quad: exactly four decimal numbers from 0 to 255 without leading zeros or blanks.
    ///
    /// @throws AddressSyntaxException if the text is anything else
    public static IpAddress parse(String text) {
        return Ipv4Text.address(text);
    }

    /// Address of a number from 0 to 2^32-1.
    ///
    /// @throws ArithmeticException if the number is outside that range
    public static IpAddress ofValue(long value) {
        if (value < 0 || value > HIGHEST) {
            throw new ArithmeticException(value + " is not an IPv4 address: it is outside 0 to " + HIGHEST);
        }
        return new IpAddress((int) value);
    }

    /// Number of the address, from 0 to 2^32-1.
    public long value() {
        return Integer.toUnsignedLong(bits);
    }

    /// Address that is `count` addresses after this one, or before it if negative.
    ///
    /// @throws ArithmeticException if there is no such address
    public IpAddress plus(long count) {
        return ofValue(Math.addExact(value(), count));
    }

    /// Length in bits of the shortest prefix that leaves no bit of this address beyond it.
    int needed() {
        return bits == 0 ? 0 : Integer.SIZE - Integer.numberOfTrailingZeros(bits);
    }

    @Override
    public int compareTo(IpAddress other) {
        return Integer.compareUnsigned(bits, other.bits);
    }

    /// Dotted quad, for example `10.0.0.4`.
    @Override
    public String toString() {
        return (bits >>> 24) + "." + ((bits >>> 16) & 0xFF) + "." + ((bits >>> 8) & 0xFF) + "." + (bits & 0xFF);
    }
}
