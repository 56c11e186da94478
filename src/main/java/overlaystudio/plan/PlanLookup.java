package overlaystudio.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;

/// The clusters and pools of one plan by identity, so that a question costs the same in a large plan as in a small one.
final class PlanLookup {

    private final Map<ElementId, ClusterPlan> clusters;
    private final Map<ElementId, PoolPlan> pools;
    private final Map<ElementId, List<PoolPlan>> poolsIn = new HashMap<>();
    private final Map<ElementId, List<ClusterPlan>> clustersIn = new HashMap<>();

    PlanLookup(List<ClusterPlan> clusters) {
        this.clusters = first(clusters.stream(), each -> each.cluster().id());
        this.pools = first(clusters.stream().flatMap(each -> each.pools().stream()), each -> each.pool().id());
        clusters.forEach(this::addPools);
    }

    /// The first of each identity.
    private static <E> Map<ElementId, E> first(Stream<E> all, Function<E, ElementId> id) {
        Map<ElementId, E> found = new HashMap<>();
        all.forEach(each -> found.putIfAbsent(id.apply(each), each));
        return found;
    }

    private void addPools(ClusterPlan cluster) {
        Set<ElementId> used = new HashSet<>();
        for (PoolPlan pool : cluster.pools()) {
            ElementId subnet = pool.pool().subnet();
            if (subnet != null) {
                poolsIn.computeIfAbsent(subnet, _ -> new ArrayList<>()).add(pool);
                used.add(subnet);
            }
        }
        used.forEach(subnet -> clustersIn.computeIfAbsent(subnet, _ -> new ArrayList<>()).add(cluster));
    }

    Optional<ClusterPlan> cluster(ElementId id) {
        return Optional.ofNullable(clusters.get(id));
    }

    Optional<PoolPlan> pool(ElementId id) {
        return Optional.ofNullable(pools.get(id));
    }

    Stream<PoolPlan> poolsIn(ElementId subnet) {
        return poolsIn.getOrDefault(subnet, List.of()).stream();
    }

    Stream<ClusterPlan> clustersIn(ElementId subnet) {
        return clustersIn.getOrDefault(subnet, List.of()).stream();
    }

    /// The subnets that pools name, in no order.
    Set<ElementId> subnetsInUse() {
        return poolsIn.keySet();
    }
}
