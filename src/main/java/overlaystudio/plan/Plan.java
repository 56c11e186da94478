package overlaystudio.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;

/// What follows from a design on one day: effective values, nodes with their addresses and blocks, demand, realms.
///
/// @param design the design
/// @param facts Azure's numbers on the day
/// @param clusters its clusters in their order
/// @param subnets the demand of each subnet, in reading order
/// @param realms what each virtual network can meet, in their order
public record Plan(
        Design design, Facts facts, List<ClusterPlan> clusters, List<SubnetDemand> subnets, List<Realm> realms) {

    /// Keeps copies of its lists.
    public Plan {
        clusters = List.copyOf(clusters);
        subnets = List.copyOf(subnets);
        realms = List.copyOf(realms);
    }

    /// The plan of a design with Azure's numbers of a day.
    public static Plan of(Design design, Facts facts) {
        return new Planner(design, facts).plan();
    }

    /// The cluster of an identity or of a part of one; empty if there is none.
    public Optional<ClusterPlan> cluster(ElementId id) {
        ElementId owner = id.owner();
        return clusters.stream().filter(each -> each.cluster().id().equals(owner)).findFirst();
    }

    /// The pool of an identity or of a part of one; empty if there is none.
    public Optional<PoolPlan> pool(ElementId id) {
        ElementId owner = id.owner();
        return clusters.stream()
                .flatMap(each -> each.pools().stream())
                .filter(each -> each.pool().id().equals(owner))
                .findFirst();
    }

    /// The demand of a subnet; empty if there is none of that identity.
    public Optional<SubnetDemand> subnet(ElementId id) {
        return subnets.stream().filter(each -> each.subnet().id().equals(id)).findFirst();
    }

    /// What a virtual network can meet; empty if there is none of that identity.
    public Optional<Realm> realm(ElementId network) {
        return realms.stream().filter(each -> each.network().id().equals(network)).findFirst();
    }

    /// What a cluster can meet; empty where AKS manages its virtual network.
    public Optional<Realm> realm(ClusterPlan cluster) {
        return cluster.network().map(VirtualNetwork::id).flatMap(this::realm);
    }

    /// The subnets in which a cluster has pools, each once, in the order of the pools.
    public List<Subnet> nodeSubnets(ClusterPlan cluster) {
        return cluster.pools().stream().flatMap(pool -> pool.subnet().stream()).distinct().toList();
    }

    /// The pools whose nodes are in a subnet.
    public Stream<PoolPlan> poolsIn(ElementId subnet) {
        return clusters.stream()
                .flatMap(each -> each.pools().stream())
                .filter(pool -> subnet.equals(pool.pool().subnet()));
    }

    /// The clusters that have a pool in a subnet.
    public Stream<ClusterPlan> clustersIn(ElementId subnet) {
        return clusters.stream()
                .filter(each -> each.pools().stream()
                        .anyMatch(pool -> subnet.equals(pool.pool().subnet())));
    }
}
