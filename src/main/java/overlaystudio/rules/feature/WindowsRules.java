package overlaystudio.rules.feature;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OsSku;
import overlaystudio.azure.OsType;
import overlaystudio.design.NodePool;
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

/// The rules about Windows nodes and the releases of Windows Server; a pool without a release is left to Azure.
final class WindowsRules {

    private WindowsRules() {}

    static Stream<Rule> rules() {
        return Stream.of(
                Check.of("windows-2019", WindowsRules::of2019, WindowsRules::useAnother),
                Check.of("windows-2022-retirement", WindowsRules::of2022, WindowsRules::useAnother),
                Check.of("windows-2025", WindowsRules::of2025, WindowsRules::useAnother),
                Check.of("kubenet-windows", WindowsRules::inKubenet, WindowsRules::leaveKubenet));
    }

    /// A pool with the cluster that it is in.
    private record Member(ClusterPlan cluster, PoolPlan plan) {

        NodePool pool() {
            return plan.pool();
        }

        boolean isOverlay() {
            return cluster.cluster().network().model() == NetworkModel.OVERLAY;
        }

        /// Whether its Kubernetes version is set, and is a minor version or a later one.
        boolean isFrom(int minor) {
            KubernetesVersion version = cluster.cluster().kubernetesVersion();
            return version != null && version.isAtLeast(1, minor);
        }

        boolean isBefore(int minor) {
            return cluster.cluster().kubernetesVersion() != null && !isFrom(minor);
        }

        String on() {
            return " on Kubernetes " + cluster.cluster().kubernetesVersion();
        }
    }

    private static Stream<Member> members(Plan plan) {
        return plan.clusters().stream()
                .flatMap(cluster -> cluster.pools().stream().map(pool -> new Member(cluster, pool)));
    }

    private static Stream<Member> running(Plan plan, OsSku sku) {
        return members(plan).filter(each -> each.pool().osSku() == sku);
    }

    private static Breach breach(Member member, String what, @Nullable String variant) {
        Breach breach = Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Node pool %s of %s runs %s%s".formatted(
                        member.pool().name(),
                        member.cluster().cluster().name(),
                        Objects.requireNonNull(member.pool().osSku()).label(),
                        what),
                Place.of(member.pool().id(), "osType"),
                Place.of(member.pool().id(), "osSku"));
        return variant == null ? breach : breach.withVariant(variant);
    }

    private static Stream<Breach> of2019(Plan plan) {
        return running(plan, OsSku.WINDOWS_2019)
                .map(each -> each.isFrom(33)
                        ? breach(each, each.on() + "; 1.32 is the last version that has it", "kubernetes")
                        : breach(each, "", each.isOverlay() ? null : "other"));
    }

    private static Stream<Breach> of2022(Plan plan) {
        return running(plan, OsSku.WINDOWS_2022)
                .map(each -> each.isFrom(37)
                        ? breach(each, each.on() + "; 1.36 is the last version that has it", "kubernetes")
                        : breach(each, ", which AKS supports until 2028-06-30", null));
    }

    private static Stream<Breach> of2025(Plan plan) {
        return running(plan, OsSku.WINDOWS_2025)
                .map(each -> each.isBefore(32)
                        ? breach(each, each.on() + "; 1.32 is the first version that has it", "kubernetes")
                        : breach(each, "", null));
    }

    /// A newer release where there is one, else the one before.
    private static Stream<QuickFix> useAnother(Plan plan, Breach breach) {
        return Stream.of(OsSku.WINDOWS_2025, OsSku.WINDOWS_2022)
                .flatMap(sku -> change(plan, breach, "osSku", "Use " + sku.label(), sku));
    }

    private static Stream<QuickFix> change(
            Plan plan, Breach breach, String field, String title, @Nullable OsSku sku) {
        OsType type = sku == null ? OsType.LINUX : OsType.WINDOWS;
        return Repairs.change(
                plan.design(),
                breach.places().getFirst().element(),
                NodePool.class,
                field,
                title,
                pool -> pool.withOsType(type).withOsSku(sku));
    }

    private static Stream<Breach> inKubenet(Plan plan) {
        return members(plan)
                .filter(each -> each.cluster().cluster().network().model() == NetworkModel.KUBENET)
                .filter(each -> each.pool().osType() == OsType.WINDOWS)
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Node pool %s of kubenet cluster %s runs Windows"
                                .formatted(each.pool().name(), each.cluster().cluster().name()),
                        Place.of(each.pool().id(), "osType")));
    }

    private static Stream<QuickFix> leaveKubenet(Plan plan, Breach breach) {
        Optional<ClusterPlan> cluster = plan.clusters().stream()
                .filter(each -> each.pools().stream().anyMatch(pool -> isAt(pool, breach.places())))
                .findFirst();
        return Stream.concat(
                cluster.stream().flatMap(each -> KubenetRules.useOverlay(plan, each.cluster().id())),
                change(plan, breach, "osType", "Use Linux", null));
    }

    private static boolean isAt(PoolPlan pool, List<Place> places) {
        return pool.pool().id().equals(places.getFirst().element());
    }
}
