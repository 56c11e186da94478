package overlaystudio.rules.feature;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.azure.Dataplane;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OsType;
import overlaystudio.design.Cluster;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about network policies; the rule book has the engines of each day.
public final class PolicyRules {

    private static final String VALUES = "network-policy-values";

    private PolicyRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of(VALUES, PolicyRules::unknown, PolicyRules::useAnother),
                Check.of("cilium-pairing", PolicyRules::unpaired, PolicyRules::pair),
                Check.of("npm-retirement", PolicyRules::retired, PolicyRules::replace));
    }

    private static Stream<Breach> unknown(Plan plan) {
        return plan.clusters().stream().filter(ClusterPlan::hasPodRange).flatMap(each -> unknown(plan, each));
    }

    static List<String> allowed(Plan plan, ClusterPlan cluster) {
        return plan.facts().list(VALUES, cluster.cluster().network().model().azureName());
    }

    private static Stream<Breach> unknown(Plan plan, ClusterPlan cluster) {
        String engine = cluster.networkPolicy().value().azureName();
        boolean isAllowed = allowed(plan, cluster).contains(engine);
        boolean isPreview = plan.facts().list(VALUES, "preview").contains(engine);
        if (isAllowed && !isPreview) {
            return Stream.empty();
        }
        String message = isAllowed
                ? "Network policy %s of %s is in preview".formatted(engine, cluster.cluster().name())
                : "Network policy %s of %s: %s knows %s"
                        .formatted(
                                engine,
                                cluster.cluster().name(),
                                cluster.cluster().network().model().label(),
                                Words.and(allowed(plan, cluster)));
        Breach breach = Breach.of(isAllowed ? Timing.WORKS : Timing.REFUSED_AT_CREATE, message, place(cluster));
        return Stream.of(isAllowed ? breach.withVariant("preview") : breach);
    }

    private static Place place(ClusterPlan cluster) {
        return Place.of(cluster.cluster().id(), "networkPolicy");
    }

    private static Stream<QuickFix> useAnother(Plan plan, Breach breach) {
        return Stream.of(NetworkPolicy.CALICO, NetworkPolicy.AZURE, NetworkPolicy.NONE)
                .flatMap(policy -> use(plan, breach, policy));
    }

    /// A policy engine together with the data plane that it goes with.
    private static Stream<QuickFix> use(Plan plan, Breach breach, NetworkPolicy policy) {
        Dataplane plane = policy == NetworkPolicy.CILIUM ? Dataplane.CILIUM : null;
        return Repairs.change(
                plan.design(),
                breach.places().getFirst().element(),
                Cluster.class,
                "networkPolicy",
                "Use " + policy.azureName(),
                each -> each.withNetwork(each.network().withNetworkPolicy(policy).withDataplane(plane)));
    }

    private static Stream<Breach> unpaired(Plan plan) {
        return plan.clusters().stream().flatMap(PolicyRules::unpaired);
    }

    private static Stream<Breach> unpaired(ClusterPlan cluster) {
        boolean plane = cluster.cluster().network().dataplane() == Dataplane.CILIUM;
        boolean policy = cluster.networkPolicy().value() == NetworkPolicy.CILIUM;
        boolean other = plane && !policy && !cluster.networkPolicy().isDefault();
        String name = cluster.cluster().name();
        if (other && cluster.networkPolicy().value() != NetworkPolicy.NONE) {
            return Stream.of(breach(
                    cluster,
                    "%s has the Cilium data plane with network policy %s"
                            .formatted(name, cluster.networkPolicy().value().azureName()))
                    .withAzureError("BadRequest", "Cilium dataplane requires network policy cilium."));
        }
        if (policy && !plane) {
            return Stream
                    .of(breach(cluster, "%s has network policy cilium without the Cilium data plane".formatted(name)));
        }
        if ((plane || policy) && cluster.cluster().network().model() == NetworkModel.KUBENET) {
            return Stream.of(breach(cluster, "%s has Cilium with kubenet".formatted(name)));
        }
        return (plane || policy) && hasWindows(cluster)
                ? Stream.of(breach(cluster, "%s has Cilium with a Windows node pool".formatted(name)))
                : Stream.empty();
    }

    private static boolean hasWindows(ClusterPlan cluster) {
        return cluster.pools().stream().anyMatch(pool -> pool.pool().osType() == OsType.WINDOWS);
    }

    /// Azure Network Policy Manager ends on Windows nodes two years before it ends on Linux nodes.
    private static Stream<Breach> retired(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> each.networkPolicy().value() == NetworkPolicy.AZURE)
                .map(each -> Breach.of(
                        Timing.WORKS,
                        "%s has network policy azure, which AKS supports on %s until %s".formatted(
                                each.cluster().name(),
                                hasWindows(each) ? "Windows nodes" : "Linux nodes",
                                hasWindows(each) ? "2026-09-30" : "2028-09-30"),
                        place(each))
                        .withVariant(hasWindows(each) ? "windows" : "linux"));
    }

    private static Stream<QuickFix> replace(Plan plan, Breach breach) {
        return Stream.of(NetworkPolicy.CILIUM, NetworkPolicy.CALICO).flatMap(policy -> use(plan, breach, policy));
    }

    private static Breach breach(ClusterPlan cluster, String message) {
        return Breach.of(Timing.REFUSED_AT_CREATE, message, place(cluster));
    }

    private static Stream<QuickFix> pair(Plan plan, Breach breach) {
        return Stream.of(NetworkPolicy.CILIUM, NetworkPolicy.NONE, NetworkPolicy.CALICO)
                .flatMap(policy -> use(plan, breach, policy));
    }
}
