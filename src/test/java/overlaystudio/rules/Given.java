package overlaystudio.rules;

import java.util.List;
import java.util.function.UnaryOperator;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// Designs that tests start from.
final class Given {

    static final ElementId VNET = new ElementId("vnet-1");
    static final ElementId SUBNET = new ElementId("subnet-1");
    static final ElementId CLUSTER = new ElementId("cluster-1");
    static final ElementId POOL = new ElementId("pool-1");

    private Given() {}

    /// The design of the document of 2022-08-29.
    static Design example() {
        Subnet subnet = Subnet.of(SUBNET, "nodesubnet", Cidr.parse("10.10.0.0/16"));
        VirtualNetwork network = VirtualNetwork.of(VNET, "myVirtualNetwork", List.of(Cidr.parse("10.0.0.0/8")))
                .withSubnets(List.of(subnet));
        Cluster cluster = Cluster.of(CLUSTER, "myOverlayCluster")
                .withPools(List.of(NodePool.of(POOL, "nodepool1", PoolMode.SYSTEM, SUBNET)));
        Cluster withPods = cluster.withNetwork(cluster.network().withPodCidr(Cidr.parse("192.168.0.0/16")));
        return Design.empty("Example", Design.DOCUMENT_DATE)
                .withNetworks(List.of(network))
                .withClusters(List.of(withPods));
    }

    /// The example without any finding: its service range lies outside its virtual network.
    static Design clean() {
        return cluster(
                example(),
                cluster -> cluster.withNetwork(cluster.network().withServiceCidr(Cidr.parse("172.20.0.0/16"))
                        .withDnsServiceIp(IpAddress.parse("172.20.0.10"))));
    }

    static Design network(Design design, UnaryOperator<VirtualNetwork> change) {
        return design.replace(change.apply(design.networks().getFirst()));
    }

    static Design subnet(Design design, UnaryOperator<Subnet> change) {
        return design.replace(change.apply(design.networks().getFirst().subnets().getFirst()));
    }

    static Design cluster(Design design, UnaryOperator<Cluster> change) {
        return design.replace(change.apply(design.clusters().getFirst()));
    }

    static Design pool(Design design, UnaryOperator<NodePool> change) {
        return design.replace(change.apply(design.clusters().getFirst().pools().getFirst()));
    }
}
