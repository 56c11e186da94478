package overlaystudio.plan;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import overlaystudio.azure.Facts;
import overlaystudio.azure.Quantity;
import overlaystudio.design.Egress;

/// The ports that public addresses have for source network address translation.
public final class SnatPorts {

    /// Ports of a node by the size of the back-end pool up to which they hold, one public address
    /// (azure-docs `load-balancer-outbound-connections.md`, 03/06/2023, default port allocation).
    private static final TreeMap<Integer, Integer> AUTOMATIC =
            new TreeMap<>(Map.of(50, 1024, 100, 512, 200, 256, 400, 128, 800, 64, 1000, 32));

    /// Most ports of a node with automatic allocation, whatever the number of addresses (same source).
    private static final int MOST_AUTOMATIC = 1024;

    private SnatPorts() {}

    /// The nodes that a load balancer with public addresses can give a number of ports each
    /// (`configure-load-balancer-standard.md`).
    ///
    /// @param ports ports of each node, 1 or more
    public static long nodes(int addresses, int ports, Facts facts) {
        return (long) facts.number(Quantity.SNAT_PORTS_PER_LOAD_BALANCER_IP) * addresses / ports;
    }

    /// The public addresses that a load balancer needs to give nodes, surge nodes included, a number of ports each.
    public static long addresses(long nodes, int ports, Facts facts) {
        return Math.ceilDiv(nodes * ports, facts.number(Quantity.SNAT_PORTS_PER_LOAD_BALANCER_IP));
    }

    /// The ports of each node of a load balancer that allocates by itself; empty above 1,000 nodes, where the table ends.
    public static Optional<Integer> automatic(int nodes, int addresses) {
        return Optional.ofNullable(AUTOMATIC.ceilingEntry(nodes))
                .map(entry -> (int) Math.min(MOST_AUTOMATIC, (long) entry.getValue() * addresses));
    }

    /// The ports of so many nodes of a load balancer, as many for each as are set or as Azure allocates by itself; empty
    /// above 1,000 nodes, where Azure's table ends.
    static Optional<Long> all(Egress egress, long nodes) {
        int set = Objects.requireNonNullElse(egress.outboundPorts(), 0);
        int addresses = Objects.requireNonNullElse(egress.managedOutboundIps(), 1);
        return set > 0 ? Optional.of(nodes * set)
                : automatic(Math.toIntExact(nodes), addresses).map(ports -> nodes * ports);
    }

    /// The ports of a NAT gateway with public addresses, for all nodes together (`nat-gateway.md`).
    public static long ofNatGateway(int addresses, Facts facts) {
        return (long) facts.number(Quantity.SNAT_PORTS_PER_NAT_GATEWAY_IP) * addresses;
    }
}
