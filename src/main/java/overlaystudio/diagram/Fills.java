package overlaystudio.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.BlockUse;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// How full virtual networks, subnets and pod ranges are, as it is seen from afar.
final class Fills {

    private final Map<ElementId, UsageBar> bars = new HashMap<>();

    Fills(Plan plan) {
        plan.design().networks().forEach(network -> bars.put(network.id(), of(network)));
        plan.subnets().stream().filter(demand -> demand.peak() > 0)
                .forEach(demand -> bars.put(demand.subnet().id(), UsageBar.of(demand)));
        plan.clusters().stream().filter(ClusterPlan::hasPodRange).forEach(cluster -> {
            bars.put(cluster.podRangeId(), of(cluster));
            bars.put(cluster.cluster().id(), of(cluster));
        });
    }

    Optional<UsageBar> of(ElementId id) {
        return Optional.ofNullable(bars.get(id));
    }

    /// How much of a virtual network its subnets take.
    private static UsageBar of(VirtualNetwork network) {
        List<Cidr> subnets = network.subnets().stream().map(Subnet::prefix).toList();
        double taken = AddressSet.of(subnets).size();
        return new UsageBar(taken, taken, taken, AddressSet.of(network.prefixes()).size());
    }

    private static UsageBar of(ClusterPlan cluster) {
        double nodes = cluster.blockPlan().count(BlockUse.NODE);
        return new UsageBar(nodes, cluster.nodesMax(), (double) cluster.nodesMax() + cluster.surgeMax(),
                cluster.blocks().count());
    }
}
