package overlaystudio.rules.egress;

import java.util.Objects;
import java.util.stream.Stream;

import overlaystudio.azure.OutboundType;
import overlaystudio.azure.Quantity;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.SnatPorts;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Measure;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about the load balancer of a cluster's egress: its addresses, ports and timeout.
public final class LoadBalancerRules {

    private static final String PORTS = "outboundPorts";
    private static final String ADDRESSES = "managedOutboundIps";
    private static final String TIMEOUT = "idleTimeoutMinutes";

    /// AKS: "Specify a number up to 100".
    private static final int MOST_ADDRESSES = 100;

    /// azure-cli: ports of a node, 0 to 64,000 in steps of 8.
    private static final int STEP = 8;
    private static final int MOST_PORTS = 64_000;

    /// AKS API: 4 to 120 minutes; azure-cli lets only 4 to 100 through.
    private static final int SHORTEST = 4;
    private static final int LONGEST = 120;
    private static final int LONGEST_BY_AZ = 100;

    private LoadBalancerRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("lb-outbound-ports-multiple", LoadBalancerRules::oddPorts, LoadBalancerRules::roundPorts),
                Check.of("lb-snat-capacity", LoadBalancerRules::tooFewPorts, LoadBalancerRules::morePorts),
                Check.of("lb-snat-default-tier", LoadBalancerRules::automatic, LoadBalancerRules::setPorts),
                Check.of("lb-outbound-ip-count", LoadBalancerRules::addresses, LoadBalancerRules::clampAddresses),
                Check.of("lb-idle-timeout", LoadBalancerRules::timeouts, LoadBalancerRules::clampTimeout));
    }

    private static Stream<ClusterPlan> clusters(Plan plan) {
        return EgressRules.with(plan, OutboundType.LOAD_BALANCER);
    }

    private static int ports(ClusterPlan cluster) {
        return Objects.requireNonNullElse(cluster.cluster().egress().outboundPorts(), 0);
    }

    private static int ips(ClusterPlan cluster) {
        return Objects.requireNonNullElse(cluster.cluster().egress().managedOutboundIps(), 1);
    }

    private static Stream<Breach> oddPorts(Plan plan) {
        return clusters(plan)
                .filter(each -> ports(each) < 0 || ports(each) > MOST_PORTS || ports(each) % STEP != 0)
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Outbound ports %s of %s are not a multiple of 8 from 0 to 64,000".formatted(
                                Words.number(ports(each)), each.cluster().name()),
                        EgressChange.place(each, PORTS)));
    }

    private static Stream<QuickFix> roundPorts(Plan plan, Breach breach) {
        return EgressChange.cluster(plan, breach)
                .flatMap(each -> ports(plan, breach, Math.clamp(ports(each) - ports(each) % STEP, 0, MOST_PORTS)));
    }

    private static Stream<QuickFix> ports(Plan plan, Breach breach, int ports) {
        String title = ports == 0 ? "Let Azure choose the outbound ports" : "Set outbound ports to " + Words.number(
                ports);
        return EgressChange.of(plan, breach, PORTS, title, egress -> egress.withOutboundPorts(ports));
    }

    private static Stream<Breach> tooFewPorts(Plan plan) {
        int each = plan.facts().number(Quantity.SNAT_PORTS_PER_LOAD_BALANCER_IP);
        return clusters(plan)
                .filter(cluster -> ports(cluster) > 0 && ips(cluster) > 0)
                .flatMap(cluster -> SnatDemand.of(cluster, ports(cluster), (long) each * ips(cluster), ips(cluster))
                        .breach()
                        .stream());
    }

    private static Stream<QuickFix> morePorts(Plan plan, Breach breach) {
        return EgressChange.cluster(plan, breach).flatMap(cluster -> Stream.concat(
                addresses(plan, breach,
                        SnatPorts.addresses(SnatDemand.peak(cluster), ports(cluster), plan.facts())),
                explicit(plan, breach, cluster)));
    }

    private static Stream<QuickFix> addresses(Plan plan, Breach breach, long count) {
        return count < 1 || count > MOST_ADDRESSES
                ? Stream.empty()
                : EgressChange.of(
                        plan, breach, ADDRESSES, "Use " + outbound(count),
                        egress -> egress.withManagedOutboundIps((int) count));
    }

    private static String outbound(long count) {
        return Words.number(count) + (count == 1 ? " outbound address" : " outbound addresses");
    }

    /// The most ports that all nodes can have with the addresses that there are.
    private static Stream<QuickFix> explicit(Plan plan, Breach breach, ClusterPlan cluster) {
        long all = (long) plan.facts().number(Quantity.SNAT_PORTS_PER_LOAD_BALANCER_IP) * ips(cluster);
        long most = Math.min(MOST_PORTS, all / Math.max(1, SnatDemand.peak(cluster)) / STEP * STEP);
        return most < STEP ? Stream.empty() : ports(plan, breach, (int) most);
    }

    private static Stream<Breach> automatic(Plan plan) {
        return clusters(plan)
                .filter(each -> ports(each) == 0 && ips(each) > 0)
                .flatMap(each -> AutomaticPorts.of(each, ips(each)).breach(EgressChange.place(each, PORTS)).stream());
    }

    private static Stream<QuickFix> setPorts(Plan plan, Breach breach) {
        return EgressChange.cluster(plan, breach).flatMap(cluster -> explicit(plan, breach, cluster));
    }

    private static Stream<Breach> addresses(Plan plan) {
        return clusters(plan)
                .filter(each -> ips(each) < 1 || ips(each) > MOST_ADDRESSES)
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s of %s: a load balancer takes 1 to 100".formatted(
                                outbound(ips(each)), each.cluster().name()),
                        EgressChange.place(each, ADDRESSES)));
    }

    private static Stream<QuickFix> clampAddresses(Plan plan, Breach breach) {
        return EgressChange.cluster(plan, breach)
                .flatMap(each -> addresses(plan, breach, Math.clamp(ips(each), 1, MOST_ADDRESSES)));
    }

    private static Stream<Breach> timeouts(Plan plan) {
        return clusters(plan).flatMap(each -> Stream.ofNullable(each.cluster().egress().idleTimeoutMinutes())
                .filter(minutes -> minutes < SHORTEST || minutes > LONGEST_BY_AZ)
                .map(minutes -> timeout(each, minutes)));
    }

    private static Breach timeout(ClusterPlan cluster, int minutes) {
        String name = cluster.cluster().name();
        String said = Words.count(minutes, "minute");
        return minutes < SHORTEST || minutes > LONGEST
                ? Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Idle timeout of %s of %s: a load balancer takes 4 to 120 minutes".formatted(said, name),
                        EgressChange.place(cluster, TIMEOUT))
                : Breach.of(
                        Timing.WORKS,
                        "Idle timeout of %s of %s: Azure takes up to 120 minutes, but az only up to 100".formatted(
                                said, name),
                        EgressChange.place(cluster, TIMEOUT)).withVariant("not-by-az")
                        .withMeasure(Measure.ofMany(minutes, "minute"));
    }

    private static Stream<QuickFix> clampTimeout(Plan plan, Breach breach) {
        return EgressChange.cluster(plan, breach)
                .flatMap(each -> Stream.ofNullable(each.cluster().egress().idleTimeoutMinutes()))
                .map(minutes -> Math.clamp(minutes, SHORTEST, LONGEST_BY_AZ))
                .flatMap(minutes -> EgressChange.timeout(plan, breach, minutes));
    }
}
