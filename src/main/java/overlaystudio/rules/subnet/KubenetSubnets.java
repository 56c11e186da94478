package overlaystudio.rules.subnet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.NewElements;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rule that a kubenet cluster shares neither subnet nor route table: it writes a route for each of its nodes.
public final class KubenetSubnets {

    private KubenetSubnets() {}

    /// The rule.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("kubenet-one-cluster-per-subnet", KubenetSubnets::breaches, KubenetSubnets::repairs));
    }

    private static Stream<Breach> breaches(Plan plan) {
        if (plan.clusters().stream().noneMatch(KubenetSubnets::isKubenet)) {
            return Stream.empty();
        }
        return Stream.concat(
                plan.subnets().stream().flatMap(
                        demand -> shared(demand.subnet(), plan.clustersIn(demand.subnet().id()).toList())),
                routeTables(plan));
    }

    private static boolean isKubenet(ClusterPlan cluster) {
        return cluster.cluster().network().model() == NetworkModel.KUBENET;
    }

    private static Stream<Breach> shared(Subnet subnet, List<ClusterPlan> clusters) {
        return clusters.stream()
                .skip(1)
                .filter(later -> isKubenet(later) || isKubenet(clusters.getFirst()))
                .map(later -> Breach.of(
                        Timing.DEPLOYS_AND_BREAKS,
                        "%s has nodes in subnet %s beside %s, but a kubenet cluster shares its subnet with no other"
                                .formatted(
                                        later.cluster().name(),
                                        subnet.name(),
                                        clusters.getFirst().cluster().name()),
                        Place.of(NodeSubnetRules.firstPool(later, subnet), "subnet"),
                        Place.of(subnet.id())));
    }

    private static Stream<Breach> routeTables(Plan plan) {
        Map<ElementId, List<Subnet>> users = new LinkedHashMap<>();
        plan.subnets().stream()
                .map(demand -> demand.subnet())
                .filter(subnet -> plan.clustersIn(subnet.id()).anyMatch(KubenetSubnets::isKubenet))
                .forEach(subnet -> note(users, subnet));
        return users.entrySet().stream().flatMap(each -> routeTable(plan, each.getKey(), each.getValue()));
    }

    private static void note(Map<ElementId, List<Subnet>> users, Subnet subnet) {
        ElementId table = subnet.routeTable();
        if (table != null) {
            users.computeIfAbsent(table, _ -> new ArrayList<>()).add(subnet);
        }
    }

    /// A cluster may well have several subnets with one table.
    private static Stream<Breach> routeTable(Plan plan, ElementId table, List<Subnet> subnets) {
        ClusterPlan owner = kubenet(plan, subnets.getFirst());
        String name = plan.design().find(table, RouteTable.class).map(RouteTable::name).orElse("");
        return subnets.stream()
                .filter(subnet -> !kubenet(plan, subnet).equals(owner))
                .map(subnet -> Breach.of(
                        Timing.DEPLOYS_AND_BREAKS,
                        "Route table %s serves kubenet clusters %s and %s, but each writes its own routes"
                                .formatted(
                                        name,
                                        owner.cluster().name(),
                                        kubenet(plan, subnet).cluster().name()),
                        Place.of(subnet.id(), "routeTable"),
                        Place.of(table)));
    }

    private static ClusterPlan kubenet(Plan plan, Subnet subnet) {
        return plan.clustersIn(subnet.id()).filter(KubenetSubnets::isKubenet).findFirst().orElseThrow();
    }

    private static Stream<QuickFix> repairs(Plan plan, Breach breach) {
        return Stream.concat(NodeSubnetRules.addSubnet(plan, breach), addTable(plan, breach));
    }

    /// A table with the same routes, for the later cluster alone.
    private static Stream<QuickFix> addTable(Plan plan, Breach breach) {
        ElementId shared = breach.places().getLast().element();
        return plan.design().find(breach.places().getFirst().element(), Subnet.class).stream()
                .filter(Repairs::isPlanned)
                .flatMap(subnet -> plan.design().find(shared, RouteTable.class).stream()
                        .map(table -> addTable(plan, subnet, table)));
    }

    private static QuickFix addTable(Plan plan, Subnet subnet, RouteTable shared) {
        RouteTable fresh = (RouteTable) new NewElements(plan.design()).routeTable().element();
        String title = "Add route table %s for subnet %s".formatted(fresh.name(), subnet.name());
        RouteTable copy = new RouteTable(
                fresh.id(), fresh.name(), fresh.lifecycle(), shared.placement(), shared.propagateGatewayRoutes(),
                shared.routes());
        return Repairs.batch(title, List.of(
                new Edit.AddElement(copy, ElementId.DESIGN),
                new Edit.ChangeElement<>(
                        subnet.id(), Subnet.class, "routeTable", title, each -> each.withRouteTable(copy.id()))));
    }
}
