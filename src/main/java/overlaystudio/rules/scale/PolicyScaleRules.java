package overlaystudio.rules.scale;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.azure.Dataplane;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OsType;
import overlaystudio.azure.Quantity;
import overlaystudio.design.Cluster;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Measure;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rule on how large a cluster Azure Network Policy Manager serves; its limits are those of Linux nodes.
public final class PolicyScaleRules {

    private PolicyScaleRules() {}

    /// The rule.
    public static Stream<Rule> rules() {
        return Stream.of(Check.of("npm-scale", PolicyScaleRules::breaches, PolicyScaleRules::useAnother));
    }

    private static Stream<Breach> breaches(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> each.networkPolicy().value() == NetworkPolicy.AZURE)
                .flatMap(each -> breaches(plan, each));
    }

    private static Stream<Breach> breaches(Plan plan, ClusterPlan cluster) {
        List<PoolPlan> linux =
                cluster.pools().stream().filter(pool -> pool.pool().osType() == OsType.LINUX).toList();
        long nodes = linux.stream().mapToLong(PoolPlan::nodesMax).sum();
        long pods = linux.stream().mapToLong(PoolPlan::podsMax).sum();
        int mostNodes = plan.facts().number(Quantity.NODES_WITH_AZURE_POLICY);
        int mostPods = plan.facts().number(Quantity.PODS_WITH_AZURE_POLICY);
        if (nodes > mostNodes) {
            return Stream.of(breach(cluster, "grows to " + Words.count(nodes, "Linux node"), mostNodes));
        }
        return pods > mostPods
                ? Stream.of(breach(cluster, "could hold " + Words.count(pods, "Linux pod"), mostPods)
                        .withVariant("pods")
                        .withMeasure(Measure.ofMany(pods, "Linux pod")))
                : Stream.empty();
    }

    private static Breach breach(ClusterPlan cluster, String what, int most) {
        return Breach.of(
                Timing.GROWS_INTO_IT,
                "%s %s, but network policy azure serves at most %s"
                        .formatted(cluster.cluster().name(), what, Words.number(most)),
                Place.of(cluster.cluster().id(), "networkPolicy"));
    }

    private static Stream<QuickFix> useAnother(Plan plan, Breach breach) {
        return Stream.of(NetworkPolicy.CILIUM, NetworkPolicy.CALICO).flatMap(policy -> use(plan, breach, policy));
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
}
