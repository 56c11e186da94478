package overlaystudio.plan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.azure.Facts;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Design;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Placement;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;

/// What is refused whatever is free, at the last value that is good and the first that is not.
class ComplaintsTest {

    private static final Facts FACTS = RuleBook.standard().facts(LocalDate.of(2026, 8, 21));
    private static final Placement PLACEMENT = new Placement(null, "network", "westcentralus");
    private static final String CLUSTER_NAME =
            "its name must be 1 to 58 letters, digits, _ and -, with a letter or digit first and last";
    private static final String HUB_NAME =
            "its name must be 2 to 40 letters, digits, ., _ and -, with a letter or digit first";
    private static final String SUBNET_NAME =
            "a subnet's name must be 1 to 80 letters, digits, ., _ and -, with a letter or digit first";
    private static final String REGION =
            "its region is no name of a region such as westeurope, in letters and digits without blanks";

    private static List<String> said(Needs needs) {
        return Complaints.of(needs, FACTS).stream().map(Unmet::toString).toList();
    }

    private static Needs aks(UnaryOperator<ClusterNeed> change) {
        return Needs.of("Needs", PLACEMENT, change.apply(ClusterNeed.of("aks", 3)));
    }

    private static Needs hub(UnaryOperator<HubNeed> change) {
        return Needs.of("Needs", PLACEMENT).withHub(change.apply(HubNeed.of("hub")));
    }

