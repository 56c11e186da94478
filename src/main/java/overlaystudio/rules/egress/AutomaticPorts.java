package overlaystudio.rules.egress;

import java.util.Optional;

import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.SnatPorts;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Measure;
import overlaystudio.rules.Place;
import overlaystudio.rules.Timing;

/// The source ports that a load balancer gives each node by itself.
///
/// @param cluster the cluster
/// @param addresses how many addresses the load balancer has
record AutomaticPorts(ClusterPlan cluster, int addresses) {

    /// Fewer ports than this are said with a warning.
    private static final int FEW = 256;

    static AutomaticPorts of(ClusterPlan cluster, int addresses) {
        return new AutomaticPorts(cluster, addresses);
    }

    /// What the growth of the cluster does to the ports of its nodes; empty where it changes nothing.
    Optional<Breach> breach(Place place) {
        Optional<Integer> now = SnatPorts.automatic(cluster.nodesNow(), addresses);
        Optional<Integer> then = SnatPorts.automatic(Math.toIntExact(peak()), addresses);
        boolean few = then.isEmpty() || then.get() < FEW;
        if (!few && now.equals(then)) {
            return Optional.empty();
        }
        Timing timing = now.equals(then) ? Timing.WORKS : Timing.GROWS_INTO_IT;
        Breach breach = Breach.of(timing, message(now, then), place);
        Breach measured = then.map(ports -> breach.withMeasure(Measure.ofFew(ports, "SNAT port"))).orElse(breach);
        return Optional.of(few ? measured.withVariant("few") : measured);
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
        return nodes + " " + later + change;
    }
}
