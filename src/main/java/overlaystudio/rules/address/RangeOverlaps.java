package overlaystudio.rules.address;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.Cluster;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.address.Obstacle.Kind;

/// A rule against the overlap of one range of a cluster with one kind of obstacle.
///
/// @param range the range
/// @param kind the kind of obstacle
public record RangeOverlaps(RangeKind range, Kind kind) implements Rule {

    /// The rules of one range, one for each kind of obstacle.
    public static Stream<Rule> of(RangeKind range) {
        return Stream.of(Kind.values()).map(kind -> new RangeOverlaps(range, kind));
    }

    @Override
    public String id() {
        return range.rule(kind.rule());
    }

    @Override
    public Stream<Breach> breaches(Plan plan) {
        return plan.clusters().stream().filter(range::isUsed).flatMap(cluster -> Stream.concat(
                breaches(plan, cluster), Ipv6Overlaps.breaches(plan, cluster, range, kind)));
    }

    private Stream<Breach> breaches(Plan plan, ClusterPlan cluster) {
        Cidr own = range.setting(cluster).value();
        return Surroundings.met(plan, cluster, kind, own)
                .map(obstacle -> breach(plan, cluster, obstacle, obstacle.met(own)));
    }

    private Breach breach(Plan plan, ClusterPlan cluster, Obstacle obstacle, List<Cidr> met) {
        String message = "The %s %s of %s overlaps %s, %s"
                .formatted(
                        range.words(),
                        range.setting(cluster).describe(),
                        cluster.cluster().name(),
                        obstacle.label(),
                        Words.and(met));
        Breach breach = Breach.of(timing(plan), message, range.place(cluster), obstacle.place());
        return withCase(withAnswer(plan, cluster, breach, met.getFirst()), cluster);
    }

    /// Pods and services within a summary route are as lost as within a range in use: the route leads away from them.
    private Breach withCase(Breach breach, ClusterPlan cluster) {
        boolean migrates = cluster.cluster().network().convertsFrom() != null;
        return migrates && kind == Kind.VNET && range == RangeKind.POD ? breach.withVariant("migration") : breach;
    }

    private Timing timing(Plan plan) {
        return switch (kind) {
            case CLUSTER_SUBNET, VNET_SUBNET -> Timing.REFUSED_AT_CREATE;
            case VNET -> isRefused(plan) ? Timing.REFUSED_AT_CREATE : Timing.GROWS_INTO_IT;
            case PEER, OUTSIDE -> Timing.DEPLOYS_AND_BREAKS;
        };
    }

    /// Whether Azure checks this range against the whole address space; the rule book says so by date.
    private boolean isRefused(Plan plan) {
        return plan.facts().list(id(), "refused").contains("vnet");
    }

    private Breach withAnswer(Plan plan, ClusterPlan cluster, Breach breach, Cidr met) {
        Cidr own = range.setting(cluster).value();
        boolean isSubnet = kind == Kind.CLUSTER_SUBNET || kind == Kind.VNET_SUBNET;
        if (range == RangeKind.SERVICE && isSubnet) {
            return breach.withAzureError(
                    "ServiceCidrOverlapExistingSubnetsCidr",
                    "The specified service CIDR %s is conflicted with an existing subnet CIDR %s".formatted(own, met));
        }
        if (range == RangeKind.POD && (kind == Kind.VNET) && isRefused(plan)) {
            return breach.withAzureError(
                    "NetworkProfileCIDROverlapVNET",
                    "NetworkProfile CIDR %s overlaps with reserved VNET CIDR %s".formatted(own, met));
        }
        return breach;
    }

    @Override
    public Stream<QuickFix> repairs(Plan plan, Breach breach) {
        return plan.cluster(breach.places().getFirst().element()).stream()
                .flatMap(cluster -> Ipv6Overlaps.isOf(breach)
                        ? Ipv6Overlaps.moves(plan, cluster, breach)
                        : moves(plan, cluster, range, range.usualPrefix(range.setting(cluster).value().prefix())));
    }

    /// Moves of one range of a cluster to free ranges of a prefix length.
    public static Stream<QuickFix> moves(Plan plan, ClusterPlan cluster, RangeKind range, int prefix) {
        return Surroundings.free(plan, cluster, range, prefix)
                .filter(free -> !free.equals(range.setting(cluster).value()))
                .flatMap(free -> use(plan, cluster, range, free));
    }

    /// A change of one range of a cluster.
    public static Stream<QuickFix> use(Plan plan, ClusterPlan cluster, RangeKind range, Cidr free) {
        return Repairs.change(
                plan.design(),
                cluster.cluster().id(),
                Cluster.class,
                range.field(),
                "Use " + free,
                element -> range.with(element, free));
    }
}
