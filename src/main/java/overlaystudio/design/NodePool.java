package overlaystudio.design;

import java.util.List;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.OsSku;
import overlaystudio.azure.OsType;
import overlaystudio.azure.PoolMode;

/// A node pool of a cluster.
///
/// @param id the identity that never changes
/// @param name 1 to 12 lower-case letters and digits
/// @param lifecycle planned or existing
/// @param mode system or user
/// @param osType operating system
/// @param osSku distribution or release
/// @param vmSize VM size, such as `Standard_D4s_v3`
/// @param count nodes now, 0 or more
/// @param autoscaling bounds of the autoscaler; empty means that it is off
/// @param maxPods most pods on a node
/// @param maxSurge extra nodes during an upgrade
/// @param maxUnavailable nodes that may be missing during an upgrade
/// @param zones availability zones, 1 to 3
/// @param subnet the subnet of its nodes; empty means a virtual network that AKS manages
public record NodePool(ElementId id, String name, Lifecycle lifecycle, PoolMode mode, OsType osType,
        @Nullable OsSku osSku, @Nullable String vmSize, int count, @Nullable Autoscaling autoscaling,
        @Nullable Integer maxPods, @Nullable MaxSurge maxSurge, @Nullable Integer maxUnavailable, List<Integer> zones,
        @Nullable ElementId subnet) implements Element {

    /// Keeps copies of its lists.
    public NodePool {
        zones = List.copyOf(zones);
    }

    /// A planned Linux pool with Azure's defaults: three nodes.
    public static NodePool of(ElementId id, String name, PoolMode mode, @Nullable ElementId subnet) {
        return new NodePool(id, name, Lifecycle.PLANNED, mode, OsType.LINUX, null, null, 3, null, null, null, null,
                List.of(), subnet);
    }

    /// The most nodes that it is planned to have outside an upgrade.
    public int maxCount() {
        return autoscaling == null ? count : Math.max(count, autoscaling.max());
    }

    /// A copy with another name.
    @Override
    public NodePool withName(String name) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }

    /// A copy with another lifecycle.
    public NodePool withLifecycle(Lifecycle lifecycle) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }

    /// A copy with another mode.
    public NodePool withMode(PoolMode mode) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }

    /// A copy with another os type.
    public NodePool withOsType(OsType osType) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }

    /// A copy with another os sku.
    public NodePool withOsSku(@Nullable OsSku osSku) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }

    /// A copy with another vm size.
    public NodePool withVmSize(@Nullable String vmSize) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }

    /// A copy with another count.
    public NodePool withCount(int count) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }

    /// A copy with another autoscaling.
    public NodePool withAutoscaling(@Nullable Autoscaling autoscaling) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }

    /// A copy with another max pods.
    public NodePool withMaxPods(@Nullable Integer maxPods) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }

    /// A copy with another max surge.
    public NodePool withMaxSurge(@Nullable MaxSurge maxSurge) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }

    /// A copy with another max unavailable.
    public NodePool withMaxUnavailable(@Nullable Integer maxUnavailable) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }

    /// A copy with another zones.
    public NodePool withZones(List<Integer> zones) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }

    /// A copy with another subnet.
    public NodePool withSubnet(@Nullable ElementId subnet) {
        return new NodePool(id, name, lifecycle, mode, osType, osSku, vmSize, count, autoscaling, maxPods, maxSurge,
                maxUnavailable, zones, subnet);
    }
}
