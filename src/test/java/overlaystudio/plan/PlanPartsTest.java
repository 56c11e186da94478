package overlaystudio.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.Facts;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Appliance;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Design;
import overlaystudio.design.Egress;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.Growth.Outlook;
import overlaystudio.plan.NetworkModelComparison.Need;
import overlaystudio.rules.RuleBook;

/// What a plan of two clusters in three subnets says of each of its parts.
class PlanPartsTest {

    private static final Facts FACTS = RuleBook.standard().facts(LocalDate.of(2026, 8, 21));
    private static final ElementId FIRST = new ElementId("subnet-1");
    private static final ElementId SECOND = new ElementId("subnet-2");
    private static final ElementId EMPTY = new ElementId("subnet-3");
    private static final ElementId NETWORK = new ElementId("vnet-1");

    private final Plan plan = plan(design());

    @Test
    void anEditOfAClusterKeepsWhatFollowsFromTheNetworks() {
        Cluster larger = cluster("one", pool("a", FIRST, 9, 20));
        Plan next = plan.next(design().replace(larger), FACTS);

        assertThat(next.networks()).isSameAs(plan.networks());
        assertThat(next.clusters().getFirst().nodesNow()).isEqualTo(9);
        assertThat(plan.next(design().withName("another"), FACTS).networks()).isSameAs(plan.networks());
    }

    @Test
    void anEditOfANetworkOrAnotherDayIsWorkedOutAnew() {
        Subnet wider = Subnet.of(EMPTY, "empty", Cidr.parse("10.1.8.0/23"));
        Facts before = RuleBook.standard().facts(Design.DOCUMENT_DATE);

        assertThat(plan.next(design().replace(wider), FACTS).subnet(EMPTY).orElseThrow().usable()).isEqualTo(507);
        assertThat(plan.next(design(), before).networks()).isNotSameAs(plan.networks());
        assertThat(plan.next(design(), before).facts()).isEqualTo(before);
    }

    @Test
    void aPlanIsItsDesignAndTheDaysNumbers() {
        assertThat(plan).isEqualTo(plan(design())).hasSameHashCodeAs(plan(design()))
                .isNotEqualTo(plan(design().withName("another")))
                .isNotEqualTo(Plan.of(design(), RuleBook.standard().facts(Design.DOCUMENT_DATE)))
                .isNotEqualTo(design())
                .hasToString("Plan of Parts by the numbers of 2026-08-21");
        assertThat(plan.hashCode()).isEqualTo(design().hashCode());
    }

    @Test
    void anExcerptIsThePlanOfItsDesignAndOfTheWhole() {
        Set<ElementId> all = design().elements().map(Element::id).collect(Collectors.toSet());
        Set<ElementId> some = Set.of(NETWORK, FIRST);

        assertThat(plan.only(all)).isEqualTo(plan).isEqualTo(plan.only(all));
        assertThat(plan.only(some)).isEqualTo(plan.only(some))
                .isNotEqualTo(plan)
                .isNotEqualTo(plan(design().only(some)))
                .isNotEqualTo(plan(design().withName("another")).only(some));
    }

    @Test
    void theSubnetsThatARangeMeetsAreFoundInTheirOrder() {
        VirtualNetwork network = plan.realms().getFirst().network();

        assertThat(plan.subnetsMeeting(network, Cidr.parse("10.1.0.0/21"))).extracting(Subnet::name)
                .containsExactly("first", "second");
        assertThat(plan.subnetsMeeting(network, Cidr.parse("10.1.9.0/24"))).isEmpty();
        assertThat(plan.networkOf(SECOND)).contains(network);
        assertThat(plan.networkOf(NETWORK)).isEmpty();
    }

    @Test
    void aPartOfAClusterBelongsToIt() {
        ClusterPlan one = plan.clusters().getFirst();

        assertThat(one.podRangeId()).isEqualTo(new ElementId("one/pods"));
        assertThat(one.serviceRangeId()).isEqualTo(new ElementId("one/services"));
        assertThat(one.egressId()).isEqualTo(new ElementId("one/egress"));
        assertThat(plan.cluster(one.podRangeId())).contains(one);
        assertThat(plan.pool(new ElementId("b/node-1"))).contains(one.pools().getLast());
        assertThat(plan.cluster(new ElementId("three"))).isEmpty();
    }

    @Test
    void aClusterHasTheNodesAndTheSurgeOfAllItsPools() {
        ClusterPlan one = plan.clusters().getFirst();

        assertThat(one.nodesNow()).isEqualTo(3 + 4);
        assertThat(one.nodesMax()).isEqualTo(20 + 40);
        assertThat(one.surgeNow()).isEqualTo(1 + 1);
        assertThat(one.surgeMax()).isEqualTo(2 + 4);
    }

