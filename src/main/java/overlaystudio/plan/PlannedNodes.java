package overlaystudio.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// The nodes of all clusters of one plan: no verdict needs them, so they are made when a picture first asks.
///
/// They follow from the clusters, so that two of them make no difference between plans.
final class PlannedNodes {

    private final Set<IpAddress> taken;
    private List<ClusterPlan> clusters = List.of();
    private final Map<ElementId, List<PlannedNode>> made = new HashMap<>();

    /// @param taken addresses that no node gets
    PlannedNodes(Set<IpAddress> taken) {
        this.taken = taken;
    }

    /// Takes the clusters in their order, in which they are given addresses.
    void take(List<ClusterPlan> all) {
        clusters = all;
    }

    /// The nodes of a cluster, pool after pool.
    synchronized List<PlannedNode> of(ElementId cluster) {
        if (made.isEmpty()) {
            Map<ElementId, NodeAddresses> addresses = new HashMap<>();
            clusters.forEach(each -> made.putIfAbsent(each.cluster().id(), nodes(each, addresses)));
        }
        return made.getOrDefault(cluster, List.of());
    }

    private List<PlannedNode> nodes(ClusterPlan cluster, Map<ElementId, NodeAddresses> addresses) {
        Map<ElementId, List<BlockRun>> runs = cluster.blockPlan().runs(BlockUse.NODE);
        List<PlannedNode> nodes = new ArrayList<>();
        for (PoolPlan pool : cluster.pools()) {
            List<Cidr> own = runs.getOrDefault(pool.pool().id(), List.of()).stream()
                    .flatMap(cluster.blockPlan()::blocks)
                    .toList();
            for (int number = 1; number <= pool.nodesNow(); number++) {
                nodes.add(new PlannedNode(
                        pool.pool().id().part("node-" + number),
                        pool.pool().id(),
                        number,
                        pool.subnet().map(subnet -> addresses(subnet, addresses)).flatMap(NodeAddresses::next),
                        number <= own.size() ? Optional.of(own.get(number - 1)) : Optional.empty()));
            }
        }
        return List.copyOf(nodes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlannedNodes;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    private NodeAddresses addresses(Subnet subnet, Map<ElementId, NodeAddresses> addresses) {
        return addresses.computeIfAbsent(subnet.id(), _ -> NodeAddresses.of(subnet, taken));
    }
}
