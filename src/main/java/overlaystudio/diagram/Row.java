package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// A virtual network and the clusters whose nodes are in it.
///
/// @param network the network
/// @param clusters the clusters, drawn beside it
record Row(Item network, List<Item> clusters) {

    static final double GAP = 28;

    /// How much a network is made longer so that it ends with its clusters.
    private static final double STRETCH = 320;

    /// The rows of a design: a hub before its spokes, else in the order of the design.
    static List<Row> of(Plan plan) {
        List<Row> rows = new ArrayList<>();
        Comparator<VirtualNetwork> hubFirst = Comparator.comparingLong(network -> -hubRank(plan, network));
        plan.design().networks().stream().sorted(hubFirst).map(network -> of(plan, network)).forEach(rows::add);
        plan.clusters().stream()
                .filter(cluster -> cluster.network().isEmpty() || ManagedNetworkBlock.isNeeded(cluster))
                .map(cluster -> managed(plan, cluster))
                .forEach(rows::add);
        return rows;
    }

    private static long hubRank(Plan plan, VirtualNetwork network) {
        long peerings = plan.design().peerings().stream().filter(peering -> peering.joins(network.id())).count();
        return peerings >= 2 ? peerings : 0;
    }

    private static Row of(Plan plan, VirtualNetwork network) {
        Stream<ClusterPlan> clusters = plan.clusters().stream()
                .filter(cluster -> cluster.network().map(VirtualNetwork::id).filter(network.id()::equals).isPresent());
        return new Row(new Item(network.id(), new NetworkBlock(plan, network)),
                clusters.map(cluster -> item(plan, cluster)).toList());
    }

    private static Row managed(Plan plan, ClusterPlan cluster) {
        Item network = new Item(ManagedNetworkBlock.idOf(cluster), new ManagedNetworkBlock(plan, cluster));
        return new Row(network, cluster.network().isEmpty() ? List.of(item(plan, cluster)) : List.of());
    }

    private static Item item(Plan plan, ClusterPlan cluster) {
        return new Item(cluster.cluster().id(), new ClusterBlock(cluster, plan));
    }

    Stack stack() {
        return new Stack(GAP, clusters.stream().map(Item::block).toList());
    }

    double height() {
        return Math.max(networkHeight(), stack().height());
    }

    double networkHeight() {
        double own = network.block().height();
        double others = stack().height();
        return others > own && others - own <= STRETCH ? others : own;
    }
}
