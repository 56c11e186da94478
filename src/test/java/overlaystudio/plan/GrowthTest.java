package overlaystudio.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Growth.Outlook;
import overlaystudio.rules.RuleBook;

class GrowthTest {

    private static final ElementId SUBNET = new ElementId("subnet-1");

    @Test
    void nodesGrowByTheRateEachYearRoundedUp() {
        assertThat(new Growth(50, 3).nodes(10)).isEqualTo(34);
        assertThat(new Growth(50, 3).nodes(10, 0)).isEqualTo(10);
        assertThat(new Growth(10, 1).nodes(10)).isEqualTo(11);
        assertThat(new Growth(1_000, 30).nodes(5_000)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Growth.NONE.nodes(7)).isEqualTo(7);
    }

    @Test
    void ratesAndYearsOutOfReachAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Growth(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Growth(1_001, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Growth(1, 31));
    }

    @Test
    void eachLimitIsReachedInItsOwnYear() {
        List<Outlook> outlooks = new Growth(50, 10).outlooks(plan(NetworkModel.OVERLAY));
        assertThat(outlooks).extracting(Outlook::label)
                .containsExactly("Nodes of aks", "Pod blocks of aks", "Addresses of nodes");
        assertThat(outlooks.get(0).year()).hasValue(10);
        assertThat(outlooks.get(0).needed().subList(0, 3)).containsExactly(100L, 150L, 225L);
        assertThat(outlooks.get(1).year()).hasValue(3);
        assertThat(outlooks.get(1).needed().subList(0, 4)).containsExactly(101L, 151L, 226L, 339L);
        assertThat(outlooks.get(2).year()).hasValue(1);
        assertThat(outlooks.get(2).limit()).isEqualTo(123);
    }

    @Test
    void aLimitThatIsNotReachedHasNoYear() {
        assertThat(new Growth(5, 3).outlooks(plan(NetworkModel.OVERLAY))).allMatch(each -> each.year().isEmpty());
    }

    @Test
    void withNodeSubnetPodsCountInTheSubnetAndThereAreNoBlocks() {
        List<Outlook> outlooks = Growth.NONE.outlooks(plan(NetworkModel.NODE_SUBNET));
        assertThat(outlooks).extracting(Outlook::label).containsExactly("Nodes of aks", "Addresses of nodes");
        assertThat(outlooks.getLast().needed()).containsExactly(101L * 31);
        assertThat(outlooks.getLast().year()).hasValue(0);
    }

    private static Plan plan(NetworkModel model) {
        NodePool pool = NodePool.of(new ElementId("pool-1"), "system", PoolMode.SYSTEM, SUBNET)
                .withAutoscaling(new Autoscaling(3, 100))
                .withMaxPods(30)
                .withMaxSurge(new MaxSurge(1, false));
        Cluster cluster = Cluster.of(new ElementId("cluster-1"), "aks").withPools(List.of(pool));
        VirtualNetwork network =
                VirtualNetwork.of(new ElementId("vnet-1"), "vnet", List.of(Cidr.parse("10.1.0.0/16")))
                        .withSubnets(List.of(Subnet.of(SUBNET, "nodes", Cidr.parse("10.1.0.0/25"))));
        Design design = Design.empty("Growing", LocalDate.of(2026, 8, 21))
                .withNetworks(List.of(network))
                .withClusters(List.of(cluster.withNetwork(cluster.network().withModel(model))));
        return Plan.of(design, RuleBook.standard().facts(design.rulesDate()));
    }
}
