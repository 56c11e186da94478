package overlaystudio.rules.feature;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.AzureTerm;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OsType;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about what an overlay cluster can have beside it.
public final class FeatureRules {

    private static final String ROUTING = "http-app-routing";

    private FeatureRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(own(), WindowsRules.rules(), KubenetRules.rules(), DualStackRules.rules(),
                IsolationRules.rules(), OverlayTraffic.rules())
                .flatMap(rules -> rules);
    }

    private static Stream<Rule> own() {
        return Stream.of(
                Check.of("os-linux-only", FeatureRules::windows, FeatureRules::useLinux),
                ingress("agic", IngressController.APPLICATION_GATEWAY),
                ingress("agc-overlay", IngressController.APPLICATION_GATEWAY_FOR_CONTAINERS),
                Check.of(ROUTING, FeatureRules::routing, FeatureRules::useAnotherIngress),
                Check.of("virtual-nodes", FeatureRules::virtualNodes, FeatureRules::dropVirtualNodes),
                Check.of("new-clusters-only", FeatureRules::converted),
                Check.of("dual-stack-available", FeatureRules::dualStack, FeatureRules::dropIpv6));
    }

    private static boolean isOverlay(ClusterPlan cluster) {
        return cluster.cluster().network().model() == NetworkModel.OVERLAY;
    }

    private static Stream<ClusterPlan> overlay(Plan plan, Predicate<Cluster> condition) {
        return plan.clusters().stream().filter(FeatureRules::isOverlay).filter(each -> condition.test(each.cluster()));
    }

    private static Stream<Breach> windows(Plan plan) {
        return overlay(plan, _ -> true)
                .flatMap(cluster -> cluster.pools().stream()
                        .filter(pool -> pool.pool().osType() == OsType.WINDOWS)
                        .map(pool -> Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "Node pool %s of overlay cluster %s runs Windows"
                                        .formatted(pool.pool().name(), cluster.cluster().name()),
                                Place.of(pool.pool().id(), "osType"))));
    }

    private static Stream<QuickFix> useLinux(Plan plan, Breach breach) {
        return Repairs.change(
                plan.design(),
                breach.places().getFirst().element(),
                NodePool.class,
                "osType",
                "Use Linux",
                pool -> pool.withOsType(OsType.LINUX).withOsSku(null));
    }

    private static Rule ingress(String id, IngressController ingress) {
        return Check.of(
                id,
                plan -> overlay(plan, cluster -> cluster.ingress() == ingress)
                        .map(cluster -> Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "Ingress of overlay cluster %s is %s"
                                        .formatted(cluster.cluster().name(), ingress.label()),
                                Place.of(cluster.cluster().id(), "ingress"))),
                FeatureRules::useAnotherIngress);
    }

    private static Stream<Breach> routing(Plan plan) {
        return overlay(plan, cluster -> cluster.ingress() == IngressController.HTTP_APPLICATION_ROUTING
                || cluster.ingress() == IngressController.NGINX)
                .map(cluster -> routing(cluster.cluster()));
    }

    /// Of NGINX it speaks since ingress-nginx is retired.
    private static Breach routing(Cluster cluster) {
        boolean nginx = cluster.ingress() == IngressController.NGINX;
        Breach breach = Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Ingress of overlay cluster %s is %s%s".formatted(
                        cluster.name(), cluster.ingress().label(),
                        nginx ? ", and ingress-nginx is maintained until March 2026 only" : ""),
                Place.of(cluster.id(), "ingress"));
        return nginx ? breach.withVariant("nginx") : breach;
    }

    /// The ingress that the documents of the day propose first.
    private static Stream<QuickFix> useAnotherIngress(Plan plan, Breach breach) {
        return plan.facts().list(ROUTING, "instead").stream()
                .flatMap(name -> AzureTerm.find(IngressController.class, name).stream())
                .flatMap(ingress -> change(
                        plan, breach, "ingress", "Use " + ingress.label(), each -> each.withIngress(ingress)));
    }

    private static Stream<QuickFix> change(
            Plan plan, Breach breach, String field, String title, UnaryOperator<Cluster> change) {
        return Repairs.change(
                plan.design(), breach.places().getFirst().element(), Cluster.class, field, title, change);
    }

    private static Stream<Breach> virtualNodes(Plan plan) {
        return plan.clusters().stream()
                .filter(ClusterPlan::hasPodRange)
                .filter(each -> each.cluster().virtualNodes())
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s has virtual nodes, which need pods with addresses of the virtual network; %s gives them none"
                                .formatted(
                                        each.cluster().name(),
                                        each.cluster().network().model().label()),
                        Place.of(each.cluster().id(), "virtualNodes")));
    }

    private static Stream<QuickFix> dropVirtualNodes(Plan plan, Breach breach) {
        return change(plan, breach, "virtualNodes", "Drop virtual nodes", each -> each.withVirtualNodes(false));
    }

    private static Stream<Breach> converted(Plan plan) {
        return overlay(plan, each -> each.lifecycle() == Lifecycle.EXISTING)
                .flatMap(each -> converted(each.cluster(), each.cluster().network().convertsFrom()));
    }

    private static Stream<Breach> converted(Cluster cluster, @Nullable NetworkModel from) {
        if (from == null || from == NetworkModel.OVERLAY) {
            return Stream.empty();
        }
        Breach breach = Breach.of(
                Timing.REFUSED_AT_UPGRADE,
                "%s exists with %s and is to become an overlay cluster".formatted(cluster.name(), from.label()),
                Place.of(cluster.id(), "convertsFrom"));
        return Stream.of(breach.withVariant(from.azureName()));
    }

    private static Stream<Breach> dualStack(Plan plan) {
        return overlay(plan, DualStackRules::isDual)
                .map(each -> dualStack(
                        each.cluster(),
                        each.pools().stream().anyMatch(pool -> pool.pool().osType() == OsType.WINDOWS)));
    }

    private static Breach dualStack(Cluster cluster, boolean windows) {
        String field = cluster.network().ipv6PodCidr() != null ? "ipv6PodCidr" : "ipv6ServiceCidr";
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Overlay cluster %s has IPv6 ranges%s"
                        .formatted(cluster.name(), windows ? " and a Windows node pool" : ""),
                Place.of(cluster.id(), field))
                .withVariant(windows ? "windows" : "linux");
    }

    private static Stream<QuickFix> dropIpv6(Plan plan, Breach breach) {
        return change(plan, breach, "ipv6PodCidr", "Use IPv4 only", each -> each.withNetwork(ipv4(each.network())));
    }

    static ClusterNetwork ipv4(ClusterNetwork network) {
        return network.withIpv6PodCidr(null).withIpv6ServiceCidr(null);
    }
}
