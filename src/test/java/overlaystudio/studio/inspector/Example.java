package overlaystudio.studio.inspector;

import java.util.List;
import java.util.function.Function;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Note;
import overlaystudio.design.Peering;
import overlaystudio.design.PublicIp;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.session.Session;

/// A design with one element of each kind, and sessions on it in which nothing is asynchronous.
final class Example {

    static final ElementId NETWORK = new ElementId("vnet-1");
    static final ElementId HUB = new ElementId("vnet-2");
    static final ElementId SUBNET = new ElementId("subnet-1");
    static final ElementId PEERING = new ElementId("peering-1");
    static final ElementId OUTSIDE = new ElementId("outside-1");
    static final ElementId ROUTES = new ElementId("routes-1");
    static final ElementId NAT = new ElementId("nat-1");
    static final ElementId IP = new ElementId("ip-1");
    static final ElementId NSG = new ElementId("nsg-1");
    static final ElementId FIREWALL = new ElementId("appliance-1");
    static final ElementId RESERVED = new ElementId("reserved-1");
    static final ElementId CLUSTER = new ElementId("cluster-1");
    static final ElementId POOL = new ElementId("pool-1");
    static final ElementId NOTE = new ElementId("note-1");

    static final List<ElementId> ALL = List.of(
            ElementId.DESIGN, NETWORK, SUBNET, PEERING, OUTSIDE, ROUTES, NAT, IP, NSG, FIREWALL, RESERVED, CLUSTER,
            POOL, NOTE);

    private Example() {}

    static Design design() {
        return Design.empty("quickstart", Design.DOCUMENT_DATE)
                .withNetworks(List.of(network(), VirtualNetwork.of(HUB, "hub", List.of(Cidr.parse("172.20.0.0/16")))))
                .withPeerings(List.of(Peering.of(PEERING, "to-hub", NETWORK, HUB)))
                .withExternalNetworks(List.of(
                        ExternalNetwork.of(OUTSIDE, "on-premises", List.of(Cidr.parse("172.16.0.0/14")))))
                .withRouteTables(List.of(RouteTable.of(ROUTES, "routes").withRoutes(List.of(new Route(
                        "default", Cidr.parse("0.0.0.0/0"), NextHopType.VIRTUAL_APPLIANCE,
                        IpAddress.parse("172.20.1.4"))))))
                .withNatGateways(List.of(NatGateway.of(NAT, "nat")))
                .withPublicIps(List.of(PublicIp.of(IP, "egress-ip")))
                .withSecurityGroups(List.of(SecurityGroup.of(NSG, "nodes-nsg")))
                .withAppliances(List.of(Appliance.of(FIREWALL, "firewall")))
                .withReservedRanges(List.of(new ReservedRange(RESERVED, "next region", Cidr.parse("10.64.0.0/12"))))
                .withClusters(List.of(cluster()))
                .withNotes(List.of(new Note(NOTE, "Ask first\nthen move", NETWORK)));
    }

    private static VirtualNetwork network() {
        Subnet subnet = Subnet.of(SUBNET, "nodesubnet", Cidr.parse("10.10.0.0/16"))
                .withAddressesInUse(List.of(new AddressUse(AddressUseKind.PRIVATE_ENDPOINT, "registry", 1)));
        return VirtualNetwork.of(NETWORK, "myVirtualNetwork", List.of(Cidr.parse("10.0.0.0/8")))
                .withSubnets(List.of(subnet));
    }

    private static Cluster cluster() {
        return Cluster.of(CLUSTER, "myOverlayCluster")
                .withNetwork(ClusterNetwork.OVERLAY.withPodCidr(Cidr.parse("192.168.0.0/16")))
                .withPools(List.of(NodePool.of(POOL, "nodepool1", PoolMode.SYSTEM, SUBNET)));
    }

    /// A session that is judged by the studio's own rules.
    static Session session() {
        return session(RuleBook.standard()::judge);
    }

    static Session session(Function<Design, Assessment> judge) {
        return new Session(design(), judge, Runnable::run, Runnable::run);
    }

    /// A verdict without any finding of its own.
    static Assessment verdict(Design design, List<Finding> findings) {
        return new Assessment(Plan.of(design, RuleBook.standard().facts(design.rulesDate())), findings);
    }
}
