package overlaystudio.file;

import java.util.List;

import overlaystudio.azure.Access;
import overlaystudio.azure.ApplianceKind;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.TrafficDirection;
import overlaystudio.design.Appliance;
import overlaystudio.design.ElementKind;
import overlaystudio.design.NatGateway;
import overlaystudio.design.PublicIp;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.SecurityRule;

/// The forms of the resources that stand beside networks: routes, gateways, addresses, security groups, appliances.
final class ResourceShapes {

    static final Shape<Route> ROUTE = new Shape<>(
            "a route",
            List.of("name", "prefix", "nextHopType", "nextHopAddress"),
            in -> new Route(
                    in.name(),
                    in.required("prefix", Kinds.CIDR),
                    in.required("nextHopType", Kinds.term(NextHopType.class)),
                    in.optional("nextHopAddress", Kinds.ADDRESS)),
            (route, out) -> {
                out.field("name", route.name());
                out.field("prefix", route.prefix());
                out.field("nextHopType", route.nextHopType());
                out.optional("nextHopAddress", route.nextHopAddress());
            });

    static final Shape<RouteTable> ROUTE_TABLE = new Shape<>(
            "a route table",
            List.of(
                    "id", "name", "lifecycle", "subscription", "resourceGroup", "location", "propagateGatewayRoutes",
                    "routes"),
            in -> new RouteTable(
                    in.id(ElementKind.ROUTE_TABLE),
                    in.name(),
                    in.lifecycle(),
                    in.placement(),
                    in.optional("propagateGatewayRoutes", Kinds.FLAG, true),
                    in.list("routes", ROUTE)),
            (table, out) -> {
                out.field("id", table.id());
                out.field("name", table.name());
                out.lifecycle(table.lifecycle());
                out.placement(table.placement());
                out.unless(true, "propagateGatewayRoutes", table.propagateGatewayRoutes());
                out.list("routes", table.routes(), ROUTE);
            });

    static final Shape<NatGateway> NAT_GATEWAY = new Shape<>(
            "a NAT gateway",
            List.of(
                    "id", "name", "lifecycle", "subscription", "resourceGroup", "location", "publicIps",
                    "idleTimeoutMinutes", "zones"),
            in -> new NatGateway(
                    in.id(ElementKind.NAT_GATEWAY),
                    in.name(),
                    in.lifecycle(),
                    in.placement(),
                    in.list("publicIps", Kinds.reference(ElementKind.PUBLIC_IP)),
                    in.optional("idleTimeoutMinutes", Kinds.COUNT),
                    in.list("zones", Kinds.COUNT)),
            (gateway, out) -> {
                out.field("id", gateway.id());
                out.field("name", gateway.name());
                out.lifecycle(gateway.lifecycle());
                out.placement(gateway.placement());
                out.list("publicIps", gateway.publicIps());
                out.optional("idleTimeoutMinutes", gateway.idleTimeoutMinutes());
                out.list("zones", gateway.zones());
            });

    static final Shape<PublicIp> PUBLIC_IP = new Shape<>(
            "a public IP address",
            List.of("id", "name", "lifecycle", "subscription", "resourceGroup", "location", "zones"),
            in -> new PublicIp(
                    in.id(ElementKind.PUBLIC_IP),
                    in.name(),
                    in.lifecycle(),
                    in.placement(),
                    in.list("zones", Kinds.COUNT)),
            (address, out) -> {
                out.field("id", address.id());
                out.field("name", address.name());
                out.lifecycle(address.lifecycle());
                out.placement(address.placement());
                out.list("zones", address.zones());
            });

    static final Shape<SecurityRule> SECURITY_RULE = new Shape<>(
            "a security rule",
            List.of(
                    "name", "priority", "direction", "access", "protocol", "source", "sourcePorts", "destination",
                    "destinationPorts"),
            ResourceShapes::securityRule,
            ResourceShapes::write);

    static final Shape<SecurityGroup> SECURITY_GROUP = new Shape<>(
            "a network security group",
            List.of("id", "name", "lifecycle", "subscription", "resourceGroup", "location", "rules"),
            in -> new SecurityGroup(
                    in.id(ElementKind.SECURITY_GROUP),
                    in.name(),
                    in.lifecycle(),
                    in.placement(),
                    in.list("rules", SECURITY_RULE)),
            (group, out) -> {
                out.field("id", group.id());
                out.field("name", group.name());
                out.lifecycle(group.lifecycle());
                out.placement(group.placement());
                out.list("rules", group.rules(), SECURITY_RULE);
            });

    static final Shape<Appliance> APPLIANCE = new Shape<>(
            "an appliance",
            List.of(
                    "id", "name", "lifecycle", "subscription", "resourceGroup", "location", "kind", "subnet",
                    "privateAddress", "publicIps"),
            ResourceShapes::appliance,
            ResourceShapes::write);

    private ResourceShapes() {}

    private static SecurityRule securityRule(Fields in) {
        return new SecurityRule(
                in.name(),
                in.required("priority", Kinds.COUNT),
                in.required("direction", Kinds.term(TrafficDirection.class)),
                in.required("access", Kinds.term(Access.class)),
                in.optional("protocol", Kinds.TEXT, "*"),
                in.optional("source", Kinds.TEXT, "*"),
                in.optional("sourcePorts", Kinds.TEXT, "*"),
                in.optional("destination", Kinds.TEXT, "*"),
                in.optional("destinationPorts", Kinds.TEXT, "*"));
    }

    private static void write(SecurityRule rule, Output out) {
        out.field("name", rule.name());
        out.field("priority", rule.priority());
        out.field("direction", rule.direction());
        out.field("access", rule.access());
        out.unless("*", "protocol", rule.protocol());
        out.unless("*", "source", rule.source());
        out.unless("*", "sourcePorts", rule.sourcePorts());
        out.unless("*", "destination", rule.destination());
        out.unless("*", "destinationPorts", rule.destinationPorts());
    }

    private static Appliance appliance(Fields in) {
        return new Appliance(
                in.id(ElementKind.APPLIANCE),
                in.name(),
                in.lifecycle(),
                in.placement(),
                in.optional("kind", Kinds.term(ApplianceKind.class), ApplianceKind.AZURE_FIREWALL),
                in.optional("subnet", Kinds.reference(ElementKind.SUBNET)),
                in.optional("privateAddress", Kinds.ADDRESS),
                in.list("publicIps", Kinds.reference(ElementKind.PUBLIC_IP)));
    }

    private static void write(Appliance appliance, Output out) {
        out.field("id", appliance.id());
        out.field("name", appliance.name());
        out.lifecycle(appliance.lifecycle());
        out.placement(appliance.placement());
        out.unless(ApplianceKind.AZURE_FIREWALL, "kind", appliance.kind());
        out.optional("subnet", appliance.subnet());
        out.optional("privateAddress", appliance.privateAddress());
        out.list("publicIps", appliance.publicIps());
    }
}
