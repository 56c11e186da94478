package overlaystudio.plan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.Facts;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.AcceptedRisk.About;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.Placement;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.rules.RuleBook;

/// What stands in a design that is laid out, beside the addresses.
class AssembledDesignTest {

    private static final Facts FACTS = RuleBook.standard().facts(LocalDate.of(2026, 8, 21));
    private static final Placement PLACEMENT = new Placement(null, "network", "westcentralus");

    private static Design laidOut(Needs needs) {
        return laidOut(needs, Design.empty(needs.name(), FACTS.asOf()));
    }

    private static Design laidOut(Needs needs, Design earlier) {
        Layout layout = new AddressPlanner(FACTS).layOut(needs, earlier);
        assertThat(layout).isInstanceOf(Layout.Complete.class);
        return ((Layout.Complete) layout).design();
    }

    private static Needs nodes(int nodes) {
        return Needs.of("Needs", PLACEMENT, ClusterNeed.of("aks", nodes).withMaxSurge(new MaxSurge(1, false)));
    }

    private static Cluster cluster(Design design) {
        return design.clusters().getFirst();
    }

    @Test
    void aClusterHasASystemPoolAndAsManyUserPoolsAsItNeeds() {
        List<NodePool> pools = cluster(laidOut(nodes(2_500))).pools();
        assertThat(pools).extracting(NodePool::name).containsExactly("system", "work1", "work2", "work3");
        assertThat(pools).extracting(NodePool::mode)
                .containsExactly(PoolMode.SYSTEM, PoolMode.USER, PoolMode.USER, PoolMode.USER);
        assertThat(pools).extracting(NodePool::autoscaling).containsExactly(
                null, new Autoscaling(3, 832), new Autoscaling(3, 832), new Autoscaling(3, 833));
        assertThat(pools).extracting(NodePool::count).containsExactly(3, 3, 3, 3);
        assertThat(pools).extracting(NodePool::maxSurge).containsOnly(new MaxSurge(1, false));
        assertThat(cluster(laidOut(nodes(1_003))).pools()).hasSize(2);
        assertThat(cluster(laidOut(nodes(1_004))).pools()).hasSize(3);
        assertThat(cluster(laidOut(nodes(2))).pools()).extracting(NodePool::count).containsExactly(2);
        assertThat(cluster(laidOut(nodes(5))).pools().getLast().autoscaling()).isEqualTo(new Autoscaling(2, 2));
    }

    @Test
    void poolsThatAPersonDividedStayWhileTheyAddUp() {
        Design first = laidOut(nodes(20));
        List<NodePool> divided = cluster(first).pools().stream()
                .map(pool -> pool.withCount(10).withAutoscaling(null))
                .toList();
        Design edited = first.replace(cluster(first).withPools(divided));
        assertThat(cluster(laidOut(nodes(20), edited)).pools()).extracting(NodePool::count).containsExactly(10, 10);
        Needs roomy = nodes(20).withClusters(List.of(nodes(20).clusters().getFirst().withMaxPods(40)));
        assertThat(cluster(laidOut(roomy, edited)).pools()).extracting(NodePool::maxPods).containsOnly(40);
        assertThat(cluster(laidOut(nodes(30), edited)).pools()).extracting(NodePool::count).containsExactly(3, 10);
        assertThat(cluster(laidOut(nodes(30), edited)).pools()).extracting(NodePool::id)
                .isEqualTo(divided.stream().map(NodePool::id).toList());
    }

    @Test
    void aLargeClusterIsPaidFor() {
        assertThat(cluster(laidOut(nodes(1_000))).tier()).isNull();
        assertThat(cluster(laidOut(nodes(1_001))).tier()).isEqualTo(ClusterTier.STANDARD);
        Design first = laidOut(nodes(10));
        Design premium = first.replace(cluster(first).withTier(ClusterTier.PREMIUM));
        assertThat(cluster(laidOut(nodes(1_001), premium)).tier()).isEqualTo(ClusterTier.PREMIUM);
        Design free = first.replace(cluster(first).withTier(ClusterTier.FREE));
        assertThat(cluster(laidOut(nodes(1_001), free)).tier()).isEqualTo(ClusterTier.STANDARD);
    }

    /// With one surge node for each of two pools.
    @ParameterizedTest
    @CsvSource({"48, 0, 0", "49, 1024, 1", "60, 1024, 1", "61, 1024, 2"})
    void portsAreFixedWhereTheirNumberWouldFall(int nodes, int ports, int addresses) {
        var egress = cluster(laidOut(nodes(nodes))).egress();
        assertThat(egress.outboundPorts()).isEqualTo(ports == 0 ? null : Integer.valueOf(ports));
        assertThat(egress.managedOutboundIps()).isEqualTo(addresses == 0 ? null : Integer.valueOf(addresses));
    }

