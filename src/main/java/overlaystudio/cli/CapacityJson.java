package overlaystudio.cli;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import overlaystudio.design.ElementId;
import overlaystudio.net.Cidr;
import overlaystudio.plan.BlockPlan;
import overlaystudio.plan.BlockRun;
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
                pools(cluster));
    }

    private static List<OfPool> pools(ClusterPlan cluster) {
        Map<ElementId, List<BlockRun>> runs = cluster.blockPlan().runs(BlockUse.NODE);
        return cluster.pools().stream()
                .map(pool -> of(pool, cluster.blockPlan(), runs.getOrDefault(pool.pool().id(), List.of())))
                .toList();
    }

    private static OfPool of(PoolPlan pool, BlockPlan plan, List<BlockRun> runs) {
        return new OfPool(
                pool.pool().id().value(),
                pool.pool().name(),
                pool.nodesNow(),
                pool.nodesMax(),
                pool.surgeMax(),
                pool.maxPods().value(),
                pool.stranded(),
                runs.stream().flatMap(plan::blocks).map(Cidr::toString).toList());
    }
}
