package overlaystudio.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;

/// The largest cluster that Azure allows: 5,000 nodes in 100 pools, 3,000 subnets and 500 outside ranges around them.
final class LargeCluster {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 21);
    private static final ElementId NETWORK = new ElementId("vnet-1");
    private static final int POOLS = 100;
    private static final int SUBNETS = 3_000;
    private static final int OUTSIDE = 500;
    private static final int NODES = 50;

    private LargeCluster() {}

    static Design design() {
        VirtualNetwork network = VirtualNetwork.of(NETWORK, "vnet-large", List.of(Cidr.parse("10.0.0.0/9")))
                .withSubnets(IntStream.range(0, SUBNETS).mapToObj(LargeCluster::subnet).toList());
        Cluster cluster = Cluster.of(new ElementId("cluster-1"), "aks-large")
                .withPools(IntStream.range(0, POOLS).mapToObj(LargeCluster::pool).toList());
        return Design.empty("Large cluster", DAY)
                .withNetworks(List.of(network))
                .withExternalNetworks(IntStream.range(0, OUTSIDE).mapToObj(LargeCluster::outside).toList())
                .withClusters(List.of(cluster.withNetwork(cluster.network()
                        .withPodCidr(Cidr.parse("10.128.0.0/11"))
                        .withServiceCidr(Cidr.parse("172.20.0.0/16")))));
    }

    /// The design with one node more in its first pool.
    static Design edited(Design design) {
        NodePool first = design.clusters().getFirst().pools().getFirst();
        return design.replace(first.withCount(first.count() + 1));
    }

    private static Subnet subnet(int number) {
        return Subnet.of(subnetId(number), "snet-" + number, Cidr.parse("10.0.0.0/9").block(24, number));
    }

    private static ElementId subnetId(int number) {
        return new ElementId("subnet-" + (number + 1));
    }

    private static NodePool pool(int number) {
        PoolMode mode = number == 0 ? PoolMode.SYSTEM : PoolMode.USER;
        return NodePool.of(new ElementId("pool-" + (number + 1)), "pool" + number, mode, subnetId(number))
                .withCount(NODES)
                .withVmSize("Standard_D4s_v5");
    }

    private static ExternalNetwork outside(int number) {
        return ExternalNetwork.of(
                new ElementId("external-" + (number + 1)),
                "site-" + number,
                List.of(Cidr.parse("10.192.0.0/10").block(24, number)));
    }
}
