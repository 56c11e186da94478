package overlaystudio.plan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Placement;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Growth;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;

class AddressPlannerTest {

    private static final LocalDate LATEST = LocalDate.of(2026, 8, 21);
    private static final Placement PLACEMENT = new Placement(null, "network", "westcentralus");
    private static final long SEED = 30;

    @Test
    void anEstateIsLaidOutWithoutAFindingOnBothDates() {
        assertThat(problems(complete(estate(), LATEST))).isEmpty();
        assertThat(problems(complete(estate(), Design.DOCUMENT_DATE))).isEmpty();
    }

    @Test
    void aSingleClusterWithoutAHubIsLaidOutWithoutAFinding() {
        Needs needs = Needs.of("One", PLACEMENT, ClusterNeed.of("aks", 50));
        assertThat(problems(complete(needs, LATEST))).isEmpty();
        assertThat(problems(complete(needs, Design.DOCUMENT_DATE))).isEmpty();
    }

    @Test
    void theHubHasTheSubnetsUnderAzuresNames() {
        VirtualNetwork hub = network(complete(estate(), LATEST), "hub");
        assertThat(hub.subnets().stream().map(each -> each.name() + " /" + each.prefix().prefix()))
                .containsExactly("GatewaySubnet /27", "AzureFirewallSubnet /26", "AzureBastionSubnet /26");
    }

    @Test
    void everySpokePeersWithTheHubAndUsesItsGateway() {
        Design design = complete(estate(), LATEST);
        VirtualNetwork hub = network(design, "hub");
        assertThat(design.peerings()).hasSize(2).allSatisfy(peering -> {
            assertThat(peering.first().network()).isEqualTo(hub.id());
            assertThat(peering.first().allowGatewayTransit()).isTrue();
            assertThat(peering.second().useRemoteGateways()).isTrue();
        });
        assertThat(design.externalNetworks().getFirst().connectedTo()).containsExactly(hub.id());
    }

    @Test
    void clustersShareAPodRangeAndAServiceRangeUnlessEachIsToHaveItsOwn() {
        Design shared = complete(estate(), LATEST);
        assertThat(shared.clusters().stream().map(each -> each.network().podCidr()).distinct()).hasSize(1);
        assertThat(shared.clusters().stream().map(each -> each.network().serviceCidr()).distinct()).hasSize(1);
        Design own = complete(estate()
                .withPods(RangeNeed.SHARED.withShared(false))
                .withServices(RangeNeed.SHARED.withShared(false)), LATEST);
        assertThat(own.clusters().stream().map(each -> each.network().podCidr()).distinct()).hasSize(2);
        assertThat(own.clusters().stream().map(each -> each.network().serviceCidr()).distinct()).hasSize(2);
        assertThat(problems(own)).isEmpty();
    }

    @Test
    void sizesProvideForNodesAtMostWithSurgeAndGrowth() {
        ClusterNeed cluster = ClusterNeed.of("aks", 100).withMaxSurge(new MaxSurge(50, true));
        Design today = complete(Needs.of("Today", PLACEMENT, cluster), LATEST);
        assertThat(nodes(today).prefix().prefix()).isEqualTo(24);
        assertThat(pods(today)).isEqualTo(Cidr.parse("192.168.0.0/16"));
        Needs later = Needs.of("Later", PLACEMENT, cluster).withGrowth(new Growth(40, 3));
        assertThat(nodes(complete(later, LATEST)).prefix().prefix()).isEqualTo(23);
        assertThat(pods(complete(later, LATEST)).prefix()).isEqualTo(14);
    }

    @Test
    void theRoomBehindANodeSubnetIsFree() {
        Design design = complete(Needs.of("Room", PLACEMENT, ClusterNeed.of("aks", 100)
                .withSubnets(List.of(SpecialSubnet.API_SERVER.need(), SpecialSubnet.JUMP_HOSTS.need()))), LATEST);
        Cidr twice = nodes(design).prefix().parent();
        assertThat(twice.first()).isEqualTo(nodes(design).prefix().first());
        assertThat(design.networks().getFirst().subnets().stream().skip(1))
                .hasSize(2)
                .noneMatch(each -> each.prefix().overlaps(twice));
        assertThat(design.networks().getFirst().prefixes()).anyMatch(each -> each.contains(twice));
    }

