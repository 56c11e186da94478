package overlaystudio.rules.feature;

import java.util.stream.Stream;

import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OsType;
import overlaystudio.design.Cluster;
import overlaystudio.design.ElementId;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about what kubenet has no future with.
final class KubenetRules {

    private KubenetRules() {}

    static Stream<Rule> rules() {
        return Stream.of(
                Check.of(
                        "agc-kubenet", KubenetRules::withGateway,
                        (plan, breach) -> useOverlay(plan, breach.places().getFirst().element())),
                Check.of(
                        "kubenet-retirement", KubenetRules::retired,
                        (plan, breach) -> useOverlay(plan, breach.places().getFirst().element())));
    }

    static Stream<QuickFix> useOverlay(Plan plan, ElementId cluster) {
        return Repairs.change(
                plan.design(), cluster, Cluster.class, "model", "Use " + NetworkModel.OVERLAY.label(),
                each -> each.withNetwork(each.network().withModel(NetworkModel.OVERLAY)));
    }

    private static Stream<ClusterPlan> clusters(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> each.cluster().network().model() == NetworkModel.KUBENET);
    }

    private static boolean hasGateway(ClusterPlan cluster) {
        return cluster.cluster().ingress() == IngressController.APPLICATION_GATEWAY_FOR_CONTAINERS;
    }

    private static Stream<Breach> withGateway(Plan plan) {
        return clusters(plan)
                .filter(KubenetRules::hasGateway)
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Ingress of kubenet cluster %s is %s"
                                .formatted(each.cluster().name(), each.cluster().ingress().label()),
                        Place.of(each.cluster().id(), "ingress")));
    }

    /// Said only where no other rule tells that kubenet will not do.
    private static Stream<Breach> retired(Plan plan) {
        return clusters(plan)
                .filter(each -> !hasGateway(each))
                .filter(each -> each.pools().stream().noneMatch(pool -> pool.pool().osType() == OsType.WINDOWS))
                .filter(each -> PolicyRules.allowed(plan, each).contains(each.networkPolicy().value().azureName()))
                .map(each -> Breach.of(
                        Timing.WORKS,
                        "%s has kubenet, which AKS supports until 2028-03-31".formatted(each.cluster().name()),
                        Place.of(each.cluster().id(), "model")));
    }
}
