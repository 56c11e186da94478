package overlaystudio.plan.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.Facts;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.Quantity;
import overlaystudio.design.Cluster;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.net.Cidr;
import overlaystudio.plan.PrivateSpace;
import overlaystudio.plan.SubnetSize;
import overlaystudio.plan.Words;
import overlaystudio.plan.layout.Siting.Spot;

/// What cannot be had whatever is free: sizes and names that Azure refuses.
final class Complaints {

    /// AKS: 63 characters of letters, digits, _ and -; five are left for the name of its virtual network.
    private static final Pattern CLUSTER = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_-]{0,56}[A-Za-z0-9])?");

    /// Virtual networks: 2 to 64 characters; a hub may have its region added.
    private static final Pattern NETWORK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,38}[A-Za-z0-9_]");

    private static final Pattern SUBNET = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?");
    private static final Pattern LOCATION = Pattern.compile("[A-Za-z0-9]{1,40}");
    private static final int LARGEST_NETWORK = 8;
    private static final int LONGEST_SERVICE_PREFIX = 28;
    private static final int MOST_SURGE = 100;

    private final Facts facts;
    private final List<Unmet> found = new ArrayList<>();

    private Complaints(Facts facts) {
        this.facts = facts;
    }

    /// What is wrong with the needs themselves.
    static List<Unmet> of(Needs needs, Facts facts) {
        Complaints complaints = new Complaints(facts);
        complaints.clusters(needs);
        needs.wantedHub().ifPresent(complaints::hub);
        complaints.ranges(needs);
        complaints.twice(needs.taken().stream().map(TakenRange::name), "taken");
        complaints.twice(needs.keptFree().stream().map(KeptFree::name), "kept free");
        return List.copyOf(complaints.found);
    }

    /// What is wrong with the networks that they come to.
    static List<Unmet> of(Blueprint blueprint, Earlier earlier) {
        Complaints complaints = new Complaints(blueprint.facts());
        blueprint.networks().forEach(network -> complaints.network(network, blueprint, earlier));
        blueprint.needs().clusters().forEach(need -> earlier.cluster(need.name())
                .filter(each -> each.lifecycle() == Lifecycle.EXISTING)
                .ifPresent(each -> complaints.existing(need, each)));
        complaints.twice(blueprint.networks().stream().map(NetworkWish::name), "virtual network");
        long hubs = blueprint.networks().stream().filter(NetworkWish::isHub).count();
        long links = blueprint.networks().size() - 1L;
        int most = blueprint.facts().number(Quantity.PEERINGS_PER_NETWORK);
        complaints.require(hubs == 0 || links <= most, "the hub",
                "needs %s peerings, and a virtual network has at most %s".formatted(Words.number(links),
                        Words.number(most)));
        return List.copyOf(complaints.found);
    }

    private void require(boolean holds, String what, String why) {
        if (!holds) {
            found.add(new Unmet(what, why));
        }
    }

    private void twice(Stream<String> names, String kind) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .forEach(name -> require(false, kind + " " + name, "there are two of that name"));
    }

    private void clusters(Needs needs) {
        int count = needs.clusters().size();
        require(count <= Needs.MOST_CLUSTERS, "the clusters", "%s are wanted, and at most %s are laid out at once"
                .formatted(Words.number(count), Words.number(Needs.MOST_CLUSTERS)));
        needs.clusters().stream().limit(Needs.MOST_CLUSTERS).forEach(each -> cluster(each, needs));
        twice(needs.clusters().stream().map(ClusterNeed::name), "cluster");
    }

    private void cluster(ClusterNeed cluster, Needs needs) {
        String what = "cluster " + cluster.name();
        int most = facts.number(Quantity.NODES_PER_CLUSTER);
        require(CLUSTER.matcher(cluster.name()).matches(), what,
                "its name must be 1 to 58 letters, digits, _ and -, with a letter or digit first and last");
        require(cluster.nodes() >= 1 && cluster.nodes() <= most, what,
                "it wants %s nodes, and a cluster has 1 to %s by the rules of %s"
                        .formatted(Words.number(cluster.nodes()), Words.number(most), facts.asOf()));
        require(cluster.model() == NetworkModel.OVERLAY || cluster.model() == NetworkModel.NODE_SUBNET, what,
                "it wants %s, and only %s and %s are laid out".formatted(cluster.model().label(),
                        NetworkModel.OVERLAY.label(), NetworkModel.NODE_SUBNET.label()));
        location(what, cluster.placement().within(needs.placement()).location());
        limits(what, cluster);
        subnets(what, cluster.subnets());
    }

    private void limits(String what, ClusterNeed cluster) {
        int pods = Optional.ofNullable(cluster.maxPods()).orElseGet(() -> facts.defaultMaxPods(cluster.model()));
        int least = facts.number(Quantity.MAX_PODS_MIN);
        int most = facts.number(Quantity.MAX_PODS_MAX);
        require(pods >= least && pods <= most, what,
                "it wants %s pods on a node, and a node has %s to %s".formatted(Words.number(pods), least, most));
        int surge = Optional.ofNullable(cluster.maxSurge()).map(MaxSurge::amount).orElse(1);
        require(surge >= 0 && surge <= MOST_SURGE, what,
                "its max surge is %s, and at most %s nodes or %s%% are laid out".formatted(Words.number(surge),
                        MOST_SURGE, MOST_SURGE));
    }

    private void location(String what, @Nullable String location) {
        require(location == null || LOCATION.matcher(location).matches(), what,
                "its region is no name of a region such as westeurope, in letters and digits without blanks");
    }

    private void hub(HubNeed hub) {
        String what = "hub " + hub.name();
        require(NETWORK.matcher(hub.name()).matches(), what,
                "its name must be 2 to 40 letters, digits, ., _ and -, with a letter or digit first");
        hub.locations().forEach(each -> location(what, each));
        twice(hub.locations().stream(), "hub in");
        subnets(what, hub.subnets());
    }

    private void subnets(String what, List<SubnetNeed> subnets) {
        int most = facts.number(Quantity.SUBNETS_PER_NETWORK);
        require(subnets.size() <= most, what, "it wants %s subnets, and a virtual network has at most %s"
                .formatted(Words.number(subnets.size()), Words.number(most)));
        for (SubnetNeed subnet : subnets) {
            require(SUBNET.matcher(subnet.name()).matches(), what,
                    "a subnet's name must be 1 to 80 letters, digits, ., _ and -, with a letter or digit first");
            require(subnet.prefix() >= LARGEST_NETWORK && subnet.prefix() <= SubnetSize.LONGEST_PREFIX, what,
                    "its subnet %s is to be a /%s, and a subnet is a /%s to a /%s".formatted(subnet.name(),
                            subnet.prefix(), LARGEST_NETWORK, SubnetSize.LONGEST_PREFIX));
        }
        twice(subnets.stream().map(SubnetNeed::name), what + ", subnet");
    }

    private void ranges(Needs needs) {
        int shortest = facts.number(Quantity.SERVICE_CIDR_SHORTEST_PREFIX);
        require(needs.servicePrefix() >= shortest && needs.servicePrefix() <= LONGEST_SERVICE_PREFIX,
                "the service ranges", "a /%s is wanted, and a service range is a /%s to a /%s"
                        .formatted(needs.servicePrefix(), shortest, LONGEST_SERVICE_PREFIX));
        require(!needs.from().isEmpty(), "the virtual networks", "nothing is said to draw them from");
        Stream.of(needs.from(), needs.pods().from(), needs.services().from())
                .flatMap(List::stream)
                .distinct()
                .forEach(this::drawn);
    }

    private void drawn(Cidr range) {
        require(PrivateSpace.contains(range), "drawing from " + range,
                "it is not within the private ranges of RFC 1918 and RFC 6598");
    }

    private void network(NetworkWish network, Blueprint blueprint, Earlier earlier) {
        String what = "virtual network " + network.name();
        int mostSubnets = facts.number(Quantity.SUBNETS_PER_NETWORK);
        int mostAddresses = facts.number(Quantity.PRIVATE_ADDRESSES_PER_NETWORK);
        require(network.subnets().size() <= mostSubnets, what,
                "it would have %s subnets, and a virtual network has at most %s"
                        .formatted(Words.number(network.subnets().size()), Words.number(mostSubnets)));
        long addresses = network.clusters().stream().mapToLong(each -> blueprint.size(each).addresses()).sum();
        require(addresses <= mostAddresses, what,
                ("its clusters would use %s addresses, and a virtual network has at most %s in use; "
                        + "use overlay, or a virtual network for each cluster")
                        .formatted(Words.number(addresses), Words.number(mostAddresses)));
        network.subnets().forEach(each -> subnet(network, each, earlier));
    }

    /// What exists is never changed, so that more than it has cannot be had; without pools its size is not known.
    private void existing(ClusterNeed need, Cluster cluster) {
        int most = cluster.pools().stream().mapToInt(NodePool::maxCount).sum();
        require(cluster.pools().isEmpty() || need.nodes() <= most, "cluster " + need.name(),
                "it exists with at most %s, and %s are wanted"
                        .formatted(Words.count(most, "node"), Words.number(need.nodes())));
        require(need.model() == cluster.network().model(), "cluster " + need.name(),
                "it exists with %s, and %s is wanted"
                        .formatted(cluster.network().model().label(), need.model().label()));
    }

    private void subnet(NetworkWish network, SubnetWish wish, Earlier earlier) {
        earlier.subnet(new Spot(network.name(), wish.name()))
                .filter(each -> each.lifecycle() == Lifecycle.EXISTING)
                .filter(each -> each.prefix().prefix() > wish.prefix())
                .ifPresent(each -> require(false, "subnet %s of %s".formatted(wish.name(), network.name()),
                        "it exists as %s, and a /%s is wanted".formatted(each.prefix(), wish.prefix())));
    }
}
