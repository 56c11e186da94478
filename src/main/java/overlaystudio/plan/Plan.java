package overlaystudio.plan;

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
    private final Design whole;
    private final Facts facts;
    private final List<ClusterPlan> clusters;
    private final NetworkPlan networks;
    private final List<SubnetDemand> subnets;
    private final List<SubnetDemand> subnetsInUse;
    private final PlanLookup lookup;
    private final PlannedNodes nodes;

    /// A plan of its parts.
    ///
    /// @param clusters the clusters in their order
    /// @param subnets the demand of each subnet, in the order of the networks' part
    Plan(Design design, Facts facts, NetworkPlan networks, List<ClusterPlan> clusters, List<SubnetDemand> subnets) {
        this.design = design;
        this.whole = design;
        this.facts = facts;
        this.networks = networks;
        this.clusters = List.copyOf(clusters);
        this.subnets = List.copyOf(subnets);
        this.lookup = new PlanLookup(clusters);
        this.subnetsInUse = subnetsInUse(lookup, networks, this.subnets);
        this.nodes = new PlannedNodes(this.clusters, networks.taken());
    }

    private Plan(Plan all, Set<ElementId> some) {
        this.design = all.design.only(some);
        this.whole = all.whole;
        this.facts = all.facts;
        this.networks = all.networks;
        this.clusters = all.clusters.stream().filter(each -> some.contains(each.cluster().id())).toList();
        this.subnets = all.subnets;
        this.lookup = new PlanLookup(clusters);
        this.subnetsInUse = subnetsInUse(lookup, networks, subnets);
        this.nodes = all.nodes;
    }

    private static List<SubnetDemand> subnetsInUse(
            PlanLookup lookup, NetworkPlan networks, List<SubnetDemand> subnets) {
        return lookup.subnetsInUse().stream()
                .flatMap(subnet -> networks.place(subnet).stream())
                .sorted()
                .map(subnets::get)
                .toList();
    }

    /// The plan of a design with Azure's numbers of a day.
    public static Plan of(Design design, Facts facts) {
        return new Planner(design, facts, new NetworkPlan(design, facts)).plan();
    }

    /// The plan of the next version of the design: what did not change is not worked out again.
    public Plan next(Design changed, Facts numbers) {
        return networks.fits(changed, numbers)
                ? new Planner(changed, numbers, networks).plan()
                : Plan.of(changed, numbers);
    }

    /// The plan of some elements of its design with all the numbers of the whole: addresses, blocks, demand.
    ///
    /// @param some the elements that its design has; a cluster keeps the numbers of all its pools
    public Plan only(Set<ElementId> some) {
        return new Plan(this, some);
    }

    /// The design.
    public Design design() {
        return design;
    }

    /// The design from which the numbers follow: the design itself, or of what it is an excerpt.
    public Design whole() {
        return whole;
    }

    /// Whether a pool is in the design, and not only in the whole of which it is an excerpt.
    public boolean has(PoolPlan pool) {
        return design.find(pool.pool().id()).isPresent();
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
        return networks.realms();
    }

    /// What follows from the networks alone.
    public NetworkPlan networks() {
        return networks;
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
        return networks.place(id).map(subnets::get);
    }

    /// The virtual network that a subnet lies in.
    public Optional<VirtualNetwork> networkOf(ElementId subnet) {
        return networks.network(subnet);
    }

    /// What a virtual network can meet; empty if there is none of that identity.
    public Optional<Realm> realm(ElementId network) {
        return networks.realm(network);
    }

    /// What a cluster can meet; empty where AKS manages its virtual network.
    public Optional<Realm> realm(ClusterPlan cluster) {
        return cluster.network().map(VirtualNetwork::id).flatMap(this::realm);
    }

    /// The subnets of a virtual network that share an address with a range, in their order.
    public Stream<Subnet> subnetsMeeting(VirtualNetwork network, Cidr range) {
        return networks.subnetsMeeting(network, range);
    }

    /// The outside networks of a realm of which a range, as it is written, shares an address with a range, in their order.
    public Stream<ExternalNetwork> outsideMeeting(Realm realm, Cidr range) {
        return networks.outsideMeeting(realm, range);
    }

    /// The nodes of now of a pool in their order; made when they are first asked for.
    public List<PlannedNode> nodes(ElementId pool) {
        return nodes.of(pool);
    }

    /// The subnets in which a cluster has pools, each once, in the order of the pools.
    public List<Subnet> nodeSubnets(ClusterPlan cluster) {
        return cluster.nodeSubnets();
    }

    /// The subnets that pools name, in reading order.
    public Stream<SubnetDemand> subnetsInUse() {
        return subnetsInUse.stream();
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
        return other instanceof Plan plan
                && facts.equals(plan.facts)
                && design.equals(plan.design)
                && ((isWhole() && plan.isWhole()) || whole.equals(plan.whole));
    }

    /// What is no excerpt has its design only once.
    @SuppressWarnings("ReferenceEquality")
    private boolean isWhole() {
        return design == whole;
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
