package overlaystudio.rules.egress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.azure.NextHopType;
import overlaystudio.design.ElementId;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.plan.Plan;
import overlaystudio.plan.SubnetDemand;

/// The routes of a design, looked up once for all its subnets.
///
/// @param plan the plan of the design
/// @param tables its route tables by identity
record Routes(Plan plan, Map<ElementId, RouteTable> tables) {

    /// A route of a table.
    record Entry(RouteTable table, Route route) {}

    /// A subnet with the table that is associated with it.
    record Use(Subnet subnet, RouteTable table) {}

    static Routes of(Plan plan) {
        return new Routes(
                plan,
                plan.design().routeTables().stream()
                        .collect(Collectors.toMap(RouteTable::id, table -> table, (first, _) -> first)));
    }

    /// Every route of every table.
    static Stream<Entry> all(Plan plan) {
        return plan.design().routeTables().stream()
                .flatMap(table -> table.routes().stream().map(route -> new Entry(table, route)));
    }

    /// The table of a subnet; empty where it has none.
    Optional<RouteTable> of(Subnet subnet) {
        return Optional.ofNullable(subnet.routeTable()).map(tables::get);
    }

    /// The subnets that have a table.
    Stream<Use> uses() {
        return plan.subnets().stream()
                .map(SubnetDemand::subnet)
                .filter(subnet -> subnet.routeTable() != null)
                .flatMap(subnet -> of(subnet).map(table -> new Use(subnet, table)).stream());
    }

    /// The routes of a table that lead to an appliance.
    static List<Route> throughAppliances(RouteTable table) {
        return table.routes().stream().filter(route -> route.nextHopType() == NextHopType.VIRTUAL_APPLIANCE).toList();
    }
}
