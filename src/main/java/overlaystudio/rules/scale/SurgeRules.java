package overlaystudio.rules.scale;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.PoolMode;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules on what a pool may be told about its upgrades.
public final class SurgeRules {

    private static final String EITHER = "surge-or-unavailable";
    private static final int ZONES = 3;

    private SurgeRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("surge-format", SurgeRules::odd, SurgeRules::clamp),
                Check.of(EITHER, SurgeRules::neither, SurgeRules::mend),
                Check.of("surge-zones-multiple-3", SurgeRules::uneven, SurgeRules::roundUp));
    }

    /// A percentage is from 1% to 100% (upgrade-cluster.md); other texts cannot be a surge at all.
    private static Stream<Breach> odd(Plan plan) {
        return Pools.where(plan, pool -> isOdd(pool.maxSurge().value()))
                .map(pool -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Max surge %s of node pool %s: a percentage is from 1%% to 100%%"
                                .formatted(pool.maxSurge().value(), pool.pool().name()),
                        Pools.place(pool, "maxSurge")));
    }

    private static boolean isOdd(MaxSurge surge) {
        return surge.percent() && (surge.amount() < 1 || surge.amount() > 100);
    }

    private static Stream<QuickFix> clamp(Plan plan, Breach breach) {
        return Pools.of(plan, breach)
                .map(pool -> Math.clamp(pool.maxSurge().value().amount(), 1, 100))
                .flatMap(percent -> use(plan, breach, new MaxSurge(percent, true)));
    }

    private static Stream<QuickFix> use(Plan plan, Breach breach, MaxSurge surge) {
        return Pools.of(plan, breach)
                .flatMap(pool -> Pools.change(
                        plan, pool, "maxSurge", "Set max surge to " + surge, each -> each.withMaxSurge(surge)));
    }

    private static Stream<Breach> neither(Plan plan) {
        boolean allowed = !plan.facts().list(EITHER, "zeroWith").isEmpty();
        return Pools.where(plan, _ -> true).flatMap(pool -> neither(pool, allowed).stream());
    }

    private static Optional<Breach> neither(PoolPlan pool, boolean allowed) {
        int missing = missing(pool.pool().maxUnavailable());
        if (allowed && missing > 0) {
            return pool.pool().mode() == PoolMode.SYSTEM ? Optional.of(missing(pool, missing)) : Optional.empty();
        }
        return pool.maxSurge().value().equals(new MaxSurge(0, false))
                ? Optional.of(breach(
                        pool, "maxSurge",
                        "Node pool %s has a max surge of 0%s: its upgrades have no node to begin with"
                                .formatted(pool.pool().name(), allowed ? " and no max unavailable" : "")))
                : Optional.empty();
    }

    private static Breach missing(PoolPlan pool, int missing) {
        return breach(
                pool, "maxUnavailable",
                "System pool %s has a max unavailable of %s, but no node of a system pool may be missing"
                        .formatted(pool.pool().name(), Words.number(missing)));
    }

    private static int missing(@Nullable Integer maxUnavailable) {
        return maxUnavailable == null ? 0 : maxUnavailable;
    }

    private static Breach breach(PoolPlan pool, String field, String message) {
        return Breach.of(Timing.REFUSED_AT_CREATE, message, Pools.place(pool, field));
    }

    private static Stream<QuickFix> mend(Plan plan, Breach breach) {
        boolean missing = breach.places().getFirst().fieldName().filter("maxUnavailable"::equals).isPresent();
        return missing
                ? Pools.of(plan, breach).flatMap(pool -> drop(plan, pool))
                : use(plan, breach, new MaxSurge(1, false));
    }

    /// A pool that neither surges nor misses a node gets a surge of one.
    private static Stream<QuickFix> drop(Plan plan, PoolPlan pool) {
        boolean still = pool.maxSurge().value().amount() == 0;
        String title = still ? "Set max surge to 1, without max unavailable" : "Drop max unavailable";
        return Pools.change(plan, pool, "maxUnavailable", title, each -> each.withMaxUnavailable(null)
                .withMaxSurge(still ? new MaxSurge(1, false) : each.maxSurge()));
    }

    private static Stream<Breach> uneven(Plan plan) {
        return Pools.where(plan, pool -> isZoned(pool) && pool.surgeNow() % ZONES != 0)
                .map(pool -> Breach.of(
                        Timing.WORKS,
                        "Node pool %s in 3 zones surges by %s: a multiple of 3 keeps the zones even"
                                .formatted(pool.pool().name(), Words.count(pool.surgeNow(), "node")),
                        Pools.place(pool, "maxSurge"),
                        Pools.place(pool, "zones")));
    }

    /// A percentage of a pool that scales by itself is what it is on the day.
    private static boolean isZoned(PoolPlan pool) {
        boolean varies = pool.maxSurge().value().percent() && pool.pool().autoscaling() != null;
        return pool.pool().zones().size() == ZONES && !varies;
    }

    private static Stream<QuickFix> roundUp(Plan plan, Breach breach) {
        return Pools.of(plan, breach)
                .map(pool -> Math.ceilDiv(pool.surgeNow(), ZONES) * ZONES)
                .flatMap(nodes -> use(plan, breach, new MaxSurge(nodes, false)));
    }
}
