package overlaystudio.design;

/// A peering of two virtual networks, which stands for the links in both directions.
///
/// @param id the identity that never changes
/// @param name its name in the design
/// @param lifecycle planned or existing
/// @param first one end
/// @param second the other end
public record Peering(ElementId id, String name, Lifecycle lifecycle, PeeringEnd first,
        PeeringEnd second) implements Element {

    /// A planned peering without options.
    public static Peering of(ElementId id, String name, ElementId first, ElementId second) {
        return new Peering(id, name, Lifecycle.PLANNED, PeeringEnd.of(first), PeeringEnd.of(second));
    }

    /// Whether a virtual network is at one of the ends.
    public boolean joins(ElementId network) {
        return first.network().equals(network) || second.network().equals(network);
    }

    /// A copy with another name.
    @Override
    public Peering withName(String name) {
        return new Peering(id, name, lifecycle, first, second);
    }

    /// A copy with another lifecycle.
    public Peering withLifecycle(Lifecycle lifecycle) {
        return new Peering(id, name, lifecycle, first, second);
    }

    /// A copy with another first.
    public Peering withFirst(PeeringEnd first) {
        return new Peering(id, name, lifecycle, first, second);
    }

    /// A copy with another second.
    public Peering withSecond(PeeringEnd second) {
        return new Peering(id, name, lifecycle, first, second);
    }
}
