package overlaystudio.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// What of a plan follows from the design without its clusters: subnets, realms, and what is found out about them.
///
/// Most edits touch a cluster or a node pool: the plan of the next version of a design keeps this part.
public final class NetworkPlan {

    private final Design design;
    private final Facts facts;
    private final List<SubnetDemand> subnets;
    private final Map<ElementId, Integer> places = new HashMap<>();
    private final List<Realm> realms;
    private final Map<ElementId, Realm> realmOf = new HashMap<>();
    private final Set<IpAddress> taken;

    /// By the identity of the lists, which realms share where they reach the same; made when first asked for.
    private final Map<List<ExternalNetwork>, OutsideRanges> outside =
            Collections.synchronizedMap(new IdentityHashMap<>());

    private final Map<Object, Object> found = new ConcurrentHashMap<>();

    /// The network part of the plan of a design.
    NetworkPlan(Design design, Facts facts) {
        this.design = design;
        this.facts = facts;
        subnets = design.networks().stream()
                .flatMap(network -> network.subnets().stream().map(subnet -> demand(network, subnet)))
                .toList();
        for (int place = 0; place < subnets.size(); place++) {
            places.putIfAbsent(subnets.get(place).subnet().id(), place);
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

    List<Realm> realms() {
        return realms;
    }

    Optional<Realm> realm(ElementId network) {
        return Optional.ofNullable(realmOf.get(network));
    }

    Stream<ExternalNetwork> outsideMeeting(Realm realm, Cidr range) {
        return outside.computeIfAbsent(realm.outside(), OutsideRanges::new).meeting(range);
    }

    /// The addresses that appliances have.
    Set<IpAddress> taken() {
        return taken;
    }
}
