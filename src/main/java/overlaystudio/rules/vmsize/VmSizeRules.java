package overlaystudio.rules.vmsize;

import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.VmSize;
import overlaystudio.azure.VmSizeName;
import overlaystudio.azure.VmSizes;
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

/// The rules about VM sizes.
public final class VmSizeRules {

    private static final String SYNTAX = "sku-syntax";

    private VmSizeRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.concat(
                Stream.of(
                        Check.of("sku-v5-blocked", plan -> Sizes.each(plan, VmSizeRules::v5), VmSizeRules::useOlder),
                        Check.of(
                                "sku-dcsv2-blocked", plan -> Sizes.each(plan, VmSizeRules::dcsv2),
                                VmSizeRules::useDcas),
                        Check.of(SYNTAX, plan -> Sizes.each(plan, VmSizeRules::unlisted), VmSizeRules::correct),
                        Check.of("sku-aks-restricted", VmSizeRules::restricted, VmSizeRules::useLarger)),
                Stream.concat(SizeFloors.rules(), SpecialSizes.rules()));
    }

    /// The help on sizes in its order.
    public static Stream<Rule> notes() {
        return SizeFloors.notes();
    }

    private static Optional<Breach> v5(ClusterPlan cluster, PoolPlan pool) {
        return Sizes.parts(pool)
                .filter(name -> Sizes.isOverlay(cluster) && name.version().equals("v5"))
                .map(_ -> Sizes.breach(pool, Timing.REFUSED_AT_CREATE, "is a v5 size"));
    }

    private static Stream<QuickFix> useOlder(Plan plan, Breach breach) {
        return Pools.of(plan, breach)
                .flatMap(pool -> Sizes.use(plan, pool, Sizes.listed(pool).stream().flatMap(Equivalents::earlier)));
    }

    private static Optional<Breach> dcsv2(ClusterPlan cluster, PoolPlan pool) {
        return Sizes.parts(pool)
                .filter(name -> Sizes.isOverlay(cluster) && isDcsv2(name))
                .map(_ -> Sizes.breach(pool, Timing.REFUSED_AT_CREATE, "is of the DCsv2 series"));
    }

    /// The series of `Standard_DC2s_v2`, and `Standard_DC8_v2` that Azure counts to it.
    private static boolean isDcsv2(VmSizeName name) {
        return name.family().equals("DC") && name.version().equals("v2");
    }

    private static Stream<QuickFix> useDcas(Plan plan, Breach breach) {
        return Pools.of(plan, breach)
                .flatMap(pool -> Sizes.parts(pool).stream()
                        .flatMap(name -> Sizes.use(
                                plan, pool, Equivalents.amdConfidential("DC", name.vcpus()).limit(1))));
    }

    private static Optional<Breach> unlisted(ClusterPlan cluster, PoolPlan pool) {
        String typed = Sizes.typed(pool);
        return typed.isEmpty() || VmSizes.find(typed).isPresent()
                ? Optional.empty()
                : Optional.of(Breach.of(
                        Timing.WORKS,
                        "VM size \"%s\" of node pool %s %s".formatted(typed, pool.pool().name(), fault(pool)),
                        Sizes.place(pool)));
    }

    private static String fault(PoolPlan pool) {
        return Sizes.listed(pool)
                .map(size -> "is " + size.name() + " as Azure writes it")
                .or(() -> Sizes.parts(pool)
                        .map(name -> "is not in the catalogue of sizes; by its name it has "
                                + Words.count(name.activeVcpus(), "vCPU")))
                .orElse("is no name of a size such as Standard_D4s_v3");
    }

    private static Stream<QuickFix> correct(Plan plan, Breach breach) {
        return Pools.of(plan, breach).flatMap(pool -> Sizes.use(plan, pool, Sizes.listed(pool).stream()));
    }

    private static Stream<Breach> restricted(Plan plan) {
        return Sizes.each(
                plan,
                (_, pool) -> plan.facts().list("sku-aks-restricted", "sizes").contains(Sizes.name(pool))
                        ? Optional.of(refused(pool))
                        : Optional.empty());
    }

    /// The list of refused sizes names some that the catalogue lacks, such as `Basic_A0`.
    private static Breach refused(PoolPlan pool) {
        Breach breach = Sizes.breach(pool, Timing.REFUSED_AT_CREATE, "is too small for AKS");
        return new Breach(
                breach.places(), breach.message(), breach.timing(), null, breach.azureError(), breach.fixes());
    }

    private static Stream<QuickFix> useLarger(Plan plan, Breach breach) {
        return Pools.of(plan, breach)
                .flatMap(pool -> Stream.concat(
                        Sizes.use(plan, pool, larger(pool).limit(1)), Sizes.use(plan, pool, Equivalents.general(2))));
    }

    /// A larger size of the same series, but not of one that is left for system pools.
    private static Stream<VmSize> larger(PoolPlan pool) {
        return Sizes.listed(pool).stream()
                .filter(size -> !size.family().equals("B"))
                .flatMap(size -> Equivalents.larger(size, 2, SizeFloors.LEAST_SYSTEM_MEMORY));
    }
}
