package overlaystudio.rules.feature;

import java.util.stream.Stream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// Help on features, said where a design has them.
public final class FeatureNotes {

    private FeatureNotes() {}

    /// The notes in their order.
    public static Stream<Rule> notes() {
        return Stream.of(
                Check.of("apiserver-vnet-encryption", FeatureNotes::integrated),
                Check.of("private-cluster-lb", FeatureNotes::authorized),
                Check.of("service-endpoints-ok", FeatureNotes::routed));
    }

    private static Stream<Breach> integrated(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> each.cluster().apiServer().subnet() != null)
                .map(each -> Breach.of(
                        Timing.WORKS,
                        "API server VNet integration of %s does not go with encryption of its virtual network"
                                .formatted(each.cluster().name()),
                        Place.of(each.cluster().id(), "apiServerSubnet")));
    }

    private static Stream<Breach> authorized(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> each.cluster().apiServer().privateCluster())
                .filter(each -> !each.cluster().apiServer().authorizedRanges().isEmpty())
                .map(each -> Breach.of(
                        Timing.WORKS,
                        "%s is a private cluster, and %s holds for a public API server only".formatted(
                                each.cluster().name(),
                                Words.count(each.cluster().apiServer().authorizedRanges().size(), "authorized range")),
                        Place.of(each.cluster().id(), "authorizedRanges")));
    }

    private static Stream<Breach> routed(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> each.cluster().network().model() == NetworkModel.OVERLAY)
                .flatMap(each -> plan.nodeSubnets(each).stream()
                        .flatMap(subnet -> routed(plan, each, subnet)));
    }

    private static Stream<Breach> routed(Plan plan, ClusterPlan cluster, Subnet subnet) {
        return Stream.ofNullable(subnet.routeTable())
                .flatMap(id -> plan.design().find(id, RouteTable.class).stream())
                .map(table -> routed(cluster, subnet, table));
    }

    private static Breach routed(ClusterPlan cluster, Subnet subnet, RouteTable table) {
        return Breach.of(
                Timing.WORKS,
                "Route table %s on %s works for the pods of %s as with any network model, and so do service endpoints and private DNS"
                        .formatted(table.name(), subnet.name(), cluster.cluster().name()),
                Place.of(subnet.id(), "routeTable"));
    }
}
