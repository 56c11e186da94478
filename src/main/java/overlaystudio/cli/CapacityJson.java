package overlaystudio.cli;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import overlaystudio.net.Cidr;
import overlaystudio.plan.BlockUse;
import overlaystudio.plan.Capacity;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.NodeLimit;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;

/// The capacity of a design as JSON for programs; keys are only ever added.
final class CapacityJson {

    private CapacityJson() {}

    @JsonPropertyOrder({"file", "design", "asOf", "capacity", "clusters"})
    record Report(
            String file, String design, String asOf, List<JsonReport.Line> capacity, List<OfCluster> clusters) {}

    @JsonPropertyOrder({"id", "name", "nodes", "nodesMax", "surge", "podsMax", "limits", "pools"})
    record OfCluster(
            String id, String name, int nodes, int nodesMax, int surge, long podsMax, List<Limit> limits,
            List<OfPool> pools) {}

    @JsonPropertyOrder({"element", "what", "nodes"})
    record Limit(String element, String what, long nodes) {}

    @JsonPropertyOrder({"id", "name", "nodes", "nodesMax", "surge", "maxPods", "stranded", "blocksInOrderPlanned"})
    record OfPool(
            String id, String name, int nodes, int nodesMax, int surge, int maxPods, long stranded,
            List<String> blocksInOrderPlanned) {}

    static Report of(String file, Plan plan) {
        return new Report(
                file,
                plan.design().name(),
                plan.facts().asOf().toString(),
                Capacity.all(plan).stream().map(JsonReport.Line::of).toList(),
                plan.clusters().stream().map(cluster -> of(plan, cluster)).toList());
    }

    private static OfCluster of(Plan plan, ClusterPlan cluster) {
        return new OfCluster(
                cluster.cluster().id().value(),
                cluster.cluster().name(),
                cluster.nodesNow(),
                cluster.nodesMax(),
                cluster.surgeMax(),
                cluster.podsMax(),
                NodeLimit.of(plan, cluster).stream()
                        .map(limit -> new Limit(limit.element().value(), limit.what(), limit.nodes()))
                        .toList(),
                cluster.pools().stream().map(pool -> of(cluster, pool)).toList());
    }

    private static OfPool of(ClusterPlan cluster, PoolPlan pool) {
        return new OfPool(
                pool.pool().id().value(),
                pool.pool().name(),
                pool.nodesNow(),
                pool.nodesMax(),
                pool.surgeMax(),
                pool.maxPods().value(),
                pool.stranded(),
                cluster.blockPlan().blocks(pool.pool().id(), BlockUse.NODE).map(Cidr::toString).toList());
    }
}
