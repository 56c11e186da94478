package overlaystudio.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.Quantity;
import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;

/// The most nodes that one of a cluster's limits allows, with the surge of its upgrades as it is at max-count.
///
/// @param element what sets the limit
/// @param what the limit in words, such as "pod blocks of 10.244.0.0/16"
/// @param nodes nodes at most, outside an upgrade; 0 where not even the surge fits
public record NodeLimit(ElementId element, String what, long nodes) {

    /// The limits of a cluster, the first one to be reached first.
    ///
    /// They are the addresses of each node subnet, the blocks of the pod range, the ports of the way out where they are
    /// set, and Azure's own numbers for pools and clusters.
    public static List<NodeLimit> of(Plan plan, ClusterPlan cluster) {
        List<NodeLimit> limits = new ArrayList<>();
        plan.nodeSubnets(cluster).forEach(subnet -> limits.add(addresses(plan, cluster, subnet)));
        if (cluster.hasPodRange()) {
            limits.add(blocks(cluster));
        }
        ports(plan, cluster).ifPresent(limits::add);
        limits.add(pools(plan, cluster));
        limits.add(new NodeLimit(
                cluster.cluster().id(), "Azure\u2019s limit for a cluster",
                plan.facts().number(Quantity.NODES_PER_CLUSTER)));
        return limits.stream().sorted(Comparator.comparingLong(NodeLimit::nodes)).toList();
    }

    /// The limit that a cluster reaches first.
    public static NodeLimit first(Plan plan, ClusterPlan cluster) {
        return of(plan, cluster).getFirst();
    }

    /// What the subnet has left goes to nodes of this cluster; what others have in it stays.
    private static NodeLimit addresses(Plan plan, ClusterPlan cluster, Subnet subnet) {
        long each = cluster.cluster().network().model() == NetworkModel.NODE_SUBNET
                ? 1L + cluster.pools().stream().mapToInt(pool -> pool.maxPods().value()).max().orElse(0)
                : 1L;
        long free = plan.subnet(subnet.id()).map(demand -> demand.usable() - demand.peak()).orElse(0L);
        long nodes = cluster.nodesMax() + Math.floorDiv(free, each);
        return new NodeLimit(subnet.id(), "addresses of subnet " + subnet.name(), Math.max(0, nodes));
    }

    private static NodeLimit blocks(ClusterPlan cluster) {
        long nodes = (long) cluster.blocks().count() - cluster.surgeMax();
        return new NodeLimit(
                cluster.podRangeId(), "pod blocks of " + cluster.podCidr().value(), Math.max(0, nodes));
    }

    private static NodeLimit pools(Plan plan, ClusterPlan cluster) {
        long most = plan.facts().number(Quantity.NODES_PER_POOL);
        return new NodeLimit(cluster.cluster().id(), "Azure\u2019s limit for its pools", most * cluster.pools().size());
    }

    private static Optional<NodeLimit> ports(Plan plan, ClusterPlan cluster) {
        Integer ports = cluster.cluster().egress().outboundPorts();
        if (ports == null || ports <= 0 || cluster.outboundType().value() != OutboundType.LOAD_BALANCER) {
            return Optional.empty();
        }
        int addresses = Optional.ofNullable(cluster.cluster().egress().managedOutboundIps()).orElse(1);
        long nodes = SnatPorts.nodes(addresses, ports, plan.facts()) - cluster.surgeMax();
        return Optional
                .of(new NodeLimit(cluster.egressId(), "outbound ports of the load balancer", Math.max(0, nodes)));
    }
}
