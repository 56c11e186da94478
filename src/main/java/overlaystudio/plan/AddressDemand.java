package overlaystudio.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;

/// The addresses that node pools ask of a subnet.
///
/// @param now at their size of now
/// @param max at their greatest size
/// @param surge for the extra nodes of an upgrade at that size
record AddressDemand(long now, long max, long surge) {

    static Map<ElementId, AddressDemand> bySubnet(List<ClusterPlan> clusters) {
        Map<ElementId, AddressDemand> demands = new HashMap<>();
        for (ClusterPlan cluster : clusters) {
            for (PoolPlan pool : cluster.pools()) {
                pool.subnet()
                        .map(Subnet::id)
                        .ifPresent(id -> demands.merge(id, of(cluster, pool), AddressDemand::plus));
            }
        }
        return demands;
    }

    /// With Azure CNI Node Subnet each node asks for the addresses of its pods as well.
    private static AddressDemand of(ClusterPlan cluster, PoolPlan pool) {
        boolean flat = cluster.cluster().network().model() == NetworkModel.NODE_SUBNET;
        long each = flat ? 1L + pool.maxPods().value() : 1L;
        return new AddressDemand(each * pool.nodesNow(), each * pool.nodesMax(), each * pool.surgeMax());
    }

    private AddressDemand plus(AddressDemand other) {
        return new AddressDemand(now + other.now, max + other.max, surge + other.surge);
    }
}
