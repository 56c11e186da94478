package overlaystudio.plan.layout;

import java.util.List;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Placement;

/// A cluster that is wanted.
///
/// @param name its name, 1 to 58 characters
/// @param placement subscription, resource group and location, as far as they differ from those of the needs
/// @param model overlay or node subnet
/// @param nodes nodes at most today, outside an upgrade, 1 or more
/// @param maxSurge extra nodes of each pool during an upgrade; empty means Azure's default
/// @param maxPods most pods on a node; empty means Azure's default
/// @param subnets subnets that it wants beside that of its nodes
public record ClusterNeed(String name, Placement placement, NetworkModel model, int nodes,
        @Nullable MaxSurge maxSurge, @Nullable Integer maxPods, List<SubnetNeed> subnets) {

    /// Keeps a copy of its list.
    public ClusterNeed {
        subnets = List.copyOf(subnets);
    }

    /// An overlay cluster of at most a number of nodes, with Azure's defaults.
    public static ClusterNeed of(String name, int nodes) {
        return new ClusterNeed(name, Placement.INHERITED, NetworkModel.OVERLAY, nodes, null, null, List.of());
    }

    /// A copy with another name.
    public ClusterNeed withName(String name) {
        return new ClusterNeed(name, placement, model, nodes, maxSurge, maxPods, subnets);
    }

    /// A copy with another placement.
    public ClusterNeed withPlacement(Placement placement) {
        return new ClusterNeed(name, placement, model, nodes, maxSurge, maxPods, subnets);
    }

    /// A copy in another region.
    public ClusterNeed withLocation(String location) {
        return withPlacement(placement.withLocation(location));
    }

    /// A copy with another network model.
    public ClusterNeed withModel(NetworkModel model) {
        return new ClusterNeed(name, placement, model, nodes, maxSurge, maxPods, subnets);
    }

    /// A copy with another number of nodes at most.
    public ClusterNeed withNodes(int nodes) {
        return new ClusterNeed(name, placement, model, nodes, maxSurge, maxPods, subnets);
    }

    /// A copy with another surge.
    public ClusterNeed withMaxSurge(@Nullable MaxSurge maxSurge) {
        return new ClusterNeed(name, placement, model, nodes, maxSurge, maxPods, subnets);
    }

    /// A copy with another number of pods on a node.
    public ClusterNeed withMaxPods(@Nullable Integer maxPods) {
        return new ClusterNeed(name, placement, model, nodes, maxSurge, maxPods, subnets);
    }

    /// A copy with other subnets.
    public ClusterNeed withSubnets(List<SubnetNeed> subnets) {
        return new ClusterNeed(name, placement, model, nodes, maxSurge, maxPods, subnets);
    }
}
