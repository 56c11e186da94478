package overlaystudio.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.Facts;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.rules.RuleBook;

class PlanTest {

    private static final LocalDate LATEST = LocalDate.of(2026, 8, 21);
    private static final ElementId SUBNET = new ElementId("subnet-1");
    private static final ElementId POOL = new ElementId("pool-1");

    @Test
    void emptyFieldsMeanAzuresDefaults() {
        ClusterPlan cluster = plan(design(3), Design.DOCUMENT_DATE).clusters().getFirst();
        assertThat(cluster.podCidr()).isEqualTo(new Setting<>(Cidr.parse("10.244.0.0/16"), true));
        assertThat(cluster.serviceCidr()).isEqualTo(new Setting<>(Cidr.parse("10.0.0.0/16"), true));
        assertThat(cluster.dnsServiceIp()).isEqualTo(new Setting<>(IpAddress.parse("10.0.0.10"), true));
        assertThat(cluster.pools().getFirst().maxPods()).isEqualTo(new Setting<>(30, true));
        assertThat(cluster.pools().getFirst().vmSize().value()).contains("Standard_DS2_v2");
    }

    @Test
    void defaultsAreThoseOfTheRulesDate() {
        PoolPlan pool = plan(design(30), LATEST).pool(POOL).orElseThrow();
        assertThat(pool.maxPods().value()).isEqualTo(250);
        assertThat(pool.vmSize().value()).isEmpty();
        assertThat(pool.surgeMax()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"OVERLAY, 250", "NODE_SUBNET, 30", "POD_SUBNET, 110", "KUBENET, 110"})
    void eachNetworkModelHasADefaultOfMaxPodsOfItsOwn(NetworkModel model, int maxPods) {
        Design design = withCluster(design(3), cluster -> cluster.withNetwork(cluster.network().withModel(model)));
        assertThat(plan(design, LATEST).pool(POOL).orElseThrow().maxPods()).isEqualTo(new Setting<>(maxPods, true));
    }

    @Test
    void anOldKubernetesVersionSurgesByOneNode() {
        Design design =
                withCluster(design(30), cluster -> cluster.withKubernetesVersion(new KubernetesVersion(1, 27, 3)));
        assertThat(plan(design, LATEST).pool(POOL).orElseThrow().surgeMax()).isEqualTo(1);
    }

    @Test
    void theDnsAddressFollowsAServiceRangeThatAzuresDefaultIsNotIn() {
        assertThat(dnsFor("172.20.0.0/16")).isEqualTo("172.20.0.10");
        assertThat(dnsFor("172.20.0.0/29")).isEqualTo("172.20.0.2");
        assertThat(dnsFor("10.0.0.0/20")).isEqualTo("10.0.0.10");
    }

    private static String dnsFor(String serviceCidr) {
        Design design = withCluster(
                design(3),
                cluster -> cluster.withNetwork(ClusterNetwork.OVERLAY.withServiceCidr(Cidr.parse(serviceCidr))));
        return plan(design, LATEST).clusters().getFirst().dnsServiceIp().value().toString();
    }

    @Test
    void nodesTakeTheLowestFreeAddressesAndTheNextBlocks() {
        List<PlannedNode> nodes = plan(design(3), Design.DOCUMENT_DATE).nodes(POOL);
        assertThat(nodes).extracting(node -> node.address().orElseThrow().toString())
                .containsExactly("10.10.0.4", "10.10.0.5", "10.10.0.6");
        assertThat(nodes).extracting(node -> node.podBlock().orElseThrow().toString())
                .containsExactly("10.244.0.0/24", "10.244.1.0/24", "10.244.2.0/24");
        assertThat(nodes.getLast().id()).isEqualTo(new ElementId("pool-1/node-3"));
    }

    @Test
    void aFullSubnetHasNoAddressForFurtherNodes() {
        Design design = design(12).replace(Subnet.of(SUBNET, "nodes", Cidr.parse("10.10.0.0/28")));
        List<PlannedNode> nodes = plan(design, Design.DOCUMENT_DATE).nodes(POOL);
        assertThat(nodes.get(10).address()).contains(IpAddress.parse("10.10.0.14"));
        assertThat(nodes.get(11).address()).isEmpty();
    }

    @Test
    void aSubnetIsAskedForNodesSurgeAndWhatElseIsThere() {
        Subnet subnet = Subnet.of(SUBNET, "nodes", Cidr.parse("10.10.0.0/24"))
                .withAddressesInUse(List.of(new AddressUse(AddressUseKind.PRIVATE_ENDPOINT, "sql", 4)));
        Design design = withPool(design(3).replace(subnet), pool -> pool.withAutoscaling(new Autoscaling(3, 50))
                .withMaxSurge(new MaxSurge(33, true)));
        SubnetDemand demand = plan(design, LATEST).subnet(SUBNET).orElseThrow();
        assertThat(demand.usable()).isEqualTo(251);
        assertThat(demand.now()).isEqualTo(7);
        assertThat(demand.peak()).isEqualTo(50 + 17 + 4);
    }

