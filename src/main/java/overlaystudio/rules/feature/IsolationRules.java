package overlaystudio.rules.feature;

import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.Cluster;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rule about clusters without a way out: only a network isolated cluster can do without.
///
/// That such a cluster takes its images from a cache is not said here: the script always writes it.
final class IsolationRules {

    private IsolationRules() {}

    static Stream<Rule> rules() {
        return Stream.of(Check.of("network-isolated", IsolationRules::breaches, IsolationRules::repairs));
    }

    private static Stream<Breach> breaches(Plan plan) {
        return plan.clusters().stream().flatMap(each -> fault(each).map(fault -> breach(each, fault)).stream());
    }

    private static Optional<String> fault(ClusterPlan cluster) {
        OutboundType type = cluster.outboundType().value();
        if (type != OutboundType.NONE && type != OutboundType.BLOCK) {
            return Optional.empty();
        }
        if (cluster.cluster().network().model() == NetworkModel.KUBENET) {
            return Optional.of("has kubenet");
        }
        if (cluster.pools().stream().anyMatch(pool -> pool.pool().osType() == OsType.WINDOWS)) {
            return Optional.of("has a Windows node pool");
        }
        return cluster.cluster().apiServer().privateCluster() ? Optional.empty()
                : Optional.of("has a public API server");
    }

    private static Breach breach(ClusterPlan cluster, String fault) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "%s has outbound type %s, which only a network isolated cluster can have, but it %s".formatted(
                        cluster.cluster().name(), cluster.outboundType().value().azureName(), fault),
                Place.of(cluster.cluster().id(), "outboundType"),
                Place.of(cluster.cluster().id(), "privateCluster"));
    }

    private static Stream<QuickFix> repairs(Plan plan, Breach breach) {
        return Stream.concat(
                Repairs.change(
                        plan.design(), breach.places().getFirst().element(), Cluster.class, "privateCluster",
                        "Make it a private cluster",
                        each -> each.withApiServer(each.apiServer().withPrivateCluster(true))),
                Repairs.change(
                        plan.design(), breach.places().getFirst().element(), Cluster.class, "outboundType",
                        "Use loadBalancer",
                        each -> each.withEgress(each.egress().withOutboundType(OutboundType.LOAD_BALANCER))));
    }
}
