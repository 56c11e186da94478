package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.large;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.pool;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;

/// What repairs of the rules about numbers make of a design.
class ScaleRepairsTest {

    private static List<NodePool> repaired(Design design, String rule, String title) {
        return RuleCases.said(RuleBook.standard().judge(design, TODAY), rule).stream()
                .flatMap(finding -> finding.fixes().stream())
                .filter(fix -> fix.title().equals(title))
                .map(fix -> fix.edit().applyTo(design).clusters().getFirst().pools())
                .findFirst()
                .orElseThrow();
    }

    private static Design surging(PoolMode mode, int count, @Nullable Autoscaling range) {
        return pool(large(1), each -> each.withName("nodepool1").withMode(mode).withCount(count).withMaxPods(30)
                .withAutoscaling(range).withMaxSurge(new MaxSurge(10, true)))
                .withRulesDate(TODAY);
    }

    private static List<NodePool> split(PoolMode mode, int count, @Nullable Autoscaling range) {
        return repaired(surging(mode, count, range), "pool-surge-vmss-1000",
                "Split nodepool1, half of it into nodepool2");
    }

    @Test
    void a_pool_is_split_into_halves_that_have_its_nodes() {
        assertThat(split(PoolMode.SYSTEM, 951, null)).extracting(NodePool::count).containsExactly(476, 475);
        assertThat(split(PoolMode.SYSTEM, 951, null)).extracting(NodePool::maxPods).containsExactly(30, 30);
        assertThat(split(PoolMode.SYSTEM, 951, null)).extracting(NodePool::mode).containsOnly(PoolMode.SYSTEM);
    }

    @Test
    void a_pool_that_scales_is_split_into_halves_of_its_range() {
        List<NodePool> halves = split(PoolMode.USER, 11, new Autoscaling(9, 951));
        assertThat(halves).extracting(NodePool::count).containsExactly(6, 5);
        assertThat(halves).extracting(NodePool::autoscaling)
                .containsExactly(new Autoscaling(5, 476), new Autoscaling(4, 475));
    }

    @Test
    void both_halves_of_a_system_pool_keep_a_node() {
        List<NodePool> halves = split(PoolMode.SYSTEM, 4, new Autoscaling(1, 950));
        assertThat(halves).extracting(NodePool::count).containsExactly(2, 2);
        assertThat(halves).extracting(NodePool::autoscaling).containsOnly(new Autoscaling(1, 475));
        assertThat(repaired(surging(PoolMode.SYSTEM, 1, new Autoscaling(1, 1001)), "pool-nodes-max",
                "Split nodepool1, half of it into nodepool2")).extracting(NodePool::count).containsExactly(1, 1);
    }

    @Test
    void a_pool_with_fewer_nodes_scales_up_to_them_only() {
        Autoscaling range = new Autoscaling(2, 950);
        assertThat(repaired(surging(PoolMode.USER, 5, range), "pool-surge-vmss-1000", "Use at most 909 nodes"))
                .singleElement()
                .satisfies(pool -> assertThat(pool.autoscaling()).isEqualTo(range.withMax(909)))
                .satisfies(pool -> assertThat(pool.count()).isEqualTo(5));
        assertThat(repaired(surging(PoolMode.USER, 920, new Autoscaling(915, 950)), "pool-surge-vmss-1000",
                "Use at most 909 nodes"))
                .singleElement()
                .satisfies(pool -> assertThat(pool.autoscaling()).isEqualTo(new Autoscaling(909, 909)))
                .satisfies(pool -> assertThat(pool.count()).isEqualTo(909));
    }

    @Test
    void fewer_pods_are_set_where_there_are_too_many_and_nothing_exists() {
        NodePool there = NodePool.of(new ElementId("pool-7"), "there", PoolMode.USER, Given.SUBNET)
                .withLifecycle(Lifecycle.EXISTING).withCount(10).withMaxPods(250);
        NodePool few = NodePool.of(new ElementId("pool-8"), "few", PoolMode.USER, Given.SUBNET)
                .withCount(990).withMaxPods(10);
        Design design = cluster(large(4000).withRulesDate(TODAY), each -> each.withPools(
                each.pools().stream().map(pool -> pool.withMaxPods(250)).toList()))
                .add(there, Given.CLUSTER).add(few, Given.CLUSTER);
        assertThat(repaired(design, "pods-per-cluster", "Set max pods to at most 40")).extracting(NodePool::maxPods)
                .containsExactly(40, 40, 40, 40, 250, 10);
    }
}
