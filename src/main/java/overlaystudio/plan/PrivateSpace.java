package overlaystudio.plan;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// The addresses that a network of one's own may use, and where people look in them first.
public final class PrivateSpace {

    /// RFC 1918 and RFC 6598.
    public static final AddressSet ALL = AddressSet.of(
            Cidr.parse("10.0.0.0/8"),
            Cidr.parse("172.16.0.0/12"),
            Cidr.parse("192.168.0.0/16"),
            Cidr.parse("100.64.0.0/10"));

    /// What AKS reserves (configure-azure-cni.md of 2022-08), and the docker bridge of the nodes of that time.
    public static final AddressSet RESERVED = AddressSet.of(
            Cidr.parse("169.254.0.0/16"),
            Cidr.parse("192.0.2.0/24"),
            Cidr.parse("172.30.0.0/15"),
            Cidr.parse("172.17.0.0/16"));

    /// Where people look for a pod range first, in order: Azure's default leads.
    public static final List<IpAddress> POD_STARTS = starts("10.244.0.0", "192.168.0.0", "100.64.0.0", "172.20.0.0");

    /// Where people look for a service range first, in order: Azure's default leads.
    public static final List<IpAddress> SERVICE_STARTS = starts("10.0.0.0", "172.20.0.0");

    private PrivateSpace() {}

    private static List<IpAddress> starts(String... addresses) {
        return Stream.of(addresses).map(IpAddress::parse).toList();
    }

    /// Whether a range lies within the private ranges of RFC 1918 and RFC 6598.
    public static boolean contains(Cidr range) {
        return ALL.contains(range);
    }
}
