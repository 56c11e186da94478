package overlaystudio.plan.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PodBlocks;
import overlaystudio.plan.SubnetDemand;
import overlaystudio.plan.Vacancy;
import overlaystudio.plan.Words;

/// A range of a design as a line of a table: where it lies, how much of it is used, and to what it can grow.
///
/// @param element whose range it is
/// @param what what it is, such as "virtual network hub"
/// @param range the range
/// @param used how much of it is used at the greatest size with the surge of an upgrade
/// @param has how much of it there is to use
/// @param unit what is counted: addresses, or blocks of a pod range
/// @param growsTo the largest range around it that is free but for itself; the range itself where there is none
public record LayoutRow(ElementId element, String what, Cidr range, long used, long has, String unit, Cidr growsTo) {

    private static final int LARGEST = 8;

    /// The rows of a design: each network before its subnets, then pod and service ranges, shared ones once.
    public static List<LayoutRow> of(Plan plan) {
        return Stream.of(
                plan.design().networks().stream().flatMap(network -> network(plan, network)),
                pods(plan),
                services(plan))
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<LayoutRow> network(Plan plan, VirtualNetwork network) {
        Vacancy vacancy = Vacancy.forNetwork(plan, network.id());
        Stream<LayoutRow> itself = network.prefixes().stream().map(prefix -> new LayoutRow(
                network.id(), "virtual network " + network.name(), prefix, taken(network, prefix), prefix.size(),
                "addresses",
                grown(prefix, around -> vacancy.isFree(around)
                        && network.prefixes().stream()
                                .allMatch(each -> each.equals(prefix) || !each.overlaps(around)))));
        return Stream.concat(itself, network.subnets().stream().flatMap(subnet -> subnet(plan, network, subnet)));
    }

    private static long taken(VirtualNetwork network, Cidr prefix) {
        return AddressSet.of(network.subnets().stream().map(Subnet::prefix).toList())
                .intersect(AddressSet.of(prefix))
                .size();
    }

    private static Stream<LayoutRow> subnet(Plan plan, VirtualNetwork network, Subnet subnet) {
        Vacancy vacancy = Vacancy.forSubnet(plan, network, subnet.id());
        return plan.subnet(subnet.id()).stream().map(demand -> subnet(demand, vacancy));
    }

    private static LayoutRow subnet(SubnetDemand demand, Vacancy vacancy) {
        Subnet subnet = demand.subnet();
        return new LayoutRow(
                subnet.id(), "  " + subnet.name(), subnet.prefix(), demand.peak(), demand.usable(), "addresses",
                grown(subnet.prefix(), vacancy::isFree));
    }

    private static Stream<LayoutRow> pods(Plan plan) {
        Map<Cidr, List<ClusterPlan>> byRange = new LinkedHashMap<>();
        plan.clusters().stream()
                .filter(ClusterPlan::hasPodRange)
                .forEach(each -> byRange.computeIfAbsent(each.podCidr().value(), _ -> new ArrayList<>()).add(each));
        return byRange.entrySet().stream().map(each -> pods(plan, each.getKey(), each.getValue()));
    }

    private static LayoutRow pods(Plan plan, Cidr range, List<ClusterPlan> clusters) {
        List<Vacancy> spaces = clusters.stream().map(each -> Vacancy.forPods(plan, each)).toList();
        long most = clusters.stream().mapToLong(each -> (long) each.nodesMax() + each.surgeMax()).max().orElse(0);
        return new LayoutRow(
                clusters.getFirst().podRangeId(), "pod range of " + names(clusters), range, most,
                new PodBlocks(range).count(), "blocks of a node",
                grown(range, around -> spaces.stream().allMatch(each -> each.isFree(around))
                        && plan.clusters().stream()
                                .filter(ClusterPlan::hasPodRange)
                                .map(each -> each.podCidr().value())
                                .allMatch(each -> each.equals(range) || !each.overlaps(around))));
    }

    private static Stream<LayoutRow> services(Plan plan) {
        Map<Cidr, List<ClusterPlan>> byRange = new LinkedHashMap<>();
        plan.clusters()
                .forEach(each -> byRange.computeIfAbsent(each.serviceCidr().value(), _ -> new ArrayList<>()).add(each));
        return byRange.entrySet().stream().map(each -> new LayoutRow(
                each.getValue().getFirst().serviceRangeId(), "service range of " + names(each.getValue()),
                each.getKey(), 0, each.getKey().size(), "addresses", each.getKey()));
    }

    private static String names(List<ClusterPlan> clusters) {
        return Words.and(clusters.stream().map(each -> each.cluster().name()).toList(), Needs.NAMED);
    }

    private static Cidr grown(Cidr range, Predicate<Cidr> isFree) {
        Cidr grown = range;
        while (grown.prefix() > LARGEST && isFree.test(grown.parent())) {
            grown = grown.parent();
        }
        return grown;
    }
}
