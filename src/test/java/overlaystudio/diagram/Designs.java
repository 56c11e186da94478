package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Appliance;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Egress;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.design.Note;
import overlaystudio.design.Peering;
import overlaystudio.design.Position;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// Designs whose pictures are tested.
public final class Designs {

    private Designs() {}

    public static ElementId id(String value) {
        return new ElementId(value);
    }

    /// Designs small and large.
    public static List<Design> all() {
        return List.of(Design.empty("nothing", Design.DOCUMENT_DATE), example(3), example(50), example(300), large(),
                hubAndSpoke(), noted());
    }

    /// The document's design with a number of nodes.
    public static Design example(int nodes) {
        return of("quickstart", "192.168.0.0/16",
                NodePool.of(id("pool-1"), "nodepool1", PoolMode.SYSTEM, id("subnet-1")).withCount(nodes));
    }

    private static Design of(String name, String podCidr, NodePool... pools) {
        VirtualNetwork network = VirtualNetwork.of(id("vnet-1"), "myVirtualNetwork", List.of(Cidr.parse("10.0.0.0/8")))
                .withSubnets(List.of(Subnet.of(id("subnet-1"), "nodesubnet", Cidr.parse("10.10.0.0/16"))));
        Cluster cluster = Cluster.of(id("cluster-1"), "myOverlayCluster").withPools(List.of(pools));
        return Design.empty(name, Design.DOCUMENT_DATE)
                .withNetworks(List.of(network))
                .withClusters(List.of(cluster.withNetwork(cluster.network().withPodCidr(Cidr.parse(podCidr)))));
    }

    /// A thousand nodes in four pools.
    public static Design large() {
        List<NodePool> pools = new ArrayList<>();
        for (int pool = 1; pool <= 4; pool++) {
            pools.add(NodePool
                    .of(id("pool-" + pool), "pool" + pool, pool == 1 ? PoolMode.SYSTEM : PoolMode.USER, id("subnet-1"))
                    .withCount(240)
                    .withAutoscaling(new Autoscaling(3, 250)));
        }
        pools.add(NodePool.of(id("pool-5"), "spare", PoolMode.USER, id("subnet-1")).withCount(40));
        return of("at the limit", "172.16.0.0/13", pools.toArray(NodePool[]::new));
    }

    /// A hub with on-premises ranges, two spokes, and two clusters that share one pod range.
    public static Design hubAndSpoke() {
        VirtualNetwork hub = VirtualNetwork
                .of(id("vnet-1"), "hub-westeurope", List.of(Cidr.parse("10.0.0.0/20"), Cidr.parse("10.0.64.0/20")))
                .withLifecycle(Lifecycle.EXISTING)
                .withSubnets(List.of(
                        Subnet.of(id("subnet-1"), "GatewaySubnet", Cidr.parse("10.0.0.0/27"))
                                .withLifecycle(Lifecycle.EXISTING),
                        Subnet.of(id("subnet-2"), "AzureFirewallSubnet", Cidr.parse("10.0.1.0/26"))
                                .withLifecycle(Lifecycle.EXISTING)));
        return Design.empty("company network", Design.DOCUMENT_DATE)
                .withNetworks(List.of(spoke(2, "shop"), hub, spoke(3, "billing")))
                .withPeerings(List.of(peering(1, "hub-to-shop", 2), peering(2, "hub-to-billing", 3)))
                .withExternalNetworks(List.of(
                        ExternalNetwork
                                .of(id("outside-1"), "on-premises",
                                        List.of(Cidr.parse("172.20.0.0/14"), Cidr.parse("192.0.2.0/24")))
                                .withConnectedTo(List.of(id("vnet-1"))).withHoles(List.of(Cidr.parse("172.21.0.0/16"))),
                        ExternalNetwork.of(id("outside-2"), "branch offices", List.of(Cidr.parse("172.30.0.0/16")))
                                .withConnectedTo(List.of(id("vnet-1")))))
                .withAppliances(List.of(Appliance.of(id("appliance-1"), "hub-firewall").withSubnet(id("subnet-2"))
                        .withPrivateAddress(IpAddress.parse("10.0.1.4"))))
                .withRouteTables(List.of(RouteTable.of(id("routes-1"), "rt-through-firewall").withRoutes(List.of(
                        new Route("default", Cidr.parse("0.0.0.0/0"), overlaystudio.azure.NextHopType.VIRTUAL_APPLIANCE,
                                IpAddress.parse("10.0.1.4"))))))
                .withReservedRanges(
                        List.of(new ReservedRange(id("reserved-1"), "second region", Cidr.parse("10.64.0.0/10"))))
                .withClusters(List.of(
                        cluster(1, "shop-aks", 2, OutboundType.USER_DEFINED_ROUTING),
                        cluster(2, "billing-aks", 3, null)));
    }

    /// The hub and its spokes with notes: with and without a place, about a part of a network, a cluster and nothing.
    public static Design noted() {
        Design design = hubAndSpoke();
        return design.withName("noted").withNotes(List.of(
                new Note(id("note-1"), "Ask the network team\nbefore this hub is touched.", id("vnet-1")),
                new Note(id("note-2"), "- one\n  - two that goes on until it has to be broken into lines\n\n"
                        + "https://example.com/" + "a-very-long-name-without-a-blank/".repeat(3), id("subnet-20")),
                new Note(id("note-3"), "\u05d0\u05d1\u05d2 \u05d3\u05d4\nleft to right", null),
                new Note(id("note-4"), "x", id("cluster-2")),
                new Note(id("note-5"), "many lines\n".repeat(100), null)))
                .withPositions(Map.of(id("note-4"), new Position(-400, -300)));
    }

    private static VirtualNetwork spoke(int number, String name) {
        Subnet nodes =
                Subnet.of(id("subnet-" + (10 * number)), name + "-nodes", Cidr.parse("10." + number + ".0.0/22"));
        return VirtualNetwork.of(id("vnet-" + number), "spoke-" + name, List.of(Cidr.parse("10." + number + ".0.0/16")))
                .withSubnets(List.of(
                        number == 2 ? nodes.withRouteTable(id("routes-1")) : nodes,
                        Subnet.of(id("subnet-" + (10 * number + 1)), "private-endpoints",
                                Cidr.parse("10." + number + ".8.0/24"))));
    }

    private static Peering peering(int number, String name, int spoke) {
        Peering peering = Peering.of(id("peering-" + number), name, id("vnet-1"), id("vnet-" + spoke));
        return peering
                .withFirst(new overlaystudio.design.PeeringEnd(id("vnet-1"), true, true, false))
                .withSecond(new overlaystudio.design.PeeringEnd(id("vnet-" + spoke), true, false, true));
    }

    private static Cluster cluster(int number, String name, int spoke,
            @org.jspecify.annotations.Nullable OutboundType outbound) {
        ElementId subnet = id("subnet-" + (10 * spoke));
        Cluster cluster = Cluster.of(id("cluster-" + number), name).withPools(List.of(
                NodePool.of(id("pool-" + (2 * number)), "system", PoolMode.SYSTEM, subnet),
                NodePool.of(id("pool-" + (2 * number + 1)), "work", PoolMode.USER, subnet).withCount(16)
                        .withMaxPods(110).withAutoscaling(new Autoscaling(3, 40))));
        return cluster
                .withEgress(Egress.DEFAULT.withOutboundType(outbound))
                .withNetwork(cluster.network().withPodCidr(Cidr.parse("192.168.0.0/16"))
                        .withServiceCidr(Cidr.parse("172.16.0.0/16")));
    }
}
