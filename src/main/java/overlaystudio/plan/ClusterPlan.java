package overlaystudio.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.Cluster;
import overlaystudio.design.ElementId;
import overlaystudio.design.Placement;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// A cluster with its effective values.
///
/// @param cluster the cluster
/// @param placement where it lies, with what it inherits
/// @param podCidr the pods' private range
/// @param serviceCidr the services' virtual range
/// @param dnsServiceIp the address of the cluster DNS
/// @param outboundType the way out to the internet
/// @param networkPolicy the policy engine
/// @param network the virtual network of its first pool with a subnet; empty where AKS manages one
/// @param pools its pools in their order
/// @param nodeSubnets the subnets in which it has pools, each once, in the order of the pools
/// @param blockPlan the blocks of its pod range, in the order planned; without a run where pods have no range of their own
public record ClusterPlan(
        Cluster cluster,
        Placement placement,
        Setting<Cidr> podCidr,
        Setting<Cidr> serviceCidr,
        Setting<IpAddress> dnsServiceIp,
        Setting<OutboundType> outboundType,
        Setting<NetworkPolicy> networkPolicy,
        Optional<VirtualNetwork> network,
        List<PoolPlan> pools,
        List<Subnet> nodeSubnets,
        BlockPlan blockPlan) {

    /// Keeps copies of its lists.
    public ClusterPlan {
        pools = List.copyOf(pools);
        nodeSubnets = List.copyOf(nodeSubnets);
    }

    /// The identity of its pod range.
    public ElementId podRangeId() {
        return cluster.id().part("pods");
    }

    /// The identity of its service range.
    public ElementId serviceRangeId() {
        return cluster.id().part("services");
    }

    /// The identity of its way out to the internet.
    public ElementId egressId() {
        return cluster.id().part("egress");
    }

    /// Whether its pods have a range of their own, so that blocks of it are handed out to nodes.
    public boolean hasPodRange() {
        return hasPodRange(cluster.network().model());
    }

    static boolean hasPodRange(NetworkModel model) {
        return model == NetworkModel.OVERLAY || model == NetworkModel.KUBENET;
    }

    /// The ranges that it brings with it: for its pods, where they have one, and for its services.
    public Stream<Cidr> ranges() {
        Stream<Cidr> services = Stream.of(serviceCidr.value());
        return hasPodRange() ? Stream.concat(Stream.of(podCidr.value()), services) : services;
    }

    /// The blocks of its pod range, one for each node.
    public PodBlocks blocks() {
        return blockPlan.range();
    }

    /// Nodes now.
    public int nodesNow() {
        return pools.stream().mapToInt(PoolPlan::nodesNow).sum();
    }

    /// Nodes at most, outside an upgrade.
    public int nodesMax() {
        return pools.stream().mapToInt(PoolPlan::nodesMax).sum();
    }

    /// Extra nodes while all pools are upgraded at their size of now.
    public int surgeNow() {
        return pools.stream().mapToInt(PoolPlan::surgeNow).sum();
    }

    /// Extra nodes while all pools are upgraded at their greatest size.
    public int surgeMax() {
        return pools.stream().mapToInt(PoolPlan::surgeMax).sum();
    }

    /// Pods at most, on the nodes at max-count.
    public long podsMax() {
        return pools.stream().mapToLong(PoolPlan::podsMax).sum();
    }
}
