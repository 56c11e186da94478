package overlaystudio.bench.canvas;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;

/// Designs whose pictures are measured.
final class Pictured {

    static final ElementId POOL = new ElementId("pool-1");

    private static final LocalDate DAY = LocalDate.of(2026, 8, 21);
    private static final Cidr NETWORKS = Cidr.parse("172.16.0.0/12");
    private static final Cidr ESTATE = Cidr.parse("10.0.0.0/9");

    private Pictured() {}

    /// One cluster in one virtual network, each pool in a subnet of its own.
    ///
    /// @param podCidr the range of its pods, a block of 256 addresses for each node
    static Design cluster(String podCidr, int pools, int nodesOfEach) {
        VirtualNetwork network = VirtualNetwork.of(new ElementId("vnet-1"), "vnet-large", List.of(NETWORKS))
                .withSubnets(IntStream.range(0, pools).mapToObj(at -> subnet(at, NETWORKS.block(20, at))).toList());
        Cluster cluster = Cluster.of(new ElementId("cluster-1"), "aks-large")
                .withPools(IntStream.range(0, pools).mapToObj(at -> pool(at, at, nodesOfEach)).toList());
        return Design.empty(pools * nodesOfEach + " nodes in " + podCidr, DAY)
                .withNetworks(List.of(network))
                .withClusters(List.of(withRanges(cluster, podCidr)));
    }

    private static Cluster withRanges(Cluster cluster, String podCidr) {
        return cluster.withNetwork(cluster.network()
                .withPodCidr(Cidr.parse(podCidr)).withServiceCidr(Cidr.parse("192.168.0.0/16")));
    }

    private static Subnet subnet(int number, Cidr range) {
        return Subnet.of(new ElementId("subnet-" + (number + 1)), "snet-" + number, range);
    }

    private static NodePool pool(int number, int subnet, int nodes) {
        PoolMode mode = number == 0 ? PoolMode.SYSTEM : PoolMode.USER;
        return NodePool.of(new ElementId("pool-" + (number + 1)), "pool" + number, mode,
                new ElementId("subnet-" + (subnet + 1))).withCount(nodes).withVmSize("Standard_D4s_v5");
    }

    /// A hub and its spokes, 200 virtual networks with 10 subnets each, and a cluster of 30 nodes in each tenth.
    static Design estate() {
        return Design.empty("Estate", DAY)
                .withNetworks(IntStream.range(0, 200).mapToObj(Pictured::network).toList())
                .withPeerings(IntStream.range(1, 200).mapToObj(at -> Peering.of(new ElementId("peering-" + at),
                        "hub-to-" + at, new ElementId("vnet-1"), new ElementId("vnet-" + (at + 1)))).toList())
                .withClusters(IntStream.range(0, 20).mapToObj(Pictured::spokeCluster).toList());
    }

    private static VirtualNetwork network(int number) {
        Cidr range = ESTATE.block(20, number);
        return VirtualNetwork.of(new ElementId("vnet-" + (number + 1)), "vnet-" + number, List.of(range))
                .withSubnets(IntStream.range(0, 10).mapToObj(at -> subnet(10 * number + at, range.block(24, at)))
                        .toList());
    }

    private static Cluster spokeCluster(int number) {
        Cluster cluster = Cluster.of(new ElementId("cluster-" + (number + 1)), "aks-" + number)
                .withPools(IntStream.range(0, 2)
                        .mapToObj(at -> pool(2 * number + at, 100 * number + 10 + at, 15)).toList());
        return withRanges(cluster, "10.200.0.0/16");
    }
}
