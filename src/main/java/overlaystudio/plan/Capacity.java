package overlaystudio.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import overlaystudio.azure.Quantity;
import overlaystudio.design.ElementId;

/// How much of a thing that can run out is used.
///
/// @param element the element that it belongs to
/// @param label what it is, such as "Pod blocks of myOverlayCluster"
/// @param now used now
/// @param peak used during an upgrade at the greatest size
/// @param limit how much there is
public record Capacity(ElementId element, String label, long now, long peak, long limit) {

    /// Everything that can run out: for each cluster its nodes and pod blocks, for each subnet with nodes its addresses.
    public static List<Capacity> of(Plan plan) {
        List<Capacity> all = new ArrayList<>();
        plan.clusters().stream().flatMap(cluster -> of(cluster, plan)).forEach(all::add);
        plan.subnets().stream().filter(demand -> demand.peak() > 0).map(Capacity::of).forEach(all::add);
        return List.copyOf(all);
    }

    private static Stream<Capacity> of(ClusterPlan cluster, Plan plan) {
        String name = cluster.cluster().name();
        Capacity nodes = new Capacity(
                cluster.cluster().id(),
                "Nodes of " + name,
                cluster.nodesNow(),
                cluster.nodesMax(),
                plan.facts().number(Quantity.NODES_PER_CLUSTER));
        Capacity blocks = new Capacity(
                cluster.podRangeId(),
                "Pod blocks of " + name,
                cluster.nodesNow(),
                (long) cluster.nodesMax() + cluster.surgeMax(),
                cluster.blocks().count());
        return cluster.hasPodRange() ? Stream.of(nodes, blocks) : Stream.of(nodes);
    }

    private static Capacity of(SubnetDemand demand) {
        return new Capacity(
                demand.subnet().id(),
                "Addresses of " + demand.subnet().name(),
                demand.now(),
                demand.peak(),
                demand.usable());
    }

    /// The part of the limit that is used at the peak: 1 is all of it, more is too much.
    public double fill() {
        return limit == 0 ? (peak == 0 ? 0 : Double.POSITIVE_INFINITY) : (double) peak / limit;
    }
}
