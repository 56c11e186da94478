package overlaystudio.rules.vmsize;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import overlaystudio.azure.PoolMode;
import overlaystudio.azure.VmSize;
import overlaystudio.azure.VmSizeName;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.scale.Pools;

/// The rules about how small the nodes of a pool may be.
final class SizeFloors {

    /// GiB that a system pool needs (use-system-pools.md).
    static final double LEAST_SYSTEM_MEMORY = 4;

    /// vCPUs that any pool needs, and GiB that a user pool needs (quotas-skus-regions.md).
    private static final int LEAST_VCPUS = 2;
    private static final double LEAST_USER_MEMORY = 2;

    /// vCPUs that a system pool should have (use-system-pools.md, 2024-03-11).
    private static final int RECOMMENDED_VCPUS = 4;

    private static final Set<String> OLDEST = Set.of("v1", "v2");

    /// A cluster is called large from here on: this number is the studio's, Microsoft names none.
    private static final int LARGE_CLUSTER = 1_000;

    private SizeFloors() {}

    static Stream<Rule> rules() {
        return Stream.of(
                Check.of("sku-user-min", plan -> Sizes.each(plan, SizeFloors::userMin), SizeFloors::useLarger),
                Check.of("sku-system-min", plan -> Sizes.each(plan, SizeFloors::systemMin),
                        SizeFloors::useLargerForSystem),
                Check.of(
                        "sku-system-b-series", plan -> Sizes.each(plan, SizeFloors::burstable),
                        SizeFloors::useGeneral));
    }

    /// The help on sizes in its order.
    static Stream<Rule> notes() {
        return Stream.of(Check.of("sku-system-recommended", SizeFloors::small));
    }

    private static boolean isSystem(PoolPlan pool) {
        return pool.pool().mode() == PoolMode.SYSTEM;
    }

    private static Optional<Breach> userMin(ClusterPlan cluster, PoolPlan pool) {
        return isSystem(pool)
                ? Optional.empty()
                : Sizes.listed(pool).filter(size -> isBelow(size, LEAST_USER_MEMORY))
                        .map(size -> Sizes.breach(
                                pool, Timing.REFUSED_AT_CREATE, has(size) + "a user pool needs 2 vCPUs and 2 GiB"))
                        .or(() -> unlisted(pool, "a user pool needs 2"));
    }

    private static Optional<Breach> systemMin(ClusterPlan cluster, PoolPlan pool) {
        return isSystem(pool)
                ? Sizes.listed(pool).flatMap(size -> systemMin(pool, size))
                        .or(() -> unlisted(pool, "a system pool needs 2"))
                : Optional.empty();
    }

    private static Optional<Breach> systemMin(PoolPlan pool, VmSize size) {
        String wanted = has(size) + "a system pool needs ";
        if (isBelow(size, LEAST_SYSTEM_MEMORY)) {
            return Optional.of(Sizes.breach(pool, Timing.REFUSED_AT_CREATE, wanted + "2 vCPUs and 4 GiB")
                    .withAzureError(
                            "SystemPoolSkuTooLow",
                            "System node pool must use VM sku with more than 2 cores and 4GB memory."));
        }
        return size.vcpus() < RECOMMENDED_VCPUS
                ? Optional.of(Sizes.breach(pool, Timing.WORKS, wanted + "4 vCPUs by the documents")
                        .withVariant("recommended"))
                : Optional.empty();
    }

    private static boolean isBelow(VmSize size, double leastMemory) {
        return size.vcpus() < LEAST_VCPUS || size.memoryGib() < leastMemory;
    }

    private static String has(VmSize size) {
        return "has %s and %s GiB, but ".formatted(Words.count(size.vcpus(), "vCPU"), memory(size.memoryGib()));
    }

    /// What the name of a size says that the catalogue lacks: its processors, but not its memory.
    private static Optional<Breach> unlisted(PoolPlan pool, String needs) {
        return Sizes.parts(pool)
                .filter(_ -> Sizes.listed(pool).isEmpty())
                .map(VmSizeName::activeVcpus)
                .filter(active -> active < LEAST_VCPUS)
                .map(active -> Sizes.breach(
                        pool, Timing.REFUSED_AT_CREATE,
                        "has %s by its name, but %s".formatted(Words.count(active, "vCPU"), needs)));
    }

