package overlaystudio.rules.egress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.azure.ApplianceKind;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Appliance;
import overlaystudio.design.ElementId;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// What is worth knowing about the outbound type and the routes of a cluster.
public final class EgressNotes {

    private static final int HOST = 32;

    private EgressNotes() {}

    /// The notes in their order.
    public static Stream<Rule> notes() {
        return Stream.concat(
                Stream.of(
                        Check.of("outbound-default", EgressNotes::defaults),
                        Check.of("route-table-per-subnet", EgressNotes::spareTables),
                        Check.of("udr-firewall-public-route", EgressNotes::firewallRoutes),
                        Check.of("node-public-ip-isolated", EgressNotes::isolated),
                        Check.of("windows-outbound-nat", EgressNotes::windows),
                        Check.of("static-egress-gateway", EgressNotes::sharedAddresses)),
                NatNotes.notes());
    }

    private static Breach note(String message, Place... places) {
        return Breach.of(Timing.WORKS, message, places);
    }

    private static Stream<Breach> defaults(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> each.outboundType().isDefault())
                .map(each -> note(
                        "No outbound type is set: %s leaves through a Standard load balancer with a public address of its own"
                                .formatted(each.cluster().name()),
                        EgressRules.place(each)));
    }

    /// A table that no subnet has, while a node subnet has another one: a subnet cannot have both.
    private static Stream<Breach> spareTables(Plan plan) {
        Routes routes = Routes.of(plan);
        Set<ElementId> used = routes.uses().map(use -> use.table().id()).collect(Collectors.toSet());
        return nodeSubnets(plan).noneMatch(subnet -> routes.of(subnet).isPresent())
                ? Stream.empty()
                : plan.design().routeTables().stream()
                        .filter(table -> !used.contains(table.id()))
                        .map(table -> note(
                                "Route table %s is on no subnet, and a subnet has only one: its routes hold nowhere"
                                        .formatted(table.name()),
                                Place.of(table.id())));
    }

    private static Stream<Subnet> nodeSubnets(Plan plan) {
        return plan.clusters().stream().flatMap(each -> plan.nodeSubnets(each).stream()).distinct();
    }

    private static Stream<Breach> firewallRoutes(Plan plan) {
        Routes routes = Routes.of(plan);
        return EgressRules.with(plan, OutboundType.USER_DEFINED_ROUTING)
                .flatMap(each -> plan.nodeSubnets(each).stream())
                .flatMap(subnet -> routes.of(subnet).stream())
                .distinct()
                .filter(table -> table.routes().stream().noneMatch(EgressNotes::isPublicHost))
                .flatMap(table -> firewall(plan, table).map(firewall -> note(
                        "Route table %s sends 0.0.0.0/0 to %s: a route of the firewall’s public address (/32) to Internet keeps its answers on one path"
                                .formatted(table.name(), firewall.name()),
                        Place.of(table.id(), "routes"))).stream());
    }

    private static boolean isPublicHost(Route route) {
        return route.nextHopType() == NextHopType.INTERNET && route.prefix().prefix() == HOST;
    }

    private static Optional<Appliance> firewall(Plan plan, RouteTable table) {
        return EgressRules.defaultRoute(table)
                .map(Route::nextHopAddress)
                .flatMap(hop -> plan.design().appliances().stream()
                        .filter(each -> each.kind() == ApplianceKind.AZURE_FIREWALL)
                        .filter(each -> hop.equals(each.privateAddress()))
                        .findFirst());
    }

    private static Stream<Breach> isolated(Plan plan) {
        return EgressRules.with(plan, OutboundType.NONE, OutboundType.BLOCK)
                .map(each -> note(
                        "%s gives %s no way out, but a node pool with public addresses of its nodes would have one"
                                .formatted(each.outboundType().value().azureName(), each.cluster().name()),
                        EgressRules.place(each)));
    }

    private static Stream<Breach> windows(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> each.outboundType().value() != OutboundType.LOAD_BALANCER && canDisable(each))
                .flatMap(each -> each.pools().stream()
                        .filter(pool -> pool.pool().osType() == OsType.WINDOWS)
                        .map(pool -> note(
                                "Windows pool %s may leave without Windows’ own OutboundNAT (--disable-windows-outbound-nat), as the outbound type is %s"
                                        .formatted(pool.pool().name(), each.outboundType().value().azureName()),
                                Place.of(pool.pool().id(), "osType"))));
    }

    /// From Kubernetes 1.26; a version that is not set is newer by now.
    private static boolean canDisable(ClusterPlan cluster) {
        KubernetesVersion version = cluster.cluster().kubernetesVersion();
        return version == null || version.isAtLeast(1, 26);
    }

    /// Several user pools that share the addresses of one way out.
    private static Stream<Breach> sharedAddresses(Plan plan) {
        return EgressRules.with(plan, OutboundType.LOAD_BALANCER, OutboundType.USER_ASSIGNED_NAT_GATEWAY)
                .filter(each -> userPools(each).size() > 1 && each.cluster().network().ipv6PodCidr() == null)
                .map(each -> note(
                        "Pods of the user pools %s leave %s with the same public addresses; a static egress gateway, a pool of 2 to 16 gateway nodes without autoscaler, gives chosen pods addresses of their own"
                                .formatted(
                                        Words.and(userPools(each).stream().map(pool -> pool.pool().name()).toList()),
                                        each.cluster().name()),
                        EgressRules.place(each)));
    }

    private static List<PoolPlan> userPools(ClusterPlan cluster) {
        return cluster.pools().stream().filter(pool -> pool.pool().mode() == PoolMode.USER).toList();
    }
}
