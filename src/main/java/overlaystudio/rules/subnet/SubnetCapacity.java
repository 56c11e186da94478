package overlaystudio.rules.subnet;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.SubnetDemand;
import overlaystudio.plan.SubnetSize;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.PoolSizes;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.address.SubnetRules;

/// The rules on how many addresses a subnet has for its nodes.
public final class SubnetCapacity {

    /// Clusters that a message names.
    private static final int NAMED = 3;

    private SubnetCapacity() {}

    /// The rules in the order of their weight.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("subnet-capacity-now", SubnetCapacity::now, SubnetCapacity::grow),
                Check.of("subnet-capacity-max", SubnetCapacity::max, SubnetCapacity::grow),
                Check.of("subnet-shared-capacity", SubnetCapacity::shared, SubnetCapacity::growOrPart));
    }

    private static Stream<Breach> now(Plan plan) {
        return each(plan, false).filter(SubnetCapacity::isFullNow).map(demand -> withPools(plan, now(demand)));
    }

    /// An upgrade needs one node more than there are (AKS IP address planning).
    private static boolean isFullNow(SubnetDemand demand) {
        return demand.now() + 1 > demand.usable();
    }

    private static Breach now(SubnetDemand demand) {
        boolean created = demand.now() <= demand.usable();
        String sum = sum(demand.nodesNow(), 0, demand.others());
        String message = created
                ? "An upgrade needs %s in subnet %s (%s + 1 more), but %s has %s"
                        .formatted(addresses(demand.now() + 1), demand.subnet().name(), sum, range(demand),
                                usable(demand))
                : "Subnet %s needs %s (%s), but %s has %s"
                        .formatted(demand.subnet().name(), addresses(demand.now()), sum, range(demand), usable(demand));
        Timing timing = created ? Timing.REFUSED_AT_UPGRADE : Timing.REFUSED_AT_CREATE;
        return answered(Breach.of(timing, message, place(demand)), demand, created ? demand.now() + 1 : demand.now());
    }

    private static Stream<Breach> max(Plan plan) {
        return each(plan, false).filter(SubnetCapacity::isFullAtMax).map(demand -> withPools(plan, max(demand)));
    }

    private static boolean isFullAtMax(SubnetDemand demand) {
        return demand.peak() > demand.usable();
    }

    private static Breach max(SubnetDemand demand) {
        boolean nodesFit = demand.nodesMax() <= demand.usable();
        String message = "At its greatest size subnet %s needs %s (%s), but %s has %s"
                .formatted(
                        demand.subnet().name(),
                        addresses(demand.peak()),
                        sum(demand.nodesMax(), demand.surgeMax(), demand.others()),
                        range(demand),
                        usable(demand));
        Timing timing = nodesFit ? Timing.REFUSED_AT_UPGRADE : Timing.GROWS_INTO_IT;
        Breach breach = answered(Breach.of(timing, message, place(demand)), demand, demand.peak());
        return nodesFit ? breach.withVariant("surge-only") : breach;
    }

    private static Breach withPools(Plan plan, Breach breach) {
        Place subnet = breach.places().getFirst();
        return breach.withPlaces(PoolSizes.after(subnet, plan.poolsIn(subnet.element())));
    }

    private static Stream<SubnetDemand> each(Plan plan, boolean shared) {
        return plan.subnetsInUse()
                .filter(demand -> demand.nodesMax() > 0)
                .filter(demand -> (plan.clustersIn(demand.subnet().id()).count() > 1) == shared);
    }

    /// The same two sums where clusters share a subnet, said once and with the clusters.
    private static Stream<Breach> shared(Plan plan) {
        return each(plan, true)
                .filter(demand -> isFullNow(demand) || isFullAtMax(demand))
                .map(demand -> shared(
                        withPools(plan, isFullNow(demand) ? now(demand) : max(demand)),
                        plan.clustersIn(demand.subnet().id()).toList()));
    }

    private static Breach shared(Breach breach, List<ClusterPlan> clusters) {
        String who = Words.and(clusters.stream().map(each -> each.cluster().name()).limit(NAMED).toList());
        int others = Math.max(0, clusters.size() - NAMED);
        String all = others == 0 ? who : who + " and " + Words.count(others, "other cluster");
        return breach.withMessage("%s; %s share it".formatted(breach.message(), all));
    }

    private static String sum(long nodes, long surge, long others) {
        String text = Words.number(nodes) + " for nodes";
        String withSurge = surge == 0 ? text : text + " + " + Words.number(surge) + " for surge";
        return others == 0 ? withSurge : withSurge + " + " + Words.number(others) + " for others";
    }

    private static String addresses(long count) {
        return count == 1 ? "1 address" : Words.number(count) + " addresses";
    }

    private static String usable(SubnetDemand demand) {
        return Words.number(demand.usable()) + " that nodes can use";
    }

    private static String range(SubnetDemand demand) {
        return demand.subnet().prefix().toString();
    }

    private static Place place(SubnetDemand demand) {
        return Place.of(demand.subnet().id(), "prefix");
    }

    /// Azure's words as recorded in AKS issues 3653 and 1795.
    private static Breach answered(Breach breach, SubnetDemand demand, long need) {
        return breach.withAzureError(
                "InsufficientSubnetSize",
                "Pre-allocated IPs %s exceeds IPs available %s in Subnet Cidr %s, Subnet Name %s"
                        .formatted(need, demand.usable(), demand.subnet().prefix(), demand.subnet().name()));
    }

    /// The smallest subnet that is enough at the greatest size.
    private static Stream<QuickFix> grow(Plan plan, Breach breach) {
        return plan.subnet(breach.places().getFirst().element()).stream()
                .flatMap(demand -> SubnetRules.grow(
                        plan,
                        demand.subnet(),
                        SubnetSize.prefixFor(Math.max(demand.peak(), demand.now() + 1))));
    }

    private static Stream<QuickFix> growOrPart(Plan plan, Breach breach) {
        ElementId subnet = breach.places().getFirst().element();
        Stream<QuickFix> parted = plan.clustersIn(subnet)
                .skip(1)
                .map(ClusterPlan::cluster)
                .filter(Repairs::isPlanned)
                .flatMap(cluster -> NodeSubnetRules.addSubnet(plan, cluster, subnet));
        return Stream.concat(grow(plan, breach), parted);
    }
}
