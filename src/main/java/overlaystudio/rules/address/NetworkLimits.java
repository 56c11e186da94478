package overlaystudio.rules.address;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.Quantity;
import overlaystudio.design.Cluster;
import overlaystudio.design.ElementId;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Realm;
import overlaystudio.plan.SubnetDemand;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Measure;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about how much a virtual network may hold.
public final class NetworkLimits {

    /// Most addresses of a group of peered virtual networks (Azure limits of networking, 2022-12).
    private static final long GROUP_LIMIT = 128_000;

    /// What of the demands and the groups follows from the networks alone.
    private static final String OTHERS = "vnet-private-ip-limit/others";
    private static final String GROUPS = "vnet-peered-group-ip-limit/groups";

    private NetworkLimits() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.ofNetworks("subnet-count-limit", NetworkLimits::subnets),
                Check.of("vnet-private-ip-limit", NetworkLimits::addresses, NetworkLimits::useOverlay),
                Check.of("vnet-peered-group-ip-limit", NetworkLimits::groups));
    }

    private static Stream<Breach> subnets(Plan plan) {
        int limit = plan.facts().number(Quantity.SUBNETS_PER_NETWORK);
        return plan.design().networks().stream()
                .filter(network -> network.subnets().size() > limit)
                .map(network -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s has %s, %s more than the %s that a virtual network can have"
                                .formatted(
                                        network.name(),
                                        Words.count(network.subnets().size(), "subnet"),
                                        Words.number(network.subnets().size() - (long) limit),
                                        Words.number(limit)),
                        Place.of(network.id())));
    }

    /// Addresses that a virtual network is asked for.
    ///
    /// @param now now
    /// @param max at the greatest size of all pools
    /// @param peak during an upgrade at that size
    private record Demand(long now, long max, long peak) {

        static final Demand NONE = new Demand(0, 0, 0);

        static Demand ofNodes(SubnetDemand each) {
            return new Demand(each.nodesNow(), each.nodesMax(), each.nodesMax() + each.surgeMax());
        }

        static Demand ofOthers(long count) {
            return new Demand(count, count, count);
        }

        Demand plus(Demand other) {
            return new Demand(now + other.now, max + other.max, peak + other.peak);
        }

        Timing above(long limit) {
            return now > limit ? Timing.REFUSED_AT_CREATE
                    : max > limit ? Timing.GROWS_INTO_IT : Timing.REFUSED_AT_UPGRADE;
        }
    }

    private static Map<ElementId, Demand> demands(Plan plan) {
        Map<ElementId, Demand> demands = new HashMap<>(plan.networks().once(OTHERS, () -> others(plan)));
        plan.subnetsInUse()
                .forEach(each -> demands.merge(each.network().id(), Demand.ofNodes(each), Demand::plus));
        return demands;
    }

    /// What other things than nodes ask for.
    private static Map<ElementId, Demand> others(Plan plan) {
        Map<ElementId, Demand> demands = new HashMap<>();
        plan.subnets().stream()
                .filter(each -> each.others() > 0)
                .forEach(each -> demands.merge(each.network().id(), Demand.ofOthers(each.others()), Demand::plus));
        return demands;
    }

    private static Stream<Breach> addresses(Plan plan) {
        int limit = plan.facts().number(Quantity.PRIVATE_ADDRESSES_PER_NETWORK);
        Map<ElementId, Demand> demands = demands(plan);
        return plan.design().networks().stream()
                .flatMap(network -> Optional.ofNullable(demands.get(network.id()))
                        .filter(demand -> demand.peak() > limit)
                        .map(demand -> addresses(network, demand, limit))
                        .stream());
    }

    private static Breach addresses(VirtualNetwork network, Demand demand, int limit) {
        return Breach.of(
                demand.above(limit),
                "%s needs %s (%s now), but a virtual network can have %s in use"
                        .formatted(
                                network.name(),
                                Words.number(demand.peak()) + " addresses at its greatest size",
                                Words.number(demand.now()),
                                Words.number(limit)),
                Place.of(network.id()));
    }

    /// With overlay the pods take no addresses of the network.
    private static Stream<QuickFix> useOverlay(Plan plan, Breach breach) {
        ElementId network = breach.places().getFirst().element();
        return plan.clusters().stream()
                .filter(each -> each.network().filter(its -> its.id().equals(network)).isPresent())
                .map(each -> each.cluster())
                .filter(cluster -> cluster.network().model() == NetworkModel.NODE_SUBNET)
                .flatMap(cluster -> Repairs.change(
                        plan.design(),
                        cluster.id(),
                        Cluster.class,
                        "model",
                        "Use Azure CNI Overlay for " + cluster.name(),
                        each -> each.withNetwork(each.network().withModel(NetworkModel.OVERLAY))));
    }

    private static Stream<Breach> groups(Plan plan) {
        Map<ElementId, Demand> demands = demands(plan);
        return plan.networks().once(GROUPS, () -> groups(plan.realms())).stream().flatMap(group -> {
            long sum = group.stream()
                    .mapToLong(each -> demands.getOrDefault(each.id(), Demand.NONE).peak())
                    .sum();
            return sum > GROUP_LIMIT ? Stream.of(group(group, sum)) : Stream.empty();
        });
    }

    private static Breach group(List<VirtualNetwork> group, long sum) {
        String message = "%s that are peered, from %s to %s, need %s addresses: a group can have %s"
                .formatted(
                        Words.count(group.size(), "virtual network"),
                        group.getFirst().name(),
                        group.getLast().name(),
                        Words.number(sum),
                        Words.number(GROUP_LIMIT));
        return Breach.of(Timing.GROWS_INTO_IT, message)
                .withPlaces(group.stream().map(each -> Place.of(each.id())).toList())
                .withMeasure(Measure.ofMany(sum, "address"));
    }

    /// The networks that peerings join, directly or not, for each group of two or more.
    private static List<List<VirtualNetwork>> groups(List<Realm> realms) {
        Map<ElementId, Realm> left = new LinkedHashMap<>();
        realms.forEach(realm -> left.put(realm.network().id(), realm));
        Map<ElementId, Integer> order = new HashMap<>();
        realms.forEach(realm -> order.put(realm.network().id(), order.size()));
        List<List<VirtualNetwork>> groups = new ArrayList<>();
        Set<ElementId> seen = new HashSet<>();
        for (Realm realm : realms) {
            if (!realm.peers().isEmpty() && seen.add(realm.network().id())) {
                groups.add(group(realm, left, seen).stream()
                        .sorted(Comparator.comparing(each -> order.getOrDefault(each.id(), 0)))
                        .toList());
            }
        }
        return groups;
    }

    private static List<VirtualNetwork> group(Realm start, Map<ElementId, Realm> all, Set<ElementId> seen) {
        List<VirtualNetwork> group = new ArrayList<>();
        Deque<Realm> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Realm realm = open.pop();
            group.add(realm.network());
            realm.peers().stream()
                    .filter(peer -> seen.add(peer.id()))
                    .flatMap(peer -> Stream.ofNullable(all.get(peer.id())))
                    .forEach(open::add);
        }
        return group;
    }
}
