package overlaystudio.rules.scale;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.azure.OsType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Cluster;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.NewElements;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about the Linux system pool that each cluster needs.
public final class SystemPoolRules {

    private static final int RECOMMENDED = 3;

    private SystemPoolRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("system-pool-min-nodes", SystemPoolRules::breaches, SystemPoolRules::repairs),
                Check.of("single-pool-linux", SystemPoolRules::single, SystemPoolRules::accompany));
    }

    private static Stream<Breach> breaches(Plan plan) {
        return plan.clusters().stream().flatMap(SystemPoolRules::breaches);
    }

    private static Stream<Breach> breaches(ClusterPlan cluster) {
        List<PoolPlan> systems =
                cluster.pools().stream().filter(SystemPoolRules::isSystem).toList();
        return systems.isEmpty() ? Stream.of(none(cluster)) : systems.stream().flatMap(SystemPoolRules::breaches);
    }

    private static boolean isSystem(PoolPlan pool) {
        return pool.pool().mode() == PoolMode.SYSTEM;
    }

    private static Breach none(ClusterPlan cluster) {
        String what = cluster.pools().isEmpty() ? "has no node pool" : "has no system pool";
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "%s %s: a cluster needs a system pool".formatted(cluster.cluster().name(), what),
                Place.of(cluster.cluster().id(), "pools"));
    }

    private static Stream<Breach> breaches(PoolPlan pool) {
        if (pool.pool().osType() == OsType.WINDOWS) {
            return Stream.of(refused(pool, "runs Windows, but a system pool runs Linux", "osType"));
        }
        return switch (pool.nodesNow()) {
            case 0 -> Stream.of(refused(pool, "has no node, but a system pool has at least one", "count"));
            case 1 -> Stream.of(breach(
                    pool, Timing.WORKS, "has 1 node: an upgrade or a fault leaves it without one", "count")
                    .withVariant("one-node"));
            default -> Stream.empty();
        };
    }

    private static Breach refused(PoolPlan pool, String what, String field) {
        return breach(pool, Timing.REFUSED_AT_CREATE, what, field);
    }

    private static Breach breach(PoolPlan pool, Timing timing, String what, String field) {
        return Breach.of(
                timing,
                "System pool %s %s".formatted(pool.pool().name(), what),
                Pools.place(pool, field));
    }

    private static Stream<QuickFix> repairs(Plan plan, Breach breach) {
        return Stream.concat(
                Pools.of(plan, breach).flatMap(pool -> mend(plan, pool)),
                plan.cluster(breach.places().getFirst().element()).stream()
                        .flatMap(cluster -> giveSystem(plan, cluster)));
    }

    private static Stream<QuickFix> mend(Plan plan, PoolPlan pool) {
        return pool.pool().osType() == OsType.WINDOWS
                ? Pools.change(
                        plan, pool, "osType", "Use Linux", each -> each.withOsType(OsType.LINUX).withOsSku(null))
                : Pools.change(
                        plan, pool, "count", "Use %s nodes".formatted(RECOMMENDED),
                        each -> each.withCount(RECOMMENDED));
    }

    private static Stream<QuickFix> giveSystem(Plan plan, ClusterPlan cluster) {
        Stream<QuickFix> turned = cluster.pools().stream()
                .filter(pool -> pool.pool().osType() == OsType.LINUX)
                .flatMap(pool -> Pools.change(
                        plan,
                        pool,
                        "mode",
                        "Make %s a system pool".formatted(pool.pool().name()),
                        each -> each.withMode(PoolMode.SYSTEM)));
        QuickFix another = add(plan, cluster.cluster());
        return Stream.concat(turned, Repairs.isPlanned(cluster.cluster()) ? Stream.of(another) : Stream.empty());
    }

    /// A system pool of Windows is told as such; here is a user pool that stands alone.
    private static Stream<Breach> single(Plan plan) {
        return plan.clusters().stream()
                .filter(cluster -> cluster.pools().size() == 1)
                .flatMap(cluster -> cluster.pools().stream()
                        .filter(pool -> pool.pool().osType() == OsType.WINDOWS)
                        .map(pool -> Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "%s, the only node pool of %s, runs Windows: the only one runs Linux"
                                        .formatted(pool.pool().name(), cluster.cluster().name()),
                                Pools.place(pool, "osType"))));
    }

    private static Stream<QuickFix> accompany(Plan plan, Breach breach) {
        ElementId pool = breach.places().getFirst().element();
        return Stream.concat(
                plan.design().clusterOf(pool).stream().filter(Repairs::isPlanned).map(each -> add(plan, each)),
                Pools.of(plan, breach).flatMap(each -> mend(plan, each)));
    }

    private static QuickFix add(Plan plan, Cluster cluster) {
        Edit.AddElement added = new NewElements(plan.design()).pool(cluster);
        return Repairs.batch("Add system pool " + added.element().name(), List.of(added));
    }
}