    @Test
    void aFlatModelAsksForTheAddressesOfPodsAsWell() {
        Design design = withPool(
                withCluster(design(50),
                        cluster -> cluster.withNetwork(ClusterNetwork.OVERLAY.withModel(NetworkModel.NODE_SUBNET))),
                pool -> pool.withMaxPods(30).withMaxSurge(new MaxSurge(1, false)));
        assertThat(plan(design, LATEST).subnet(SUBNET).orElseThrow().peak()).isEqualTo(1_581);
    }

    @Test
    void peeringIsNotTransitive() {
        Design design = design(3)
                .add(VirtualNetwork.of(new ElementId("vnet-2"), "hub", List.of(Cidr.parse("10.20.0.0/16"))),
                        ElementId.DESIGN)
                .add(VirtualNetwork.of(new ElementId("vnet-3"), "spoke", List.of(Cidr.parse("10.30.0.0/16"))),
                        ElementId.DESIGN)
                .add(Peering.of(new ElementId("peering-1"), "a", new ElementId("vnet-1"), new ElementId("vnet-2")),
                        ElementId.DESIGN)
                .add(Peering.of(new ElementId("peering-2"), "b", new ElementId("vnet-2"), new ElementId("vnet-3")),
                        ElementId.DESIGN);
        Realm realm = plan(design, LATEST).realm(new ElementId("vnet-1")).orElseThrow();
        assertThat(realm.peers()).extracting(VirtualNetwork::name).containsExactly("hub");
    }

    @Test
    void anOutsideNetworkBehindTheHubIsReachedThroughItsGatewayOnly() {
        ExternalNetwork company =
                ExternalNetwork.of(new ElementId("outside-1"), "company", List.of(Cidr.parse("192.168.0.0/16")))
                        .withConnectedTo(List.of(new ElementId("vnet-2")));
        Peering plain = Peering.of(new ElementId("peering-1"), "a", new ElementId("vnet-1"), new ElementId("vnet-2"));
        Design design = design(3)
                .add(VirtualNetwork.of(new ElementId("vnet-2"), "hub", List.of(Cidr.parse("10.20.0.0/16"))),
                        ElementId.DESIGN)
                .add(plain, ElementId.DESIGN)
                .add(company, ElementId.DESIGN);
        Peering transit = plain.withFirst(plain.first().withUseRemoteGateways(true))
                .withSecond(plain.second().withAllowGatewayTransit(true));
        assertThat(reached(design)).isEmpty();
        assertThat(reached(design.replace(transit))).containsExactly(company);
        assertThat(reached(design.replace(company.withConnectedTo(List.of())))).hasSize(1);
    }

    private static List<ExternalNetwork> reached(Design design) {
        return plan(design, LATEST).realm(new ElementId("vnet-1")).orElseThrow().outside();
    }

    @Test
    void capacityCountsAnUpgradeAtFullScale() {
        List<Capacity> capacities = Capacity.of(plan(design(255), Design.DOCUMENT_DATE));
        assertThat(capacities).extracting(Capacity::label)
                .containsExactly("Nodes of aks", "Pod blocks of aks", "Addresses of nodes");
        assertThat(capacities.get(1).peak()).isEqualTo(256);
        assertThat(capacities.get(1).limit()).isEqualTo(256);
        assertThat(capacities.get(1).fill()).isEqualTo(1.0);
    }

    private static Plan plan(Design design, LocalDate date) {
        Facts facts = RuleBook.standard().facts(date);
        return Plan.of(design, facts);
    }

    private static Design design(int nodes) {
        VirtualNetwork network = VirtualNetwork.of(new ElementId("vnet-1"), "vnet", List.of(Cidr.parse("10.8.0.0/13")))
                .withSubnets(List.of(Subnet.of(SUBNET, "nodes", Cidr.parse("10.10.0.0/16"))));
        NodePool pool = NodePool.of(POOL, "nodepool1", PoolMode.SYSTEM, SUBNET).withCount(nodes);
        return Design.empty("test", Design.DOCUMENT_DATE)
                .add(network, ElementId.DESIGN)
                .add(Cluster.of(new ElementId("cluster-1"), "aks").withPools(List.of(pool)), ElementId.DESIGN);
    }

    private static Design withPool(Design design, UnaryOperator<NodePool> change) {
        return design.replace(change.apply(design.find(POOL, NodePool.class).orElseThrow()));
    }

    private static Design withCluster(Design design, UnaryOperator<Cluster> change) {
        Optional<Cluster> cluster = design.find(new ElementId("cluster-1"), Cluster.class);
        return design.replace(change.apply(cluster.orElseThrow()));
    }
}
