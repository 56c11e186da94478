package overlaystudio.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;

/// A whole estate: hubs with gateways, spokes with subnets, sites outside, and a cluster in each fourth spoke.
///
/// Of 50 ranges one is a network's, 24 are its subnets' and 25 belong to sites outside; clusters reuse two ranges.
///
/// @param ranges how many ranges it has, a multiple of 50 up to 200,000
record Estate(int ranges) {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 21);
    private static final Cidr NETWORKS = Cidr.parse("10.0.0.0/9");
    private static final Cidr SITES = Cidr.parse("10.128.0.0/9");
    private static final int SUBNETS = 24;
    private static final int SITE = 500;
    private static final int SPOKES = 250;
    private static final int EACH = 50;

    Design design() {
        int networks = ranges / EACH;
        return Design.empty("Estate of " + ranges, DAY)
                .withNetworks(IntStream.range(0, networks).mapToObj(Estate::network).toList())
                .withPeerings(IntStream.range(0, networks).filter(i -> hub(i) != i).mapToObj(Estate::peering).toList())
                .withExternalNetworks(sites(networks))
                .withClusters(IntStream.range(0, networks).filter(i -> i % 4 == 1).mapToObj(Estate::cluster).toList());
    }

    private static int hub(int network) {
        return network - network % SPOKES;
    }

    private static ElementId networkId(int number) {
        return new ElementId("vnet-" + (number + 1));
    }

    private static ElementId subnetId(int network, int number) {
        return new ElementId("subnet-" + (network * SUBNETS + number + 1));
    }

    private static VirtualNetwork network(int number) {
        Cidr range = NETWORKS.block(21, number);
        List<Subnet> subnets = IntStream.range(0, SUBNETS)
                .mapToObj(i -> Subnet.of(subnetId(number, i), "snet-" + i, range.block(27, i)))
                .toList();
        return VirtualNetwork.of(networkId(number), "vnet-" + number, List.of(range)).withSubnets(subnets);
    }

    private static Peering peering(int spoke) {
        ElementId id = new ElementId("peering-" + spoke);
        PeeringEnd hub = PeeringEnd.of(networkId(hub(spoke))).withAllowGatewayTransit(true);
        PeeringEnd end = PeeringEnd.of(networkId(spoke)).withUseRemoteGateways(true);
        return Peering.of(id, "spoke-" + spoke, hub.network(), end.network()).withFirst(hub).withSecond(end);
    }

    /// Half of the ranges, in sites that are behind one hub after the other.
    private List<ExternalNetwork> sites(int networks) {
        int count = ranges / 2;
        List<ElementId> hubs =
                IntStream.range(0, networks).filter(i -> hub(i) == i).mapToObj(Estate::networkId).toList();
        return IntStream.iterate(0, start -> start < count, start -> start + SITE)
                .mapToObj(start -> site(start, Math.min(count, start + SITE), hubs.get(start / SITE % hubs.size())))
                .toList();
    }

    private static ExternalNetwork site(int start, int end, ElementId hub) {
        Stream<Cidr> ranges = IntStream.range(start, end).mapToObj(i -> SITES.block(26, i));
        int number = start / SITE + 1;
        return ExternalNetwork.of(new ElementId("external-" + number), "site-" + number, ranges.toList())
                .withConnectedTo(List.of(hub));
    }

    private static Cluster cluster(int network) {
        NodePool pool = NodePool.of(
                new ElementId("pool-" + network), "nodepool1", PoolMode.SYSTEM, subnetId(network, 0));
        Cluster cluster = Cluster.of(new ElementId("cluster-" + network), "aks-" + network)
                .withPools(List.of(pool.withVmSize("Standard_D4s_v5")));
        return cluster.withNetwork(cluster.network()
                .withPodCidr(Cidr.parse("192.168.0.0/16"))
                .withServiceCidr(Cidr.parse("172.20.0.0/16")));
    }
}
