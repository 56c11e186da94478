package overlaystudio.plan;

import java.util.Optional;
import java.util.OptionalInt;

import overlaystudio.azure.Facts;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.Quantity;
import overlaystudio.design.ElementId;

/// The most nodes that one pool can have by each of its limits, with all else as it is planned.
///
/// Where a limit is shared, the other pools keep what they need at max-count; each counts the pool's own surge.
///
/// @param subnet by the addresses of its subnet; empty where AKS manages the virtual network
/// @param podRange by the blocks of the pod range; empty where pods have none of their own
/// @param pool by Azure's limit for a pool
/// @param cluster by Azure's limit for a cluster
public record PoolLimits(OptionalInt subnet, OptionalInt podRange, int pool, int cluster) {

    /// The limits of a pool; empty if the plan has no such pool.
    public static Optional<PoolLimits> of(Plan plan, ElementId pool) {
        return plan.design().clusterOf(pool)
                .flatMap(owner -> plan.cluster(owner.id()))
                .flatMap(cluster -> plan.pool(pool).map(it -> of(plan, cluster, it)));
    }

    private static PoolLimits of(Plan plan, ClusterPlan cluster, PoolPlan pool) {
        int others = cluster.nodesMax() - pool.nodesMax();
        return new PoolLimits(
                subnet(plan, cluster, pool),
                blocks(cluster, pool),
                plan.facts().number(Quantity.NODES_PER_POOL),
                Math.max(0, perCluster(plan.facts(), cluster.cluster().network().model()) - others));
    }

    private static int perCluster(Facts facts, NetworkModel model) {
        return facts.number(model == NetworkModel.KUBENET ? Quantity.NODES_PER_KUBENET_CLUSTER
                : Quantity.NODES_PER_CLUSTER);
    }

    private static OptionalInt subnet(Plan plan, ClusterPlan cluster, PoolPlan pool) {
        boolean flat = cluster.cluster().network().model() == NetworkModel.NODE_SUBNET;
        long each = flat ? 1L + pool.maxPods().value() : 1L;
        long own = each * ((long) pool.nodesMax() + pool.surgeMax());
        return pool.subnet().flatMap(subnet -> plan.subnet(subnet.id()))
                .map(demand -> Math.floorDiv(demand.usable() - (demand.peak() - own), each))
                .map(room -> OptionalInt.of(most(room, pool.maxSurge().value())))
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt blocks(ClusterPlan cluster, PoolPlan pool) {
        long others = (long) cluster.nodesMax() + cluster.surgeMax() - pool.nodesMax() - pool.surgeMax();
        return cluster.hasPodRange()
                ? OptionalInt.of(most(cluster.blocks().count() - others, pool.maxSurge().value()))
                : OptionalInt.empty();
    }

    /// The most nodes that have room with their surge.
    private static int most(long room, MaxSurge surge) {
        int low = 0;
        int high = Math.clamp(room, 0, Integer.MAX_VALUE / 100);
        while (low < high) {
            int middle = Math.ceilDiv(low + high, 2);
            if ((long) middle + surge.nodes(middle) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
