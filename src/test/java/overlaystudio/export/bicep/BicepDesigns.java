package overlaystudio.export.bicep;

import java.time.LocalDate;
import java.util.List;

import overlaystudio.azure.Access;
import overlaystudio.azure.Dataplane;
import overlaystudio.azure.IdentityKind;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.azure.TrafficDirection;
import overlaystudio.design.ApiServerAccess;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterIdentity;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Design;
import overlaystudio.design.Egress;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.Placement;
import overlaystudio.design.PublicIp;
import overlaystudio.design.ResourceTag;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.SecurityRule;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.ScriptLine;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// Designs whose Bicep files are tested.
final class BicepDesigns {

    static final LocalDate DOCUMENT = LocalDate.of(2022, 8, 29);
    static final LocalDate TODAY = LocalDate.of(2026, 8, 21);
    static final String HUB_SUBSCRIPTION = "22222222-2222-2222-2222-222222222222";

    private BicepDesigns() {}

    static Assessment judged(Design design) {
        return new Assessment(Plan.of(design, RuleBook.standard().facts(design.rulesDate())), List.of());
    }

    static String file(Design design) {
        return new BicepExporter().export(judged(design)).content().text();
    }

    static List<ScriptLine> lines(Design design) {
        return new BicepExporter().lines(judged(design));
    }

    static ElementId id(String value) {
        return new ElementId(value);
    }

    /// The document's example.
    static Design quickstart(LocalDate day) {
        Subnet nodes = Subnet.of(id("subnet-1"), "nodesubnet", Cidr.parse("10.10.0.0/16"));
        VirtualNetwork network = VirtualNetwork.of(id("vnet-1"), "myVirtualNetwork", List.of(Cidr.parse("10.0.0.0/8")))
                .withSubnets(List.of(nodes));
        Cluster cluster = Cluster.of(id("cluster-1"), "myOverlayCluster")
                .withNetwork(ClusterNetwork.OVERLAY.withPodCidr(Cidr.parse("192.168.0.0/16")))
                .withPools(List.of(NodePool.of(id("pool-1"), "nodepool1", PoolMode.SYSTEM, nodes.id())));
        return Design.empty("quickstart", day).withNetworks(List.of(network)).withClusters(List.of(cluster));
    }

    /// The document's example with another cluster.
    static Design quickstart(LocalDate day, java.util.function.UnaryOperator<Cluster> change) {
        Design design = quickstart(day);
        return design.withClusters(List.of(change.apply(design.clusters().getFirst())));
    }

    /// Two spokes of ours at a hub that exists in another subscription, with every kind of element.
    static Design company() {
        return Design.empty("company", TODAY)
                .withPlacement(new Placement("11111111-1111-1111-1111-111111111111", "rg-spokes", "westeurope"))
                .withTags(List.of(new ResourceTag("cost center", "it's 42"), new ResourceTag("owner", "platform")))
                .withNetworks(List.of(hub(), blue(), green()))
                .withPeerings(List.of(
                        peering("peering-1", "vnet-2"), peering("peering-2", "vnet-3"),
                        Peering.of(id("peering-3"), "spokes", id("vnet-2"), id("vnet-3"))))
                .withSecurityGroups(List.of(SecurityGroup.of(id("nsg-1"), "nsg-nodes").withRules(List.of(
                        new SecurityRule("allow-web", 100, TrafficDirection.INBOUND, Access.ALLOW, "Tcp",
                                "10.0.0.0/8,192.168.0.0/16", "*", "*", "80,443")))))
                .withPublicIps(List.of(PublicIp.of(id("ip-1"), "pip-nat").withZones(List.of(1, 2, 3))))
                .withNatGateways(List.of(NatGateway.of(id("nat-1"), "nat-green").withPublicIps(List.of(id("ip-1")))))
                .withRouteTables(List.of(RouteTable.of(id("routes-1"), "rt-blue").withRoutes(List.of(new Route(
                        "default", Cidr.parse("0.0.0.0/0"), NextHopType.VIRTUAL_APPLIANCE,
                        IpAddress.parse("10.200.0.4"))))))
                .withClusters(List.of(blueCluster(), greenCluster()));
    }

