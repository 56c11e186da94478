package overlaystudio.plan.layout;

import java.util.List;
import java.util.Locale;

import overlaystudio.design.Placement;

/// A virtual network that is to be laid out.
///
/// @param name its name
/// @param placement where it lies
/// @param isHub whether it is a hub
/// @param subnets its subnets
/// @param clusters the clusters whose nodes are in it
record NetworkWish(
        String name, Placement placement, boolean isHub, List<SubnetWish> subnets, List<ClusterNeed> clusters) {

    NetworkWish {
        subnets = List.copyOf(subnets);
        clusters = List.copyOf(clusters);
    }

    /// The key under which Azure tells places apart, for example `/westeurope`.
    static String region(Placement placement) {
        return (placement.subscription() + "/" + placement.location()).toLowerCase(Locale.ROOT);
    }
}
