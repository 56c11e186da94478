package overlaystudio.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.net.Overlaps;

/// What of a plan follows from the design without its clusters: subnets, realms, and what is found out about them.
///
/// Most edits touch a cluster or a node pool: the plan of the next version of a design keeps this part.
public final class NetworkPlan {

    private final Design design;
    private final Facts facts;
    private final List<SubnetDemand> subnets;
    private final Map<ElementId, Integer> places;
    private final List<Realm> realms;
    private final Map<ElementId, Realm> realmOf = new HashMap<>();
    private final Set<IpAddress> taken;

    /// By the identity of the lists, which realms share where they reach the same; made when first asked for.
    private final Map<List<ExternalNetwork>, OutsideRanges> outside =
            Collections.synchronizedMap(new IdentityHashMap<>());

    /// By the identity of the list: the ranges of the subnets of one network; made when first asked for.
    private final Map<List<Subnet>, Overlaps> ranges = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Map<Object, Object> found = new ConcurrentHashMap<>();

    /// The network part of the plan of a design.
    NetworkPlan(Design design, Facts facts) {
        this.design = design;
        this.facts = facts;
        int count = design.networks().stream().mapToInt(network -> network.subnets().size()).sum();
        subnets = new ArrayList<>(count);
        places = HashMap.newHashMap(count);
        for (VirtualNetwork network : design.networks()) {
            for (Subnet subnet : network.subnets()) {
                places.putIfAbsent(subnet.id(), subnets.size());
                subnets.add(demand(network, subnet));
            }
        }
        realms = Realms.of(design);
        realms.forEach(realm -> realmOf.putIfAbsent(realm.network().id(), realm));
        taken = NodeAddresses.taken(design);
    }

    private SubnetDemand demand(VirtualNetwork network, Subnet subnet) {
        return new SubnetDemand(
                network, subnet, SubnetDemand.usable(subnet, facts), 0, 0, 0, SubnetDemand.others(subnet));
    }

    /// Whether it is the part of another design as well: all but clusters, positions and the name are the same.
    boolean fits(Design other, Facts numbers) {
        return facts.equals(numbers)
                && design.withName(other.name())
                        .withClusters(other.clusters())
                        .withPositions(other.positions())
                        .equals(other);
    }

    /// What is worked out about the networks alone; once, and not again for the next version of the design.
    ///
    /// @param question what is asked, equal to itself in the next version
    /// @param answer the answer, a function of all but the clusters
    @SuppressWarnings("unchecked")
    public <T> T once(Object question, Supplier<T> answer) {
        Object known = found.get(question);
        T result = known == null ? answer.get() : (T) known;
        found.putIfAbsent(question, result);
        return result;
    }

    /// All subnets in reading order, without the demand of nodes.
    List<SubnetDemand> subnets() {
        return subnets;
    }

    /// The place of a subnet among all.
    Optional<Integer> place(ElementId subnet) {
        return Optional.ofNullable(places.get(subnet));
    }

    /// The virtual network that a subnet lies in.
    Optional<VirtualNetwork> network(ElementId subnet) {
        return place(subnet).map(subnets::get).map(SubnetDemand::network);
    }

    List<Realm> realms() {
        return realms;
    }

    Optional<Realm> realm(ElementId network) {
        return Optional.ofNullable(realmOf.get(network));
    }

    /// The ranges of the subnets of a network, searched together; the places are those of its list.
    public Overlaps ranges(VirtualNetwork network) {
        return ranges.computeIfAbsent(
                network.subnets(), subnets -> Overlaps.of(subnets.stream().map(Subnet::prefix).toList()));
    }

    Stream<Subnet> subnetsMeeting(VirtualNetwork network, Cidr range) {
        Overlaps all = ranges(network);
        return all.meets(range)
                ? IntStream.of(all.meeting(range)).mapToObj(network.subnets()::get)
                : Stream.empty();
    }

    Stream<ExternalNetwork> outsideMeeting(Realm realm, Cidr range) {
        return outside.computeIfAbsent(realm.outside(), OutsideRanges::new).meeting(range);
    }

    /// The addresses that appliances have.
    Set<IpAddress> taken() {
        return taken;
    }
}