    private static Needs subnets(SubnetNeed... subnets) {
        return hub(hub -> hub.withSubnets(List.of(subnets)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A1", "a-b", "a_b", "9"})
    void theNamesOfClustersAreGood(String name) {
        assertThat(said(aks(each -> each.withName(name)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "_a", "a b", "a.b"})
    void theNamesOfClustersAreRefused(String name) {
        assertThat(said(aks(each -> each.withName(name)))).containsExactly("cluster " + name + ": " + CLUSTER_NAME);
    }

    @Test
    void theNameOfAClusterLeavesRoomForThatOfItsNetwork() {
        assertThat(said(aks(each -> each.withName("a".repeat(58))))).isEmpty();
        assertThat(said(aks(each -> each.withName("a".repeat(59)))))
                .containsExactly("cluster " + "a".repeat(59) + ": " + CLUSTER_NAME);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "5000, true", "5001, false"})
    void aClusterHasOneNodeTo5000(int nodes, boolean isGood) {
        assertThat(said(aks(each -> each.withNodes(nodes))).isEmpty()).isEqualTo(isGood);
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "250, true", "251, false"})
    void aNodeHas10PodsTo250(int pods, boolean isGood) {
        assertThat(said(aks(each -> each.withMaxPods(pods)))).isEqualTo(isGood
                ? List.of()
                : List.of("cluster aks: it wants %s pods on a node, and a node has 10 to 250".formatted(pods)));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "100, true", "101, false"})
    void theSurgeIs100AtMost(int surge, boolean isGood) {
        assertThat(said(aks(each -> each.withMaxSurge(new MaxSurge(surge, false))))).isEqualTo(isGood
                ? List.of()
                : List.of("cluster aks: its max surge is %s, and at most 100 nodes or 100%% are laid out"
                        .formatted(surge)));
    }

    @Test
    void onlyTwoNetworkModelsAreLaidOut() {
        assertThat(said(aks(each -> each.withModel(NetworkModel.NODE_SUBNET)))).isEmpty();
        assertThat(said(aks(each -> each.withModel(NetworkModel.POD_SUBNET)))).containsExactly(
                "cluster aks: it wants Azure CNI Pod Subnet, and only Azure CNI Overlay and Azure CNI Node Subnet are"
                        + " laid out");
    }

    @Test
    void aRegionIsOneWord() {
        assertThat(said(aks(each -> each.withLocation("westeurope")))).isEmpty();
        assertThat(said(aks(each -> each.withLocation("West Europe")))).containsExactly("cluster aks: " + REGION);
        assertThat(said(aks(each -> each).withHub(HubNeed.of("hub").withLocations(List.of("west-europe")))))
                .containsExactly("hub hub: " + REGION);
        Placement nowhere = new Placement(null, "network", null);
        assertThat(said(Needs.of("Needs", nowhere, ClusterNeed.of("aks", 3)))).isEmpty();
    }

    @Test
    void fiveHundredClustersAreLaidOutAtOnce() {
        List<ClusterNeed> many = IntStream.rangeClosed(1, 501).mapToObj(at -> ClusterNeed.of("aks" + at, 0)).toList();
        assertThat(said(Needs.of("Needs", PLACEMENT).withClusters(many.subList(0, 500)))).hasSize(500)
                .first().asString().startsWith("cluster aks1: it wants 0 nodes, and a cluster has 1 to 5,000");
        assertThat(said(Needs.of("Needs", PLACEMENT).withClusters(many))).hasSize(501)
                .startsWith("the clusters: 501 are wanted, and at most 500 are laid out at once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1", "H.b", "h_"})
    void theNamesOfHubsAreGood(String name) {
        assertThat(said(Needs.of("Needs", PLACEMENT).withHub(HubNeed.of(name)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h", "-hub", "hub-", "h b"})
    void theNamesOfHubsAreRefused(String name) {
        assertThat(said(Needs.of("Needs", PLACEMENT).withHub(HubNeed.of(name))))
                .containsExactly("hub " + name + ": " + HUB_NAME);
    }

    @Test
    void noNameIsThereTwice() {
        assertThat(said(hub(hub -> hub.withLocations(List.of("westeurope", "WestEurope")))))
                .containsExactly("hub in WestEurope: there are two of that name");
        assertThat(said(subnets(new SubnetNeed("a", 26, null), new SubnetNeed("A", 26, null),
                new SubnetNeed("A", 26, null)))).containsExactly("hub hub, subnet A: there are two of that name");
        TakenRange office = TakenRange.of("office", Cidr.parse("10.0.0.0/16"));
        assertThat(said(aks(each -> each).withTaken(List.of(office, office))))
                .containsExactly("taken office: there are two of that name");
        KeptFree later = new KeptFree("later", Cidr.parse("10.1.0.0/16"));
        assertThat(said(aks(each -> each).withKeptFree(List.of(later, later))))
                .containsExactly("kept free later: there are two of that name");
    }

    @ParameterizedTest
    @CsvSource({"7, false", "8, true", "29, true", "30, false"})
    void aSubnetIsA8ToA29(int prefix, boolean isGood) {
        assertThat(said(subnets(new SubnetNeed("app", prefix, null)))).isEqualTo(isGood
                ? List.of()
                : List.of("hub hub: its subnet app is to be a /%s, and a subnet is a /8 to a /29".formatted(prefix)));
        assertThat(said(aks(each -> each.withSubnets(List.of(new SubnetNeed("app", prefix, null)))))
                .isEmpty()).isEqualTo(isGood);
    }

    @Test
    void theNameOfASubnetHasAForm() {
        assertThat(said(subnets(new SubnetNeed("a".repeat(80), 26, null)))).isEmpty();
        assertThat(said(subnets(new SubnetNeed("a".repeat(81), 26, null)))).containsExactly("hub hub: " + SUBNET_NAME);
        assertThat(said(subnets(new SubnetNeed("-a", 26, null)))).containsExactly("hub hub: " + SUBNET_NAME);
    }

    @Test
    void aNetworkHas3000Subnets() {
        List<SubnetNeed> many =
                IntStream.rangeClosed(1, 3001).mapToObj(at -> new SubnetNeed("s" + at, 29, null)).toList();
        assertThat(said(hub(hub -> hub.withSubnets(many.subList(0, 3000))))).isEmpty();
        assertThat(said(hub(hub -> hub.withSubnets(many))))
                .containsExactly("hub hub: it wants 3,001 subnets, and a virtual network has at most 3,000");
    }

    @ParameterizedTest
    @CsvSource({"12, false", "13, true", "28, true", "29, false"})
    void aServiceRangeIsA13ToA28(int prefix, boolean isGood) {
        assertThat(said(aks(each -> each).withServicePrefix(prefix))).isEqualTo(isGood
                ? List.of()
                : List.of("the service ranges: a /%s is wanted, and a service range is a /13 to a /28"
                        .formatted(prefix)));
    }

    @Test
    void somethingPrivateIsThereToDrawFrom() {
        List<Cidr> open = List.of(Cidr.parse("20.0.0.0/16"));
        String refused = "drawing from 20.0.0.0/16: it is not within the private ranges of RFC 1918 and RFC 6598";
        assertThat(said(aks(each -> each).withFrom(List.of())))
                .containsExactly("the virtual networks: nothing is said to draw them from");
        assertThat(said(aks(each -> each).withPods(RangeNeed.SHARED.withFrom(open)))).containsExactly(refused);
        assertThat(said(aks(each -> each).withFrom(open).withServices(RangeNeed.SHARED.withFrom(open))))
                .containsExactly(refused);
    }

    private static List<String> networks(Needs needs, Design earlier) {
        Blueprint blueprint = Blueprint.of(needs, FACTS);
        return Complaints.of(blueprint, new Earlier(earlier, blueprint)).stream().map(Unmet::toString).toList();
    }

    private static List<String> networks(Needs needs) {
        return networks(needs, Design.empty("Needs", FACTS.asOf()));
    }

    @Test
    void theHubOf500PeeringsIsFull() {
        List<ClusterNeed> many = IntStream.rangeClosed(1, 500).mapToObj(at -> ClusterNeed.of("aks" + at, 3)).toList();
        Needs full = Needs.of("Needs", PLACEMENT).withHub(HubNeed.of("hub")).withClusters(many);
        Needs two = full.withHub(HubNeed.of("hub").withLocations(List.of("westeurope", "northeurope")));
        assertThat(networks(full)).isEmpty();
        assertThat(networks(two))
                .containsExactly("the hub: needs 501 peerings, and a virtual network has at most 500");
        assertThat(networks(two.withHub(null))).isEmpty();
    }

    @Test
    void twoNetworksOfOneNameAreRefused() {
        assertThat(networks(Needs.of("Needs", PLACEMENT, ClusterNeed.of("aks", 3)).withHub(HubNeed.of("AKS-vnet"))))
                .containsExactly("virtual network aks-vnet: there are two of that name");
    }

    @Test
    void aNetworkHasRoomForSoManySubnetsAndAddresses() {
        SubnetNeed[] many = IntStream.rangeClosed(1, 2999).mapToObj(at -> new SubnetNeed("s" + at, 29, null))
                .toArray(SubnetNeed[]::new);
        assertThat(networks(aks(each -> each.withSubnets(List.of(many))))).isEmpty();
        assertThat(networks(aks(each -> each.withSubnets(Stream.concat(Stream.of(many),
                Stream.of(new SubnetNeed("last", 29, null))).toList())))).containsExactly(
                        "virtual network aks-vnet: it would have 3,001 subnets, and a virtual network has at most 3,000");
    }

    @Test
    void whatExistsIsNotMadeLargerOrOther() {
        Needs needs = aks(each -> each.withNodes(10));
        Layout layout = new AddressPlanner(FACTS).layOut(needs);
        Design laidOut = ((Layout.Complete) layout).design();
        Design existing = laidOut
                .withNetworks(laidOut.networks().stream().map(each -> each.withLifecycle(Lifecycle.EXISTING)
                        .withSubnets(each.subnets().stream().map(it -> it.withLifecycle(Lifecycle.EXISTING)).toList()))
                        .toList())
                .withClusters(laidOut.clusters().stream().map(each -> each.withLifecycle(Lifecycle.EXISTING)).toList());
        assertThat(networks(needs, existing)).isEmpty();
        assertThat(networks(aks(each -> each.withNodes(11)), laidOut)).isEmpty();
        assertThat(networks(aks(each -> each.withNodes(40)), existing)).containsExactly(
                "subnet nodes of aks-vnet: it exists as %s, and a /26 is wanted"
                        .formatted(laidOut.networks().getFirst().subnets().getFirst().prefix()),
                "cluster aks: it exists with at most 10 nodes, and 40 are wanted");
        assertThat(networks(aks(each -> each.withNodes(10).withMaxPods(10).withModel(NetworkModel.NODE_SUBNET)),
                existing))
                .contains("cluster aks: it exists with Azure CNI Overlay, and Azure CNI Node Subnet is wanted");
    }
}
