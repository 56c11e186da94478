package overlaystudio.design;

import java.util.List;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.ApplianceKind;
import overlaystudio.net.IpAddress;

/// A firewall or another appliance that inspects traffic.
///
/// @param id the identity that never changes
/// @param name 1 to 50 characters
/// @param lifecycle planned or existing
/// @param placement where it lies, as far as it differs from its parent
/// @param kind Azure Firewall or a virtual machine
/// @param subnet the subnet it stands in
/// @param privateAddress its address in that subnet
/// @param publicIps its public addresses
public record Appliance(ElementId id, String name, Lifecycle lifecycle, Placement placement, ApplianceKind kind,
        @Nullable ElementId subnet, @Nullable IpAddress privateAddress, List<ElementId> publicIps) implements Element {

    /// Keeps copies of its lists.
    public Appliance {
        publicIps = List.copyOf(publicIps);
    }

    /// An existing Azure Firewall whose subnet is not said.
    public static Appliance of(ElementId id, String name) {
        return new Appliance(id, name, Lifecycle.EXISTING, Placement.INHERITED, ApplianceKind.AZURE_FIREWALL, null,
                null, List.of());
    }

    /// A copy with another name.
    @Override
    public Appliance withName(String name) {
        return new Appliance(id, name, lifecycle, placement, kind, subnet, privateAddress, publicIps);
    }

    /// A copy with another lifecycle.
    public Appliance withLifecycle(Lifecycle lifecycle) {
        return new Appliance(id, name, lifecycle, placement, kind, subnet, privateAddress, publicIps);
    }

    /// A copy with another placement.
    public Appliance withPlacement(Placement placement) {
        return new Appliance(id, name, lifecycle, placement, kind, subnet, privateAddress, publicIps);
    }

    /// A copy with another kind.
    public Appliance withKind(ApplianceKind kind) {
        return new Appliance(id, name, lifecycle, placement, kind, subnet, privateAddress, publicIps);
    }

    /// A copy with another subnet.
    public Appliance withSubnet(@Nullable ElementId subnet) {
        return new Appliance(id, name, lifecycle, placement, kind, subnet, privateAddress, publicIps);
    }

    /// A copy with another private address.
    public Appliance withPrivateAddress(@Nullable IpAddress privateAddress) {
        return new Appliance(id, name, lifecycle, placement, kind, subnet, privateAddress, publicIps);
    }

    /// A copy with another public ips.
    public Appliance withPublicIps(List<ElementId> publicIps) {
        return new Appliance(id, name, lifecycle, placement, kind, subnet, privateAddress, publicIps);
    }
}
