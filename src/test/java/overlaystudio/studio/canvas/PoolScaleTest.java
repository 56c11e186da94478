package overlaystudio.studio.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.NodePool;
import overlaystudio.diagram.Designs;
import overlaystudio.plan.PoolLimits;

class PoolScaleTest {

    private static final PoolLimits LIMITS = new PoolLimits(OptionalInt.of(248), OptionalInt.of(255), 1000, 5000);
    private static final NodePool POOL = NodePool.of(Designs.id("pool-1"), "work", PoolMode.USER, null).withCount(3);

    @Test
    void a_system_pool_keeps_a_node_and_a_user_pool_none() {
        assertThat(PoolScale.of(POOL.withMode(PoolMode.SYSTEM), LIMITS).least()).isEqualTo(1);
        assertThat(PoolScale.of(POOL, LIMITS).least()).isZero();
        assertThat(PoolScale.of(POOL.withMode(PoolMode.SYSTEM).withCount(0), LIMITS).least()).isZero();
    }

    @Test
    void it_ends_at_the_lower_limit_of_azures_or_at_the_count_beyond_it() {
        assertThat(PoolScale.of(POOL, LIMITS).most()).isEqualTo(1000);
        assertThat(PoolScale.of(POOL, new PoolLimits(OptionalInt.empty(), OptionalInt.empty(), 1000, 60)).most())
                .isEqualTo(60);
        assertThat(PoolScale.of(POOL.withCount(1200), LIMITS).most()).isEqualTo(1200);
    }

    @Test
    void it_says_where_something_is_full() {
        assertThat(PoolScale.of(POOL, LIMITS).words())
                .isEqualTo("Subnet full at 248 \u00b7 pod range full at 255 \u00b7 Azure\u2019s limit at 1,000");
        assertThat(PoolScale.of(POOL.withAutoscaling(new Autoscaling(2, 250)), LIMITS).words())
                .isEqualTo("Subnet full at 248 \u00b7 max-count at 250");
    }

    @Test
    void every_number_has_a_place_of_its_own() {
        PoolScale scale = PoolScale.of(POOL, LIMITS);
        for (int nodes = scale.least(); nodes <= scale.most(); nodes++) {
            assertThat(scale.nodes(scale.place(nodes))).isEqualTo(nodes);
        }
        assertThat(scale.place(0)).isZero();
        assertThat(scale.place(1000)).isCloseTo(1, within(1e-9));
    }

    @Test
    void small_numbers_have_more_room_than_large_ones() {
        PoolScale scale = PoolScale.of(POOL, LIMITS);
        assertThat(scale.place(4) - scale.place(3)).isGreaterThan(10 * (scale.place(804) - scale.place(803)));
    }

    @Test
    void a_mark_takes_what_is_near() {
        PoolScale scale = PoolScale.of(POOL, LIMITS);
        assertThat(scale.nodes(scale.place(247), 0.01)).isEqualTo(248);
        assertThat(scale.nodes(scale.place(254), 0.003)).isEqualTo(255);
        assertThat(scale.nodes(scale.place(100), 0.01)).isEqualTo(100);
    }

    @Test
    void bounds_the_wrong_way_round_are_taken_the_right_way() {
        PoolScale scale = PoolScale.of(POOL.withAutoscaling(new Autoscaling(9, 2)), LIMITS);
        assertThat(scale.least()).isEqualTo(2);
        assertThat(scale.most()).isEqualTo(9);
    }

    @Test
    void beyond_is_what_has_no_room() {
        assertThat(PoolScale.isBeyond(248, LIMITS)).isFalse();
        assertThat(PoolScale.isBeyond(249, LIMITS)).isTrue();
    }
}