    private static VirtualNetwork hub() {
        return VirtualNetwork.of(id("vnet-1"), "vnet-hub", List.of(Cidr.parse("10.200.0.0/16")))
                .withLifecycle(Lifecycle.EXISTING)
                .withPlacement(new Placement(HUB_SUBSCRIPTION, "rg-hub", null));
    }

    private static VirtualNetwork blue() {
        return VirtualNetwork.of(id("vnet-2"), "vnet-blue", List.of(Cidr.parse("10.1.0.0/16"))).withSubnets(List.of(
                Subnet.of(id("subnet-1"), "nodes", Cidr.parse("10.1.0.0/20")).withRouteTable(id("routes-1"))
                        .withSecurityGroup(id("nsg-1")),
                Subnet.of(id("subnet-2"), "apiserver", Cidr.parse("10.1.16.0/28"))
                        .withDelegation("Microsoft.ContainerService/managedClusters")));
    }

    private static VirtualNetwork green() {
        return VirtualNetwork.of(id("vnet-3"), "vnet-green", List.of(Cidr.parse("10.2.0.0/16"))).withSubnets(List.of(
                Subnet.of(id("subnet-3"), "nodes", Cidr.parse("10.2.0.0/20")).withNatGateway(id("nat-1")),
                Subnet.of(id("subnet-4"), "gpu", Cidr.parse("10.2.16.0/24")).withNatGateway(id("nat-1"))));
    }

    private static Peering peering(String id, String spoke) {
        return new Peering(id(id), "hub", Lifecycle.PLANNED, new PeeringEnd(id(spoke), true, false, true),
                new PeeringEnd(id("vnet-1"), false, true, false));
    }

    private static Cluster blueCluster() {
        return Cluster.of(id("cluster-1"), "aks-blue")
                .withNetwork(ClusterNetwork.OVERLAY.withServiceCidr(Cidr.parse("172.20.0.0/16"))
                        .withNetworkPolicy(NetworkPolicy.CILIUM).withDataplane(Dataplane.CILIUM))
                .withEgress(new Egress(OutboundType.USER_DEFINED_ROUTING, null, null, null))
                .withIdentity(new ClusterIdentity(IdentityKind.USER_ASSIGNED, "id-blue"))
                .withApiServer(ApiServerAccess.PUBLIC.withPrivateCluster(true).withSubnet(id("subnet-2")))
                .withPools(List.of(NodePool.of(id("pool-1"), "system", PoolMode.SYSTEM, id("subnet-1"))
                        .withVmSize("Standard_D4s_v5")));
    }

    private static Cluster greenCluster() {
        return Cluster.of(id("cluster-2"), "aks-green")
                .withNetwork(ClusterNetwork.OVERLAY.withServiceCidr(Cidr.parse("172.20.0.0/16")))
                .withEgress(new Egress(OutboundType.USER_ASSIGNED_NAT_GATEWAY, null, null, null))
                .withKubernetesVersion(KubernetesVersion.parse("1.33").orElseThrow())
                .withPools(List.of(
                        NodePool.of(id("pool-2"), "system", PoolMode.SYSTEM, id("subnet-3"))
                                .withVmSize("Standard_D4s_v5"),
                        NodePool.of(id("pool-3"), "user", PoolMode.USER, id("subnet-3"))
                                .withVmSize("Standard_D8s_v5").withAutoscaling(new Autoscaling(1, 20))
                                .withZones(List.of(1, 2, 3)),
                        NodePool.of(id("pool-4"), "gpu", PoolMode.USER, id("subnet-4"))
                                .withVmSize("Standard_NC6s_v3").withCount(1)));
    }

    /// The networks lie in a group of the network team's; in one that exists two subnets are planned.
    static Design severalGroups() {
        Placement team = new Placement(null, "rg-network", null);
        Design design = company();
        VirtualNetwork shared = VirtualNetwork.of(id("vnet-4"), "vnet-shared", List.of(Cidr.parse("10.3.0.0/16")))
                .withLifecycle(Lifecycle.EXISTING).withPlacement(team)
                .withSubnets(List.of(
                        Subnet.of(id("subnet-5"), "one", Cidr.parse("10.3.0.0/24")),
                        Subnet.of(id("subnet-6"), "two", Cidr.parse("10.3.1.0/24"))));
        return design.withName("several groups")
                .withNetworks(List.of(design.networks().getFirst(), blue().withPlacement(team), green(), shared));
    }
}
