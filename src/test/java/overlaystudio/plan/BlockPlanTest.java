package overlaystudio.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.net.Cidr;

class BlockPlanTest {

    private static final MaxSurge ONE = new MaxSurge(1, false);

    @Test
    void aPoolTakesItsNodesThenItsGrowthThenItsSurge() {
        BlockPlan plan = plan(16, pool(0, 3, 5));

        assertThat(plan.runs()).extracting(BlockRun::first).containsExactly(0, 3, 5);
        assertThat(plan.runs()).extracting(BlockRun::use)
                .containsExactly(BlockUse.NODE, BlockUse.RESERVED, BlockUse.SURGE);
        assertThat(IntStream.range(0, 7).mapToObj(plan::use)).containsExactly(BlockUse.NODE, BlockUse.NODE,
                BlockUse.NODE, BlockUse.RESERVED, BlockUse.RESERVED, BlockUse.SURGE, BlockUse.FREE);
        assertThat(plan.block(id(0), 3)).contains(Cidr.parse("10.0.2.0/24"));
        assertThat(plan.block(id(0), 6)).isEmpty();
        assertThat(plan.count(BlockUse.FREE)).isEqualTo(250);
    }

    @Test
    void poolsStartAtHalvesThenQuarters() {
        BlockPlan plan = plan(16, pool(0, 3, 3), pool(1, 2, 2), pool(2, 1, 1), pool(3, 4, 4));

        assertThat(IntStream.range(0, 4).mapToObj(pool -> plan.index(id(pool), 1).orElseThrow()))
                .containsExactly(0, 128, 64, 192);
    }

    @Test
    void aPoolThatGrowsAndShrinksMovesNoOther() {
        for (int nodes = 0; nodes <= 128; nodes++) {
            assertThat(held(plan(16, pool(0, nodes, nodes), pool(1, 9, 20)), 1)).as("%s nodes", nodes)
                    .isEqualTo(held(plan(16, pool(0, 3, 3), pool(1, 9, 20)), 1));
        }
    }

    @Test
    void nodesKeepTheirBlocksWhenTheirPoolGrows() {
        Map<Integer, Integer> before = held(plan(16, pool(0, 3, 3), pool(1, 9, 20)), 0);

        assertThat(held(plan(16, pool(0, 40, 90), pool(1, 9, 20)), 0)).containsAllEntriesOf(before);
    }

    @Test
    void aPoolThatComesLastMovesNoOther() {
        BlockPlan before = plan(16, pool(0, 3, 30), pool(1, 9, 20));
        BlockPlan after = plan(16, pool(0, 3, 30), pool(1, 9, 20), pool(2, 60, 60));

        assertThat(held(after, 0)).isEqualTo(held(before, 0));
        assertThat(held(after, 1)).isEqualTo(held(before, 1));
    }

    @Test
    void aPoolThatOutgrowsItsStretchGoesOnInFreeBlocksAndMovesNoPoolWithinItsOwn() {
        BlockPlan plan = plan(16, pool(0, 3, 3), pool(1, 230, 230), pool(2, 5, 5));

        assertThat(held(plan, 0)).isEqualTo(held(plan(16, pool(0, 3, 3)), 0));
        assertThat(plan.index(id(2), 1)).contains(64);
        assertThat(plan.index(id(1), 128)).contains(255);
        assertThat(plan.index(id(1), 129)).contains(3);
        assertThat(held(plan, 1)).hasSize(230);
    }

    @Test
    void whereAllFitTheGrowthOfAPoolInItsStretchComesBeforeTheNodesOfOneThatOutgrewItsOwn() {
        BlockPlan exact = plan(16, pool(0, 200, 200), pool(1, 3, 56));
        BlockPlan round = plan(16, pool(0, 10, 100), pool(1, 140, 140));

        assertThat(exact.index(id(1), 56)).contains(183);
        assertThat(exact.index(id(0), 129)).contains(184);
        assertThat(round.index(id(0), 100)).contains(99);
        assertThat(round.index(id(1), 129)).contains(100);
    }

    @Test
    void growthGoesOnInFreeBlocksBeyondItsStretch() {
        BlockPlan plan = plan(16, pool(0, 3, 200), pool(1, 3, 3));

        assertThat(plan.count(BlockUse.RESERVED)).isEqualTo(197);
        assertThat(plan.index(id(0), 129)).contains(131);
        assertThat(plan.count(BlockUse.RESERVED, 130, 140)).isEqualTo(9);
        assertThat(plan.count(BlockUse.FREE, 200, 300)).isEqualTo(51);
        assertThat(plan.count(BlockUse.FREE, 250, 252)).isEqualTo(2);
    }

