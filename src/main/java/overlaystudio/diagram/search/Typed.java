package overlaystudio.diagram.search;

import java.util.Optional;
import java.util.function.Function;

import overlaystudio.net.AddressSyntaxException;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.net.Ipv6Cidr;

/// What a text that is looked for means as an address or a range.
final class Typed {

    private Typed() {}

    /// The IPv4 range, or the address as a range of one; of an address with a prefix length the range around it.
    static Optional<Cidr> range(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return read(IpAddress::parse, text).map(address -> Cidr.of(address, Integer.SIZE));
        }
        return read(IpAddress::parse, text.substring(0, slash))
                .filter(_ -> text.substring(slash + 1).matches("[0-9]|[12][0-9]|3[0-2]"))
                .map(address -> Cidr.of(address, Integer.parseInt(text.substring(slash + 1))));
    }

    /// The IPv6 range, or the address as a range of one.
    static Optional<Ipv6Cidr> ipv6Range(String text) {
        return text.indexOf(':') < 0 ? Optional.empty()
                : read(Ipv6Cidr::parse, text.indexOf('/') < 0 ? text + "/128" : text);
    }

    /// What is no address is a name or a part of one, and looked for as such.
    private static <R> Optional<R> read(Function<String, R> reader, String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (AddressSyntaxException _) {
            return Optional.empty();
        }
    }
}
