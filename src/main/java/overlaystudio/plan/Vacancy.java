package overlaystudio.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.net.FreeSpace;

/// The private addresses that are free for one purpose in a design.
///
/// Everything of the design counts as taken, connected or not, for what is not connected today may be tomorrow; so do
/// the addresses of outside networks outside their holes, what the design keeps free, and what AKS reserves.
///
/// @param space the addresses that the purpose may use, and those in use
public record Vacancy(FreeSpace space) {

    private static final Comparator<Cidr> LARGEST_FIRST =
            Comparator.comparingInt(Cidr::prefix).thenComparing(Cidr::network);

    /// The space that nothing in the whole estate uses: for one more virtual network, and for anything else.
    public static Vacancy everywhere(Plan plan) {
        return of(plan, _ -> true, clusterRanges(plan));
    }

    /// The space to which a virtual network could move, its own addresses included.
    public static Vacancy forNetwork(Plan plan, ElementId network) {
        return of(plan, each -> !each.id().equals(network), clusterRanges(plan));
    }

    /// The space for one more subnet of a virtual network.
    public static Vacancy forSubnets(Plan plan, VirtualNetwork network) {
        return within(plan, network, _ -> true);
    }

    /// The space to which a subnet of a virtual network could move, its own addresses included.
    public static Vacancy forSubnet(Plan plan, VirtualNetwork network, ElementId subnet) {
        return within(plan, network, each -> !each.id().equals(subnet));
    }

    /// The space for the pod range of a cluster; those of other clusters do not matter, for no cluster meets them.
    public static Vacancy forPods(Plan plan, ClusterPlan cluster) {
        return of(plan, _ -> true, List.of(cluster.serviceCidr().value()));
    }

    /// The space for the service range of a cluster; those of other clusters do not matter, for no cluster meets them.
    public static Vacancy forServices(Plan plan, ClusterPlan cluster) {
        return of(plan, _ -> true,
                cluster.hasPodRange() ? List.of(cluster.podCidr().value()) : List.of());
    }

    private static Vacancy of(Plan plan, Predicate<VirtualNetwork> counts, Collection<Cidr> alsoTaken) {
        AddressSet networks = AddressSet.of(plan.design().networks().stream()
                .filter(counts)
                .flatMap(Vacancy::ranges)
                .toList());
        return new Vacancy(new FreeSpace(PrivateSpace.ALL, networks
                .union(AddressSet.of(alsoTaken))
                .union(outside(plan.design()))
                .union(keptFree(plan.design()))));
    }

    private static Vacancy within(Plan plan, VirtualNetwork network, Predicate<Subnet> counts) {
        AddressSet subnets = AddressSet.of(
                network.subnets().stream().filter(counts).map(Subnet::prefix).toList());
        return new Vacancy(new FreeSpace(AddressSet.of(network.prefixes()), subnets
                .union(AddressSet.of(clusterRanges(plan)))
                .union(keptFree(plan.design()))));
    }

    /// Subnets count as well, for one may lie outside its network by mistake.
    private static Stream<Cidr> ranges(VirtualNetwork network) {
        return Stream.concat(network.prefixes().stream(), network.subnets().stream().map(Subnet::prefix));
    }

    private static List<Cidr> clusterRanges(Plan plan) {
        return plan.clusters().stream()
                .flatMap(ClusterPlan::ranges)
                .toList();
    }

    private static AddressSet outside(Design design) {
        return design.externalNetworks().stream()
                .map(ExternalNetwork::addresses)
                .reduce(AddressSet.empty(), AddressSet::union);
    }

    private static AddressSet keptFree(Design design) {
        return PrivateSpace.RESERVED.union(
                AddressSet.of(design.reservedRanges().stream().map(ReservedRange::range).toList()));
    }

    /// The free blocks, none of which lies in a larger one: the largest first, of equal ones the lowest.
    public List<Cidr> blocks() {
        return space.blocks().stream().sorted(LARGEST_FIRST).toList();
    }

    /// The smallest free block that holds a range of a prefix length, the lowest on ties; empty if none does.
    ///
    /// @throws IllegalArgumentException if the prefix is outside 0 to 32
    public Optional<Cidr> smallestFor(int prefix) {
        return space.bestFit(prefix).flatMap(start -> space.blocks().stream()
                .filter(block -> block.contains(start))
                .findFirst());
    }

    /// A range of a prefix length at the start of the smallest free block that holds it; empty if none does.
    ///
    /// @throws IllegalArgumentException if the prefix is outside 0 to 32
    public Optional<Cidr> fit(int prefix) {
        return space.bestFit(prefix);
    }

    /// The largest free block, the lowest on ties; empty if nothing is free.
    public Optional<Cidr> largest() {
        return space.largest();
    }

    /// Whether a range is free.
    public boolean isFree(Cidr range) {
        return space.isFree(range);
    }
}