    @Test
    void aSummaryRouteGetsAHoleWhereNetworksAreDrawnFrom() {
        Needs needs = estate()
                .withFrom(ranges("10.64.0.0/12"))
                .withTaken(List.of(TakenRange.of("company", Cidr.parse("10.0.0.0/8")).withSummaryRoute(true)));
        Design design = complete(needs, LATEST);
        assertThat(design.externalNetworks().getFirst().holes()).isEqualTo(ranges("10.64.0.0/12"));
        assertThat(problems(design)).isEmpty();
    }

    @Test
    void whatCannotBeHadIsSaidWithNumbers() {
        Needs needs = Needs.of("Full", PLACEMENT, ClusterNeed.of("aks", 500))
                .withFrom(ranges("10.1.0.0/24"))
                .withTaken(List.of(TakenRange.of("office", Cidr.parse("10.1.0.0/25"))));
        assertThat(unmet(needs)).containsExactly("virtual network aks-vnet: wants a /22 (1,024 addresses), and the "
                + "largest free block of 10.1.0.0/24 is 10.1.0.128/25; the rest is taken by office");
    }

    @Test
    void sizesThatAzureRefusesAreRefused() {
        assertThat(unmet(Needs.of("Much", PLACEMENT, ClusterNeed.of("aks", 6_000))))
                .containsExactly(
                        "cluster aks: it wants 6,000 nodes, and a cluster has 1 to 5,000 by the rules of 2026-08-21");
        assertThat(unmet(Needs.of("Less", PLACEMENT, ClusterNeed.of("aks", -1)))).hasSize(1);
        assertThat(unmet(Needs.of("Public", PLACEMENT).withFrom(ranges("20.0.0.0/16"))))
                .containsExactly(
                        "drawing from 20.0.0.0/16: it is not within the private ranges of RFC 1918 and RFC 6598");
        assertThat(unmet(Needs.of("Twice", PLACEMENT, ClusterNeed.of("a", 3), ClusterNeed.of("A", 3))))
                .containsExactly("cluster A: there are two of that name");
        assertThat(unmet(Needs.of("Kubenet", PLACEMENT, ClusterNeed.of("a", 3).withModel(NetworkModel.KUBENET))))
                .hasSize(1);
        assertThat(unmet(Needs.of("Flat", PLACEMENT, ClusterNeed.of("a", 3_000).withMaxPods(30)
                .withModel(NetworkModel.NODE_SUBNET))))
                .containsExactly(
                        "virtual network a-vnet: its clusters would use 102,331 addresses, and a virtual network "
                                + "has at most 65,536 in use; use overlay, or a virtual network for each cluster");
    }

    @Test
    void planningAgainChangesNothing() {
        Design first = complete(estate(), LATEST);
        assertThat(again(estate(), first)).isEqualTo(new Layout.Complete(first, List.of(), List.of(), List.of()));
    }

    @Test
    void oneMoreClusterMovesNothing() {
        Design first = complete(estate(), LATEST);
        List<ClusterNeed> clusters = new ArrayList<>(estate().clusters());
        clusters.addFirst(ClusterNeed.of("third", 50));
        Layout.Complete second = again(estate().withClusters(clusters), first);
        assertThat(second.moved()).isEmpty();
        assertThat(second.design().clusters()).hasSize(3);
        assertThat(problems(second.design())).isEmpty();
    }

    @Test
    void onlyTheClusterThatGrowsMovesAndItGrowsWhereItIs() {
        Design first = complete(estate(), LATEST);
        Layout.Complete second = again(grown(150), first);
        Subnet before = network(first, "prod-vnet").subnets().getFirst();
        Subnet after = network(second.design(), "prod-vnet").subnets().getFirst();
        assertThat(second.moved()).containsExactly(
                "subnet nodes of prod-vnet from %s to %s".formatted(before.prefix(), after.prefix()));
        assertThat(after.prefix().contains(before.prefix())).isTrue();
        assertThat(problems(second.design())).isEmpty();
    }

