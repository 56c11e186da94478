package overlaystudio.design;

import java.util.List;

/// A Standard public IPv4 address.
///
/// @param id the identity that never changes
/// @param name 1 to 80 characters
/// @param lifecycle planned or existing
/// @param placement where it lies, as far as it differs from its parent
/// @param zones availability zones, 1 to 3
public record PublicIp(ElementId id, String name, Lifecycle lifecycle, Placement placement,
        List<Integer> zones) implements Element {

    /// Keeps copies of its lists.
    public PublicIp {
        zones = List.copyOf(zones);
    }

    /// A planned public address without zones.
    public static PublicIp of(ElementId id, String name) {
        return new PublicIp(id, name, Lifecycle.PLANNED, Placement.INHERITED, List.of());
    }

    /// A copy with another name.
    @Override
    public PublicIp withName(String name) {
        return new PublicIp(id, name, lifecycle, placement, zones);
    }

    /// A copy with another lifecycle.
    public PublicIp withLifecycle(Lifecycle lifecycle) {
        return new PublicIp(id, name, lifecycle, placement, zones);
    }

    /// A copy with another placement.
    public PublicIp withPlacement(Placement placement) {
        return new PublicIp(id, name, lifecycle, placement, zones);
    }

    /// A copy with another zones.
    public PublicIp withZones(List<Integer> zones) {
        return new PublicIp(id, name, lifecycle, placement, zones);
    }
}
