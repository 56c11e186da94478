package overlaystudio.rules.vmsize;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.PoolMode;
import overlaystudio.azure.VmSize;
import overlaystudio.azure.VmSizes;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.Words;
import overlaystudio.rules.scale.Pools;

/// The rules about VM sizes.
public final class VmSizeRules {

    private static final Pattern DCSV2 = Pattern.compile("Standard_DC[0-9]+s?_v2");
    private static final String PREFIX = "Standard_";
    private static final String V5 = "_v5";

    /// Least and recommended size of a system pool (use-system-pools.md).
    private static final int LEAST_VCPUS = 2;
    private static final int RECOMMENDED_VCPUS = 4;
    private static final double LEAST_MEMORY = 4;

    private VmSizeRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("sku-v5-blocked", plan -> each(plan, VmSizeRules::v5), VmSizeRules::useOlder),
                Check.of("sku-dcsv2-blocked", plan -> each(plan, VmSizeRules::dcsv2), VmSizeRules::useDcas),
                Check.of("sku-syntax", plan -> each(plan, VmSizeRules::unknown), VmSizeRules::correct),
                Check.of("sku-aks-restricted", VmSizeRules::restricted, VmSizeRules::useLarger),
                Check.of("sku-system-min", plan -> each(plan, VmSizeRules::systemMin), VmSizeRules::useLarger));
    }

    private static Stream<Breach> each(Plan plan, BiFunction<ClusterPlan, PoolPlan, Optional<Breach>> check) {
        return plan.clusters().stream()
                .flatMap(cluster -> cluster.pools().stream()
                        .flatMap(pool -> check.apply(cluster, pool).stream()));
    }

    private static String size(PoolPlan pool) {
        return pool.vmSize().value().orElse("");
    }

    private static String described(PoolPlan pool) {
        return pool.vmSize().isDefault() ? size(pool) + " (Azure’s default, not set)" : size(pool);
    }

    private static Place place(PoolPlan pool) {
        return Pools.place(pool, "vmSize");
    }

    private static Breach breach(PoolPlan pool, Timing timing, String what) {
        return Breach.of(timing, "VM size %s of node pool %s %s".formatted(described(pool), pool.pool().name(), what),
                place(pool));
    }

    private static boolean isOverlay(ClusterPlan cluster) {
        return cluster.cluster().network().model() == NetworkModel.OVERLAY;
    }

    private static Optional<Breach> v5(ClusterPlan cluster, PoolPlan pool) {
        return isOverlay(cluster) && size(pool).endsWith(V5)
                ? Optional.of(breach(pool, Timing.REFUSED_AT_CREATE, "is a v5 size"))
                : Optional.empty();
    }

    private static Stream<QuickFix> useOlder(Plan plan, Breach breach) {
        return Pools.of(plan, breach)
                .flatMap(pool -> Stream.of("_v4", "_v3")
                        .map(version -> size(pool).substring(0, size(pool).length() - V5.length()) + version)
                        .filter(name -> VmSizes.find(name).filter(VmSize::knownIn2022).isPresent())
                        .flatMap(name -> use(plan, pool, name)));
    }

    private static Stream<QuickFix> use(Plan plan, PoolPlan pool, String name) {
        return Pools.change(plan, pool, "vmSize", "Use " + name, each -> each.withVmSize(name));
    }

    private static Optional<Breach> dcsv2(ClusterPlan cluster, PoolPlan pool) {
        return isOverlay(cluster) && DCSV2.matcher(size(pool)).matches()
                ? Optional.of(breach(pool, Timing.REFUSED_AT_CREATE, "is of the DCsv2 series"))
                : Optional.empty();
    }

    private static Stream<QuickFix> useDcas(Plan plan, Breach breach) {
        return Pools.of(plan, breach).flatMap(pool -> use(plan, pool, "Standard_DC4as_v5"));
    }

    private static Optional<Breach> unknown(ClusterPlan cluster, PoolPlan pool) {
        return size(pool).isEmpty() || VmSizes.find(size(pool)).isPresent()
                ? Optional.empty()
                : Optional.of(breach(pool, Timing.REFUSED_AT_CREATE, "is not in the catalogue of sizes"));
    }

    /// The size that differs by upper and lower case or by the missing start only.
    private static Stream<QuickFix> correct(Plan plan, Breach breach) {
        return Pools.of(plan, breach).flatMap(pool -> {
            String typed = size(pool).toLowerCase(Locale.ROOT);
            return VmSizes.all().stream()
                    .map(VmSize::name)
                    .filter(name -> name.toLowerCase(Locale.ROOT).equals(typed)
                            || name.toLowerCase(Locale.ROOT).equals(PREFIX.toLowerCase(Locale.ROOT) + typed))
                    .flatMap(name -> use(plan, pool, name));
        });
    }

    private static Stream<Breach> restricted(Plan plan) {
        return each(plan, (_, pool) -> plan.facts().list("sku-aks-restricted", "sizes").contains(size(pool))
                ? Optional.of(breach(pool, Timing.REFUSED_AT_CREATE, "is too small for AKS"))
                : Optional.empty());
    }

    private static Optional<Breach> systemMin(ClusterPlan cluster, PoolPlan pool) {
        return pool.pool().mode() == PoolMode.SYSTEM
                ? VmSizes.find(size(pool)).flatMap(size -> systemMin(pool, size))
                : Optional.empty();
    }

    private static Optional<Breach> systemMin(PoolPlan pool, VmSize size) {
        String has = "has %s and %s GiB, but a system pool needs "
                .formatted(Words.count(size.vcpus(), "vCPU"), memory(size.memoryGib()));
        if (size.vcpus() < LEAST_VCPUS || size.memoryGib() < LEAST_MEMORY) {
            return Optional.of(breach(pool, Timing.REFUSED_AT_CREATE, has + "2 vCPUs and 4 GiB")
                    .withAzureError(
                            "SystemPoolSkuTooLow",
                            "System node pool must use VM sku with more than 2 cores and 4GB memory."));
        }
        return size.vcpus() < RECOMMENDED_VCPUS
                ? Optional.of(breach(pool, Timing.WORKS, has + "4 vCPUs by the documents").withVariant("recommended"))
                : Optional.empty();
    }

    private static String memory(double gib) {
        return gib == Math.rint(gib) ? Words.number((long) gib) : String.format(Locale.ROOT, "%.2f", gib);
    }

    private static Stream<QuickFix> useLarger(Plan plan, Breach breach) {
        return Pools.of(plan, breach)
                .flatMap(
                        pool -> Stream.of("Standard_D4s_v3", "Standard_D2s_v3").flatMap(name -> use(plan, pool, name)));
    }
}
