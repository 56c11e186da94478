package overlaystudio.rules.vmsize;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.VmSize;
import overlaystudio.azure.VmSizeName;
import overlaystudio.azure.VmSizes;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Timing;
import overlaystudio.rules.scale.Pools;

/// What rules about VM sizes share.
final class Sizes {

    private Sizes() {}

    static Stream<Breach> each(Plan plan, BiFunction<ClusterPlan, PoolPlan, Optional<Breach>> check) {
        return plan.clusters().stream()
                .flatMap(cluster -> cluster.pools().stream()
                        .flatMap(pool -> check.apply(cluster, pool).stream()));
    }

    /// The size as it was typed, or Azure's default; empty where Azure chooses.
    static String typed(PoolPlan pool) {
        return pool.vmSize().value().orElse("");
    }

    /// The size as Azure writes it where the catalogue has it, else as it was typed.
    static String name(PoolPlan pool) {
        return VmSizes.meant(typed(pool)).map(VmSize::name).orElse(typed(pool));
    }

    /// The size in the catalogue; empty if it is not listed there.
    static Optional<VmSize> listed(PoolPlan pool) {
        return VmSizes.meant(typed(pool));
    }

    /// The parts of the name, whether it is listed or not.
    static Optional<VmSizeName> parts(PoolPlan pool) {
        return VmSizes.parts(name(pool));
    }

    static boolean isOverlay(ClusterPlan cluster) {
        return cluster.cluster().network().model() == NetworkModel.OVERLAY;
    }

    static Place place(PoolPlan pool) {
        return Pools.place(pool, "vmSize");
    }

    /// What is said of a size: an error of a size that the catalogue lacks is a warning only.
    static Breach breach(PoolPlan pool, Timing timing, String what) {
        Breach breach = Breach.of(
                timing, "VM size %s of node pool %s %s".formatted(described(pool), pool.pool().name(), what),
                place(pool));
        return listed(pool).isPresent() ? breach : breach.withVariant("unlisted");
    }

    private static String described(PoolPlan pool) {
        return pool.vmSize().isDefault() ? name(pool) + " (Azure’s default, not set)" : name(pool);
    }

    static Stream<QuickFix> use(Plan plan, PoolPlan pool, String name) {
        return Pools.change(plan, pool, "vmSize", "Use " + name, each -> each.withVmSize(name));
    }

    static Stream<QuickFix> use(Plan plan, PoolPlan pool, Stream<VmSize> sizes) {
        return sizes.flatMap(size -> use(plan, pool, size.name()));
    }
}
