package overlaystudio.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// The nodes of all pools of one plan: no verdict needs them, so they are made when a picture first asks.
final class PlannedNodes {

    private final List<ClusterPlan> clusters;
    private final Set<IpAddress> taken;
    private @Nullable Map<ElementId, List<PlannedNode>> made;

    /// @param clusters the clusters, which are given addresses in their order
    /// @param taken addresses that no node gets
    PlannedNodes(List<ClusterPlan> clusters, Set<IpAddress> taken) {
        this.clusters = clusters;
        this.taken = taken;
    }

    /// The nodes of a pool in their order; where two pools have one identity, those of the first.
    synchronized List<PlannedNode> of(ElementId pool) {
        Map<ElementId, List<PlannedNode>> nodes = made;
        if (nodes == null) {
            nodes = make();
            made = nodes;
        }
        return nodes.getOrDefault(pool, List.of());
    }

    private Map<ElementId, List<PlannedNode>> make() {
        Map<ElementId, List<PlannedNode>> nodes = new HashMap<>();
        Map<ElementId, NodeAddresses> addresses = new HashMap<>();
        for (ClusterPlan cluster : clusters) {
            Map<ElementId, List<BlockRun>> runs = cluster.blockPlan().runs(BlockUse.NODE);
            for (PoolPlan pool : cluster.pools()) {
                List<Cidr> blocks = runs.getOrDefault(pool.pool().id(), List.of()).stream()
                        .flatMap(cluster.blockPlan()::blocks)
                        .toList();
                nodes.putIfAbsent(pool.pool().id(), nodes(pool, blocks, addresses));
            }
        }
        return nodes;
    }

    private List<PlannedNode> nodes(PoolPlan pool, List<Cidr> blocks, Map<ElementId, NodeAddresses> addresses) {
        List<PlannedNode> nodes = new ArrayList<>();
        for (int number = 1; number <= pool.nodesNow(); number++) {
            nodes.add(new PlannedNode(
                    pool.pool().id().part("node-" + number),
                    pool.pool().id(),
                    number,
                    pool.subnet().map(subnet -> addresses(subnet, addresses)).flatMap(NodeAddresses::next),
                    number <= blocks.size() ? Optional.of(blocks.get(number - 1)) : Optional.empty()));
        }
        return List.copyOf(nodes);
    }

    private NodeAddresses addresses(Subnet subnet, Map<ElementId, NodeAddresses> addresses) {
        return addresses.computeIfAbsent(subnet.id(), _ -> NodeAddresses.of(subnet, taken));
    }
}
