package overlaystudio.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.Facts;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Design;
import overlaystudio.design.Egress;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;

/// Each formula of capacity with its worked examples.
class FormulasTest {

    private static final LocalDate LATEST = LocalDate.of(2026, 8, 21);
    private static final Facts FACTS = RuleBook.standard().facts(LATEST);
    private static final ElementId SUBNET = new ElementId("subnet-1");

    @ParameterizedTest
    @CsvSource({"29, 3", "28, 11", "27, 27", "26, 59", "25, 123", "24, 251", "23, 507", "22, 1019", "21, 2043",
            "20, 4091", "16, 65531", "8, 16777211", "30, 0", "32, 0"})
    void aSubnetGivesAllItsAddressesButFive(int prefix, long usable) {
        assertThat(SubnetSize.usable(prefix)).isEqualTo(usable);
        assertThat(SubnetDemand.usable(Subnet.of(SUBNET, "s", Cidr.parse("0.0.0.0/" + prefix)), FACTS))
                .isEqualTo(usable);
    }

    @ParameterizedTest
    @CsvSource({"33%, 1, 1", "33%, 3, 1", "33%, 4, 2", "33%, 10, 4", "33%, 12, 4", "33%, 50, 17", "33%, 100, 33",
            "10%, 9, 1", "10%, 10, 1", "10%, 11, 2", "10%, 30, 3", "50%, 4, 2", "7, 4, 7"})
    void surgeRoundsUp(String surge, int size, int nodes) {
        assertThat(MaxSurge.parse(surge).orElseThrow().nodes(size)).isEqualTo(nodes);
    }

    @Test
    void fivePoolsOfFourAtHalfSurgeByTenNodes() {
        NodePool[] pools = new NodePool[5];
        for (int i = 0; i < pools.length; i++) {
            pools[i] = pool(i + 1, 4, 4, new MaxSurge(50, true));
        }
        assertThat(cluster(plan("10.10.0.0/16", LATEST, pools)).surgeMax()).isEqualTo(10);
    }

    @Test
    void aSubnetNeedsNodesAtMaxCountTheirSurgeAndWhatElseTakesAddresses() {
        Subnet subnet = Subnet.of(SUBNET, "nodes", Cidr.parse("10.10.0.0/26")).withAddressesInUse(List.of(
                new AddressUse(AddressUseKind.INTERNAL_LOAD_BALANCER, "front ends", 3),
                new AddressUse(AddressUseKind.PRIVATE_ENDPOINT, "sql", 1)));
        Plan plan = plan(subnet, LATEST, systemAndUser());

        assertThat(cluster(plan).nodesMax() + cluster(plan).surgeMax()).isEqualTo(60);
        SubnetDemand demand = plan.subnet(SUBNET).orElseThrow();
        assertThat(demand.peak()).isEqualTo(64).isGreaterThan(SubnetSize.usable(26));
        assertThat(SubnetSize.prefixFor(demand.peak())).isEqualTo(25);
    }

    private static NodePool[] systemAndUser() {
        return new NodePool[] {pool(1, 2, 5, new MaxSurge(1, false)), pool(2, 2, 40, new MaxSurge(33, true))};
    }