    @Test
    void anotherWayOutAndPortsThatAPersonSetStay() {
        Design first = laidOut(nodes(100));
        Cluster cluster = cluster(first);
        Cluster routed = cluster.withEgress(cluster.egress().withOutboundPorts(null).withManagedOutboundIps(null)
                .withOutboundType(OutboundType.USER_DEFINED_ROUTING));
        assertThat(cluster(laidOut(nodes(100), first.replace(routed)))).isEqualTo(routed);
        Cluster chosen = cluster.withEgress(cluster.egress().withOutboundPorts(2_000).withManagedOutboundIps(9));
        assertThat(cluster(laidOut(nodes(100), first.replace(chosen))).egress()).isEqualTo(chosen.egress());
        Cluster automatic = cluster.withEgress(cluster.egress().withOutboundPorts(0).withManagedOutboundIps(1));
        assertThat(cluster(laidOut(nodes(100), first.replace(automatic))).egress()).isEqualTo(cluster.egress());
    }

    @Test
    void theDnsServiceIpIsTheTenthAddressOrTheOneThatWasSet() {
        Design first = laidOut(nodes(10));
        Cluster cluster = cluster(first);
        assertThat(cluster.network().serviceCidr()).isEqualTo(Cidr.parse("172.20.0.0/16"));
        assertThat(cluster.network().dnsServiceIp()).isEqualTo(IpAddress.parse("172.20.0.10"));
        Cluster chosen = cluster.withNetwork(cluster.network().withDnsServiceIp(IpAddress.parse("172.20.0.53")));
        assertThat(cluster(laidOut(nodes(10), first.replace(chosen)))).isEqualTo(chosen);
        assertThat(cluster(laidOut(nodes(10).withServicePrefix(15), first.replace(chosen))).network().dnsServiceIp())
                .isEqualTo(IpAddress.parse("172.20.0.10"));
    }

    @Test
    void aFlatClusterHasNoPodRange() {
        Needs needs = nodes(10).withClusters(List.of(ClusterNeed.of("aks", 10).withModel(NetworkModel.NODE_SUBNET)));
        assertThat(cluster(laidOut(needs)).network().podCidr()).isNull();
        assertThat(cluster(laidOut(needs)).network().model()).isEqualTo(NetworkModel.NODE_SUBNET);
    }

    @Test
    void theApiServerGetsItsSubnet() {
        Needs needs = nodes(10).withClusters(List.of(
                ClusterNeed.of("aks", 10).withSubnets(List.of(SpecialSubnet.API_SERVER.need()))));
        Design design = laidOut(needs);
        Subnet subnet = design.networks().getFirst().subnets().getLast();
        assertThat(subnet.name()).isEqualTo("apiserver");
        assertThat(subnet.delegation()).isEqualTo("Microsoft.ContainerService/managedClusters");
        assertThat(cluster(design).apiServer().subnet()).isEqualTo(subnet.id());
        assertThat(cluster(laidOut(nodes(10))).apiServer().subnet()).isNull();
    }

    private static Needs two(NetworkLayout layout, ClusterNeed first, ClusterNeed second) {
        return Needs.of("Needs", PLACEMENT, first, second).withNetworkLayout(layout);
    }

    @Test
    void twoSubscriptionsOfARegionHaveANetworkEach() {
        Placement other = new Placement("11111111-2222-3333-4444-555555555555", null, null);
        Design design = laidOut(two(NetworkLayout.PER_REGION, ClusterNeed.of("one", 5),
                ClusterNeed.of("two", 5).withPlacement(other)));
        assertThat(design.networks()).extracting(VirtualNetwork::name)
                .containsExactly("aks-westcentralus", "aks-westcentralus-2");
        assertThat(design.networks()).extracting(VirtualNetwork::placement)
                .containsExactly(Placement.INHERITED, other);
        assertThat(design.clusters()).extracting(Cluster::placement).containsExactly(Placement.INHERITED, other);
        Placement nowhere = new Placement(null, "network", null);
        assertThat(laidOut(new Needs("Needs", nowhere, NetworkLayout.PER_REGION, null,
                List.of(ClusterNeed.of("one", 5)), nodes(1).growth(), Needs.USUAL_FROM, RangeNeed.SHARED,
                RangeNeed.SHARED, Needs.USUAL_SERVICE_PREFIX, List.of(), List.of())).networks())
                .extracting(VirtualNetwork::name).containsExactly("aks-vnet");
    }

