package overlaystudio.rules.egress;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.NatGateway;
import overlaystudio.design.PublicIp;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about the outbound type of a cluster and what it needs on the subnets of its nodes.
public final class EgressRules {

    private static final String VALUES = "outbound-values";
    private static final String FIELD = "outboundType";
    private static final Cidr EVERYWHERE = Cidr.parse("0.0.0.0/0");
    private static final Set<NextHopType> WAYS_OUT =
            Set.of(NextHopType.VIRTUAL_APPLIANCE, NextHopType.VIRTUAL_NETWORK_GATEWAY);

    private EgressRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of(VALUES, EgressRules::unknown, EgressRules::useAnother),
                Check.of("outbound-managed-nat-byo", EgressRules::managedNat, EgressRules::useAnother),
                Check.of("outbound-none-block", EgressRules::blocked, EgressRules::isolate),
                Check.of("outbound-user-nat", EgressRules::userNat, EgressRules::attachNat),
                Check.of("outbound-udr-route", EgressRules::noRoute, EgressRules::addRoute),
                Check.of("outbound-udr-not-internet", EgressRules::wrongRoute, EgressRules::addRoute),
                Check.of("nat-gateway-on-subnet-needs-type", EgressRules::unusedNat, EgressRules::useAnother));
    }

    static Stream<ClusterPlan> with(Plan plan, OutboundType... types) {
        List<OutboundType> wanted = List.of(types);
        return plan.clusters().stream().filter(each -> wanted.contains(each.outboundType().value()));
    }

    static Place place(ClusterPlan cluster) {
        return Place.of(cluster.cluster().id(), FIELD);
    }

    static String named(ClusterPlan cluster) {
        String type = cluster.outboundType().value().azureName();
        String said = cluster.outboundType().isDefault() ? type + " (Azure’s default, not set)" : type;
        return "Outbound type %s of %s".formatted(said, cluster.cluster().name());
    }

    private static Stream<Breach> unknown(Plan plan) {
        List<String> allow = plan.facts().list(VALUES, "allow");
        List<String> preview = plan.facts().list(VALUES, "preview");
        return plan.clusters().stream()
                .filter(each -> !allow.contains(each.outboundType().value().azureName()))
                .map(each -> preview.contains(each.outboundType().value().azureName())
                        ? Breach.of(Timing.WORKS, named(each) + " is in preview", place(each)).withVariant("preview")
                        : Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "%s is not one of %s".formatted(named(each), Words.or(allow)),
                                place(each)));
    }

    private static Stream<Breach> managedNat(Plan plan) {
        return with(plan, OutboundType.MANAGED_NAT_GATEWAY, OutboundType.MANAGED_NAT_GATEWAY_V2)
                .filter(each -> each.network().isPresent())
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s needs a virtual network that AKS manages, but its nodes are in %s"
                                .formatted(named(each), each.network().orElseThrow().name()),
                        place(each))
                        .withAzureError(
                                "ManagedNATGatewayWithCustomVNetNotAllowed",
                                "Outbound type is managedNATGateway but agent pool '%s' is using custom VNet, which is not allowed."
                                        .formatted(each.cluster().pools().getFirst().name())));
    }

    private static Stream<QuickFix> useAnother(Plan plan, Breach breach) {
        return Stream.of(OutboundType.USER_ASSIGNED_NAT_GATEWAY, OutboundType.LOAD_BALANCER)
                .flatMap(type -> use(plan, breach, type));
    }

    static Stream<QuickFix> use(Plan plan, Breach breach, OutboundType type) {
        return Repairs.change(
                plan.design(),
                breach.places().getFirst().element(),
                Cluster.class,
                FIELD,
                "Use " + type.azureName(),
                each -> each.withEgress(each.egress().withOutboundType(type)));
    }

    private static Stream<Breach> blocked(Plan plan) {
        return with(plan, OutboundType.BLOCK)
                .filter(each -> each.network().isPresent())
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s needs a virtual network that AKS manages, but its nodes are in %s"
                                .formatted(named(each), each.network().orElseThrow().name()),
                        place(each)));
    }

    private static Stream<QuickFix> isolate(Plan plan, Breach breach) {
        return Stream.concat(use(plan, breach, OutboundType.NONE), useAnother(plan, breach));
    }

    private static Stream<Breach> userNat(Plan plan) {
        return with(plan, OutboundType.USER_ASSIGNED_NAT_GATEWAY).flatMap(each -> lacking(
                plan,
                each,
                subnet -> natOf(plan, subnet).filter(nat -> !nat.publicIps().isEmpty()).isPresent(),
                "needs a NAT gateway with a public address"));
    }

    private static Optional<NatGateway> natOf(Plan plan, Subnet subnet) {
        return Optional.ofNullable(subnet.natGateway()).flatMap(id -> plan.design().find(id, NatGateway.class));
    }

    /// One breach for all node subnets that lack something, and one where AKS manages the network.
    private static Stream<Breach> lacking(
            Plan plan, ClusterPlan cluster, Predicate<Subnet> has, String need) {
        List<Subnet> all = plan.nodeSubnets(cluster);
        List<Subnet> lacking = all.stream().filter(subnet -> !has.test(subnet)).toList();
        if (all.isEmpty()) {
            return Stream.of(Breach.of(
                    Timing.REFUSED_AT_CREATE,
                    "%s %s on a subnet of yours, but its nodes have none".formatted(named(cluster), need),
                    place(cluster)));
        }
        if (lacking.isEmpty()) {
            return Stream.empty();
        }
        String names = Words.and(lacking.stream().map(Subnet::name).toList());
        return Stream.of(new Breach(
                Stream.concat(Stream.of(place(cluster)), lacking.stream().map(each -> Place.of(each.id()))).toList(),
                "%s %s, but subnet %s has none".formatted(named(cluster), need, names),
                Timing.REFUSED_AT_CREATE,
                null,
                null,
                List.of()));
    }

    private static Stream<Subnet> subnets(Plan plan, Breach breach) {
        return breach.places().stream().flatMap(place -> plan.design().find(place.element(), Subnet.class).stream());
    }

    private static Stream<QuickFix> attachNat(Plan plan, Breach breach) {
        List<Subnet> lacking = subnets(plan, breach).toList();
        Stream<QuickFix> attach = lacking.stream().allMatch(Repairs::isPlanned) && !lacking.isEmpty()
                ? Stream.concat(
                        plan.design().natGateways().stream().map(nat -> attach(nat, lacking)),
                        Stream.of(newNat(plan.design(), lacking)))
                : Stream.empty();
        return Stream.concat(attach, use(plan, breach, OutboundType.LOAD_BALANCER));
    }

    private static QuickFix attach(NatGateway nat, List<Subnet> subnets) {
        return Repairs.batch("Attach NAT gateway " + nat.name(), attachments(nat, subnets).toList());
    }

    private static Stream<Edit> attachments(NatGateway nat, List<Subnet> subnets) {
        return subnets.stream()
                .map(subnet -> new Edit.ChangeElement<>(
                        subnet.id(), Subnet.class, "natGateway", "Attach", each -> each.withNatGateway(nat.id())));
    }

    static QuickFix newNat(Design design, List<Subnet> subnets) {
        PublicIp address = PublicIp.of(design.newId(ElementKind.PUBLIC_IP), subnets.getFirst().name() + "-egress-ip");
        NatGateway nat = NatGateway.of(
                design.newId(ElementKind.NAT_GATEWAY), subnets.getFirst().name() + "-egress")
                .withPublicIps(List.of(address.id()));
        Stream<Edit> added = Stream.of(
                new Edit.AddElement(address, ElementId.DESIGN),
                new Edit.AddElement(nat, ElementId.DESIGN));
        return Repairs.batch(
                "Add NAT gateway " + nat.name(), Stream.concat(added, attachments(nat, subnets)).toList());
    }

    private static Stream<Breach> noRoute(Plan plan) {
        return with(plan, OutboundType.USER_DEFINED_ROUTING)
                .flatMap(each -> lacking(
                        plan,
                        each,
                        subnet -> defaultRoute(plan, subnet).isPresent(),
                        "needs a route table with a route 0.0.0.0/0 to an appliance or a gateway"));
    }

    private static Optional<Route> defaultRoute(Plan plan, Subnet subnet) {
        return Optional.ofNullable(subnet.routeTable())
                .flatMap(id -> plan.design().find(id, RouteTable.class))
                .flatMap(EgressRules::defaultRoute);
    }

    static Optional<Route> defaultRoute(RouteTable table) {
        return table.routes().stream().filter(route -> route.prefix().equals(EVERYWHERE)).findFirst();
    }

    private static Stream<Breach> wrongRoute(Plan plan) {
        return with(plan, OutboundType.USER_DEFINED_ROUTING)
                .flatMap(cluster -> plan.nodeSubnets(cluster).stream()
                        .flatMap(subnet -> defaultRoute(plan, subnet).stream()
                                .filter(route -> !WAYS_OUT.contains(route.nextHopType()))
                                .map(route -> wrongRoute(cluster, subnet, route))));
    }

    private static Breach wrongRoute(ClusterPlan cluster, Subnet subnet, Route route) {
        String hop = route.nextHopType().azureName();
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "%s: the route 0.0.0.0/0 of subnet %s goes to %s, not to an appliance or a gateway"
                        .formatted(named(cluster), subnet.name(), hop),
                place(cluster),
                Place.of(subnet.id(), "routeTable"),
                Place.of(Objects.requireNonNull(subnet.routeTable()), "routes"))
                .withAzureError(
                        "RouteTableInvalidNextHop",
                        "Default route 0.0.0.0/0 has a next hop of %s but only next hops of VirtualAppliance or VirtualNetworkGateway are allowed."
                                .formatted(hop));
    }

    private static Stream<QuickFix> addRoute(Plan plan, Breach breach) {
        List<Subnet> lacking = subnets(plan, breach).toList();
        Stream<QuickFix> routed = lacking.stream().allMatch(Repairs::isPlanned) && !lacking.isEmpty()
                ? Stream.concat(tables(plan, lacking), appliances(plan, lacking))
                : Stream.empty();
        return Stream.concat(routed, use(plan, breach, OutboundType.LOAD_BALANCER));
    }

    private static Stream<QuickFix> tables(Plan plan, List<Subnet> subnets) {
        return plan.design().routeTables().stream()
                .filter(table -> defaultRoute(table).filter(it -> WAYS_OUT.contains(it.nextHopType())).isPresent())
                .map(table -> Repairs.batch(
                        "Use route table " + table.name(), associations(table, subnets).toList()));
    }

    private static Stream<Edit> associations(RouteTable table, List<Subnet> subnets) {
        return subnets.stream()
                .map(subnet -> new Edit.ChangeElement<>(
                        subnet.id(), Subnet.class, "routeTable", "Associate", each -> each.withRouteTable(table.id())));
    }

    private static Stream<QuickFix> appliances(Plan plan, List<Subnet> subnets) {
        return plan.design().appliances().stream()
                .filter(appliance -> appliance.privateAddress() != null)
                .limit(1)
                .map(appliance -> through(plan.design(), appliance, subnets));
    }

    private static QuickFix through(Design design, Appliance appliance, List<Subnet> subnets) {
        Route route = new Route("default", EVERYWHERE, NextHopType.VIRTUAL_APPLIANCE, appliance.privateAddress());
        RouteTable table = RouteTable.of(
                design.newId(ElementKind.ROUTE_TABLE), subnets.getFirst().name() + "-routes")
                .withRoutes(List.of(route));
        Stream<Edit> added = Stream.of(new Edit.AddElement(table, ElementId.DESIGN));
        return Repairs.batch(
                "Route 0.0.0.0/0 through " + appliance.name(),
                Stream.concat(added, associations(table, subnets)).toList());
    }

    private static Stream<Breach> unusedNat(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> each.outboundType().value() != OutboundType.USER_ASSIGNED_NAT_GATEWAY)
                .flatMap(each -> plan.nodeSubnets(each).stream()
                        .filter(subnet -> subnet.natGateway() != null)
                        .limit(1)
                        .map(subnet -> Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "%s: its node subnet %s has a NAT gateway, which needs userAssignedNATGateway"
                                        .formatted(named(each), subnet.name()),
                                place(each),
                                Place.of(subnet.id(), "natGateway"))));
    }
}