    @ParameterizedTest
    @CsvSource({"0, 29", "3, 29", "4, 28", "27, 27", "28, 26", "59, 26", "60, 25", "251, 24", "252, 23", "1000, 22",
            "1020, 21", "5000, 19"})
    void theSmallestNodeSubnetIsFound(long need, int prefix) {
        assertThat(SubnetSize.prefixFor(need)).isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource({"24, 1", "23, 2", "22, 4", "21, 8", "20, 16", "19, 32", "18, 64", "17, 128", "16, 256", "15, 512",
            "14, 1024", "13, 2048", "12, 4096", "11, 8192", "8, 65536", "25, 0"})
    void aPodRangeHasABlockForEach256Addresses(int prefix, int blocks) {
        assertThat(new PodBlocks(Cidr.parse("0.0.0.0/" + prefix)).count()).isEqualTo(blocks);
    }

    @Test
    void theSecondBlockAfterTheFirstIs512AddressesOn() {
        assertThat(new PodBlocks(Cidr.parse("10.244.0.0/16")).block(2)).contains(Cidr.parse("10.244.2.0/24"));
    }

    @ParameterizedTest
    @CsvSource({"1, 24", "2, 23", "16, 20", "17, 19", "60, 18", "256, 16", "257, 15", "400, 15", "1000, 14", "1025, 13",
            "5000, 11", "5500, 11"})
    void theSmallestPodRangeIsFound(int nodes, int prefix) {
        assertThat(PodBlocks.prefixFor(nodes)).contains(prefix);
    }

    @Test
    void theDocumentsExampleReaches255NodesAndStopsAtItsPodRange() {
        Plan plan = plan("10.10.0.0/16", Design.DOCUMENT_DATE, pool(1, 3, 3, new MaxSurge(1, false)));

        assertThat(NodeLimit.of(plan, cluster(plan))).extracting(NodeLimit::nodes)
                .containsExactly(255L, 1_000L, 1_000L, 65_530L);
        assertThat(NodeLimit.first(plan, cluster(plan)).what()).isEqualTo("pod blocks of 10.244.0.0/16");
    }

    @Test
    void theFirstLimitMayBeTheSubnetOrThePortsOfTheWayOut() {
        Plan narrow = plan("10.10.0.0/26", LATEST, pool(1, 3, 50, new MaxSurge(4, false)));
        assertThat(NodeLimit.first(narrow, cluster(narrow)))
                .isEqualTo(new NodeLimit(SUBNET, "addresses of subnet nodes", 55));

        Cluster ported = cluster(narrow).cluster().withEgress(new Egress(null, 2, 4000, null));
        Plan plan = Plan.of(narrow.design().replace(ported), FACTS);
        assertThat(NodeLimit.first(plan, cluster(plan)).what()).isEqualTo("outbound ports of the load balancer");
        assertThat(NodeLimit.first(plan, cluster(plan)).nodes()).isEqualTo(32 - 4);
    }

    @Test
    void whatAnotherClusterHasInTheSubnetStaysTaken() {
        Plan alone = plan("10.10.0.0/24", LATEST, pool(1, 3, 3, new MaxSurge(1, false)));
        Cluster other = Cluster.of(new ElementId("cluster-2"), "other")
                .withPools(List.of(pool(2, 100, 100, new MaxSurge(10, false))));
        Plan plan = Plan.of(alone.design().add(other, ElementId.DESIGN), FACTS);

        assertThat(NodeLimit.first(plan, cluster(plan)).nodes()).isEqualTo(251 - 110 - 1);
    }

    @ParameterizedTest
    @CsvSource({"30, 7650", "250, 63750"})
    void aClusterHasNodesTimesMaxPodsPods(int maxPods, long pods) {
        NodePool pool = pool(1, 255, 255, new MaxSurge(1, false)).withMaxPods(maxPods);
        assertThat(cluster(plan("10.10.0.0/16", LATEST, pool)).podsMax()).isEqualTo(pods);
    }

    @ParameterizedTest
    @CsvSource({"30, 678", "110, 438", "250, 18"})
    void whatABlockHasBeyondMaxPodsIsStranded(int maxPods, long stranded) {
        Plan plan = plan("10.10.0.0/16", LATEST, pool(1, 3, 3, new MaxSurge(1, false)).withMaxPods(maxPods));
        assertThat(cluster(plan).pools().getFirst().stranded()).isEqualTo(stranded);
        assertThat(Capacity.of(plan).get(1).stranded()).isEqualTo(stranded);
    }

    @ParameterizedTest
    @CsvSource({"50, 1, 30, 1581, 21", "60, 1, 30, 1891, 21"})
    void aFlatModelNeedsAnAddressForEachPodThatMayRun(int nodes, int surge, int maxPods, long need, int prefix) {
        NetworkModelComparison comparison = new NetworkModelComparison(nodes, surge, maxPods, maxPods);
        assertThat(comparison.need(NetworkModel.NODE_SUBNET).total()).isEqualTo(need);
        assertThat(SubnetSize.prefixFor(need)).isEqualTo(prefix);
        assertThat(comparison.need(NetworkModel.OVERLAY))
                .isEqualTo(new NetworkModelComparison.Need(NetworkModel.OVERLAY, nodes + surge, 0, nodes + surge));
    }

    @Test
    void aFlatSubnetOf256AddressesHoldsEightNodesOf30Pods() {
        assertThat(NetworkModelComparison.flatNodes(24, 30)).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"24, 256, 251", "16, 1024, 400", "27, 256, 27", "24, 16, 16"})
    void kubenetEndsAt400Nodes(int prefix, int blocks, long nodes) {
        assertThat(NetworkModelComparison.kubenetNodes(prefix, blocks)).isEqualTo(nodes);
    }

    @ParameterizedTest
    @CsvSource({"0, 16", "8, 16", "9, 32", "24, 32", "25, 48", "30, 48"})
    void aNodeOfAPodSubnetHoldsBatchesOf16(int pods, long addresses) {
        assertThat(NetworkModelComparison.dynamicAddresses(pods)).isEqualTo(addresses);
    }

    @ParameterizedTest
    @CsvSource({"30, 2, 1", "31, 2, 0", "32, 3, 15", "250, 16, 5"})
    void aStaticPodSubnetHandsOutWholeBlocksOf16(int maxPods, int blocks, int waste) {
        assertThat(NetworkModelComparison.staticBlocks(maxPods)).isEqualTo(blocks);
        assertThat(NetworkModelComparison.staticWaste(maxPods)).isEqualTo(waste);
    }

    @ParameterizedTest
    @CsvSource({"2, 1000, 128", "7, 1000, 448", "2, 4000, 32", "7, 4000, 112", "1, 1024, 62"})
    void portsOfTheLoadBalancerBoundTheNodes(int addresses, int ports, long nodes) {
        assertThat(SnatPorts.nodes(addresses, ports, FACTS)).isEqualTo(nodes);
    }

