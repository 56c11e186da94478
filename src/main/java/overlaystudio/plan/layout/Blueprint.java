package overlaystudio.plan.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.Facts;
import overlaystudio.design.Placement;
import overlaystudio.plan.PodBlocks;
import overlaystudio.plan.layout.Siting.Own;

/// What the needs come to: virtual networks with their subnets, and the size of each range.
final class Blueprint {

    private final Needs needs;
    private final Facts facts;
    private final List<NetworkWish> networks;

    private Blueprint(Needs needs, Facts facts) {
        this.needs = needs;
        this.facts = facts;
        networks = Stream.concat(hubs(), spokes()).toList();
    }

    static Blueprint of(Needs needs, Facts facts) {
        return new Blueprint(needs, facts);
    }

    Needs needs() {
        return needs;
    }

    Facts facts() {
        return facts;
    }

    List<NetworkWish> networks() {
        return networks;
    }

    /// The prefix length of each pod and service range that is wanted.
    Map<Own, Integer> wantedRanges() {
        Map<Own, Integer> ranges = new LinkedHashMap<>();
        for (ClusterNeed cluster : needs.clusters()) {
            size(cluster).podPrefix()
                    .filter(_ -> size(cluster).hasPodRange())
                    .ifPresent(prefix -> ranges.merge(pods(cluster), prefix, Math::min));
            ranges.put(services(cluster), needs.servicePrefix());
        }
        return ranges;
    }

    /// The prefix length of a pod or service range that leaves room: a quarter of the blocks of a pod range, and where all
    /// clusters share one, as much as Azure's default has at least.
    int roomyPrefix(Own own, int prefix) {
        if (!own.isPods()) {
            return prefix;
        }
        long nodes = needs.clusters().stream()
                .filter(each -> pods(each).equals(own) && size(each).hasPodRange())
                .mapToLong(each -> size(each).nodesWithSurge())
                .max()
                .orElse(1);
        int roomy = PodBlocks.prefixFor(Math.toIntExact(Math.ceilDiv(nodes * 4, 3))).orElse(prefix);
        return own.cluster().isEmpty() ? Math.min(roomy, Facts.DEFAULT_POD_CIDR.prefix()) : roomy;
    }

    /// The pod range of a cluster.
    Own pods(ClusterNeed cluster) {
        return new Own(true, needs.pods().shared() ? "" : cluster.name());
    }

    /// The service range of a cluster.
    Own services(ClusterNeed cluster) {
        return new Own(false, needs.services().shared() ? "" : cluster.name());
    }

    ClusterSize size(ClusterNeed cluster) {
        return new ClusterSize(cluster, needs.growth(), facts);
    }

    /// The virtual network of a cluster.
    NetworkWish networkOf(ClusterNeed cluster) {
        return networks.stream()
                .filter(each -> each.clusters().contains(cluster))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(cluster.name() + " has no network"));
    }

    private Stream<NetworkWish> hubs() {
        return needs.wantedHub().stream().flatMap(this::hubs);
    }

    private Stream<NetworkWish> hubs(HubNeed hub) {
        Placement placement = hub.placement().within(needs.placement());
        List<SubnetWish> subnets = hub.subnets().stream().map(each -> new SubnetWish(each, false)).toList();
        List<String> locations = hub.locations().isEmpty()
                ? List.of(Objects.requireNonNullElse(placement.location(), ""))
                : hub.locations();
        return locations.stream()
                .map(location -> new NetworkWish(
                        hub.locations().isEmpty() ? hub.name() : hub.name() + "-" + location,
                        placement.withLocation(location.isEmpty() ? null : location),
                        true,
                        subnets,
                        List.of()));
    }

    private Stream<NetworkWish> spokes() {
        Map<String, List<ClusterNeed>> groups = new LinkedHashMap<>();
        for (ClusterNeed cluster : needs.clusters()) {
            groups.computeIfAbsent(group(cluster), _ -> new ArrayList<>()).add(cluster);
        }
        Map<String, Integer> names = new LinkedHashMap<>();
        return groups.values().stream().map(clusters -> spoke(clusters, names)).toList().stream();
    }

    private String group(ClusterNeed cluster) {
        return needs.networkLayout() == NetworkLayout.PER_CLUSTER
                ? cluster.name()
                : NetworkWish.region(placement(cluster));
    }

    Placement placement(ClusterNeed cluster) {
        return cluster.placement().within(needs.placement());
    }

    private NetworkWish spoke(List<ClusterNeed> clusters, Map<String, Integer> names) {
        Placement placement = placement(clusters.getFirst());
        String name = needs.networkLayout() == NetworkLayout.PER_CLUSTER
                ? clusters.getFirst().name() + "-vnet"
                : numbered("aks-" + Optional.ofNullable(placement.location()).orElse("vnet"), names);
        return new NetworkWish(name, placement, false, subnets(clusters), clusters);
    }

    /// Two subscriptions in one region have a network each.
    private static String numbered(String name, Map<String, Integer> names) {
        int number = names.merge(name, 1, Integer::sum);
        return number == 1 ? name : name + "-" + number;
    }

    private List<SubnetWish> subnets(List<ClusterNeed> clusters) {
        Map<String, SubnetWish> subnets = new LinkedHashMap<>();
        for (ClusterNeed cluster : clusters) {
            String before = before(cluster);
            SubnetNeed nodes = new SubnetNeed(nodeSubnet(cluster), size(cluster).subnetPrefix(), null);
            add(subnets, new SubnetWish(nodes, true));
            cluster.subnets().stream()
                    .map(need -> isExact(need) ? need : need.withName(before + need.name()))
                    .forEach(need -> add(subnets, new SubnetWish(need, false)));
        }
        return List.copyOf(subnets.values());
    }

    /// The name of the subnet for the nodes of a cluster.
    String nodeSubnet(ClusterNeed cluster) {
        return before(cluster) + "nodes";
    }

    /// The same whether a cluster is alone in its network or not, so that a second one renames nothing.
    String before(ClusterNeed cluster) {
        return needs.networkLayout() == NetworkLayout.PER_CLUSTER ? "" : cluster.name() + "-";
    }

    private static boolean isExact(SubnetNeed need) {
        return Stream.of(SpecialSubnet.values())
                .anyMatch(each -> each.hasExactName() && each.subnetName().equals(need.name()));
    }

    /// Of two subnets of one exact name the network has the larger one.
    private static void add(Map<String, SubnetWish> subnets, SubnetWish wish) {
        subnets.merge(wish.name(), wish, (one, other) -> one.prefix() <= other.prefix() ? one : other);
    }
}
