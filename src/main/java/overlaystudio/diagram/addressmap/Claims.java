package overlaystudio.diagram.addressmap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PodBlocks;
import overlaystudio.plan.SubnetDemand;

/// Collects the claims of a plan.
final class Claims {

    private static final Comparator<Claim> ORDER =
            Comparator.comparing(Claim::range).thenComparing(Claim::kind).thenComparing(Claim::id);

    private Claims() {}

    /// All claims in the order of addresses, the wider before those inside it.
    static List<Claim> of(Plan plan) {
        return Stream.of(outside(plan), kept(plan), networks(plan), subnets(plan), clusters(plan))
                .flatMap(each -> each)
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Claim> outside(Plan plan) {
        return plan.design().externalNetworks().stream()
                .flatMap(network -> network.addresses().cidrs().stream().map(range -> outside(network, range)));
    }

    private static Claim outside(ExternalNetwork network, Cidr range) {
        return new Claim(network.id(), ClaimKind.OUTSIDE, network.name(), range, true, !network.summaryRoute(),
                Optional.empty(), 0, 0);
    }

    private static Stream<Claim> kept(Plan plan) {
        return plan.design().reservedRanges().stream()
                .map(each -> new Claim(each.id(), ClaimKind.KEPT_FREE, each.name(), each.range(), false, true,
                        Optional.empty(), 0, 0));
    }

    private static Stream<Claim> networks(Plan plan) {
        return plan.design().networks().stream()
                .flatMap(network -> network.prefixes().stream().map(range -> network(network, range)));
    }

    private static Claim network(VirtualNetwork network, Cidr range) {
        long taken = AddressSet.of(network.subnets().stream().map(Subnet::prefix).toList())
                .intersect(AddressSet.of(range))
                .size();
        return new Claim(network.id(), ClaimKind.NETWORK, network.name(), range,
                network.lifecycle() == Lifecycle.EXISTING, true, Optional.of(network.id()), taken, taken);
    }

    private static Stream<Claim> subnets(Plan plan) {
        return plan.subnets().stream().map(Claims::subnet);
    }

    private static Claim subnet(SubnetDemand demand) {
        return new Claim(demand.subnet().id(), ClaimKind.SUBNET, demand.subnet().name(), demand.subnet().prefix(),
                demand.subnet().lifecycle() == Lifecycle.EXISTING, true, Optional.of(demand.network().id()),
                demand.now(), demand.peak());
    }

    private static Stream<Claim> clusters(Plan plan) {
        return plan.clusters().stream().flatMap(cluster -> cluster.hasPodRange()
                ? Stream.of(services(cluster), pods(cluster))
                : Stream.of(services(cluster)));
    }

    private static Claim services(ClusterPlan cluster) {
        return claim(cluster, cluster.serviceRangeId(), ClaimKind.SERVICES, "services", cluster.serviceCidr().value(),
                0, 0);
    }

    private static Claim pods(ClusterPlan cluster) {
        long peak = (long) cluster.nodesMax() + cluster.surgeMax();
        return claim(cluster, cluster.podRangeId(), ClaimKind.PODS, "pods", cluster.podCidr().value(),
                (long) cluster.nodesNow() * PodBlocks.ADDRESSES, peak * PodBlocks.ADDRESSES);
    }

    private static Claim claim(ClusterPlan cluster, ElementId id, ClaimKind kind, String suffix, Cidr range, long now,
            long peak) {
        boolean existing = cluster.cluster().lifecycle() == Lifecycle.EXISTING;
        return new Claim(id, kind, cluster.cluster().name() + " " + suffix, range, existing, true,
                cluster.network().map(VirtualNetwork::id), now, peak);
    }
}
