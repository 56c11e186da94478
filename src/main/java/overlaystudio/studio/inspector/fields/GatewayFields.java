package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import overlaystudio.azure.Access;
import overlaystudio.azure.ApplianceKind;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.Quantity;
import overlaystudio.azure.TrafficDirection;
import overlaystudio.design.Appliance;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NatGateway;
import overlaystudio.design.PublicIp;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.SecurityRule;
import overlaystudio.net.Cidr;

/// The fields of what stands around subnets: route tables, NAT gateways, public addresses, security groups, appliances.
final class GatewayFields {

    private static final List<Field<Route, ?>> ROUTE = List.of(
            Fields.typed("name", "Name", Lens.required(Route::name, Route::withName), Syntaxes.NAME),
            Fields.typed("prefix", "Destination", Lens.required(Route::prefix, Route::withPrefix), Syntaxes.CIDR)
                    .help(shown -> Ranges.span(shown.value().prefix())),
            Fields.choice("nextHopType", "Next hop", Lens.required(Route::nextHopType, Route::withNextHopType),
                    Option.all(NextHopType.class)),
            Fields.typed("nextHopAddress", "Next hop address",
                    Lens.optional(Route::nextHopAddress, Route::withNextHopAddress), Syntaxes.ADDRESS)
                    .when(shown -> shown.value().nextHopType() == NextHopType.VIRTUAL_APPLIANCE));

    static final Fields<RouteTable> ROUTE_TABLE = Fields.of(
            List.of(
                    Fields.name(Lens.required(RouteTable::name, RouteTable::withName), "1 to 80 characters."),
                    Fields.lifecycle(Lens.required(RouteTable::lifecycle, RouteTable::withLifecycle)),
                    Fields.toggle("propagateGatewayRoutes", "Propagate gateway routes",
                            Lens.required(RouteTable::propagateGatewayRoutes, RouteTable::withPropagateGatewayRoutes))
                            .help("Routes that a gateway learns are added."),
                    Field.of("routes", "Routes", Lens.required(RouteTable::routes, RouteTable::withRoutes),
                            new Input.Cards<>(ROUTE, Route::name, GatewayFields::route, "Add a route"))),
            Fields.placement(Lens.required(RouteTable::placement, RouteTable::withPlacement)));

    static final Fields<NatGateway> NAT_GATEWAY = Fields.of(
            List.of(
                    Fields.name(Lens.required(NatGateway::name, NatGateway::withName), "1 to 80 characters."),
                    Fields.lifecycle(Lens.required(NatGateway::lifecycle, NatGateway::withLifecycle)),
                    publicIps(Lens.required(NatGateway::publicIps, NatGateway::withPublicIps))
                            .help(GatewayFields::ports),
                    Fields.typed("idleTimeoutMinutes", "Idle timeout",
                            Lens.optional(NatGateway::idleTimeoutMinutes, NatGateway::withIdleTimeoutMinutes),
                            Syntaxes.NUMBER_FROM_0)
                            .fallback(_ -> Optional.of(Field.Fallback.azure(4)))
                            .help("Minutes, 4 to 120."),
                    zones(Lens.required(NatGateway::zones, NatGateway::withZones)).help("At most one.")),
            Fields.placement(Lens.required(NatGateway::placement, NatGateway::withPlacement)));

    static final Fields<PublicIp> PUBLIC_IP = Fields.of(
            List.of(
                    Fields.name(Lens.required(PublicIp::name, PublicIp::withName), "1 to 80 characters."),
                    Fields.lifecycle(Lens.required(PublicIp::lifecycle, PublicIp::withLifecycle)),
                    zones(Lens.required(PublicIp::zones, PublicIp::withZones)).help("A Standard IPv4 address.")),
            Fields.placement(Lens.required(PublicIp::placement, PublicIp::withPlacement)));

