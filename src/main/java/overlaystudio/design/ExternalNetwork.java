package overlaystudio.design;

import java.util.List;

import overlaystudio.azure.ExternalConnection;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;

/// A network outside Azure, such as the company network on premises.
///
/// @param id the identity that never changes
/// @param name its name in the design
/// @param connection how it is connected
/// @param connectedTo the virtual networks whose gateway leads to it; empty means every virtual network reaches it
/// @param ranges its ranges
/// @param holes parts of its ranges that it does not use
/// @param summaryRoute whether its ranges are only a summary route, not addresses in use
public record ExternalNetwork(ElementId id, String name, ExternalConnection connection, List<ElementId> connectedTo,
        List<Cidr> ranges, List<Cidr> holes, boolean summaryRoute) implements Element {

    /// Keeps copies of its lists.
    public ExternalNetwork {
        connectedTo = List.copyOf(connectedTo);
        ranges = List.copyOf(ranges);
        holes = List.copyOf(holes);
    }

    /// A network that every virtual network reaches.
    public static ExternalNetwork of(ElementId id, String name, List<Cidr> ranges) {
        return new ExternalNetwork(id, name, ExternalConnection.EXPRESS_ROUTE, List.of(), ranges, List.of(), false);
    }

    /// The addresses in use: its ranges without the holes.
    public AddressSet addresses() {
        return AddressSet.of(ranges).minus(AddressSet.of(holes));
    }

    /// A copy with another name.
    @Override
    public ExternalNetwork withName(String name) {
        return new ExternalNetwork(id, name, connection, connectedTo, ranges, holes, summaryRoute);
    }

    /// A copy with another connection.
    public ExternalNetwork withConnection(ExternalConnection connection) {
        return new ExternalNetwork(id, name, connection, connectedTo, ranges, holes, summaryRoute);
    }

    /// A copy with another connected to.
    public ExternalNetwork withConnectedTo(List<ElementId> connectedTo) {
        return new ExternalNetwork(id, name, connection, connectedTo, ranges, holes, summaryRoute);
    }

    /// A copy with another ranges.
    public ExternalNetwork withRanges(List<Cidr> ranges) {
        return new ExternalNetwork(id, name, connection, connectedTo, ranges, holes, summaryRoute);
    }

    /// A copy with another holes.
    public ExternalNetwork withHoles(List<Cidr> holes) {
        return new ExternalNetwork(id, name, connection, connectedTo, ranges, holes, summaryRoute);
    }

    /// A copy with another summary route.
    public ExternalNetwork withSummaryRoute(boolean summaryRoute) {
        return new ExternalNetwork(id, name, connection, connectedTo, ranges, holes, summaryRoute);
    }
}
