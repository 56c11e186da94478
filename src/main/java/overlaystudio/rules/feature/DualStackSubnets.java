package overlaystudio.rules.feature;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Ipv6Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Timing;

/// The part of the rule about dual stack that looks at node subnets: "nodes receive both an IPv4 and IPv6 address from
/// the Azure virtual network subnet" (azure-cni-overlay.md, dual-stack networking). Whether Azure refuses a subnet
/// without an IPv6 range is UNSOURCED.
final class DualStackSubnets {

    static final String FIELD = "ipv6Prefix";

    /// The only size of an IPv6 range of a subnet (Azure Virtual Network FAQ).
    private static final int SIZE = 64;

    private DualStackSubnets() {}

    static Stream<Breach> breaches(ClusterPlan cluster) {
        return cluster.nodeSubnets().stream()
                .filter(subnet -> subnet.ipv6Prefix() == null)
                .map(subnet -> Breach.of(
                        Timing.DEPLOYS_AND_BREAKS,
                        "%s has dual stack, but its node subnet %s has no IPv6 range to give its nodes addresses of"
                                .formatted(cluster.cluster().name(), subnet.name()),
                        Place.of(subnet.id(), FIELD),
                        Place.of(cluster.cluster().id(), "ipv6PodCidr"))
                        .withVariant("node-subnet"));
    }

    /// A free part of the IPv6 space of its network.
    static Stream<QuickFix> repairs(Plan plan, ElementId subnet) {
        return plan.networkOf(subnet).flatMap(DualStackSubnets::free).stream().flatMap(range -> Repairs.change(
                plan.design(), subnet, Subnet.class, FIELD, "Use " + range, each -> each.withIpv6Prefix(range)));
    }

    private static Optional<Ipv6Cidr> free(VirtualNetwork network) {
        Set<Ipv6Cidr> taken = new HashSet<>();
        network.subnets().forEach(subnet -> Optional.ofNullable(subnet.ipv6Prefix()).ifPresent(taken::add));
        return network.ipv6Prefixes().stream()
                .filter(space -> space.prefix() <= SIZE)
                .flatMap(space -> LongStream.rangeClosed(0, taken.size())
                        .mapToObj(at -> new Ipv6Cidr(space.high() + at, 0, SIZE))
                        .filter(range -> space.contains(range) && taken.stream().noneMatch(range::overlaps)))
                .findFirst();
    }
}
