package overlaystudio.rules.change;

import java.util.stream.Stream;

import overlaystudio.azure.Dataplane;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.ChangeCheck;
import overlaystudio.rules.ChangeRule;
import overlaystudio.rules.Place;
import overlaystudio.rules.Timing;

/// The rules about a change of what a cluster or a pool keeps for its life.
final class ClusterChanges {

    private ClusterChanges() {}

    static Stream<ChangeRule> rules() {
        return Stream.of(
                new ChangeCheck("service-cidr-immutable", ClusterChanges::services),
                new ChangeCheck("migrate-one-op", ClusterChanges::twoAtOnce),
                new ChangeCheck("max-pods-immutable", ClusterChanges::maxPods),
                new ChangeCheck("sku-immutable", ClusterChanges::vmSizes));
    }

    private static Cidr services(ClusterPlan cluster) {
        return cluster.serviceCidr().value();
    }

    private static Stream<Breach> services(Plan before, Plan after) {
        return Versions.clusters(before, after)
                .filter(each -> each.differsIn(ClusterChanges::services))
                .map(each -> isExtended(each) ? extended(each) : replaced(each));
    }

    /// From Kubernetes 1.33 a ServiceCIDR resource adds a range; what is there stays.
    private static boolean isExtended(Versions<ClusterPlan> cluster) {
        KubernetesVersion version = cluster.after().cluster().kubernetesVersion();
        return version != null
                && version.isAtLeast(1, 33)
                && services(cluster.after()).contains(services(cluster.before()));
    }

    private static String named(Versions<ClusterPlan> cluster) {
        return "Service CIDR of %s from %s to %s".formatted(
                cluster.after().cluster().name(), cluster.before().serviceCidr().describe(),
                cluster.after().serviceCidr().describe());
    }

    private static Breach extended(Versions<ClusterPlan> cluster) {
        return Breach.of(
                Timing.WORKS,
                "%s: Kubernetes %s adds the new part with a ServiceCIDR resource, az does not".formatted(
                        named(cluster), cluster.after().cluster().kubernetesVersion()),
                serviceCidr(cluster)).withVariant("extended");
    }

    private static Breach replaced(Versions<ClusterPlan> cluster) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                named(cluster) + ": the service range is chosen when a cluster is created",
                serviceCidr(cluster));
    }

    private static Place serviceCidr(Versions<ClusterPlan> cluster) {
        return Place.of(cluster.after().cluster().id(), "serviceCidr");
    }

    private static Stream<Breach> twoAtOnce(Plan before, Plan after) {
        return Versions.clusters(before, after)
                .filter(each -> each.differsIn(it -> it.cluster().network().model()))
                .filter(each -> each.differsIn(ClusterChanges::dataplane))
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s changes from %s to %s and from data plane %s to %s at once: these are two updates, one after the other"
                                .formatted(
                                        each.after().cluster().name(),
                                        each.before().cluster().network().model().label(),
                                        each.after().cluster().network().model().label(),
                                        dataplane(each.before()).label(), dataplane(each.after()).label()),
                        Place.of(each.after().cluster().id(), "dataplane")));
    }

    private static Dataplane dataplane(ClusterPlan cluster) {
        Dataplane dataplane = cluster.cluster().network().dataplane();
        return dataplane == null ? Dataplane.AZURE : dataplane;
    }

    /// Where both versions leave it to Azure, a pool keeps what it has, even if another model would have another default.
    private static Stream<Breach> maxPods(Plan before, Plan after) {
        return Versions.pools(before, after)
                .filter(each -> !(each.before().maxPods().isDefault() && each.after().maxPods().isDefault()))
                .filter(each -> each.differsIn(it -> it.maxPods().value()))
                .map(each -> pool(each, "maxPods", "Max pods of node pool %s from %s to %s: a pool keeps its max pods"
                        .formatted(
                                each.after().pool().name(), Words.number(each.before().maxPods().value()),
                                Words.number(each.after().maxPods().value()))));
    }

    /// Only where both sizes are known: from 2025 on Azure chooses one where none is set.
    private static Stream<Breach> vmSizes(Plan before, Plan after) {
        return Versions.pools(before, after)
                .flatMap(each -> each.before().vmSize().value().stream()
                        .flatMap(was -> each.after().vmSize().value().stream()
                                .filter(is -> !is.equalsIgnoreCase(was))
                                .map(is -> pool(each, "vmSize",
                                        "VM size of node pool %s from %s to %s: a pool keeps its VM size".formatted(
                                                each.after().pool().name(), was, is)))));
    }

    private static Breach pool(Versions<PoolPlan> pool, String field, String message) {
        return Breach.of(
                Timing.WORKS, message + ", so add a new pool and remove the old one",
                Place.of(pool.after().pool().id(), field));
    }
}
