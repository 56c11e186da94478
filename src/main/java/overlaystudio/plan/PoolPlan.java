package overlaystudio.plan;

import java.util.Optional;

import overlaystudio.azure.MaxSurge;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;

/// A node pool with its effective values.
///
/// @param pool the pool
/// @param maxPods most pods on a node
/// @param maxSurge extra nodes during an upgrade
/// @param vmSize VM size; empty where Azure chooses it
/// @param subnet the subnet of its nodes; empty where AKS manages the virtual network
public record PoolPlan(
        NodePool pool, Setting<Integer> maxPods, Setting<MaxSurge> maxSurge, Setting<Optional<String>> vmSize,
        Optional<Subnet> subnet) {

    /// Nodes now.
    public int nodesNow() {
        return pool.count();
    }

    /// Nodes at most, outside an upgrade.
    public int nodesMax() {
        return pool.maxCount();
    }

    /// Extra nodes while the pool is upgraded at its size of now.
    public int surgeNow() {
        return maxSurge.value().nodes(nodesNow());
    }

    /// Extra nodes while the pool is upgraded at its greatest size.
    public int surgeMax() {
        return maxSurge.value().nodes(nodesMax());
    }

    /// Pods at most, on the nodes at max-count.
    public long podsMax() {
        return (long) nodesMax() * maxPods().value();
    }

    /// Addresses in the pod blocks of the nodes of now that no pod can use: 256 - max pods of each.
    public long stranded() {
        return (long) nodesNow() * Math.max(0, PodBlocks.ADDRESSES - maxPods().value());
    }
}
