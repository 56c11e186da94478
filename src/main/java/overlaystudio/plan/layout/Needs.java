package overlaystudio.plan.layout;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Placement;
import overlaystudio.net.Cidr;
import overlaystudio.plan.Growth;

/// What is wanted of the addresses of an estate of clusters; everything else follows.
///
/// @param name the name of the design
/// @param placement subscription, resource group and location of what sets none itself
/// @param networkLayout how clusters are spread over virtual networks
/// @param hub the hub; empty means none
/// @param clusters the clusters
/// @param growth by how much they grow, and for how long that is provided for
/// @param from what virtual networks are drawn from, in order; each private
/// @param pods what is wanted of the pod ranges
/// @param services what is wanted of the service ranges
/// @param servicePrefix the prefix length of service ranges, 13 to 28
/// @param taken what others have
/// @param keptFree what is to be kept free
public record Needs(String name, Placement placement, NetworkLayout networkLayout, @Nullable HubNeed hub,
        List<ClusterNeed> clusters, Growth growth, List<Cidr> from, RangeNeed pods, RangeNeed services,
        int servicePrefix, List<TakenRange> taken, List<KeptFree> keptFree) {

    /// The most clusters that are laid out at once.
    public static final int MOST_CLUSTERS = 500;

    /// How many things a reason or a row names before it counts the others.
    static final int NAMED = 6;

    /// What virtual networks are drawn from where nothing is said.
    public static final List<Cidr> USUAL_FROM = List.of(Cidr.parse("10.0.0.0/8"));

    /// The usual prefix length of service ranges, as of Azure's default.
    public static final int USUAL_SERVICE_PREFIX = 16;

    /// Keeps copies of its lists.
    public Needs {
        clusters = List.copyOf(clusters);
        from = List.copyOf(from);
        taken = List.copyOf(taken);
        keptFree = List.copyOf(keptFree);
    }

    /// Needs without a hub, without growth and without anything taken, drawn from 10.0.0.0/8.
    public static Needs of(String name, Placement placement, ClusterNeed... clusters) {
        return new Needs(name, placement, NetworkLayout.PER_CLUSTER, null, List.of(clusters), Growth.NONE, USUAL_FROM,
                RangeNeed.SHARED, RangeNeed.SHARED, USUAL_SERVICE_PREFIX, List.of(), List.of());
    }

    /// The hub if one is wanted.
    public Optional<HubNeed> wantedHub() {
        return Optional.ofNullable(hub);
    }

    /// A copy with another layout of networks.
    public Needs withNetworkLayout(NetworkLayout networkLayout) {
        return new Needs(name, placement, networkLayout, hub, clusters, growth, from, pods, services, servicePrefix,
                taken, keptFree);
    }

    /// A copy with another hub, or without one.
    public Needs withHub(@Nullable HubNeed hub) {
        return new Needs(name, placement, networkLayout, hub, clusters, growth, from, pods, services, servicePrefix,
                taken, keptFree);
    }

    /// A copy with other clusters.
    public Needs withClusters(List<ClusterNeed> clusters) {
        return new Needs(name, placement, networkLayout, hub, clusters, growth, from, pods, services, servicePrefix,
                taken, keptFree);
    }

    /// A copy with another growth.
    public Needs withGrowth(Growth growth) {
        return new Needs(name, placement, networkLayout, hub, clusters, growth, from, pods, services, servicePrefix,
                taken, keptFree);
    }

    /// A copy whose virtual networks are drawn from other ranges.
    public Needs withFrom(List<Cidr> from) {
        return new Needs(name, placement, networkLayout, hub, clusters, growth, from, pods, services, servicePrefix,
                taken, keptFree);
    }

    /// A copy that wants other pod ranges.
    public Needs withPods(RangeNeed pods) {
        return new Needs(name, placement, networkLayout, hub, clusters, growth, from, pods, services, servicePrefix,
                taken, keptFree);
    }

    /// A copy that wants other service ranges.
    public Needs withServices(RangeNeed services) {
        return new Needs(name, placement, networkLayout, hub, clusters, growth, from, pods, services, servicePrefix,
                taken, keptFree);
    }

    /// A copy with service ranges of another size.
    public Needs withServicePrefix(int servicePrefix) {
        return new Needs(name, placement, networkLayout, hub, clusters, growth, from, pods, services, servicePrefix,
                taken, keptFree);
    }

    /// A copy with other ranges taken.
    public Needs withTaken(List<TakenRange> taken) {
        return new Needs(name, placement, networkLayout, hub, clusters, growth, from, pods, services, servicePrefix,
                taken, keptFree);
    }

    /// A copy with other ranges kept free.
    public Needs withKeptFree(List<KeptFree> keptFree) {
        return new Needs(name, placement, networkLayout, hub, clusters, growth, from, pods, services, servicePrefix,
                taken, keptFree);
    }
}