    @Test
    void poolsAreFoundByTheirSubnet() {
        assertThat(plan.poolsIn(FIRST)).extracting(each -> each.pool().name()).containsExactly("a", "c");
        assertThat(plan.clustersIn(FIRST)).extracting(each -> each.cluster().name()).containsExactly("one", "two");
        assertThat(plan.clustersIn(SECOND)).extracting(each -> each.cluster().name()).containsExactly("one");
        assertThat(plan.subnetsInUse()).extracting(each -> each.subnet().name()).containsExactly("first", "second");
        assertThat(plan.poolsIn(EMPTY)).isEmpty();
    }

    @Test
    void aSubnetIsAskedForThePoolsOfAllClusters() {
        SubnetDemand demand = plan.subnet(FIRST).orElseThrow();

        assertThat(demand.now()).isEqualTo(3 + 5);
        assertThat(demand.nodesMax()).isEqualTo(20 + 5);
        assertThat(demand.surgeMax()).isEqualTo(2 + 1);
    }

    @Test
    void aRealmIsFoundByNetworkAndByCluster() {
        Realm realm = plan.realms().getFirst();

        assertThat(plan.realms()).hasSize(1);
        assertThat(plan.realm(NETWORK)).contains(realm);
        assertThat(plan.realm(plan.clusters().getFirst())).contains(realm);
        assertThat(plan.realm(new ElementId("vnet-2"))).isEmpty();
    }

    @Test
    void theOutsideNetworksThatARangeMeetsAreFound() {
        Realm realm = plan.realms().getFirst();

        assertThat(outside(realm, "172.16.0.0/24")).containsExactly("office");
        assertThat(outside(realm, "172.17.0.0/24")).containsExactly("office");
        assertThat(outside(realm, "172.18.5.0/24")).containsExactly("factory");
        assertThat(outside(realm, "172.16.0.0/12")).containsExactlyInAnyOrder("office", "factory");
        assertThat(outside(realm, "172.19.0.0/16")).isEmpty();
    }

    private List<String> outside(Realm realm, String range) {
        return plan.outsideMeeting(realm, Cidr.parse(range)).map(ExternalNetwork::name).toList();
    }

    @Test
    void noNodeGetsTheAddressOfAnAppliance() {
        Appliance firewall = Appliance.of(new ElementId("firewall"), "firewall")
                .withSubnet(FIRST)
                .withPrivateAddress(IpAddress.parse("10.1.0.5"));
        Plan guarded = plan(design().add(firewall, ElementId.DESIGN));

        assertThat(guarded.nodes(new ElementId("a"))).extracting(node -> node.address().orElseThrow().toString())
                .containsExactly("10.1.0.4", "10.1.0.6", "10.1.0.7");
    }

    @Test
    void onlySubnetsInWhichSomethingIsHaveACapacity() {
        assertThat(Capacity.of(plan)).extracting(Capacity::label).containsExactly("Nodes of one", "Pod blocks of one",
                "Nodes of two", "Pod blocks of two", "Addresses of first", "Addresses of second");
    }

    @Test
    void aPoolHasACapacityOfItsOwn() {
        Capacity pool = Capacity.all(plan).stream().filter(each -> each.label().equals("Nodes of pool b of one"))
                .findFirst().orElseThrow();

        assertThat(pool).isEqualTo(new Capacity(new ElementId("b"), Capacity.Kind.POOL_NODES,
                "Nodes of pool b of one", 4, 40, 44, 1_000,
                4 * (256 - 30)));
        assertThat(pool.fill()).isEqualTo(0.044);
    }

    @Test
    void aLoadBalancerSharesThePortsOfItsAddressesOut() {
        assertThat(ports(Egress.DEFAULT)).containsExactly(7L * 1024, 60L * 512, 66L * 512, 64_000L);
        assertThat(ports(Egress.DEFAULT.withOutboundPorts(2_000).withManagedOutboundIps(2)))
                .containsExactly(14_000L, 120_000L, 132_000L, 128_000L);
        assertThat(ports(Egress.DEFAULT.withOutboundType(OutboundType.USER_DEFINED_ROUTING))).isEmpty();
    }

