package overlaystudio.rules.subnet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import overlaystudio.design.ElementId;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// The clusters that have nodes in each subnet, found in one pass over all pools.
///
/// @param bySubnet the clusters of a subnet in their order
record Tenants(Map<ElementId, List<ClusterPlan>> bySubnet) {

    static Tenants of(Plan plan) {
        Map<ElementId, List<ClusterPlan>> tenants = new HashMap<>();
        plan.clusters().forEach(cluster -> plan.nodeSubnets(cluster)
                .forEach(subnet -> tenants.computeIfAbsent(subnet.id(), _ -> new ArrayList<>()).add(cluster)));
        return new Tenants(tenants);
    }

    /// The clusters with nodes in a subnet.
    List<ClusterPlan> in(ElementId subnet) {
        return bySubnet.getOrDefault(subnet, List.of());
    }

    /// Whether several clusters have nodes in a subnet.
    boolean isShared(ElementId subnet) {
        return in(subnet).size() > 1;
    }
}