    @Test
    void ofTwoSubnetsOfOneExactNameANetworkHasTheLargerOne() {
        Design design = laidOut(two(NetworkLayout.PER_REGION,
                ClusterNeed.of("one", 5).withSubnets(List.of(SpecialSubnet.GATEWAY.need())),
                ClusterNeed.of("two", 5).withSubnets(List.of(
                        SpecialSubnet.GATEWAY.need().withPrefix(26), SpecialSubnet.JUMP_HOSTS.need()))));
        assertThat(design.networks().getFirst().subnets()).extracting(Subnet::name)
                .containsExactly("one-nodes", "GatewaySubnet", "two-nodes", "two-jump-hosts");
        assertThat(design.networks().getFirst().subnets().get(1).prefix().prefix()).isEqualTo(26);
    }

    @Test
    void withoutAGatewayNobodyUsesOne() {
        TakenRange office = TakenRange.of("office", Cidr.parse("192.168.0.0/16"));
        Needs needs = nodes(10).withHub(HubNeed.of("hub", SpecialSubnet.FIREWALL)).withTaken(List.of(office));
        Design design = laidOut(needs);
        assertThat(design.peerings()).singleElement().satisfies(peering -> {
            assertThat(peering.name()).isEqualTo("hub-to-aks-vnet");
            assertThat(peering.first().allowGatewayTransit()).isFalse();
            assertThat(peering.second().useRemoteGateways()).isFalse();
        });
        assertThat(design.externalNetworks().getFirst().connectedTo()).isEmpty();
        assertThat(design.externalNetworks().getFirst().holes()).isEmpty();
        assertThat(laidOut(needs, design).peerings()).extracting(Peering::name).containsExactly("hub-to-aks-vnet");
    }

    @Test
    void aSpokeWithoutAHubInItsRegionPeersWithTheFirst() {
        Needs needs = nodes(10).withHub(HubNeed.of("hub").withLocations(List.of("eastus", "westus")));
        assertThat(laidOut(needs).peerings()).extracting(Peering::name)
                .containsExactly("hub-eastus-to-hub-westus", "hub-eastus-to-aks-vnet");
    }

    @Test
    void aHubWithoutSubnetsHasRoomForSome() {
        VirtualNetwork hub = laidOut(nodes(10).withHub(HubNeed.of("hub"))).networks().getFirst();
        assertThat(hub.prefixes()).singleElement().satisfies(each -> assertThat(each.prefix()).isEqualTo(24));
    }

    @Test
    void whatIsKeptFreeKeepsItsIdentity() {
        KeptFree later = new KeptFree("later", Cidr.parse("10.1.0.0/16"));
        Design first = laidOut(nodes(10).withKeptFree(List.of(later)));
        assertThat(first.reservedRanges()).singleElement()
                .satisfies(each -> assertThat(each.range()).isEqualTo(later.range()));
        KeptFree larger = new KeptFree("later", Cidr.parse("10.2.0.0/15"));
        Design second = laidOut(nodes(10).withKeptFree(List.of(larger)), first);
        assertThat(second.reservedRanges()).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo(first.reservedRanges().getFirst().id());
            assertThat(each.range()).isEqualTo(larger.range());
        });
    }

    @Test
    void oldSubnetsThatNobodyWantsAreLeftOutAndNamed() {
        Needs needs = nodes(10).withHub(HubNeed.of("hub", SpecialSubnet.FIREWALL, SpecialSubnet.BASTION));
        Design first = laidOut(needs);
        Layout second = new AddressPlanner(FACTS).layOut(
                needs.withHub(HubNeed.of("hub", SpecialSubnet.FIREWALL)), first);
        assertThat(second).isInstanceOfSatisfying(Layout.Complete.class, complete -> {
            assertThat(complete.leftOut()).containsExactly("subnet AzureBastionSubnet");
            assertThat(complete.moved()).isEmpty();
        });
    }

    @Test
    void aPoolThatIsWantedNoMoreTakesAlongWhatWasAcceptedOfIt() {
        Design first = laidOut(nodes(1_004));
        List<NodePool> pools = cluster(first).pools();
        List<AcceptedRisk> risks = Stream.of(pools.getFirst(), pools.getLast())
                .map(pool -> new AcceptedRisk("a-rule", List.of(new About(pool.id(), null)), "It is so", null,
                        first.rulesDate(), "because"))
                .toList();
        Design second = laidOut(nodes(10), first.withAcceptedRisks(risks));
        assertThat(cluster(second).pools()).doesNotContain(pools.getLast());
        assertThat(second.acceptedRisks()).containsExactly(risks.getFirst());
    }
}
