package overlaystudio.design;

import java.util.List;

/// A route table with user-defined routes.
///
/// @param id the identity that never changes
/// @param name 1 to 80 characters
/// @param lifecycle planned or existing
/// @param placement where it lies, as far as it differs from its parent
/// @param propagateGatewayRoutes whether routes that a gateway learns are added
/// @param routes its routes
public record RouteTable(ElementId id, String name, Lifecycle lifecycle, Placement placement,
        boolean propagateGatewayRoutes, List<Route> routes) implements Element {

    /// Keeps copies of its lists.
    public RouteTable {
        routes = List.copyOf(routes);
    }

    /// A planned route table without routes.
    public static RouteTable of(ElementId id, String name) {
        return new RouteTable(id, name, Lifecycle.PLANNED, Placement.INHERITED, true, List.of());
    }

    /// A copy with another name.
    @Override
    public RouteTable withName(String name) {
        return new RouteTable(id, name, lifecycle, placement, propagateGatewayRoutes, routes);
    }

    /// A copy with another lifecycle.
    public RouteTable withLifecycle(Lifecycle lifecycle) {
        return new RouteTable(id, name, lifecycle, placement, propagateGatewayRoutes, routes);
    }

    /// A copy with another placement.
    public RouteTable withPlacement(Placement placement) {
        return new RouteTable(id, name, lifecycle, placement, propagateGatewayRoutes, routes);
    }

    /// A copy with another propagate gateway routes.
    public RouteTable withPropagateGatewayRoutes(boolean propagateGatewayRoutes) {
        return new RouteTable(id, name, lifecycle, placement, propagateGatewayRoutes, routes);
    }

    /// A copy with another routes.
    public RouteTable withRoutes(List<Route> routes) {
        return new RouteTable(id, name, lifecycle, placement, propagateGatewayRoutes, routes);
    }
}