    @Test
    void aPodRangeThatBecomesTooSmallIsEnlargedWhereItIs() {
        Design first = complete(estate(), LATEST);
        Layout.Complete second = again(grown(600), first);
        assertThat(pods(second.design()).contains(pods(first))).isTrue();
        assertThat(pods(second.design())).isNotEqualTo(pods(first));
        assertThat(second.moved()).noneMatch(each -> each.contains("test-vnet") || each.contains("service range"));
        assertThat(problems(second.design())).isEmpty();
    }

    private static Needs grown(int nodes) {
        return estate().withClusters(List.of(
                estate().clusters().getFirst().withNodes(nodes), estate().clusters().getLast()));
    }

    @Test
    void whatNobodyWantsAnyMoreIsLeftOutAndSaid() {
        Design first = complete(estate(), LATEST);
        Layout.Complete second =
                again(estate().withClusters(List.of(estate().clusters().getLast())), first);
        assertThat(second.leftOut()).containsExactly("cluster prod", "virtual network prod-vnet");
        assertThat(second.moved()).isEmpty();
        assertThat(second.design().clusters().stream().map(Cluster::name)).containsExactly("test");
    }

    @Test
    void onlyWhatOthersTookMoves() {
        Design first = complete(estate(), LATEST);
        Cidr spoke = network(first, "test-vnet").prefixes().getFirst();
        Needs needs = estate().withTaken(Stream.concat(
                estate().taken().stream(), Stream.of(TakenRange.of("bought", spoke))).toList());
        Layout.Complete second = again(needs, first);
        assertThat(second.moved()).isNotEmpty().allMatch(each -> each.contains("test-vnet"));
        assertThat(problems(second.design())).isEmpty();
    }

    @Test
    void whatExistsIsNeverChanged() {
        Design first = complete(estate(), LATEST);
        VirtualNetwork spoke = network(first, "prod-vnet").withLifecycle(Lifecycle.EXISTING);
        VirtualNetwork existing = spoke.withSubnets(spoke.subnets().stream()
                .map(each -> each.withLifecycle(Lifecycle.EXISTING))
                .toList());
        Needs needs = estate().withClusters(List.of(
                estate().clusters().getFirst().withNodes(2_000), estate().clusters().getLast()));
        Layout layout = planner(LATEST).layOut(needs, first.replace(existing));
        assertThat(layout).isInstanceOfSatisfying(Layout.Impossible.class, none -> assertThat(none.unmet())
                .extracting(Unmet::what).containsExactly("subnet nodes of prod-vnet"));
    }

    @Test
    void moreThanAnExistingClusterHasIsRefused() {
        Needs needs = Needs.of("toy", PLACEMENT).withClusters(List.of(ClusterNeed.of("old", 10)));
        Cluster old = complete(needs, LATEST).clusters().getFirst().withLifecycle(Lifecycle.EXISTING);
        Design first = complete(needs, LATEST).replace(old);
        Needs more = needs.withClusters(List.of(ClusterNeed.of("old", 11)));
        assertThat(again(needs, first).design().clusters()).containsExactly(old);
        assertThat(planner(LATEST).layOut(more, first)).isInstanceOfSatisfying(Layout.Impossible.class,
                none -> assertThat(none.unmet()).containsExactly(
                        new Unmet("cluster old", "it exists with at most 10 nodes, and 11 are wanted")));
        assertThat(planner(LATEST).layOut(more, first.replace(old.withPools(List.of()))))
                .isInstanceOf(Layout.Complete.class);
    }

    @Test
    void whatExistsIsTheSameBesideWhatIsNew() {
        Design first = complete(estate(), LATEST);
        VirtualNetwork spoke = network(first, "prod-vnet");
        VirtualNetwork existing = spoke.withLifecycle(Lifecycle.EXISTING).withSubnets(spoke.subnets().stream()
                .map(each -> each.withLifecycle(Lifecycle.EXISTING))
                .toList());
        Needs needs = estate().withClusters(Stream.concat(
                estate().clusters().stream(), Stream.of(ClusterNeed.of("more", 10))).toList());
        assertThat(again(needs, first.replace(existing)).design().find(existing.id())).contains(existing);
    }

