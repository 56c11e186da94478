package overlaystudio.rules.subnet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.design.AddressUse;
import overlaystudio.design.ApiServerAccess;
import overlaystudio.design.Subnet;
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

/// The rule that counts the private endpoint of a private cluster, which AKS puts beside the nodes of its first pool.
public final class PrivateEndpoints {

    private PrivateEndpoints() {}

    /// The rule.
    public static Stream<Rule> rules() {
        return Stream.of(Check.of("subnet-private-endpoint-ip", PrivateEndpoints::breaches, PrivateEndpoints::count));
    }

    private static Stream<Breach> breaches(Plan plan) {
        Map<Subnet, List<ClusterPlan>> users = new LinkedHashMap<>();
        plan.clusters().stream()
                .filter(each -> isPrivateLink(each.cluster().apiServer()))
                .forEach(each -> firstSubnet(each)
                        .forEach(subnet -> users.computeIfAbsent(subnet, _ -> new ArrayList<>()).add(each)));
        return users.entrySet().stream()
                .filter(each -> counted(each.getKey()) < each.getValue().size())
                .map(each -> breach(each.getKey(), each.getValue()));
    }

    /// With API server VNet integration there is no private endpoint.
    private static boolean isPrivateLink(ApiServerAccess access) {
        return access.privateCluster() && access.subnet() == null;
    }

    private static Stream<Subnet> firstSubnet(ClusterPlan cluster) {
        return cluster.pools().stream().limit(1).map(PoolPlan::subnet).flatMap(subnet -> subnet.stream());
    }

    private static long counted(Subnet subnet) {
        return subnet.inUse(AddressUseKind.PRIVATE_ENDPOINT);
    }

    private static Breach breach(Subnet subnet, List<ClusterPlan> clusters) {
        String message = "%s in subnet %s for %s, but %s counted among its addresses in use"
                .formatted(
                        Words.count(clusters.size(), "private endpoint"),
                        subnet.name(),
                        Words.and(clusters.stream().map(each -> each.cluster().name()).toList()),
                        counted(subnet) == 0 ? "none is" : "only " + Words.number(counted(subnet)) + " are");
        Stream<Place> access = clusters.stream().map(each -> Place.of(each.cluster().id(), "privateCluster"));
        return Breach.of(Timing.WORKS, "AKS puts " + message)
                .withPlaces(Stream.concat(Stream.of(Place.of(subnet.id(), "addressesInUse")), access).toList())
                .withMeasure(Measure.ofMany(clusters.size() - counted(subnet), "uncounted endpoint"));
    }

    private static Stream<QuickFix> count(Plan plan, Breach breach) {
        long need = breach.places().size() - 1L;
        return plan.subnet(breach.places().getFirst().element()).stream()
                .map(demand -> demand.subnet())
                .flatMap(subnet -> count(plan, subnet, (int) (need - counted(subnet))));
    }

    private static Stream<QuickFix> count(Plan plan, Subnet subnet, int missing) {
        AddressUse use = new AddressUse(AddressUseKind.PRIVATE_ENDPOINT, "API server", missing);
        return Repairs.change(
                plan.design(),
                subnet.id(),
                Subnet.class,
                "addressesInUse",
                "Count %s in %s".formatted(Words.count(missing, "private endpoint"), subnet.name()),
                each -> each
                        .withAddressesInUse(Stream.concat(each.addressesInUse().stream(), Stream.of(use)).toList()));
    }
}