    private static final List<Field<SecurityRule, ?>> RULE = List.of(
            Fields.typed("name", "Name", Lens.required(SecurityRule::name, SecurityRule::withName), Syntaxes.NAME),
            Fields.typed("priority", "Priority", Lens.required(SecurityRule::priority, SecurityRule::withPriority),
                    Syntaxes.NUMBER_FROM_0)
                    .help("100 to 4096; the lowest wins."),
            Fields.choice("direction", "Direction", Lens.required(SecurityRule::direction, SecurityRule::withDirection),
                    Option.all(TrafficDirection.class)),
            Fields.choice("access", "Access", Lens.required(SecurityRule::access, SecurityRule::withAccess),
                    Option.all(Access.class)),
            Fields.choice("protocol", "Protocol", Lens.required(SecurityRule::protocol, SecurityRule::withProtocol),
                    List.of(Option.of("*", "Any"), Option.of("Tcp", "TCP"), Option.of("Udp", "UDP"),
                            Option.of("Icmp", "ICMP"))),
            Fields.typed("source", "Source", Lens.required(SecurityRule::source, SecurityRule::withSource),
                    Syntaxes.TEXT)
                    .help("A range, a service tag or *."),
            Fields.typed("sourcePorts", "Source ports",
                    Lens.required(SecurityRule::sourcePorts, SecurityRule::withSourcePorts), Syntaxes.TEXT),
            Fields.typed("destination", "Destination",
                    Lens.required(SecurityRule::destination, SecurityRule::withDestination), Syntaxes.TEXT)
                    .help("A range, a service tag or *."),
            Fields.typed("destinationPorts", "Destination ports",
                    Lens.required(SecurityRule::destinationPorts, SecurityRule::withDestinationPorts), Syntaxes.TEXT));

    static final Fields<SecurityGroup> SECURITY_GROUP = Fields.of(
            List.of(
                    Fields.name(Lens.required(SecurityGroup::name, SecurityGroup::withName), "1 to 80 characters."),
                    Fields.lifecycle(Lens.required(SecurityGroup::lifecycle, SecurityGroup::withLifecycle)),
                    Field.of("rules", "Rules", Lens.required(SecurityGroup::rules, SecurityGroup::withRules),
                            new Input.Cards<>(RULE, GatewayFields::title, GatewayFields::rule, "Add a rule"))),
            Fields.placement(Lens.required(SecurityGroup::placement, SecurityGroup::withPlacement)));

    static final Fields<Appliance> APPLIANCE = Fields.of(
            List.of(
                    Fields.name(Lens.required(Appliance::name, Appliance::withName), "1 to 50 characters."),
                    Fields.lifecycle(Lens.required(Appliance::lifecycle, Appliance::withLifecycle)),
                    Fields.choice("kind", "Kind", Lens.required(Appliance::kind, Appliance::withKind),
                            Option.all(ApplianceKind.class)),
                    Fields.choice("subnet", "Subnet", Lens.optional(Appliance::subnet, Appliance::withSubnet),
                            References.orNone("Not said", References::subnets)),
                    Fields.typed("privateAddress", "Private address",
                            Lens.optional(Appliance::privateAddress, Appliance::withPrivateAddress), Syntaxes.ADDRESS)
                            .help("In its subnet; where routes send traffic.")
                            .alone(),
                    publicIps(Lens.required(Appliance::publicIps, Appliance::withPublicIps))),
            Fields.placement(Lens.required(Appliance::placement, Appliance::withPlacement)));

    private GatewayFields() {}

    private static <O> Field<O, List<ElementId>> publicIps(Lens<O, List<ElementId>> lens) {
        return Field.of("publicIps", "Public IP addresses", lens,
                new Input.Checks<>(References.to(Design::publicIps),
                        "There is no public IP address in the design yet."));
    }

    static <O> Field<O, List<Integer>> zones(Lens<O, List<Integer>> lens) {
        List<Option<Integer>> zones = IntStream.rangeClosed(1, 3)
                .mapToObj(zone -> Option.of(zone, Integer.toString(zone)))
                .toList();
        return Field.of("zones", "Availability zones", lens, new Input.Checks<>(_ -> zones, ""));
    }

    private static String ports(Shown<NatGateway> shown) {
        return "1 to 16" + shown.plan()
                .map(plan -> plan.facts().number(Quantity.SNAT_PORTS_PER_NAT_GATEWAY_IP))
                .map(ports -> "; each has " + Numbers.of(ports) + " SNAT ports.")
                .orElse(".");
    }

    private static Route route(int number) {
        return new Route("route-" + (number + 1), Cidr.parse("0.0.0.0/0"), NextHopType.VIRTUAL_APPLIANCE, null);
    }

    private static SecurityRule rule(int number) {
        int priority = Math.min(4096, 100 * (number + 1));
        return new SecurityRule("rule-" + (number + 1), priority, TrafficDirection.INBOUND, Access.ALLOW, "*", "*", "*",
                "*", "*");
    }

    private static String title(SecurityRule rule) {
        return rule.priority() + " " + rule.name();
    }
}