    @Test
    void aPlannedSubnetOfAnExistingNetworkMakesRoom() {
        Needs small = Needs.of("toy", PLACEMENT).withHub(new HubNeed(
                "hub", List.of(), Placement.INHERITED,
                List.of(new SubnetNeed("one", 26, null), new SubnetNeed("two", 26, null))));
        Design first = complete(small, LATEST);
        VirtualNetwork hub = network(first, "hub");
        VirtualNetwork spread = hub.withLifecycle(Lifecycle.EXISTING)
                .withPrefixes(List.of(Cidr.parse("10.0.0.0/24")))
                .withSubnets(List.of(
                        hub.subnets().getFirst().withPrefix(Cidr.parse("10.0.0.0/26")),
                        hub.subnets().getLast().withPrefix(Cidr.parse("10.0.0.128/26"))));
        Needs more = small.withHub(new HubNeed("hub", List.of(), Placement.INHERITED, List.of(
                new SubnetNeed("one", 26, null), new SubnetNeed("two", 26, null), new SubnetNeed("big", 25, null))));
        Layout.Complete second = again(more, first.replace(spread));
        assertThat(network(second.design(), "hub").subnets()).hasSize(3);
        assertThat(network(second.design(), "hub").prefixes()).isEqualTo(spread.prefixes());
        assertThat(problems(second.design())).isEmpty();
    }

    @Test
    void whatAPersonAddedToTheDesignStays() {
        Design first = complete(estate(), LATEST);
        Cluster cluster = first.clusters().getFirst();
        Cluster edited = cluster.withPools(cluster.pools().stream()
                .map(pool -> pool.withVmSize("Standard_D8s_v5"))
                .toList());
        Layout.Complete second = again(estate(), first.replace(edited));
        assertThat(second.design()).isEqualTo(first.replace(edited));
    }

    @Test
    void clustersOfARegionShareANetworkIfThatIsWanted() {
        Design design = complete(estate().withNetworkLayout(NetworkLayout.PER_REGION), LATEST);
        assertThat(design.networks().stream().map(VirtualNetwork::name)).containsExactly("hub", "aks-westcentralus");
        assertThat(network(design, "aks-westcentralus").subnets().stream().map(Subnet::name))
                .containsExactly("prod-nodes", "prod-apiserver", "test-nodes");
        assertThat(problems(design)).isEmpty();
    }

    @Test
    void hubsOfSeveralRegionsPeerWithOneAnother() {
        HubNeed hub = HubNeed.of("hub", SpecialSubnet.FIREWALL).withLocations(List.of("westcentralus", "westeurope"));
        Needs needs = estate().withHub(hub).withClusters(List.of(
                estate().clusters().getFirst(), estate().clusters().getLast().withLocation("westeurope")));
        Design design = complete(needs, LATEST);
        assertThat(design.peerings().stream().map(each -> each.name())).containsExactly(
                "hub-westcentralus-to-hub-westeurope", "hub-westcentralus-to-prod-vnet", "hub-westeurope-to-test-vnet");
        assertThat(problems(design)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 30, 1_000, 1_001, 5_000})
    void clustersOfAnySizeAreLaidOutWithoutAnError(int nodes) {
        Needs needs = Needs.of("Size", PLACEMENT, ClusterNeed.of("aks", nodes).withMaxPods(110));
        Assessment assessment = RuleBook.standard().judge(complete(needs, LATEST));
        assertThat(assessment.findings().stream().filter(each -> each.severity() == Severity.ERROR)
                .filter(each -> nodes > 2 || !each.rule().startsWith("system-pool"))).isEmpty();
    }

