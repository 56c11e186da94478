package overlaystudio.rules.egress;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Place;
import overlaystudio.rules.Timing;

/// The source ports that a load balancer gives each node by itself.
///
/// @param cluster the cluster
/// @param addresses how many addresses the load balancer has
record AutomaticPorts(ClusterPlan cluster, int addresses) {

    /// Ports of a node and an address by the greatest number of nodes (load-balancer-outbound-connections.md, 2023-03-06).
    private static final NavigableMap<Long, Integer> TIERS =
            new TreeMap<>(Map.of(50L, 1024, 100L, 512, 200L, 256, 400L, 128, 800L, 64, 1000L, 32));

    /// The most that a node gets, whatever the number of addresses (as above).
    private static final int MOST = 1024;

    /// Fewer ports than this are said with a warning.
    private static final int FEW = 256;

    static AutomaticPorts of(ClusterPlan cluster, int addresses) {
        return new AutomaticPorts(cluster, addresses);
    }

    /// Ports of a node among a number of nodes; empty above 1,000 nodes, where Azure's table ends.
    private Optional<Integer> ports(long nodes) {
        return Optional.ofNullable(TIERS.ceilingEntry(nodes))
                .map(tier -> (int) Math.min(MOST, (long) tier.getValue() * addresses));
    }

    /// What the growth of the cluster does to the ports of its nodes; empty where it changes nothing.
    Optional<Breach> breach(Place place) {
        Optional<Integer> now = ports(cluster.nodesNow());
        Optional<Integer> then = ports(peak());
        boolean few = then.isEmpty() || then.get() < FEW;
        if (!few && now.equals(then)) {
            return Optional.empty();
        }
        Timing timing = now.equals(then) ? Timing.WORKS : Timing.GROWS_INTO_IT;
        Breach breach = Breach.of(timing, message(now, then), place);
        return Optional.of(few ? breach.withVariant("few") : breach);
    }

    private long peak() {
        return SnatDemand.peak(cluster);
    }

    private String message(Optional<Integer> now, Optional<Integer> then) {
        String nodes = "%s of %s".formatted(Words.count(peak(), "node"), cluster.cluster().name());
        String later = then.map(ports -> "leave %s to each".formatted(Words.count(ports, "automatic SNAT port")))
                .orElse("are more than the 1,000 for which Azure says the automatic SNAT ports");
        String change = now.filter(ports -> !then.equals(now))
                .map(ports -> ", %s now: connections break as it grows".formatted(Words.number(ports)))
                .orElse("");
        return EgressChange.sentence(nodes) + " " + later + change;
    }
}
