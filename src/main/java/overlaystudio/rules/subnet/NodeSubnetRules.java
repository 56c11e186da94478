package overlaystudio.rules.subnet;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Cluster;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.NodePool;
import overlaystudio.design.Placement;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Vacancy;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about which subnets nodes may stand in.
public final class NodeSubnetRules {

    /// How many clusters of one subnet a message names.
    private static final int MOST_NAMED = 5;

    private NodeSubnetRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("vnet-region-subscription", NodeSubnetRules::elsewhere, NodeSubnetRules::bringTogether),
                Check.of("pools-same-vnet", NodeSubnetRules::strayPools, NodeSubnetRules::joinFirst),
                Check.of("node-subnet-delegated", NodeSubnetRules::delegated, NodeSubnetRules::undelegate),
                Check.of("one-overlay-cluster-per-subnet", NodeSubnetRules::shared, NodeSubnetRules::addSubnet));
    }

    private static Stream<Breach> elsewhere(Plan plan) {
        return plan.clusters().stream()
                .flatMap(cluster -> cluster.network().stream().flatMap(network -> elsewhere(plan, cluster, network)));
    }

    private static Stream<Breach> elsewhere(Plan plan, ClusterPlan cluster, VirtualNetwork network) {
        Placement theirs = plan.design().placementOf(network);
        Placement ours = cluster.placement();
        return Stream.of(
                differs(cluster, network, "location", region(ours.location()), region(theirs.location())),
                differs(cluster, network, "subscription", lower(ours.subscription()), lower(theirs.subscription())))
                .flatMap(Optional::stream);
    }

    private static Optional<Breach> differs(
            ClusterPlan cluster, VirtualNetwork network, String field, @Nullable String ours, @Nullable String theirs) {
        if (Objects.equals(ours, theirs)) {
            return Optional.empty();
        }
        String message = "%s is in %s %s, but its virtual network %s is in %s"
                .formatted(cluster.cluster().name(), field, said(ours), network.name(), said(theirs));
        return Optional.of(Breach.of(
                Timing.REFUSED_AT_CREATE,
                message,
                Place.of(cluster.cluster().id(), field),
                Place.of(network.id(), field)));
    }

    private static String said(@Nullable String text) {
        return text == null ? "(the one logged in to)" : text;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String region(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static Stream<QuickFix> bringTogether(Plan plan, Breach breach) {
        boolean isLocation = breach.places().getFirst().fieldName().filter("location"::equals).isPresent();
        return isLocation ? bringTogether(plan, breach.places()) : Stream.empty();
    }

    private static Stream<QuickFix> bringTogether(Plan plan, List<Place> places) {
        ElementId cluster = places.getFirst().element();
        ElementId network = places.getLast().element();
        String theirs = plan.design().placementOf(network).location();
        String ours = plan.design().placementOf(cluster).location();
        if (theirs == null || ours == null) {
            return Stream.empty();
        }
        return Stream.concat(
                Repairs.change(plan.design(), cluster, Cluster.class, "location", "Put the cluster in " + theirs,
                        each -> each.withPlacement(each.placement().withLocation(theirs))),
                Repairs.change(plan.design(), network, VirtualNetwork.class, "location", "Put the network in " + ours,
                        each -> each.withPlacement(each.placement().withLocation(ours))));
    }

    private static Stream<Breach> strayPools(Plan plan) {
        return plan.clusters().stream()
                .flatMap(cluster -> cluster.network().stream()
                        .flatMap(network -> cluster.pools().stream()
                                .filter(pool -> !isIn(plan, pool, network))
                                .map(pool -> stray(cluster, pool, network))));
    }

    private static boolean isIn(Plan plan, PoolPlan pool, VirtualNetwork network) {
        return pool.subnet()
                .flatMap(subnet -> plan.networkOf(subnet.id()))
                .filter(each -> each.id().equals(network.id()))
                .isPresent();
    }

    private static Breach stray(ClusterPlan cluster, PoolPlan pool, VirtualNetwork network) {
        String where = pool.subnet().map(subnet -> "is in subnet " + subnet.name()).orElse("names no subnet");
        Breach breach = Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Node pool %s of %s %s, but its first pool is in %s"
                        .formatted(pool.pool().name(), cluster.cluster().name(), where, network.name()),
                Place.of(pool.pool().id(), "subnet"));
        return pool.subnet().isPresent()
                ? breach
                : breach.withAzureError(
                        "InvalidParameter",
                        "The Agentpool %s does not have subnet defined.".formatted(pool.pool().name()));
    }

    private static Stream<QuickFix> joinFirst(Plan plan, Breach breach) {
        ElementId pool = breach.places().getFirst().element();
        return plan.design().clusterOf(pool).flatMap(cluster -> plan.cluster(cluster.id())).stream()
                .flatMap(cluster -> plan.nodeSubnets(cluster).stream().limit(1))
                .flatMap(subnet -> Repairs.change(
                        plan.design(),
                        pool,
                        NodePool.class,
                        "subnet",
                        "Use " + subnet.name(),
                        each -> each.withSubnet(subnet.id())));
    }

    private static Stream<Breach> delegated(Plan plan) {
        return plan.subnetsInUse()
                .filter(demand -> demand.subnet().delegation() != null)
                .map(demand -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Subnet %s holds nodes, but is delegated to %s"
                                .formatted(demand.subnet().name(), demand.subnet().delegation()),
                        Place.of(demand.subnet().id(), "delegation"))
                        .withAzureError(
                                "SubnetIsDelegated",
                                "AgentPoolProfile subnet with id %s cannot be used as it's a delegated subnet."
                                        .formatted(demand.subnet().name())));
    }

    private static Stream<QuickFix> undelegate(Plan plan, Breach breach) {
        return Repairs.change(
                plan.design(),
                breach.places().getFirst().element(),
                Subnet.class,
                "delegation",
                "Remove the delegation",
                each -> each.withDelegation(null));
    }

    private static Stream<Breach> shared(Plan plan) {
        return plan.subnetsInUse().flatMap(demand -> shared(plan, demand.subnet()));
    }

    private static Stream<Breach> shared(Plan plan, Subnet subnet) {
        List<ClusterPlan> clusters = plan.clustersIn(subnet.id())
                .filter(each -> each.cluster().network().model() == NetworkModel.OVERLAY)
                .toList();
        return clusters.size() < 2 ? Stream.empty() : shared(subnet, clusters);
    }

    private static Stream<Breach> shared(Subnet subnet, List<ClusterPlan> clusters) {
        String message = "Subnet %s holds nodes of %s overlay clusters: %s"
                .formatted(
                        subnet.name(),
                        Words.number(clusters.size()),
                        Words.and(clusters.stream().map(each -> each.cluster().name()).toList(), MOST_NAMED));
        return clusters.stream().skip(1).map(later -> Breach.of(
                Timing.REFUSED_AT_CREATE,
                message,
                Place.of(firstPool(later, subnet), "subnet"),
                Place.of(subnet.id())));
    }

    static ElementId firstPool(ClusterPlan cluster, Subnet subnet) {
        return cluster.pools().stream()
                .map(PoolPlan::pool)
                .filter(pool -> subnet.id().equals(pool.subnet()))
                .map(NodePool::id)
                .findFirst()
                .orElse(cluster.cluster().id());
    }

    /// A subnet of the same size beside the last place, for the pools of the cluster that the first place is about.
    static Stream<QuickFix> addSubnet(Plan plan, Breach breach) {
        ElementId shared = breach.places().getLast().element();
        return plan.design().clusterOf(breach.places().getFirst().element()).stream()
                .filter(Repairs::isPlanned)
                .flatMap(cluster -> addSubnet(plan, cluster, shared));
    }

    /// A subnet of the same size beside a shared one, for the pools that a cluster has there.
    static Stream<QuickFix> addSubnet(Plan plan, Cluster cluster, ElementId shared) {
        return plan.design().networkOf(shared).stream().flatMap(network -> addSubnet(plan, cluster, network, shared));
    }

    private static Stream<QuickFix> addSubnet(Plan plan, Cluster cluster, VirtualNetwork network, ElementId shared) {
        int prefix = plan.design().find(shared, Subnet.class).map(Subnet::prefix).map(Cidr::prefix).orElse(24);
        ElementId id = plan.design().newId(ElementKind.SUBNET);
        return Vacancy.forSubnets(plan, network).space().first(prefix).stream()
                .map(range -> Subnet.of(id, cluster.name() + "-nodes", range))
                .map(subnet -> Repairs.batch(
                        "Add subnet %s %s for %s".formatted(subnet.name(), subnet.prefix(), cluster.name()),
                        Stream.concat(
                                Stream.of((Edit) new Edit.AddElement(subnet, network.id())),
                                moves(cluster, shared, id))
                                .toList()));
    }

    private static Stream<Edit> moves(Cluster cluster, ElementId from, ElementId to) {
        return cluster.pools().stream()
                .filter(Repairs::isPlanned)
                .filter(pool -> from.equals(pool.subnet()))
                .map(pool -> new Edit.ChangeElement<>(
                        pool.id(), NodePool.class, "subnet", "Move pools", each -> each.withSubnet(to)));
    }
}
