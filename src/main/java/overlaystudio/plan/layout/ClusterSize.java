package overlaystudio.plan.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.Quantity;
import overlaystudio.plan.Growth;
import overlaystudio.plan.PodBlocks;
import overlaystudio.plan.SubnetSize;

/// How large a cluster is, today and when it has grown.
///
/// @param need the cluster
/// @param growth how it grows
/// @param facts Azure's numbers
record ClusterSize(ClusterNeed need, Growth growth, Facts facts) {

    /// Azure asks for two nodes in a system pool at least and recommends three (use-system-pools.md).
    static final int SYSTEM_NODES = 3;

    /// The nodes of its pools today: of the system pool first, then of as many user pools as are needed.
    List<Integer> pools() {
        return pools(need.nodes());
    }

    private List<Integer> pools(int nodes) {
        int users = Math.max(0, nodes - SYSTEM_NODES);
        int count = Math.ceilDiv(users, facts.number(Quantity.NODES_PER_POOL));
        Stream<Integer> system = Stream.of(Math.min(nodes, SYSTEM_NODES));
        return Stream.concat(system, IntStream.range(0, count).mapToObj(at -> users * (at + 1) / count
                - users * at / count)).toList();
    }

    /// The same when the cluster has grown, as far as Azure lets it.
    private List<Integer> grownPools() {
        List<Integer> grown = pools().stream().map(growth::nodes).toList();
        int limit = facts.number(Quantity.NODES_PER_CLUSTER);
        boolean isTooMuch = grown.stream().mapToLong(Integer::longValue).sum() > limit;
        return isTooMuch ? pools(Math.max(limit, need.nodes())) : grown;
    }

    /// Nodes when it has grown, with those of an upgrade of all pools.
    long nodesWithSurge() {
        MaxSurge surge = Optional.ofNullable(need.maxSurge()).orElseGet(() -> facts.defaultSurge(null));
        return grownPools().stream().mapToLong(pool -> pool + surge.nodes(pool)).sum();
    }

    /// Addresses that its node subnet must have for nodes, and for pods as well where those are in it.
    long addresses() {
        int maxPods = Optional.ofNullable(need.maxPods()).orElseGet(() -> facts.defaultMaxPods(need.model()));
        return nodesWithSurge() * (need.model() == NetworkModel.NODE_SUBNET ? 1L + maxPods : 1L);
    }

    /// The prefix length of its node subnet.
    int subnetPrefix() {
        return SubnetSize.prefixFor(addresses());
    }

    /// The prefix length of the smallest range of so many addresses that can be a subnet.
    static int prefixOf(long addresses) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, addresses) - 1);
        return Math.clamp((long) Integer.SIZE - bits, 0, SubnetSize.LONGEST_PREFIX);
    }

    /// The prefix length of its pod range; empty if no pod range is large enough.
    Optional<Integer> podPrefix() {
        return PodBlocks.prefixFor(Math.toIntExact(Math.min(nodesWithSurge(), Integer.MAX_VALUE)));
    }

    boolean hasPodRange() {
        return need.model() == NetworkModel.OVERLAY;
    }
}