    @Test
    void manyEstatesAreLaidOutWithoutAFindingAndChangedWithoutAMove() {
        Random random = new Random(SEED);
        for (int run = 0; run < 60; run++) {
            Needs needs = random(random, 1 + random.nextInt(12));
            Design first = complete(needs, LATEST);
            assertThat(problems(first)).as("run %s of seed %s", run, SEED).isEmpty();
            List<ClusterNeed> more = new ArrayList<>(needs.clusters());
            more.add(random.nextInt(more.size()), ClusterNeed.of("added", 3 + random.nextInt(40)));
            Layout.Complete second = again(needs.withClusters(more), first);
            assertThat(second.moved()).as("run %s of seed %s", run, SEED).isEmpty();
            assertThat(problems(second.design())).as("run %s of seed %s", run, SEED).isEmpty();
        }
    }

    private static Needs random(Random random, int count) {
        List<ClusterNeed> clusters = IntStream.range(0, count)
                .mapToObj(at -> ClusterNeed.of("aks" + at, 40 + random.nextInt(400))
                        .withMaxPods(50 + random.nextInt(100))
                        .withMaxSurge(new MaxSurge(10 + random.nextInt(30), true))
                        .withSubnets(random.nextBoolean()
                                ? List.of(SpecialSubnet.API_SERVER.need(), SpecialSubnet.PRIVATE_ENDPOINTS.need())
                                : List.of()))
                .toList();
        return estate()
                .withClusters(clusters)
                .withNetworkLayout(random.nextBoolean() ? NetworkLayout.PER_CLUSTER : NetworkLayout.PER_REGION)
                .withGrowth(new Growth(random.nextInt(50), random.nextInt(4)))
                .withTaken(List.of(TakenRange.of("others", Cidr.parse("10.0.0.0/8")
                        .block(12, random.nextInt(16)))));
    }

    private static Needs estate() {
        return Needs.of("Estate", PLACEMENT,
                ClusterNeed.of("prod", 100).withMaxPods(110).withSubnets(List.of(SpecialSubnet.API_SERVER.need())),
                ClusterNeed.of("test", 20).withMaxPods(110))
                .withHub(HubNeed.of("hub", SpecialSubnet.GATEWAY, SpecialSubnet.FIREWALL, SpecialSubnet.BASTION))
                .withTaken(List.of(TakenRange.of("office", Cidr.parse("10.0.0.0/16"), Cidr.parse("192.168.0.0/16"))))
                .withKeptFree(List.of(new KeptFree("later", Cidr.parse("10.1.0.0/16"))));
    }

    private static AddressPlanner planner(LocalDate day) {
        return new AddressPlanner(RuleBook.standard().facts(day));
    }

    private static Design complete(Needs needs, LocalDate day) {
        Layout layout = planner(day).layOut(needs);
        assertThat(layout).isInstanceOf(Layout.Complete.class);
        return ((Layout.Complete) layout).design();
    }

    private static Layout.Complete again(Needs needs, Design earlier) {
        Layout layout = planner(earlier.rulesDate()).layOut(needs, earlier);
        assertThat(layout).isInstanceOf(Layout.Complete.class);
        return (Layout.Complete) layout;
    }

    private static List<String> unmet(Needs needs) {
        Layout layout = planner(LATEST).layOut(needs);
        assertThat(layout).isInstanceOf(Layout.Impossible.class);
        return ((Layout.Impossible) layout).unmet().stream().map(Unmet::toString).toList();
    }

    private static List<String> problems(Design design) {
        return RuleBook.standard().judge(design).findings().stream()
                .filter(each -> each.severity() != Severity.INFO)
                .map(AddressPlannerTest::text)
                .toList();
    }

    private static String text(Finding finding) {
        return finding.rule() + ": " + finding.message();
    }

    private static VirtualNetwork network(Design design, String name) {
        return design.networks().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static Subnet nodes(Design design) {
        return design.networks().getFirst().subnets().getFirst();
    }

    private static Cidr pods(Design design) {
        Cidr pods = design.clusters().getFirst().network().podCidr();
        assertThat(pods).isNotNull();
        return pods;
    }

    private static List<Cidr> ranges(String... texts) {
        return Stream.of(texts).map(Cidr::parse).toList();
    }
}
