package overlaystudio.rules.scale;

import java.util.stream.Stream;

import overlaystudio.azure.OsType;
import overlaystudio.azure.PoolMode;
import overlaystudio.azure.Quantity;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Measure;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about max pods.
public final class MaxPodsRules {

    /// Pods that a pool must be able to run (configure-azure-cni.md and use-system-pools.md of 2022-08).
    private static final int PODS_OF_A_POOL = 30;

    private MaxPodsRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("max-pods-min", MaxPodsRules::tooFew, MaxPodsRules::raise),
                Check.of("max-pods-max", MaxPodsRules::tooMany, MaxPodsRules::lower),
                Check.of("system-pool-30-pods", plan -> small(plan, PoolMode.SYSTEM), MaxPodsRules::enlarge),
                Check.of("max-pods-pool-30", plan -> small(plan, PoolMode.USER), MaxPodsRules::enlarge),
                Check.of("max-pods-windows", MaxPodsRules::heavy, MaxPodsRules::lighten));
    }

    private static Stream<Breach> tooFew(Plan plan) {
        int least = plan.facts().number(Quantity.MAX_PODS_MIN);
        return Pools.where(plan, pool -> pool.maxPods().value() < least)
                .map(pool -> breach(pool, "is less than %s".formatted(Words.number(least))));
    }

    private static Stream<Breach> tooMany(Plan plan) {
        int most = plan.facts().number(Quantity.MAX_PODS_MAX);
        return Pools.where(plan, pool -> pool.maxPods().value() > most)
                .map(pool -> breach(pool, "is more than %s".formatted(Words.number(most))));
    }

    private static Stream<Breach> small(Plan plan, PoolMode mode) {
        return Pools
                .where(plan, pool -> pool.pool().mode() == mode && pool.nodesNow() > 0 && pods(pool) < PODS_OF_A_POOL)
                .map(pool -> breach(
                        pool,
                        "gives %s room for %s, but a pool needs room for %s"
                                .formatted(
                                        Words.count(pool.nodesNow(), "node"),
                                        Words.count(pods(pool), "pod"),
                                        PODS_OF_A_POOL)));
    }

    private static Stream<Breach> heavy(Plan plan) {
        int most = plan.facts().number(Quantity.MAX_PODS_WINDOWS);
        return Pools
                .where(plan, pool -> pool.pool().osType() == OsType.WINDOWS && pool.maxPods().value() > most)
                .filter(pool -> pool.maxPods().value() <= plan.facts().number(Quantity.MAX_PODS_MAX))
                .map(pool -> breach(pool, "is more than the %s advised for Windows".formatted(Words.number(most)))
                        .withoutRefusal()
                        .withMeasure(Measure.ofMany(pool.maxPods().value(), "pod")));
    }

    private static Stream<QuickFix> lighten(Plan plan, Breach breach) {
        return Pools.of(plan, breach)
                .flatMap(pool -> set(plan, pool, plan.facts().number(Quantity.MAX_PODS_WINDOWS)));
    }

    private static long pods(PoolPlan pool) {
        return (long) pool.nodesNow() * pool.maxPods().value();
    }

    private static Breach breach(PoolPlan pool, String what) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Max pods %s of node pool %s %s".formatted(pool.maxPods().describe(), pool.pool().name(), what),
                Pools.place(pool, "maxPods"));
    }

    private static Stream<QuickFix> raise(Plan plan, Breach breach) {
        int least = plan.facts().number(Quantity.MAX_PODS_MIN);
        return Pools.of(plan, breach)
                .flatMap(pool -> Stream.of(least, Math.max(least, enough(pool))).distinct()
                        .flatMap(n -> set(plan, pool, n)));
    }

    private static Stream<QuickFix> lower(Plan plan, Breach breach) {
        return Pools.of(plan, breach).flatMap(pool -> set(plan, pool, plan.facts().number(Quantity.MAX_PODS_MAX)));
    }

    private static Stream<QuickFix> enlarge(Plan plan, Breach breach) {
        return Pools.of(plan, breach).flatMap(pool -> set(plan, pool, enough(pool)));
    }

    private static int enough(PoolPlan pool) {
        return Math.ceilDiv(PODS_OF_A_POOL, Math.max(1, pool.nodesNow()));
    }

    private static Stream<QuickFix> set(Plan plan, PoolPlan pool, int maxPods) {
        return Pools.change(plan, pool, "maxPods", "Set max pods to " + maxPods, each -> each.withMaxPods(maxPods));
    }
}
