package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.Locale;
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
import overlaystudio.studio.messages.Messages;

/// The fields of what stands around subnets: route tables, NAT gateways, public addresses, security groups, appliances.
final class GatewayFields {

    private static final Messages MESSAGES = Messages.of(GatewayFields.class);

    private static final List<Field<Route, ?>> ROUTE = List.of(
            Fields.typed("name", Lens.required(Route::name, Route::withName), Syntaxes.NAME),
            Fields.typed("prefix", Lens.required(Route::prefix, Route::withPrefix), Syntaxes.CIDR)
                    .called("destination")
                    .help(shown -> Ranges.span(shown.value().prefix())),
            Fields.choice("nextHopType", Lens.required(Route::nextHopType, Route::withNextHopType),
                    Option.all(NextHopType.class)),
            Fields.typed("nextHopAddress",
                    Lens.optional(Route::nextHopAddress, Route::withNextHopAddress), Syntaxes.ADDRESS)
                    .when(shown -> shown.value().nextHopType() == NextHopType.VIRTUAL_APPLIANCE));

    static final Fields<RouteTable> ROUTE_TABLE = Fields.of(
            List.of(
                    Fields.name(Lens.required(RouteTable::name, RouteTable::withName), "route-table"),
                    Fields.lifecycle(Lens.required(RouteTable::lifecycle, RouteTable::withLifecycle)),
                    Fields.toggle("propagateGatewayRoutes",
                            Lens.required(RouteTable::propagateGatewayRoutes, RouteTable::withPropagateGatewayRoutes))
                            .helped(),
                    Field.of("routes", Lens.required(RouteTable::routes, RouteTable::withRoutes),
                            new Input.Cards<>(ROUTE, Route::name, GatewayFields::route))),
            Fields.placement(Lens.required(RouteTable::placement, RouteTable::withPlacement)));

    static final Fields<NatGateway> NAT_GATEWAY = Fields.of(
            List.of(
                    Fields.name(Lens.required(NatGateway::name, NatGateway::withName), "nat-gateway"),
                    Fields.lifecycle(Lens.required(NatGateway::lifecycle, NatGateway::withLifecycle)),
                    publicIps(Lens.required(NatGateway::publicIps, NatGateway::withPublicIps))
                            .help(GatewayFields::ports),
                    Fields.typed("idleTimeoutMinutes",
                            Lens.optional(NatGateway::idleTimeoutMinutes, NatGateway::withIdleTimeoutMinutes),
                            Syntaxes.NUMBER_FROM_0)
                            .fallback(_ -> Optional.of(Field.Fallback.azure(4)))
                            .helped("nat-idle-timeout"),
                    zones(Lens.required(NatGateway::zones, NatGateway::withZones)).helped("nat-zones")),
            Fields.placement(Lens.required(NatGateway::placement, NatGateway::withPlacement)));

    static final Fields<PublicIp> PUBLIC_IP = Fields.of(
            List.of(
                    Fields.name(Lens.required(PublicIp::name, PublicIp::withName), "public-ip"),
                    Fields.lifecycle(Lens.required(PublicIp::lifecycle, PublicIp::withLifecycle)),
                    zones(Lens.required(PublicIp::zones, PublicIp::withZones)).helped("ip-zones")),
            Fields.placement(Lens.required(PublicIp::placement, PublicIp::withPlacement)));

    private static final List<Field<SecurityRule, ?>> RULE = List.of(
            Fields.typed("name", Lens.required(SecurityRule::name, SecurityRule::withName), Syntaxes.NAME),
            Fields.typed("priority", Lens.required(SecurityRule::priority, SecurityRule::withPriority),
                    Syntaxes.NUMBER_FROM_0).helped(),
            Fields.choice("direction", Lens.required(SecurityRule::direction, SecurityRule::withDirection),
                    Option.all(TrafficDirection.class)),
            Fields.choice("access", Lens.required(SecurityRule::access, SecurityRule::withAccess),
                    Option.all(Access.class)),
            Fields.choice("protocol", Lens.required(SecurityRule::protocol, SecurityRule::withProtocol),
                    _ -> SecurityRule.PROTOCOLS.stream().map(GatewayFields::protocol).toList()),
            Fields.typed("source", Lens.required(SecurityRule::source, SecurityRule::withSource),
                    Syntaxes.TEXT)
                    .helped("range-or-tag"),
            Fields.typed("sourcePorts",
                    Lens.required(SecurityRule::sourcePorts, SecurityRule::withSourcePorts), Syntaxes.TEXT),
            Fields.typed("destination",
                    Lens.required(SecurityRule::destination, SecurityRule::withDestination), Syntaxes.TEXT)
                    .helped("range-or-tag"),
            Fields.typed("destinationPorts",
                    Lens.required(SecurityRule::destinationPorts, SecurityRule::withDestinationPorts), Syntaxes.TEXT));

    static final Fields<SecurityGroup> SECURITY_GROUP = Fields.of(
            List.of(
                    Fields.name(Lens.required(SecurityGroup::name, SecurityGroup::withName), "security-group"),
                    Fields.lifecycle(Lens.required(SecurityGroup::lifecycle, SecurityGroup::withLifecycle)),
                    Field.of("rules", Lens.required(SecurityGroup::rules, SecurityGroup::withRules),
                            new Input.Cards<>(RULE, GatewayFields::title, GatewayFields::rule))),
            Fields.placement(Lens.required(SecurityGroup::placement, SecurityGroup::withPlacement)));

    static final Fields<Appliance> APPLIANCE = Fields.of(
            List.of(
                    Fields.name(Lens.required(Appliance::name, Appliance::withName), "appliance"),
                    Fields.lifecycle(Lens.required(Appliance::lifecycle, Appliance::withLifecycle)),
                    Fields.choice("kind", Lens.required(Appliance::kind, Appliance::withKind),
                            Option.all(ApplianceKind.class)),
                    Fields.choice("subnet", Lens.optional(Appliance::subnet, Appliance::withSubnet),
                            References.orNone("not-said", References::subnets)),
                    Fields.typed("privateAddress",
                            Lens.optional(Appliance::privateAddress, Appliance::withPrivateAddress), Syntaxes.ADDRESS)
                            .helped()
                            .alone(),
                    publicIps(Lens.required(Appliance::publicIps, Appliance::withPublicIps))),
            Fields.placement(Lens.required(Appliance::placement, Appliance::withPlacement)));

    private GatewayFields() {}

    private static <O> Field<O, List<ElementId>> publicIps(Lens<O, List<ElementId>> lens) {
        return Field.of("publicIps", lens,
                new Input.Checks<>(References.to(Design::publicIps)));
    }

    static <O> Field<O, List<Integer>> zones(Lens<O, List<Integer>> lens) {
        List<Option<Integer>> zones = IntStream.rangeClosed(1, 3)
                .mapToObj(zone -> Option.of(zone, Integer.toString(zone)))
                .toList();
        return Field.of("zones", lens, new Input.Checks<>(_ -> zones));
    }

    private static String ports(Shown<NatGateway> shown) {
        return shown.plan()
                .map(plan -> plan.facts().number(Quantity.SNAT_PORTS_PER_NAT_GATEWAY_IP))
                .map(ports -> MESSAGES.say("help.public-ips.ports", ports))
                .orElseGet(() -> MESSAGES.say("help.public-ips"));
    }

    private static Option<String> protocol(String protocol) {
        return Option.of(protocol, protocol.equals("*") ? MESSAGES.say("protocol.any")
                : protocol.toUpperCase(Locale.ROOT));
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