    @ParameterizedTest
    @CsvSource({"102, 4000, 7", "62, 1024, 1", "63, 1024, 2"})
    void nodesNeedPublicAddressesForTheirPorts(long nodes, int ports, long addresses) {
        assertThat(SnatPorts.addresses(nodes, ports, FACTS)).isEqualTo(addresses);
    }

    @ParameterizedTest
    @CsvSource({"48, 1, 1024", "50, 1, 1024", "51, 1, 512", "52, 1, 512", "100, 2, 1024", "100, 3, 1024",
            "1000, 1, 32"})
    void theLoadBalancersOwnPortsFollowItsTable(int nodes, int addresses, int ports) {
        assertThat(SnatPorts.automatic(nodes, addresses)).contains(ports);
    }

    @Test
    void theTableOfPortsEndsAt1000Nodes() {
        assertThat(SnatPorts.automatic(1_001, 1)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"1, 64512", "2, 129024", "16, 1032192"})
    void eachAddressOfANatGatewayBringsItsPorts(int addresses, long ports) {
        assertThat(SnatPorts.ofNatGateway(addresses, FACTS)).isEqualTo(ports);
    }

    @ParameterizedTest
    @CsvSource({"28, 1", "27, 3", "26, 6"})
    void anApiServerTakesNineAddresses(int prefix, long clusters) {
        assertThat(SubnetSize.apiServers(prefix)).isEqualTo(clusters);
    }

    @Test
    void anApplicationGatewayOf125InstancesNeedsA24() {
        assertThat(SubnetSize.prefixForGatewayInstances(125)).isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource({"28, 16", "29, 8", "30, 4", "31, 2"})
    void aStaticEgressGatewayHasANodeForEachPublicAddress(int prefix, long nodes) {
        assertThat(SubnetSize.egressGatewayNodes(prefix)).isEqualTo(nodes);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/16, 65536, 10.0.0.10", "172.20.0.0/16, 65536, 172.20.0.10"})
    void aServiceRangeHasItsDnsAtTheTenthAddress(String range, long addresses, String dns) {
        Plan plan = plan("10.10.0.0/16", LATEST, pool(1, 3, 3, new MaxSurge(1, false)));
        Cluster cluster = cluster(plan).cluster()
                .withNetwork(ClusterNetwork.OVERLAY.withServiceCidr(Cidr.parse(range)));
        Plan ranged = Plan.of(plan.design().replace(cluster), FACTS);

        assertThat(cluster(ranged).dnsServiceIp().value()).hasToString(dns);
        assertThat(Capacity.all(ranged)).filteredOn(each -> each.label().startsWith("Service"))
                .singleElement().extracting(Capacity::limit).isEqualTo(addresses);
    }

    @ParameterizedTest
    @CsvSource({"10.244.0.0/18, 64, 10.244.0.0/16, 256", "10.244.0.0/16, 256, 10.244.0.0/15, 512"})
    void aPodRangeGrowsIntoALargerOneAroundIt(String old, int before, String wanted, int after) {
        assertThat(Cidr.parse(wanted).contains(Cidr.parse(old))).isTrue();
        assertThat(new PodBlocks(Cidr.parse(old)).count()).isEqualTo(before);
        assertThat(new PodBlocks(Cidr.parse(wanted)).count()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"254, FITS", "255, FITS", "256, UPGRADE_STOPS", "257, REFUSED"})
    void betweenMaxCountAndItsSurgeAnUpgradeStopsAndBelowMaxCountAzureRefuses(int max, Band band) {
        Plan plan = plan("10.10.0.0/16", LATEST, pool(1, 3, max, new MaxSurge(1, false)));
        assertThat(Capacity.of(plan).get(1).band()).isEqualTo(band);
        assertThat(Capacity.of(plan).get(1).free()).isEqualTo(255 - max);
    }

    private static ClusterPlan cluster(Plan plan) {
        return plan.clusters().getFirst();
    }

    private static Plan plan(String subnet, LocalDate date, NodePool... pools) {
        return plan(Subnet.of(SUBNET, "nodes", Cidr.parse(subnet)), date, pools);
    }

    private static Plan plan(Subnet subnet, LocalDate date, NodePool... pools) {
        VirtualNetwork network = VirtualNetwork.of(new ElementId("vnet-1"), "vnet", List.of(Cidr.parse("10.8.0.0/13")))
                .withSubnets(List.of(subnet));
        Design design = Design.empty("test", date)
                .add(network, ElementId.DESIGN)
                .add(Cluster.of(new ElementId("cluster-1"), "aks").withPools(List.of(pools)), ElementId.DESIGN);
        return Plan.of(design, RuleBook.standard().facts(date));
    }

    private static NodePool pool(int index, int count, int max, MaxSurge surge) {
        NodePool pool = NodePool.of(new ElementId("pool-" + index), "pool" + index, PoolMode.SYSTEM, SUBNET)
                .withCount(count)
                .withMaxSurge(surge);
        return max > count ? pool.withAutoscaling(new Autoscaling(1, max)) : pool;
    }
}