    /// The SNAT ports of a cluster with 7 nodes, 60 at most and 6 for surge.
    private List<Long> ports(Egress egress) {
        Cluster one = plan.clusters().getFirst().cluster();
        return Capacity.all(plan(design().replace(one.withEgress(egress)))).stream()
                .filter(each -> each.label().equals("SNAT ports of " + one.name()))
                .flatMap(each -> Stream.of(each.now(), each.max(), each.peak(), each.limit()))
                .toList();
    }

    @Test
    void whatAlsoTakesAddressesCountsAtMaxCount() {
        Subnet subnet = plan.subnet(SECOND).orElseThrow().subnet();
        Capacity capacity = Capacity.of(plan(design().replace(subnet.withAddressesInUse(List.of(
                new AddressUse(AddressUseKind.PRIVATE_ENDPOINT, "sql", 7))))))
                .getLast();

        assertThat(capacity.now()).isEqualTo(4 + 7);
        assertThat(capacity.max()).isEqualTo(40 + 7);
        assertThat(capacity.peak()).isEqualTo(40 + 4 + 7);
    }

    @Test
    void nothingOfNothingIsEmptyAndSomethingOfNothingIsTooMuch() {
        assertThat(new Capacity(FIRST, Capacity.Kind.NODES, "x", 0, 0, 0, 0, 0).fill()).isZero();
        assertThat(new Capacity(FIRST, Capacity.Kind.NODES, "x", 0, 0, 1, 0, 0).fill()).isInfinite();
    }

    @Test
    void theLimitOfPoolsIsThatOfEachTimesTheirNumber() {
        assertThat(limit("Azure\u2019s limit for its pools", plan)).isEqualTo(2_000);
    }

    @Test
    void noPortsSetNoLimit() {
        Cluster one = plan.clusters().getFirst().cluster();
        Plan automatic = plan(design().replace(one.withEgress(new Egress(null, 1, 0, null))));
        Plan single = plan(design().replace(one.withEgress(new Egress(null, 1, 1, null))));

        assertThat(NodeLimit.of(automatic, automatic.clusters().getFirst())).extracting(NodeLimit::what)
                .doesNotContain("outbound ports of the load balancer");
        assertThat(limit("outbound ports of the load balancer", single)).isEqualTo(64_000 - 6);
    }

    @Test
    void withNodeSubnetANodeMoreTakesItsPodsAddressesToo() {
        Cluster flat = cluster("two", pool("c", FIRST, 5, 5)).withNetwork(
                ClusterNetwork.OVERLAY.withModel(NetworkModel.NODE_SUBNET));
        Plan flatPlan = plan(design().remove(new ElementId("one")).replace(flat));
        NodeLimit addresses = NodeLimit.of(flatPlan, flatPlan.clusters().getFirst()).getFirst();

        // 251 addresses, of which six nodes with surge ask for 31 each: two nodes more.
        assertThat(addresses).isEqualTo(new NodeLimit(FIRST, "addresses of subnet first", 5 + 2));
    }

    private static long limit(String what, Plan plan) {
        return NodeLimit.of(plan, plan.clusters().getFirst()).stream().filter(each -> each.what().equals(what))
                .findFirst().orElseThrow().nodes();
    }

    @Test
    void eachSubnetGrowsByThePoolsInIt() {
        List<Outlook> outlooks = new Growth(100, 3).outlooks(plan);

        assertThat(outlooks).extracting(Outlook::label).contains("Addresses of first", "Addresses of second")
                .doesNotContain("Addresses of empty");
        assertThat(outlooks.get(4).needed()).containsExactly(28L, 55L, 110L, 220L);
        assertThat(outlooks.get(5).needed()).containsExactly(44L, 88L, 176L, 352L);
    }

    @Test
    void whatIsUsedUpToTheLastAddressStillFits() {
        Plan full = plan(design().replace(cluster("one", pool("a", FIRST, 3, 20), pool("b", SECOND, 4, 1_250))));
        Outlook nodes = new Growth(100, 2).outlooks(full).getFirst();

        assertThat(nodes.needed()).containsExactly(1_270L, 2_540L, 5_080L);
        assertThat(nodes.year()).hasValue(2);
        Plan exact = plan(design().replace(cluster("one", pool("b", SECOND, 4, 1_250))));
        assertThat(new Growth(100, 2).outlooks(exact).getFirst().needed()).endsWith(5_000L);
        assertThat(new Growth(100, 2).outlooks(exact).getFirst().year()).isEmpty();
    }

