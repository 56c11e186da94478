package overlaystudio.rules.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.Quantity;
import overlaystudio.design.Subnet;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Measure;
import overlaystudio.rules.Place;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules on how many clusters a subscription holds and how many services a cluster publishes.
public final class EstateLimits {

    private EstateLimits() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("clusters-per-subscription", EstateLimits::clusters),
                Check.of("lb-services-max", EstateLimits::services));
    }

    private static Stream<Breach> clusters(Plan plan) {
        int most = plan.facts().number(Quantity.CLUSTERS_PER_SUBSCRIPTION);
        Map<String, List<ClusterPlan>> bySubscription = new LinkedHashMap<>();
        plan.clusters().forEach(each -> bySubscription
                .computeIfAbsent(subscription(each).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                .add(each));
        return bySubscription.values().stream()
                .filter(each -> each.size() > most)
                .map(each -> clusters(each, most));
    }

    private static String subscription(ClusterPlan cluster) {
        return Objects.requireNonNullElse(cluster.placement().subscription(), "");
    }

    private static Breach clusters(List<ClusterPlan> clusters, int most) {
        ClusterPlan beyond = clusters.get(most);
        String name = subscription(beyond).isEmpty() ? "The subscription logged in to" : subscription(beyond);
        return Breach.of(
                Timing.WORKS,
                "%s holds %s, but a subscription has at most %s"
                        .formatted(name, Words.count(clusters.size(), "cluster"), Words.number(most)),
                Place.of(beyond.cluster().id(), "subscription"))
                .withMeasure(Measure.ofMany(clusters.size(), "cluster"));
    }

    /// What the design can say of services: the front ends of internal load balancers in subnets of one cluster only.
    private static Stream<Breach> services(Plan plan) {
        int most = plan.facts().number(Quantity.SERVICES_PER_LOAD_BALANCER);
        return plan.clusters().stream().flatMap(cluster -> {
            List<Subnet> own = plan.nodeSubnets(cluster).stream()
                    .filter(subnet -> !subnet.addressesInUse().isEmpty() && plan.clustersIn(subnet.id()).count() == 1)
                    .filter(subnet -> frontEnds(subnet) > 0)
                    .toList();
            long count = own.stream().mapToLong(EstateLimits::frontEnds).sum();
            return count > most ? Stream.of(services(cluster, own, count, most)) : Stream.empty();
        });
    }

    private static long frontEnds(Subnet subnet) {
        return subnet.inUse(AddressUseKind.INTERNAL_LOAD_BALANCER);
    }

    private static Breach services(ClusterPlan cluster, List<Subnet> subnets, long count, int most) {
        String message = "%s has %s of internal load balancers, but a cluster has at most %s load-balanced services"
                .formatted(cluster.cluster().name(), Words.count(count, "front end"), Words.number(most));
        return Breach.of(Timing.GROWS_INTO_IT, message)
                .withPlaces(subnets.stream().map(each -> Place.of(each.id(), "addressesInUse")).toList())
                .withMeasure(Measure.ofMany(count, "front end"));
    }
}
