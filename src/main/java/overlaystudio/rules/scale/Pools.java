package overlaystudio.rules.scale;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import overlaystudio.design.NodePool;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;

/// What rules about node pools share.
public final class Pools {

    private Pools() {}

    /// The pools of all clusters that meet a condition.
    public static Stream<PoolPlan> where(Plan plan, Predicate<PoolPlan> condition) {
        return plan.clusters().stream().flatMap(cluster -> cluster.pools().stream()).filter(condition);
    }

    /// A field of a pool.
    public static Place place(PoolPlan pool, String field) {
        return Place.of(pool.pool().id(), field);
    }

    /// The pool that a breach is about.
    public static Stream<PoolPlan> of(Plan plan, Breach breach) {
        return plan.pool(breach.places().getFirst().element()).stream();
    }

    /// A change of a pool.
    public static Stream<QuickFix> change(
            Plan plan, PoolPlan pool, String field, String title, UnaryOperator<NodePool> change) {
        return Repairs.change(plan.design(), pool.pool().id(), NodePool.class, field, title, change);
    }
}