    @Test
    void theModelsAreComparedAtTheGreatestSizeAndTheLargestMaxPods() {
        NetworkModelComparison comparison = NetworkModelComparison.of(plan.clusters().getFirst());

        assertThat(comparison).isEqualTo(new NetworkModelComparison(60, 6, 30, 30));
        assertThat(comparison.needs()).containsExactlyInAnyOrder(
                new Need(NetworkModel.OVERLAY, 66, 0, 66),
                new Need(NetworkModel.KUBENET, 66, 0, 66),
                new Need(NetworkModel.NODE_SUBNET, 66 * 31, 0, 0),
                new Need(NetworkModel.POD_SUBNET, 66, 66 * 48, 0));
        assertThat(comparison.need(NetworkModel.POD_SUBNET).total()).isEqualTo(66 * 49);
        assertThat(NetworkModelComparison.flatNodes(24, 250)).isEqualTo(1);
    }

    @Test
    void theDnsAddressIsTheTenthWhereThereIsRoomAndElseTheNextBest() {
        assertThat(Stream.of("28", "29", "30", "31", "32").map(prefix -> dns("172.20.0.0/" + prefix)))
                .containsExactly("172.20.0.10", "172.20.0.2", "172.20.0.2", "172.20.0.1", "172.20.0.0");
    }

    private static String dns(String range) {
        Cluster cluster = cluster("one").withNetwork(ClusterNetwork.OVERLAY.withServiceCidr(Cidr.parse(range)));
        return plan(design().replace(cluster)).clusters().getFirst().dnsServiceIp().value().toString();
    }

    @Test
    void aGatewayNeedsAnAddressMoreThanItHasInstances() {
        assertThat(SubnetSize.prefixForGatewayInstances(250)).isEqualTo(24);
        assertThat(SubnetSize.prefixForGatewayInstances(251)).isEqualTo(23);
    }

    @Test
    void noNetworkIsFreeForPodsOrServices() {
        ClusterPlan one = plan.clusters().getFirst();

        assertThat(Vacancy.forPods(plan, one).isFree(Cidr.parse("10.1.128.0/24"))).isFalse();
        assertThat(Vacancy.forServices(plan, one).isFree(Cidr.parse("10.1.128.0/24"))).isFalse();
        assertThat(Vacancy.forPods(plan, one).isFree(Cidr.parse("10.2.0.0/24"))).isTrue();
    }

    @Test
    void wordsOfThePlanAreThoseThatPeopleRead() {
        assertThat(Stream.of(Band.values()).map(Band::label)).containsExactly("fits", "upgrade stops", "refused");
        assertThat(Stream.of(Band.values()).map(Band::word)).containsExactly("fits", "upgradeStops", "refused");
        assertThat(Stream.of(BlockUse.values()).map(BlockUse::word))
                .containsExactly("node", "for growth", "for surge", "free");
        assertThat(Setting.of(7, 30).describe()).isEqualTo("7");
        assertThat(Setting.of(null, 30).describe()).isEqualTo("30 (Azure\u2019s default, not set)");
    }

    private static Design design() {
        VirtualNetwork network = VirtualNetwork.of(NETWORK, "vnet", List.of(Cidr.parse("10.1.0.0/16")))
                .withSubnets(List.of(
                        Subnet.of(FIRST, "first", Cidr.parse("10.1.0.0/24")),
                        Subnet.of(SECOND, "second", Cidr.parse("10.1.4.0/22")),
                        Subnet.of(EMPTY, "empty", Cidr.parse("10.1.8.0/24"))));
        return Design.empty("Parts", LocalDate.of(2026, 8, 21))
                .withNetworks(List.of(network))
                .withExternalNetworks(List.of(
                        outside("office", "172.16.0.0/16", "172.17.0.0/16"), outside("factory", "172.18.0.0/16")))
                .withClusters(List.of(
                        cluster("one", pool("a", FIRST, 3, 20), pool("b", SECOND, 4, 40)),
                        cluster("two", pool("c", FIRST, 5, 5))));
    }

    private static ExternalNetwork outside(String name, String... ranges) {
        return ExternalNetwork.of(new ElementId(name), name, Stream.of(ranges).map(Cidr::parse).toList());
    }

    private static Cluster cluster(String name, NodePool... pools) {
        return Cluster.of(new ElementId(name), name).withPools(List.of(pools));
    }

    private static NodePool pool(String name, ElementId subnet, int count, int max) {
        NodePool pool = NodePool.of(new ElementId(name), name, PoolMode.SYSTEM, subnet)
                .withCount(count)
                .withMaxPods(30)
                .withMaxSurge(new MaxSurge(10, true));
        return max > count ? pool.withAutoscaling(new Autoscaling(1, max)) : pool;
    }

    private static Plan plan(Design design) {
        return Plan.of(design, FACTS);
    }
}