    @Test
    void poolsForWhichNoStretchIsLeftComeLast() {
        BlockPlan plan = plan(22, pool(0, 0, 0), pool(1, 2, 2), pool(2, 1, 1), pool(3, 1, 1), pool(4, 1, 1));

        assertThat(plan.index(id(1), 2)).contains(0);
        assertThat(plan.index(id(4), 1)).isEmpty();
    }

    @Test
    void nodesOfNowComeBeforeGrowthInARangeTooSmallForBoth() {
        BlockPlan plan = plan(22, pool(0, 1, 9), pool(1, 3, 3));

        assertThat(held(plan, 1)).hasSize(3);
        assertThat(plan.index(id(0), 1)).contains(0);
        assertThat(plan.count(BlockUse.FREE)).isZero();
        assertThat(plan.count(BlockUse.SURGE)).isZero();
    }

    @Test
    void aRangeTooSmallLeavesTheLastNodesWithoutABlock() {
        BlockPlan plan = plan(23, pool(0, 3, 3));

        assertThat(plan.block(id(0), 2)).contains(Cidr.parse("10.0.1.0/24"));
        assertThat(plan.block(id(0), 3)).isEmpty();
        assertThat(plan(25, pool(0, 3, 3)).runs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11, 5000", "8, 5000", "8, 65000"})
    void theLargestClustersHaveABlockForEachNode(int prefix, int nodes) {
        NodePool[] pools =
                IntStream.range(0, 100).mapToObj(each -> pool(each, nodes / 100, nodes / 100)).toArray(NodePool[]::new);
        BlockPlan plan = plan(prefix, pools);

        assertThat(plan.count(BlockUse.NODE)).isEqualTo(nodes);
        assertThat(plan.count(BlockUse.SURGE)).isEqualTo(100);
        assertThat(blocksOfAll(plan, pools)).doesNotHaveDuplicates().hasSize(nodes);
    }

    @Test
    void noBlockIsGivenTwiceAndNoNodeGoesWithoutWhileThereIsOne() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            NodePool[] pools = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(each -> pool(each, random.nextInt(30), random.nextInt(60)))
                    .toArray(NodePool[]::new);
            int prefix = 14 + random.nextInt(11);
            BlockPlan plan = plan(prefix, pools);
            int now = IntStream.range(0, pools.length).map(each -> pools[each].count()).sum();
            List<Cidr> blocks = blocksOfAll(plan, pools);

            assertThat(blocks).as("seed %s", seed).doesNotHaveDuplicates().hasSize(
                    Math.min(now, plan.range().count()));
            assertThat(plan.runs()).as("seed %s", seed).allSatisfy(run -> assertThat(run.count()).isPositive());
            Set<Integer> seen = new HashSet<>();
            plan.runs().forEach(run -> IntStream.range(run.first(), run.end())
                    .forEach(block -> assertThat(seen.add(block)).isTrue()));
            assertThat(seen).as("seed %s", seed).hasSize(plan.range().count() - plan.count(BlockUse.FREE));
        }
    }

    private static List<Cidr> blocksOfAll(BlockPlan plan, NodePool... pools) {
        List<Cidr> blocks = new ArrayList<>();
        for (NodePool pool : pools) {
            plan.runs(BlockUse.NODE).getOrDefault(pool.id(), List.of()).stream().flatMap(plan::blocks)
                    .forEach(blocks::add);
        }
        return blocks;
    }

    /// The blocks of a pool by the numbers of its nodes.
    private static Map<Integer, Integer> held(BlockPlan plan, int pool) {
        Map<Integer, Integer> held = new HashMap<>();
        for (int number = 1; plan.index(id(pool), number).isPresent(); number++) {
            held.put(number, plan.index(id(pool), number).orElseThrow());
        }
        return held;
    }

    private static BlockPlan plan(int prefix, NodePool... pools) {
        List<PoolPlan> plans = List.of(pools).stream()
                .map(pool -> new PoolPlan(pool, Setting.of(null, 30), Setting.of(null, ONE),
                        Setting.of(null, Optional.empty()), Optional.empty()))
                .toList();
        return BlockPlan.of(new PodBlocks(Cidr.parse("10.0.0.0/" + prefix)), plans);
    }

    private static NodePool pool(int index, int count, int max) {
        NodePool pool = NodePool.of(id(index), "pool" + index, PoolMode.USER, null).withCount(count);
        return max > count ? pool.withAutoscaling(new Autoscaling(0, max)) : pool;
    }

    private static ElementId id(int index) {
        return new ElementId("pool-" + index);
    }
}
