package overlaystudio.rules.egress;

import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Place;
import overlaystudio.rules.Timing;

/// The source ports that the nodes of a cluster take from the addresses of its load balancer.
///
/// @param cluster the cluster
/// @param ports ports of each node, 1 or more
/// @param available ports of all addresses
/// @param addresses how many addresses
record SnatDemand(ClusterPlan cluster, int ports, long available, int addresses) {

    /// A number of nodes, and what happens if their ports are not there.
    private record Stage(long nodes, String when, Timing timing) {}

    static SnatDemand of(ClusterPlan cluster, int ports, long available, int addresses) {
        return new SnatDemand(cluster, ports, available, addresses);
    }

    /// Nodes during an upgrade at the greatest size.
    static long peak(ClusterPlan cluster) {
        return (long) cluster.nodesMax() + cluster.surgeMax();
    }

    /// The first size at which the ports do not suffice.
    Optional<Breach> breach() {
        return Stream.of(
                new Stage(cluster.nodesNow(), "now", Timing.REFUSED_AT_CREATE),
                new Stage((long) cluster.nodesNow() + cluster.surgeNow(), "during an upgrade",
                        Timing.REFUSED_AT_UPGRADE),
                new Stage(cluster.nodesMax(), "at the greatest size", Timing.GROWS_INTO_IT),
                new Stage(peak(cluster), "during an upgrade at the greatest size", Timing.GROWS_INTO_IT))
                .filter(stage -> ports * stage.nodes() > available)
                .findFirst()
                .map(this::breach);
    }

    private Breach breach(Stage stage) {
        String message = "%s of %s %s need %s with %s each, but %s of the load balancer %s %s".formatted(
                Words.count(stage.nodes(), "node"),
                cluster.cluster().name(),
                stage.when(),
                Words.count(ports * stage.nodes(), "SNAT port"),
                Words.number(ports),
                addresses == 1 ? "the one address" : "the " + Words.number(addresses) + " addresses",
                addresses == 1 ? "has" : "have",
                Words.number(available));
        return Breach.of(stage.timing(), message, Place.of(cluster.cluster().id(), "outboundPorts"))
                .withAzureError(
                        "InvalidLoadBalancerProfileAllocatedOutboundPorts",
                        "Load balancer profile allocated ports %d is not in an allowable range … Total node count %d requires %d ports but only %d ports are available given %d outbound public IPs."
                                .formatted(ports, stage.nodes(), ports * stage.nodes(), available, addresses));
    }
}
