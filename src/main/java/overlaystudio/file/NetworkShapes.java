package overlaystudio.file;

import java.util.List;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.ExternalConnection;
import overlaystudio.design.AddressUse;
import overlaystudio.design.ElementKind;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Peering;
import overlaystudio.design.PeeringEnd;
import overlaystudio.design.ReservedRange;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;

/// The forms of networks and of what joins them.
final class NetworkShapes {

    static final Shape<AddressUse> ADDRESS_USE = new Shape<>(
            "an address use",
            List.of("kind", "name", "count"),
            in -> new AddressUse(
                    in.required("kind", Kinds.term(AddressUseKind.class)),
                    in.name(),
                    in.required("count", Kinds.COUNT)),
            (use, out) -> {
                out.field("kind", use.kind());
                out.field("name", use.name());
                out.field("count", use.count());
            });

    static final Shape<Subnet> SUBNET = new Shape<>(
            "a subnet",
            List.of(
                    "id", "name", "lifecycle", "prefix", "ipv6Prefix", "delegation", "routeTable", "natGateway",
                    "securityGroup", "addressesInUse"),
            NetworkShapes::subnet,
            NetworkShapes::write);

    static final Shape<VirtualNetwork> NETWORK = new Shape<>(
            "a virtual network",
            List.of(
                    "id", "name", "lifecycle", "subscription", "resourceGroup", "location", "prefixes",
                    "ipv6Prefixes", "subnets"),
            NetworkShapes::network,
            NetworkShapes::write);

    static final Shape<PeeringEnd> PEERING_END = new Shape<>(
            "an end of a peering",
            List.of("network", "allowForwardedTraffic", "allowGatewayTransit", "useRemoteGateways"),
            in -> new PeeringEnd(
                    in.required("network", Kinds.reference(ElementKind.VIRTUAL_NETWORK)),
                    in.optional("allowForwardedTraffic", Kinds.FLAG, false),
                    in.optional("allowGatewayTransit", Kinds.FLAG, false),
                    in.optional("useRemoteGateways", Kinds.FLAG, false)),
            (end, out) -> {
                out.field("network", end.network());
                out.unless(false, "allowForwardedTraffic", end.allowForwardedTraffic());
                out.unless(false, "allowGatewayTransit", end.allowGatewayTransit());
                out.unless(false, "useRemoteGateways", end.useRemoteGateways());
            });

    static final Shape<Peering> PEERING = new Shape<>(
            "a peering",
            List.of("id", "name", "lifecycle", "first", "second"),
            in -> new Peering(
                    in.id(ElementKind.PEERING),
                    in.name(),
                    in.lifecycle(),
                    in.required("first", PEERING_END),
                    in.required("second", PEERING_END)),
            (peering, out) -> {
                out.field("id", peering.id());
                out.field("name", peering.name());
                out.lifecycle(peering.lifecycle());
                out.object("first", peering.first(), PEERING_END);
                out.object("second", peering.second(), PEERING_END);
            });

    static final Shape<ExternalNetwork> EXTERNAL_NETWORK = new Shape<>(
            "an outside network",
            List.of("id", "name", "connection", "connectedTo", "ranges", "holes", "summaryRoute"),
            NetworkShapes::externalNetwork,
            NetworkShapes::write);

    static final Shape<ReservedRange> RESERVED_RANGE = new Shape<>(
            "a range to keep free",
            List.of("id", "name", "range"),
            in -> new ReservedRange(in.id(ElementKind.RESERVED_RANGE), in.name(), in.required("range", Kinds.CIDR)),
            (reserved, out) -> {
                out.field("id", reserved.id());
                out.field("name", reserved.name());
                out.field("range", reserved.range());
            });

    private NetworkShapes() {}

    private static Subnet subnet(Fields in) {
        return new Subnet(
                in.id(ElementKind.SUBNET),
                in.name(),
                in.lifecycle(),
                in.required("prefix", Kinds.CIDR),
                in.optional("ipv6Prefix", Kinds.IPV6),
                in.optional("delegation", Kinds.TEXT),
                in.optional("routeTable", Kinds.reference(ElementKind.ROUTE_TABLE)),
                in.optional("natGateway", Kinds.reference(ElementKind.NAT_GATEWAY)),
                in.optional("securityGroup", Kinds.reference(ElementKind.SECURITY_GROUP)),
                in.list("addressesInUse", ADDRESS_USE));
    }

    private static void write(Subnet subnet, Output out) {
        out.field("id", subnet.id());
        out.field("name", subnet.name());
        out.lifecycle(subnet.lifecycle());
        out.field("prefix", subnet.prefix());
        out.optional("ipv6Prefix", subnet.ipv6Prefix());
        out.optional("delegation", subnet.delegation());
        out.optional("routeTable", subnet.routeTable());
        out.optional("natGateway", subnet.natGateway());
        out.optional("securityGroup", subnet.securityGroup());
        out.list("addressesInUse", subnet.addressesInUse(), ADDRESS_USE);
    }

    private static VirtualNetwork network(Fields in) {
        return new VirtualNetwork(
                in.id(ElementKind.VIRTUAL_NETWORK),
                in.name(),
                in.lifecycle(),
                in.placement(),
                in.required("prefixes", Kinds.listOf(Kinds.CIDR)),
                in.list("ipv6Prefixes", Kinds.IPV6),
                in.list("subnets", SUBNET));
    }

    private static void write(VirtualNetwork network, Output out) {
        out.field("id", network.id());
        out.field("name", network.name());
        out.lifecycle(network.lifecycle());
        out.placement(network.placement());
        out.wholeList("prefixes", network.prefixes());
        out.list("ipv6Prefixes", network.ipv6Prefixes());
        out.list("subnets", network.subnets(), SUBNET);
    }

    private static ExternalNetwork externalNetwork(Fields in) {
        return new ExternalNetwork(
                in.id(ElementKind.EXTERNAL_NETWORK),
                in.name(),
                in.optional("connection", Kinds.term(ExternalConnection.class), ExternalConnection.EXPRESS_ROUTE),
                in.list("connectedTo", Kinds.reference(ElementKind.VIRTUAL_NETWORK)),
                in.required("ranges", Kinds.listOf(Kinds.CIDR)),
                in.list("holes", Kinds.CIDR),
                in.optional("summaryRoute", Kinds.FLAG, false));
    }

    private static void write(ExternalNetwork network, Output out) {
        out.field("id", network.id());
        out.field("name", network.name());
        out.unless(ExternalConnection.EXPRESS_ROUTE, "connection", network.connection());
        out.list("connectedTo", network.connectedTo());
        out.wholeList("ranges", network.ranges());
        out.list("holes", network.holes());
        out.unless(false, "summaryRoute", network.summaryRoute());
    }
}
