package overlaystudio.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.rules.RuleBook;

class PoolLimitsTest {

    private static final ElementId POOL = new ElementId("pool-1");
    private static final ElementId OTHER = new ElementId("pool-2");
    private static final ElementId SUBNET = new ElementId("subnet-1");

    private static Design design(NodePool... pools) {
        VirtualNetwork network = VirtualNetwork
                .of(new ElementId("vnet-1"), "net", List.of(Cidr.parse("10.0.0.0/8")))
                .withSubnets(List.of(Subnet.of(SUBNET, "nodes", Cidr.parse("10.10.0.0/26"))));
        Cluster cluster = Cluster.of(new ElementId("cluster-1"), "aks").withPools(List.of(pools));
        return Design.empty("limits", Design.DOCUMENT_DATE).withNetworks(List.of(network))
                .withClusters(List.of(cluster.withNetwork(cluster.network().withPodCidr(Cidr.parse("10.240.0.0/18")))));
    }

    private static NodePool pool(ElementId id, int count, String surge) {
        return NodePool.of(id, "p" + id.value().charAt(5), PoolMode.SYSTEM, SUBNET).withCount(count)
                .withMaxSurge(MaxSurge.parse(surge).orElseThrow());
    }

    private static PoolLimits of(Design design) {
        return PoolLimits.of(plan(design), POOL).orElseThrow();
    }

    private static Plan plan(Design design) {
        return Plan.of(design, RuleBook.standard().facts(design.rulesDate()));
    }

    /// The figures are those at which the plan itself is full: one more node would be too much.
    @ParameterizedTest
    @ValueSource(strings = {"1", "33%", "0"})
    void at_the_limit_all_fits_and_beyond_it_does_not(String surge) {
        NodePool other = pool(OTHER, 7, "2");
        PoolLimits limits = of(design(pool(POOL, 3, surge), other));
        int subnet = limits.subnet().orElseThrow();
        assertThat(peak(design(pool(POOL, subnet, surge), other))).isLessThanOrEqualTo(59);
        assertThat(peak(design(pool(POOL, subnet + 1, surge), other))).isGreaterThan(59);
        int blocks = limits.podRange().orElseThrow();
        assertThat(needed(design(pool(POOL, blocks, surge), other))).isLessThanOrEqualTo(64);
        assertThat(needed(design(pool(POOL, blocks + 1, surge), other))).isGreaterThan(64);
    }

    private static long peak(Design design) {
        return plan(design).subnet(SUBNET).orElseThrow().peak();
    }

    private static int needed(Design design) {
        ClusterPlan cluster = plan(design).clusters().getFirst();
        return cluster.nodesMax() + cluster.surgeMax();
    }

    @Test
    void the_size_of_now_does_not_matter() {
        assertThat(of(design(pool(POOL, 3, "1")))).isEqualTo(of(design(pool(POOL, 300, "1"))));
    }

    @Test
    void azures_limits_leave_the_other_pools_theirs() {
        PoolLimits limits = of(design(pool(POOL, 3, "1"), pool(OTHER, 40, "1")));
        assertThat(limits.pool()).isEqualTo(1000);
        assertThat(limits.cluster()).isEqualTo(960);
    }

    @Test
    void a_network_by_aks_and_flat_pods_have_no_such_limit() {
        Design managed = design(pool(POOL, 3, "1").withSubnet(null));
        assertThat(of(managed).subnet()).isEmpty();
        Design flat = design(pool(POOL, 1, "1").withMaxPods(10));
        Cluster cluster = flat.clusters().getFirst();
        Design changed = flat.replace(cluster.withNetwork(cluster.network().withModel(NetworkModel.NODE_SUBNET)));
        assertThat(of(changed).podRange()).isEmpty();
        assertThat(of(changed).subnet()).hasValue(4);
    }

    @Test
    void no_pool_has_no_limits() {
        assertThat(PoolLimits.of(plan(design()), POOL)).isEmpty();
    }
}
