package overlaystudio.plan;

/// The sizes of subnets: how many addresses a prefix length gives, and which one a demand needs.
public final class SubnetSize {

    /// Addresses of each subnet that Azure keeps: the first four and the last (virtual network FAQ).
    public static final int KEPT_BY_AZURE = 5;

    /// Longest prefix of a subnet (virtual network FAQ: "The smallest supported IPv4 subnet is /29").
    public static final int LONGEST_PREFIX = 29;

    /// Addresses that API server VNet integration keeps for each cluster (`api-server-vnet-integration.md`).
    private static final int OF_AN_API_SERVER = 9;

    /// An Application Gateway takes one address for its private front end besides its instances.
    private static final int FRONT_END = 1;

    private SubnetSize() {}

    /// The addresses that a subnet of a prefix length gives: 2^(32 - prefix) - 5, 0 where it has no more than those.
    public static long usable(int prefix) {
        return Math.max(0, (1L << (Integer.SIZE - prefix)) - KEPT_BY_AZURE);
    }

    /// The longest prefix length whose subnet gives a number of addresses, at most /29.
    public static int prefixFor(long addresses) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, addresses + KEPT_BY_AZURE - 1));
        return Math.clamp(Integer.SIZE - bits, 0, LONGEST_PREFIX);
    }

    /// The prefix length whose addresses are the power of two nearest to a number of them, at most /29.
    public static int prefixNear(long addresses) {
        double bits = Math.log((double) Math.max(1, addresses)) / Math.log(2);
        return Math.clamp(Integer.SIZE - Math.round(bits), 0, LONGEST_PREFIX);
    }

    /// The clusters whose API servers a subnet of a prefix length can hold.
    public static long apiServers(int prefix) {
        return usable(prefix) / OF_AN_API_SERVER;
    }

    /// The longest prefix length for an Application Gateway with a number of instances and a private front end.
    public static int prefixForGatewayInstances(int instances) {
        return prefixFor((long) instances + FRONT_END);
    }

    /// The nodes of a static egress gateway pool whose public prefix has a length from 28 to 31, one address each
    /// (`configure-static-egress-gateway.md`).
    public static long egressGatewayNodes(int publicPrefix) {
        return 1L << (Integer.SIZE - publicPrefix);
    }
}