    private static String memory(double gib) {
        return gib == Math.rint(gib) ? Words.number((long) gib) : String.format(Locale.ROOT, "%.2f", gib);
    }

    /// The smallest size of the same series that will do, or else of the general-purpose one.
    private static Stream<QuickFix> useLarger(Plan plan, Breach breach) {
        return Pools.of(plan, breach)
                .flatMap(pool -> Stream.concat(
                        useLargerOfSeries(plan, pool, LEAST_VCPUS, LEAST_USER_MEMORY),
                        Sizes.use(plan, pool, Equivalents.general(LEAST_VCPUS).limit(1))));
    }

    /// A larger size of the series keeps the processor, so that images still run; the oldest series are not offered.
    private static Stream<QuickFix> useLargerForSystem(Plan plan, Breach breach) {
        return Stream.concat(
                Pools.of(plan, breach)
                        .filter(pool -> Sizes.listed(pool)
                                .filter(size -> !OLDEST.contains(size.version()))
                                .isPresent())
                        .flatMap(pool -> useLargerOfSeries(plan, pool, RECOMMENDED_VCPUS, LEAST_SYSTEM_MEMORY)),
                useGeneral(plan, breach));
    }

    private static Stream<QuickFix> useLargerOfSeries(Plan plan, PoolPlan pool, int vcpus, double memoryGib) {
        return Sizes.use(
                plan, pool,
                Sizes.listed(pool).stream()
                        .flatMap(size -> Equivalents.larger(size, vcpus, memoryGib))
                        .limit(1));
    }

    private static Stream<QuickFix> useGeneral(Plan plan, Breach breach) {
        return Pools.of(plan, breach)
                .flatMap(pool -> Sizes.use(plan, pool, Equivalents.general(Math.max(RECOMMENDED_VCPUS, vcpus(pool))))
                        .limit(1));
    }

    private static int vcpus(PoolPlan pool) {
        return Sizes.listed(pool).map(VmSize::vcpus).orElse(RECOMMENDED_VCPUS);
    }

    private static Optional<Breach> burstable(ClusterPlan cluster, PoolPlan pool) {
        return Sizes.parts(pool)
                .filter(name -> isSystem(pool) && name.isBurstable())
                .map(_ -> Sizes.breach(pool, Timing.WORKS, "is burstable, which is not meant for a system pool"));
    }

    private static Stream<Breach> small(Plan plan) {
        return plan.clusters().stream()
                .filter(cluster -> cluster.nodesMax() >= LARGE_CLUSTER)
                .flatMap(cluster -> small(plan, cluster).stream());
    }

    private static Optional<Breach> small(Plan plan, ClusterPlan cluster) {
        List<PoolPlan> system = cluster.pools().stream().filter(SizeFloors::isSystem).toList();
        return system.stream().anyMatch(SizeFloors::isRoomy)
                ? Optional.empty()
                : system.stream().filter(pool -> Sizes.listed(pool).isPresent()).findFirst()
                        .map(pool -> Breach.of(
                                Timing.WORKS,
                                "%s grows to %s: a system pool of so large a cluster has 3 nodes of 8 vCPUs or 2 of 16, such as %s"
                                        .formatted(
                                                cluster.cluster().name(),
                                                Words.count(cluster.nodesMax(), "node"),
                                                example(plan)),
                                Sizes.place(pool)));
    }

    private static boolean isRoomy(PoolPlan pool) {
        int vcpus = Sizes.listed(pool).map(VmSize::vcpus).orElse(0);
        return (vcpus >= 8 && pool.nodesNow() >= 3) || (vcpus >= 16 && pool.nodesNow() >= 2);
    }

    /// Microsoft's own example is a v5 size, which is no help on a day that blocks those.
    private static String example(Plan plan) {
        return plan.facts().list("sku-system-recommended", "example").stream().findFirst().orElse("Standard_D16ds_v5");
    }
}
