package overlaystudio.rules.egress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.azure.NextHopType;
import overlaystudio.azure.Quantity;
import overlaystudio.design.Appliance;
import overlaystudio.design.Placement;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.net.IpAddress;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about user-defined routes and the tables that hold them.
public final class RouteRules {

    private static final String FIELD = "routes";

    private RouteRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.ofNetworks("route-appliance-ip", RouteRules::appliances, RouteRules::useAppliance),
                Check.ofNetworks("route-next-hop-values", RouteRules::needless, RouteRules::dropAddress),
                Check.ofNetworks("route-count-limit", RouteRules::tooMany));
    }

    private static Stream<Breach> appliances(Plan plan) {
        return Stream.concat(unaddressed(plan), loops(plan));
    }

    private static String named(RouteTable table, Route route) {
        return "Route %s of %s".formatted(route.name(), table.name());
    }

    private static Stream<Breach> unaddressed(Plan plan) {
        return Routes.all(plan)
                .filter(each -> each.route().nextHopType() == NextHopType.VIRTUAL_APPLIANCE
                        && each.route().nextHopAddress() == null)
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s goes to an appliance but says no address".formatted(named(each.table(), each.route())),
                        Place.of(each.table().id(), FIELD)));
    }

    /// An appliance in the subnet whose traffic it is to get: its own traffic would come back to it.
    private static Stream<Breach> loops(Plan plan) {
        return Routes.of(plan).uses().flatMap(use -> Routes.throughAppliances(use.table()).stream()
                .filter(route -> isIn(use, route))
                .limit(1)
                .map(route -> Breach.of(
                        Timing.DEPLOYS_AND_BREAKS,
                        "%s sends the traffic of subnet %s (%s) to %s, which is in that subnet itself".formatted(
                                named(use.table(), route), use.subnet().name(), use.subnet().prefix(),
                                route.nextHopAddress()),
                        Place.of(use.table().id(), FIELD),
                        Place.of(use.subnet().id(), "routeTable"))));
    }

    private static boolean isIn(Routes.Use use, Route route) {
        IpAddress address = route.nextHopAddress();
        return address != null && use.subnet().prefix().contains(address);
    }

    private static Stream<QuickFix> useAppliance(Plan plan, Breach breach) {
        return breach.timing() == Timing.REFUSED_AT_CREATE
                ? plan.design().appliances().stream().flatMap(appliance -> useAppliance(plan, breach, appliance))
                : Stream.empty();
    }

    private static Stream<QuickFix> useAppliance(Plan plan, Breach breach, Appliance appliance) {
        IpAddress address = appliance.privateAddress();
        return address == null
                ? Stream.empty()
                : change(plan, breach, "Use %s of %s".formatted(address, appliance.name()), route -> addressed(
                        route, address));
    }

    private static Route addressed(Route route, IpAddress address) {
        boolean lacks = route.nextHopType() == NextHopType.VIRTUAL_APPLIANCE && route.nextHopAddress() == null;
        return lacks ? route.withNextHopAddress(address) : route;
    }

    private static Stream<QuickFix> change(
            Plan plan, Breach breach, String title, UnaryOperator<Route> change) {
        return Repairs.change(
                plan.design(),
                breach.places().getFirst().element(),
                RouteTable.class,
                FIELD,
                title,
                table -> table.withRoutes(table.routes().stream().map(change).toList()));
    }

    private static Stream<Breach> needless(Plan plan) {
        return Routes.all(plan)
                .filter(each -> each.route().nextHopType() != NextHopType.VIRTUAL_APPLIANCE
                        && each.route().nextHopAddress() != null)
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s goes to %s, which takes no next hop address, but names %s".formatted(
                                named(each.table(), each.route()), each.route().nextHopType().azureName(),
                                each.route().nextHopAddress()),
                        Place.of(each.table().id(), FIELD)));
    }

    private static Stream<QuickFix> dropAddress(Plan plan, Breach breach) {
        return Stream.concat(
                change(plan, breach, "Go to an appliance at the address", route -> isNeedless(route)
                        ? route.withNextHopType(NextHopType.VIRTUAL_APPLIANCE)
                        : route),
                change(plan, breach, "Remove the next hop address", route -> isNeedless(route)
                        ? route.withNextHopAddress(null)
                        : route));
    }

    private static boolean isNeedless(Route route) {
        return route.nextHopType() != NextHopType.VIRTUAL_APPLIANCE && route.nextHopAddress() != null;
    }

    private static Stream<Breach> tooMany(Plan plan) {
        return Stream.concat(longTables(plan), manyTables(plan));
    }

    private static Stream<Breach> longTables(Plan plan) {
        int most = plan.facts().number(Quantity.ROUTES_PER_TABLE);
        return plan.design().routeTables().stream()
                .filter(table -> table.routes().size() > most)
                .map(table -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Route table %s has %s, but a table holds %s (newer lists than Azure’s limits of 2022-12 say 600 or 1,000)"
                                .formatted(
                                        table.name(), Words.count(table.routes().size(), "route"), Words.number(most)),
                        Place.of(table.id(), FIELD)));
    }

    private static Stream<Breach> manyTables(Plan plan) {
        int most = plan.facts().number(Quantity.ROUTE_TABLES_PER_REGION);
        Map<Placement, List<RouteTable>> byRegion = plan.design().routeTables().stream()
                .collect(Collectors.groupingBy(table -> region(plan, table), LinkedHashMap::new,
                        Collectors.toList()));
        return byRegion.entrySet().stream()
                .filter(each -> each.getValue().size() > most)
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s in %s, but a subscription has at most %s in a region".formatted(
                                Words.count(each.getValue().size(), "route table"),
                                Objects.requireNonNullElse(each.getKey().location(), "the same region"),
                                Words.number(most)),
                        Place.of(each.getValue().get(most).id())));
    }

    private static Placement region(Plan plan, RouteTable table) {
        return table.placement().within(plan.design().placement()).withResourceGroup(null);
    }
}
