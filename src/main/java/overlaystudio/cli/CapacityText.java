package overlaystudio.cli;

import static overlaystudio.plan.Words.count;
import static overlaystudio.plan.Words.number;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import overlaystudio.design.ElementId;
import overlaystudio.plan.BlockPlan;
import overlaystudio.plan.BlockRun;
import overlaystudio.plan.BlockUse;
import overlaystudio.plan.Capacity;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.NodeLimit;
import overlaystudio.plan.Plan;

/// The capacity of a design as text for people.
final class CapacityText {

    private CapacityText() {}

    static String of(String file, Plan plan) {
        String head = file + ": design \u201c" + plan.design().name() + "\u201d, by the numbers of "
                + Day.of(plan.facts().asOf()) + "\n\n";
        TextTable table = table(plan);
        return head + (table.isEmpty() ? "There is no cluster, so nothing can run out.\n" : table.text())
                + plan.clusters().stream().map(cluster -> cluster(plan, cluster)).collect(Collectors.joining());
    }

    private static TextTable table(Plan plan) {
        TextTable table =
                new TextTable("Capacity", "now", "at max-count", "with surge", "limit", "free", "stranded", "band");
        Capacity.all(plan).forEach(each -> table.row(
                each.label(), number(each.now()), number(each.max()), number(each.peak()), number(each.limit()),
                number(each.free()), number(each.stranded()), each.band().label()));
        return table;
    }

    private static String cluster(Plan plan, ClusterPlan cluster) {
        return "\n" + cluster.cluster().name() + " at most, the first limit to be reached first:\n"
                + NodeLimit.of(plan, cluster).stream()
                        .map(limit -> "  " + count(limit.nodes(), "node") + ": " + limit.what() + "\n")
                        .collect(Collectors.joining())
                + "  It is planned for " + count(cluster.nodesMax(), "node") + " and " + number(cluster.surgeMax())
                + " for surge, with room for " + count(cluster.podsMax(), "pod") + ".\n"
                + (cluster.hasPodRange() ? blocks(cluster) : "");
    }

    private static String blocks(ClusterPlan cluster) {
        TextTable table = new TextTable("  Pool", "pod blocks of its nodes, in the order planned");
        Map<ElementId, List<BlockRun>> runs = cluster.blockPlan().runs(BlockUse.NODE);
        cluster.pools().forEach(pool -> table.row(
                "  " + pool.pool().name(),
                blocks(cluster.blockPlan(), runs.getOrDefault(pool.pool().id(), List.of()))));
        return table.isEmpty() ? "" : table.text() + "  Azure promises neither this order nor a block to a node.\n";
    }

    private static String blocks(BlockPlan plan, List<BlockRun> runs) {
        return runs.isEmpty() ? "none" : runs.stream().map(run -> span(plan, run)).collect(Collectors.joining(", "));
    }

    private static String span(BlockPlan plan, BlockRun run) {
        String first = plan.range().block(run.first()).map(Object::toString).orElse("");
        String last = plan.range().block(run.end() - 1).map(Object::toString).orElse("");
        return run.count() == 1 ? first : first + " to " + last;
    }
}
