package overlaystudio.rules.feature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.azure.Access;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.TrafficDirection;
import overlaystudio.design.ElementId;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.SecurityRule;
import overlaystudio.design.Subnet;
import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rule about security groups on node subnets: pods are not encapsulated, so the groups see their addresses.
final class OverlayTraffic {

    /// The priorities that a security rule can have (Azure, network security groups).
    private static final int FIRST_PRIORITY = 100;

    private OverlayTraffic() {}

    static Stream<Rule> rules() {
        return Stream.of(Check.of("nsg-overlay-traffic", OverlayTraffic::breaches, OverlayTraffic::allow));
    }

    /// A security group with the node subnets of a cluster that it guards, in one direction.
    private record Guard(
            Plan plan, ClusterPlan cluster, SecurityGroup group, List<Subnet> subnets, TrafficDirection direction) {

        /// The traffic that AKS needs: node to node, node to pod, pod to pod (azure-cni-overlay.md).
        List<Flow> flows() {
            AddressSet own = ranges(subnets);
            AddressSet all = ranges(plan.nodeSubnets(cluster));
            AddressSet pods = AddressSet.of(cluster.podCidr().value());
            boolean inbound = direction == TrafficDirection.INBOUND;
            return List.of(
                    new Flow("node to node", inbound ? all : own, inbound ? own : all),
                    new Flow("node to pod", inbound ? all : own, pods),
                    new Flow("pod to pod", pods, pods));
        }

        private Stream<Cidr> routes() {
            return subnets.stream()
                    .flatMap(subnet -> Stream.ofNullable(subnet.routeTable()))
                    .flatMap(table -> plan.design().find(table, RouteTable.class).stream())
                    .flatMap(table -> table.routes().stream())
                    .map(Route::prefix);
        }

        List<SecurityFilter> filters() {
            AddressSet network = plan.realm(cluster)
                    .map(realm -> SecurityFilter.network(realm, routes()))
                    .orElse(AddressSet.empty());
            return group.rules().stream()
                    .filter(rule -> rule.direction() == direction)
                    .sorted(Comparator.comparingInt(SecurityRule::priority))
                    .map(rule -> SecurityFilter.of(rule, network))
                    .toList();
        }
    }

    private record Flow(String name, AddressSet from, AddressSet to) {}

    /// A flow with the first rule that denies a part of it.
    private record Denial(Flow flow, SecurityRule rule, boolean wholly) {}

    private static AddressSet ranges(List<Subnet> subnets) {
        return AddressSet.of(subnets.stream().map(Subnet::prefix).toList());
    }

    private static Stream<Guard> guards(Plan plan) {
        Map<ElementId, SecurityGroup> groups = plan.design().securityGroups().stream()
                .filter(group -> group.rules().stream().anyMatch(rule -> rule.access() == Access.DENY))
                .collect(Collectors.toMap(SecurityGroup::id, group -> group, (one, _) -> one));
        return groups.isEmpty()
                ? Stream.empty()
                : plan.clusters().stream()
                        .filter(each -> each.cluster().network().model() == NetworkModel.OVERLAY)
                        .flatMap(each -> guards(plan, each, groups));
    }

    private static Stream<Guard> guards(Plan plan, ClusterPlan cluster, Map<ElementId, SecurityGroup> groups) {
        Map<SecurityGroup, List<Subnet>> guarded = new LinkedHashMap<>();
        plan.nodeSubnets(cluster).forEach(subnet -> Optional.ofNullable(subnet.securityGroup())
                .map(groups::get)
                .ifPresent(group -> guarded.computeIfAbsent(group, _ -> new ArrayList<>()).add(subnet)));
        return guarded.entrySet().stream().flatMap(each -> Stream.of(TrafficDirection.values())
                .map(direction -> new Guard(plan, cluster, each.getKey(), each.getValue(), direction)));
    }

    private static Stream<Breach> breaches(Plan plan) {
        return guards(plan).flatMap(guard -> breach(guard, denials(guard)).stream());
    }

    private static List<Denial> denials(Guard guard) {
        List<SecurityFilter> filters = guard.filters();
        return guard.flows().stream().flatMap(flow -> denial(flow, filters).stream()).toList();
    }

    /// The first rule that denies all ports, or else the first one that denies some.
    private static Optional<Denial> denial(Flow flow, List<SecurityFilter> filters) {
        return IntStream.range(0, filters.size())
                .filter(at -> filters.get(at).rule().access() == Access.DENY)
                .filter(at -> filters.get(at).denies(flow.from(), flow.to(), filters.subList(0, at)))
                .mapToObj(at -> new Denial(flow, filters.get(at).rule(), filters.get(at).isWhole()))
                .min(Comparator.comparing(denial -> !denial.wholly()));
    }

    private static Optional<Breach> breach(Guard guard, List<Denial> denials) {
        return denials.stream().min(Comparator.comparing(denial -> !denial.wholly())).map(worst -> {
            Breach breach = Breach.of(
                    Timing.DEPLOYS_AND_BREAKS,
                    "Rule %s of security group %s (%s) denies %s traffic of %s, from %s to %s".formatted(
                            worst.rule().name(),
                            guard.group().name(),
                            guard.direction().label().toLowerCase(Locale.ROOT),
                            worst.flow().name(),
                            guard.cluster().cluster().name(),
                            text(worst.flow().from()),
                            text(worst.flow().to())),
                    Place.of(guard.group().id(), "rules"),
                    Place.of(guard.cluster().podRangeId()));
            return worst.wholly() ? breach : breach.withVariant("some-ports");
        });
    }

    private static String text(AddressSet set) {
        return set.cidrs().stream().map(Cidr::toString).collect(Collectors.joining(","));
    }

    /// Rules ahead of those that deny, one for each kind of traffic, in both directions.
    private static Stream<QuickFix> allow(Plan plan, Breach breach) {
        ElementId group = breach.places().getFirst().element();
        ElementId pods = breach.places().getLast().element();
        List<Guard> guards = guards(plan)
                .filter(guard -> guard.group().id().equals(group) && guard.cluster().podRangeId().equals(pods))
                .toList();
        return guards.stream().limit(1).flatMap(guard -> Repairs.change(
                plan.design(), group, SecurityGroup.class, "rules",
                "Allow node and pod traffic of " + guard.cluster().cluster().name(),
                each -> each.withRules(Stream.concat(
                        each.rules().stream(),
                        guards.stream().flatMap(direction -> allowances(direction).stream())).toList())));
    }

    private static List<SecurityRule> allowances(Guard guard) {
        List<Denial> denials = denials(guard);
        int before = denials.stream().mapToInt(denial -> denial.rule().priority()).min().orElse(FIRST_PRIORITY);
        List<Integer> free = IntStream.iterate(before - 1, at -> at >= FIRST_PRIORITY, at -> at - 1)
                .filter(at -> guard.group().rules().stream()
                        .noneMatch(rule -> rule.direction() == guard.direction() && rule.priority() == at))
                .limit(denials.size())
                .boxed()
                .toList();
        return IntStream.range(0, free.size())
                .mapToObj(at -> allowance(guard, denials.get(at).flow(), free.get(at)))
                .toList();
    }

    private static SecurityRule allowance(Guard guard, Flow flow, int priority) {
        String name = "%s-%s-%s".formatted(
                guard.cluster().cluster().name(), flow.name().replace(' ', '-'), guard.direction().azureName());
        return new SecurityRule(
                name, priority, guard.direction(), Access.ALLOW, "*", text(flow.from()), "*", text(flow.to()), "*");
    }
}
