package overlaystudio.design;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A NAT gateway, to be attached to subnets.
///
/// @param id the identity that never changes
/// @param name 1 to 80 characters
/// @param lifecycle planned or existing
/// @param placement where it lies, as far as it differs from its parent
/// @param publicIps its public addresses, 1 to 16
/// @param idleTimeoutMinutes minutes, 4 to 120; empty means 4
/// @param zones at most one availability zone
public record NatGateway(ElementId id, String name, Lifecycle lifecycle, Placement placement, List<ElementId> publicIps,
        @Nullable Integer idleTimeoutMinutes, List<Integer> zones) implements Element {

    /// Keeps copies of its lists.
    public NatGateway {
        publicIps = List.copyOf(publicIps);
        zones = List.copyOf(zones);
    }

    /// A planned NAT gateway without public addresses.
    public static NatGateway of(ElementId id, String name) {
        return new NatGateway(id, name, Lifecycle.PLANNED, Placement.INHERITED, List.of(), null, List.of());
    }

    /// A copy with another name.
    @Override
    public NatGateway withName(String name) {
        return new NatGateway(id, name, lifecycle, placement, publicIps, idleTimeoutMinutes, zones);
    }

    /// A copy with another lifecycle.
    public NatGateway withLifecycle(Lifecycle lifecycle) {
        return new NatGateway(id, name, lifecycle, placement, publicIps, idleTimeoutMinutes, zones);
    }

    /// A copy with another placement.
    public NatGateway withPlacement(Placement placement) {
        return new NatGateway(id, name, lifecycle, placement, publicIps, idleTimeoutMinutes, zones);
    }

    /// A copy with another public ips.
    public NatGateway withPublicIps(List<ElementId> publicIps) {
        return new NatGateway(id, name, lifecycle, placement, publicIps, idleTimeoutMinutes, zones);
    }

    /// A copy with another idle timeout minutes.
    public NatGateway withIdleTimeoutMinutes(@Nullable Integer idleTimeoutMinutes) {
        return new NatGateway(id, name, lifecycle, placement, publicIps, idleTimeoutMinutes, zones);
    }

    /// A copy with another zones.
    public NatGateway withZones(List<Integer> zones) {
        return new NatGateway(id, name, lifecycle, placement, publicIps, idleTimeoutMinutes, zones);
    }
}
