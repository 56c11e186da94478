package overlaystudio.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import overlaystudio.azure.OutboundType;
import overlaystudio.azure.Quantity;
import overlaystudio.design.Egress;
import overlaystudio.design.ElementId;

/// How much of a thing that can run out is used.
///
/// @param element the element that it belongs to
/// @param kind what can run out
/// @param label what it is, such as "Pod blocks of myOverlayCluster"
/// @param now used now
/// @param max used at max-count
/// @param peak used during an upgrade at max-count
/// @param limit how much there is
/// @param stranded pod addresses of the blocks of now that no pod can use, since max pods is below the 256 of a block
public record Capacity(ElementId element, Kind kind, String label, long now, long max, long peak, long limit,
        long stranded) {

    /// What can run out.
    public enum Kind {
        /// Nodes of a cluster.
        NODES("Nodes"),
        /// Pod blocks of a cluster, one for each node.
        POD_BLOCKS("Pod blocks"),
        /// Addresses of a subnet.
        SUBNET_ADDRESSES("Subnet addresses"),
        /// Addresses of a service range.
        SERVICES("Services"),
        /// Ports of the public addresses of a load balancer.
        SNAT_PORTS("SNAT ports"),
        /// Nodes of one pool.
        POOL_NODES("Nodes of a pool");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The words for it.
        public String label() {
            return label;
        }
    }

    /// What the services of a cluster always use: the API server's address and that of the cluster DNS.
    private static final int SERVICES_OF_THE_CLUSTER = 2;

    /// Now, at max-count, and during an upgrade then.
    private static final int STAGES = 3;

    /// What runs out first: for each cluster its nodes and pod blocks, for each subnet with nodes its addresses.
    public static List<Capacity> of(Plan plan) {
        List<Capacity> all = new ArrayList<>();
        plan.clusters().stream().flatMap(cluster -> of(cluster, plan)).forEach(all::add);
        used(plan).forEach(all::add);
        return List.copyOf(all);
    }

    /// Everything that can run out: as [#of(Plan)], with the service range, the SNAT ports and the pools of each cluster.
    public static List<Capacity> all(Plan plan) {
        Stream<Capacity> clusters = plan.clusters().stream()
                .flatMap(cluster -> Stream.of(
                        of(cluster, plan),
                        Stream.of(services(cluster)),
                        ports(cluster, plan),
                        cluster.pools().stream().map(pool -> nodes(pool, cluster, plan)))
                        .flatMap(each -> each));
        return Stream.concat(clusters, used(plan)).toList();
    }

    private static Stream<Capacity> used(Plan plan) {
        return plan.subnets().stream().filter(demand -> demand.peak() > 0).map(Capacity::of);
    }

    private static Stream<Capacity> of(ClusterPlan cluster, Plan plan) {
        return cluster.hasPodRange() ? Stream.of(nodes(cluster, plan), blocks(cluster))
                : Stream.of(nodes(cluster, plan));
    }

    private static Capacity nodes(ClusterPlan cluster, Plan plan) {
        return new Capacity(
                cluster.cluster().id(),
                Kind.NODES,
                "Nodes of " + cluster.cluster().name(),
                cluster.nodesNow(),
                cluster.nodesMax(),
                cluster.nodesMax(),
                plan.facts().number(Quantity.NODES_PER_CLUSTER),
                0);
    }

    private static Capacity blocks(ClusterPlan cluster) {
        return new Capacity(
                cluster.podRangeId(),
                Kind.POD_BLOCKS,
                "Pod blocks of " + cluster.cluster().name(),
                cluster.nodesNow(),
                cluster.nodesMax(),
                (long) cluster.nodesMax() + cluster.surgeMax(),
                cluster.blocks().count(),
                cluster.pools().stream().mapToLong(PoolPlan::stranded).sum());
    }

    private static Capacity services(ClusterPlan cluster) {
        return new Capacity(
                cluster.serviceRangeId(),
                Kind.SERVICES,
                "Service addresses of " + cluster.cluster().name(),
                SERVICES_OF_THE_CLUSTER,
                SERVICES_OF_THE_CLUSTER,
                SERVICES_OF_THE_CLUSTER,
                cluster.serviceCidr().value().size(),
                0);
    }

    /// Those of a load balancer only: a NAT gateway shares its ports out among nodes as they need them. None above the
    /// 1,000 nodes for which Azure says how many it allocates.
    private static Stream<Capacity> ports(ClusterPlan cluster, Plan plan) {
        if (cluster.outboundType().value() != OutboundType.LOAD_BALANCER) {
            return Stream.empty();
        }
        Egress egress = cluster.cluster().egress();
        int addresses = Objects.requireNonNullElse(egress.managedOutboundIps(), 1);
        long most = cluster.nodesMax();
        List<Long> ports = LongStream.of(cluster.nodesNow(), most, most + cluster.surgeMax())
                .mapToObj(nodes -> SnatPorts.all(egress, nodes))
                .flatMap(Optional::stream)
                .toList();
        return ports.size() < STAGES ? Stream.empty()
                : Stream.of(new Capacity(
                        cluster.egressId(),
                        Kind.SNAT_PORTS,
                        "SNAT ports of " + cluster.cluster().name(),
                        ports.get(0),
                        ports.get(1),
                        ports.get(2),
                        SnatPorts.nodes(addresses, 1, plan.facts()),
                        0));
    }

    private static Capacity nodes(PoolPlan pool, ClusterPlan cluster, Plan plan) {
        return new Capacity(
                pool.pool().id(),
                Kind.POOL_NODES,
                "Nodes of pool " + pool.pool().name() + " of " + cluster.cluster().name(),
                pool.nodesNow(),
                pool.nodesMax(),
                (long) pool.nodesMax() + pool.surgeMax(),
                plan.facts().number(Quantity.NODES_PER_POOL),
                pool.stranded());
    }

    private static Capacity of(SubnetDemand demand) {
        return new Capacity(
                demand.subnet().id(),
                Kind.SUBNET_ADDRESSES,
                "Addresses of " + demand.subnet().name(),
                demand.now(),
                demand.nodesMax() + demand.others(),
                demand.peak(),
                demand.usable(),
                0);
    }

    /// What is left during an upgrade at max-count; negative where that much is missing.
    public long free() {
        return limit - peak;
    }

    /// Whether what is planned fits, stops an upgrade, or is refused.
    public Band band() {
        return Band.of(max, peak, limit);
    }

    /// The part of the limit that is used at the peak: 1 is all of it, more is too much.
    public double fill() {
        return limit == 0 ? (peak == 0 ? 0 : Double.POSITIVE_INFINITY) : (double) peak / limit;
    }
}
