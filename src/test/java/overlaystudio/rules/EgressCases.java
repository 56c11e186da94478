package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.DOCUMENT;
import static overlaystudio.rules.CaseDesigns.OTHER;
import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.hidden;
import static overlaystudio.rules.CaseDesigns.natted;
import static overlaystudio.rules.CaseDesigns.outbound;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.CaseDesigns.routed;
import static overlaystudio.rules.CaseDesigns.withFirewall;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Given.subnet;
import static overlaystudio.rules.Severity.ERROR;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Design;
import overlaystudio.design.Egress;
import overlaystudio.design.ElementId;
import overlaystudio.design.NatGateway;
import overlaystudio.design.PublicIp;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.IpAddress;

/// The cases of the rules of this group.
final class EgressCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        egress();
        routes();
        loadBalancers();
        natGateways();
        EgressNoteCases.addTo(ALL);
    }

    private EgressCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static void egress() {
        rule("outbound-values").speaks(outbound(clean(), OutboundType.NONE)).fix("Use loadBalancer").add();
        rule("outbound-values").on("2025-04-26").says(WARNING).speaks(hidden(outbound(clean(), OutboundType.NONE)))
                .fix("Use loadBalancer").add();
        rule("outbound-values").on("2025-04-27").says(WARNING)
                .speaks(hidden(outbound(pool(clean(), each -> each.withSubnet(null)), OutboundType.BLOCK)))
                .silent(outbound(clean(), OutboundType.NONE))
                .fix("Use loadBalancer")
                .add();
        rule("outbound-managed-nat-byo")
                .speaks(outbound(clean(), OutboundType.MANAGED_NAT_GATEWAY))
                .silent(outbound(pool(clean(), each -> each.withSubnet(null)), OutboundType.MANAGED_NAT_GATEWAY))
                .fix("Use loadBalancer")
                .add();
        rule("outbound-user-nat")
                .speaks(outbound(clean(), OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                .silent(outbound(natted(), OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                .fix("Add NAT gateway nodesubnet-egress")
                .add();
        rule("outbound-udr-route")
                .speaks(withFirewall(outbound(clean(), OutboundType.USER_DEFINED_ROUTING)))
                .silent(routed(NextHopType.VIRTUAL_APPLIANCE))
                .fix("Route 0.0.0.0/0 through fw")
                .add();
        rule("outbound-udr-not-internet")
                .speaks(routed(NextHopType.INTERNET))
                .silent(routed(NextHopType.VIRTUAL_NETWORK_GATEWAY))
                .fix("Use loadBalancer")
                .add();
        rule("nat-gateway-on-subnet-needs-type")
                .speaks(natted())
                .silent(outbound(natted(), OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                .fix("Use userAssignedNATGateway")
                .add();
    }

    private static void routes() {
        Design none = privately(outbound(clean(), OutboundType.NONE));
        for (String day : List.of("2024-12-19", "2026-08-21")) {
            rule("outbound-none-block").on(day)
                    .speaks(privately(outbound(clean(), OutboundType.BLOCK)))
                    .silent(none)
                    .fix("Use none")
                    .add();
        }
        rule("outbound-none-block").on(TODAY)
                .speaks(privately(outbound(clean(), OutboundType.BLOCK)))
                .silent(outbound(pool(clean(), each -> each.withSubnet(null)), OutboundType.BLOCK))
                .fix("Use none")
                .add();
        for (LocalDate day : List.of(DOCUMENT, TODAY)) {
            rule("route-appliance-ip").on(day)
                    .speaks(withFirewall(route(NextHopType.VIRTUAL_APPLIANCE, null)))
                    .silent(routed(NextHopType.VIRTUAL_APPLIANCE))
                    .fix("Use 10.20.0.4 of fw")
                    .add();
            rule("route-appliance-ip").on(day)
                    .speaks(route(NextHopType.VIRTUAL_APPLIANCE, "10.10.0.4"))
                    .silent(route(NextHopType.VIRTUAL_APPLIANCE, "10.0.254.4"))
                    .add();
            rule("route-next-hop-values").on(day)
                    .speaks(route(NextHopType.INTERNET, "10.0.254.4"))
                    .silent(route(NextHopType.VIRTUAL_APPLIANCE, "10.0.254.4"))
                    .fix("Go to an appliance at the address")
                    .add();
            rule("route-next-hop-values").on(day)
                    .speaks(route(NextHopType.INTERNET, "10.10.0.4"))
                    .silent(routed(NextHopType.INTERNET))
                    .fix("Remove the next hop address")
                    .add();
            rule("route-count-limit").on(day).speaks(routes(401)).silent(routes(400)).add();
            rule("route-count-limit").on(day).speaks(tables(201)).silent(tables(200)).add();
            rule("route-count-limit").on(day).speaks(routes(401)).silent(routes(399)).add();
        }
    }

    private static Design privately(Design design) {
        return cluster(design, each -> each.withApiServer(each.apiServer().withPrivateCluster(true)));
    }

    private static Design route(NextHopType hop, @Nullable String address) {
        Route route = new Route(
                "default", range("0.0.0.0/0"), hop, address == null ? null : IpAddress.parse(address));
        return with(RouteTable.of(new ElementId("routes-1"), "routes").withRoutes(List.of(route)));
    }

    private static Design with(RouteTable table) {
        return subnet(clean().add(table, ElementId.DESIGN), each -> each.withRouteTable(table.id()));
    }

    private static Design routes(int count) {
        return with(RouteTable.of(new ElementId("routes-1"), "routes").withRoutes(IntStream.range(0, count)
                .mapToObj(at -> new Route(
                        "r" + at, range("20." + at / 250 + "." + at % 250 + ".0/24"), NextHopType.NONE, null))
                .toList()));
    }

    private static Design tables(int count) {
        return clean().withRouteTables(IntStream.rangeClosed(1, count)
                .mapToObj(at -> RouteTable.of(new ElementId("routes-" + at), "routes" + at))
                .toList());
    }

    private static Design egress(Design design, UnaryOperator<Egress> change) {
        return cluster(design, each -> each.withEgress(change.apply(each.egress())));
    }

    private static Design ports(int ports) {
        return egress(clean(), each -> each.withOutboundPorts(ports));
    }

    /// One pool of so many nodes at most, with a surge of one.
    private static Design upTo(int now, int most, UnaryOperator<Egress> change) {
        Design design = pool(clean(), each -> each.withCount(now)
                .withMaxSurge(new MaxSurge(1, false))
                .withAutoscaling(new Autoscaling(1, most)));
        return egress(design, change);
    }

    private static void loadBalancers() {
        for (LocalDate day : List.of(DOCUMENT, TODAY)) {
            rule("lb-outbound-ports-multiple").on(day)
                    .speaks(ports(1001)).silent(ports(1000)).fix("Set outbound ports to 1,000").add();
            rule("lb-outbound-ports-multiple").on(day)
                    .speaks(ports(-8)).silent(ports(0)).fix("Let Azure choose the outbound ports").add();
            rule("lb-outbound-ports-multiple").on(day)
                    .speaks(ports(1025)).silent(ports(1024)).fix("Set outbound ports to 1,024").add();
            rule("lb-outbound-ports-multiple").on(day)
                    .speaks(ports(999)).silent(ports(1000)).fix("Set outbound ports to 992").add();
            rule("lb-snat-capacity").on(day)
                    .speaks(upTo(3, 33, each -> each.withOutboundPorts(4000).withManagedOutboundIps(2)))
                    .silent(upTo(3, 31, each -> each.withOutboundPorts(4000).withManagedOutboundIps(2)))
                    .fix("Use 3 outbound addresses")
                    .add();
            rule("lb-snat-capacity").on(day)
                    .speaks(upTo(3, 62, each -> each.withOutboundPorts(1024)))
                    .silent(upTo(3, 61, each -> each.withOutboundPorts(1024)))
                    .fix("Use 2 outbound addresses")
                    .add();
            rule("lb-snat-capacity").on(day)
                    .speaks(upTo(9, 9, each -> each.withOutboundPorts(8000)))
                    .silent(upTo(3, 101, each -> each.withOutboundPorts(4000).withManagedOutboundIps(7)))
                    .fix("Use 2 outbound addresses")
                    .add();
            rule("lb-snat-default-tier").on(day).says(INFO)
                    .speaks(upTo(40, 120, each -> each))
                    .silent(upTo(40, 49, each -> each))
                    .fix("Set outbound ports to 528")
                    .add();
            rule("lb-snat-default-tier").on(day).says(INFO)
                    .speaks(upTo(40, 50, each -> each))
                    .silent(upTo(40, 120, each -> each.withOutboundPorts(512)))
                    .fix("Set outbound ports to 1,248")
                    .add();
            rule("lb-snat-default-tier").on(day).says(WARNING)
                    .speaks(upTo(40, 200, each -> each))
                    .silent(upTo(40, 99, each -> each.withManagedOutboundIps(2)))
                    .fix("Set outbound ports to 312")
                    .add();
            rule("lb-outbound-ip-count").on(day)
                    .speaks(egress(clean(), each -> each.withManagedOutboundIps(101)))
                    .silent(egress(clean(), each -> each.withManagedOutboundIps(100)))
                    .fix("Use 100 outbound addresses")
                    .add();
            rule("lb-outbound-ip-count").on(day)
                    .speaks(egress(clean(), each -> each.withManagedOutboundIps(0)))
                    .silent(egress(clean(), each -> each.withManagedOutboundIps(1)))
                    .fix("Use 1 outbound address")
                    .add();
            lbTimeout(day, 3, 4, ERROR, "Set idle timeout to 4 minutes");
            lbTimeout(day, 121, 99, ERROR, "Set idle timeout to 100 minutes");
            lbTimeout(day, 120, 5, WARNING, "Set idle timeout to 100 minutes");
            lbTimeout(day, 101, 100, WARNING, "Set idle timeout to 100 minutes");
        }
        rule("lb-outbound-ip-count").on("2023-09-02")
                .speaks(egress(clean(), each -> each.withManagedOutboundIps(101)))
                .fix("Use 100 outbound addresses").add();
        rule("lb-outbound-ip-count").on("2023-09-03")
                .speaks(egress(clean(), each -> each.withManagedOutboundIps(101)))
                .fix("Use 100 outbound addresses").add();
    }

    private static void lbTimeout(LocalDate day, int wrong, int right, Severity severity, String fix) {
        rule("lb-idle-timeout").on(day).says(severity)
                .speaks(egress(clean(), each -> each.withIdleTimeoutMinutes(wrong)))
                .silent(egress(clean(), each -> each.withIdleTimeoutMinutes(right)))
                .fix(fix)
                .add();
    }

    private static Design managed(UnaryOperator<Egress> change) {
        Design design = pool(clean(), each -> each.withSubnet(null));
        return egress(outbound(design, OutboundType.MANAGED_NAT_GATEWAY), change);
    }

    private static Design nat(UnaryOperator<NatGateway> change) {
        Design design = outbound(natted(), OutboundType.USER_ASSIGNED_NAT_GATEWAY);
        return design.replace(change.apply(design.natGateways().getFirst()));
    }

    private static Design addresses(int count) {
        List<PublicIp> addresses = IntStream.rangeClosed(1, count)
                .mapToObj(at -> PublicIp.of(new ElementId("ip-" + at), "egress-ip" + at))
                .toList();
        return nat(each -> each.withPublicIps(addresses.stream().map(PublicIp::id).toList())).withPublicIps(addresses);
    }

    private static Design gateway(String name) {
        return withSubnet(clean(), name, "10.20.0.0/27");
    }

    private static Design attached(Design design, ElementId subnet) {
        NatGateway nat = NatGateway.of(new ElementId("nat-9"), "spare");
        Subnet was = design.find(subnet, Subnet.class).orElseThrow();
        return design.add(nat, ElementId.DESIGN).replace(was.withNatGateway(nat.id()));
    }

    /// The NAT gateway of the example, attached in a second virtual network as well.
    private static Design shared() {
        ElementId hub = new ElementId("vnet-2");
        Subnet second = Subnet.of(OTHER, "workers", range("172.16.0.0/24"))
                .withNatGateway(new ElementId("nat-1"));
        return nat(each -> each)
                .add(VirtualNetwork.of(hub, "second", List.of(range("172.16.0.0/16"))), ElementId.DESIGN)
                .add(second, hub);
    }

    /// The NAT gateway of the example on so many subnets.
    private static Design spread(int count) {
        Design design = nat(each -> each);
        VirtualNetwork network = design.networks().getFirst();
        List<Subnet> more = IntStream.range(1, count)
                .mapToObj(at -> Subnet.of(
                        new ElementId("subnet-" + (at + 1)), "s" + at,
                        range("10.20." + at / 16 + "." + at % 16 * 16 + "/28"))
                        .withNatGateway(new ElementId("nat-1")))
                .toList();
        return design.replace(network.withSubnets(Stream.concat(network.subnets().stream(), more.stream()).toList()));
    }

    private static void natGateways() {
        for (LocalDate day : List.of(DOCUMENT, TODAY)) {
            rule("nat-ip-count").on(day)
                    .speaks(managed(each -> each.withManagedOutboundIps(17)))
                    .silent(managed(each -> each.withManagedOutboundIps(16)))
                    .fix("Use 16 outbound addresses")
                    .add();
            rule("nat-ip-count").on(day)
                    .speaks(managed(each -> each.withManagedOutboundIps(0)))
                    .silent(managed(each -> each.withManagedOutboundIps(1)))
                    .fix("Use 1 outbound address")
                    .add();
            rule("nat-ip-count").on(day).speaks(addresses(17)).silent(addresses(16)).add();
            rule("nat-ip-count").on(day).speaks(addresses(17)).silent(addresses(15)).add();
            rule("nat-idle-timeout").on(day)
                    .speaks(managed(each -> each.withIdleTimeoutMinutes(3)))
                    .silent(managed(each -> each.withIdleTimeoutMinutes(4)))
                    .fix("Set idle timeout to 4 minutes")
                    .add();
            rule("nat-idle-timeout").on(day)
                    .speaks(nat(each -> each.withIdleTimeoutMinutes(121)))
                    .silent(nat(each -> each.withIdleTimeoutMinutes(120)))
                    .fix("Set idle timeout to 120 minutes")
                    .add();
            rule("nat-idle-timeout").on(day)
                    .speaks(nat(each -> each.withIdleTimeoutMinutes(2)))
                    .silent(nat(each -> each.withIdleTimeoutMinutes(119)))
                    .fix("Set idle timeout to 4 minutes")
                    .add();
            rule("nat-attach-limits").on(day)
                    .speaks(attached(gateway("GatewaySubnet"), OTHER))
                    .silent(attached(gateway("workers"), OTHER))
                    .fix("Detach the NAT gateway")
                    .add();
            rule("nat-attach-limits").on(day)
                    .speaks(shared())
                    .silent(nat(each -> each))
                    .fix("Add NAT gateway workers-egress")
                    .add();
        }
        rule("nat-attach-limits").on(TODAY).speaks(spread(801)).silent(spread(800)).add();
    }
}
