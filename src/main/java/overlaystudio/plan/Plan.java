package overlaystudio.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;

/// What follows from a design on one day: effective values, nodes with their addresses and blocks, demand, realms.
///
/// Two plans are equal if their designs and the days' numbers are.
public final class Plan {

    private final Design design;
    private final Facts facts;
    private final List<ClusterPlan> clusters;
    private final List<SubnetDemand> subnets;
    private final List<Realm> realms;
    private final PlanLookup lookup;

    /// A plan of its parts.
    ///
    /// @param design the design
    /// @param facts Azure's numbers on the day
    /// @param clusters its clusters in their order
    /// @param subnets the demand of each subnet, in reading order
    /// @param realms what each virtual network can meet, in their order
    public Plan(
            Design design, Facts facts, List<ClusterPlan> clusters, List<SubnetDemand> subnets, List<Realm> realms) {
        this.design = design;
        this.facts = facts;
        this.clusters = List.copyOf(clusters);
        this.subnets = List.copyOf(subnets);
        this.realms = List.copyOf(realms);
        this.lookup = new PlanLookup(clusters, subnets, realms);
    }

    /// The plan of a design with Azure's numbers of a day.
    public static Plan of(Design design, Facts facts) {
        return new Planner(design, facts).plan();
    }

    /// The design.
    public Design design() {
        return design;
    }

    /// Azure's numbers on the day.
    public Facts facts() {
        return facts;
    }

    /// The clusters in their order.
    public List<ClusterPlan> clusters() {
        return clusters;
    }

    /// The demand of each subnet, in reading order.
    public List<SubnetDemand> subnets() {
        return subnets;
    }

    /// What each virtual network can meet, in their order.
    public List<Realm> realms() {
        return realms;
    }

    /// The cluster of an identity or of a part of one; empty if there is none.
    public Optional<ClusterPlan> cluster(ElementId id) {
        return lookup.cluster(id.owner());
    }

    /// The pool of an identity or of a part of one; empty if there is none.
    public Optional<PoolPlan> pool(ElementId id) {
        return lookup.pool(id.owner());
    }

    /// The demand of a subnet; empty if there is none of that identity.
    public Optional<SubnetDemand> subnet(ElementId id) {
        return lookup.subnet(id);
    }

    /// What a virtual network can meet; empty if there is none of that identity.
    public Optional<Realm> realm(ElementId network) {
        return lookup.realm(network);
    }

    /// What a cluster can meet; empty where AKS manages its virtual network.
    public Optional<Realm> realm(ClusterPlan cluster) {
        return cluster.network().map(VirtualNetwork::id).flatMap(this::realm);
    }

    /// The outside networks of a realm of which a range, as it is written, shares an address with a range, in their order.
    public Stream<ExternalNetwork> outsideMeeting(Realm realm, Cidr range) {
        return lookup.outsideMeeting(realm, range);
    }

    /// The subnets in which a cluster has pools, each once, in the order of the pools.
    public List<Subnet> nodeSubnets(ClusterPlan cluster) {
        Set<Subnet> subnets = new LinkedHashSet<>();
        cluster.pools().forEach(pool -> pool.subnet().ifPresent(subnets::add));
        return List.copyOf(subnets);
    }

    /// The pools whose nodes are in a subnet.
    public Stream<PoolPlan> poolsIn(ElementId subnet) {
        return lookup.poolsIn(subnet);
    }

    /// The clusters that have a pool in a subnet.
    public Stream<ClusterPlan> clustersIn(ElementId subnet) {
        return lookup.clustersIn(subnet);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plan plan && design.equals(plan.design) && facts.equals(plan.facts);
    }

    @Override
    public int hashCode() {
        return design.hashCode();
    }

    @Override
    public String toString() {
        return "Plan of " + design.name() + " by the numbers of " + facts.asOf();
    }
}
