package overlaystudio.rules.vmsize;

import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.OsType;
import overlaystudio.azure.VmSizeName;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.scale.Pools;

/// The rules about sizes with other processors than usual.
final class SpecialSizes {

    private SpecialSizes() {}

    static Stream<Rule> rules() {
        return Stream.of(
                Check.of("sku-arm64-windows", plan -> Sizes.each(plan, SpecialSizes::arm64), SpecialSizes::useX64),
                Check.of("sku-cvm", plan -> Sizes.each(plan, SpecialSizes::confidential), SpecialSizes::useOther));
    }

    private static boolean isWindows(PoolPlan pool) {
        return pool.pool().osType() == OsType.WINDOWS;
    }

    private static Optional<Breach> arm64(ClusterPlan cluster, PoolPlan pool) {
        return Sizes.parts(pool)
                .filter(name -> isWindows(pool) && name.isArm64())
                .map(_ -> Sizes.breach(
                        pool, Timing.REFUSED_AT_CREATE, "has Arm64 processors, on which Windows nodes do not run"));
    }

    private static Stream<QuickFix> useX64(Plan plan, Breach breach) {
        return Pools.of(plan, breach)
                .flatMap(pool -> Sizes.use(plan, pool, Sizes.listed(pool).stream().flatMap(Equivalents::onX64)));
    }

    private static Optional<Breach> confidential(ClusterPlan cluster, PoolPlan pool) {
        return Sizes.parts(pool)
                .flatMap(name -> fault(name, pool))
                .map(fault -> Sizes.breach(pool, Timing.REFUSED_AT_CREATE, fault));
    }

    private static Optional<String> fault(VmSizeName name, PoolPlan pool) {
        if (name.isIntelTdx()) {
            return Optional.of("is a confidential VM on Intel TDX, which AKS does not have");
        }
        return name.isAmdConfidential() && isWindows(pool)
                ? Optional.of("is a confidential VM, on which Windows nodes do not run")
                : Optional.empty();
    }

    /// For Windows the same size without confidential computing, else the confidential one on AMD processors.
    private static Stream<QuickFix> useOther(Plan plan, Breach breach) {
        return Pools.of(plan, breach)
                .flatMap(pool -> Sizes.use(plan, pool, Sizes.listed(pool).stream().flatMap(size -> isWindows(pool)
                        ? Equivalents.open(size)
                        : Equivalents.amdConfidential(size.family(), size.vcpus()).limit(1))));
    }
}
