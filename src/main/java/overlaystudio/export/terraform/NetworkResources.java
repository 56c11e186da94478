package overlaystudio.export.terraform;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NatGateway;
import overlaystudio.design.Placement;
import overlaystudio.design.PublicIp;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.SecurityRule;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Resources;

/// The part of a module that creates resource groups and networks.
record NetworkResources(Module module) {

    /// Minutes after which a NAT gateway ends an idle flow where none are set (Azure NAT Gateway, idle timeout).
    private static final int NAT_IDLE_MINUTES = 4;

    /// What a service may do in a subnet that is handed to it (azurerm's documentation of the subnets of AKS and of
    /// virtual nodes); without it each plan would show a difference.
    private static final Map<String, String> ACTIONS = Map.of(
            "Microsoft.ContainerService/managedClusters", "Microsoft.Network/virtualNetworks/subnets/join/action",
            "Microsoft.ContainerInstance/containerGroups", "Microsoft.Network/virtualNetworks/subnets/action");

    void write(Body body) {
        groups(body);
        part(body, "Network security groups", module.design().securityGroups(), this::securityGroup);
        part(body, "Public IP addresses", module.design().publicIps(), this::publicIp);
        part(body, "NAT gateways", module.design().natGateways(), this::natGateway);
        part(body, "Route tables", module.design().routeTables(), this::routeTable);
        List<VirtualNetwork> networks = module.design().networks().stream()
                .filter(each -> Resources.isPlanned(each) || each.subnets().stream().anyMatch(Resources::isPlanned))
                .toList();
        if (!networks.isEmpty()) {
            body.heading("Virtual networks and subnets");
            networks.forEach(each -> network(body, each));
        }
    }

    /// Writes the resources of one element.
    private interface Step<E> {
        void write(Body body, E element);
    }

    private static <E extends Element> void part(Body body, String heading, List<E> elements, Step<E> step) {
        List<E> ours = elements.stream().filter((E each) -> Resources.isPlanned(each)).toList();
        if (!ours.isEmpty()) {
            body.heading(heading);
            ours.forEach(element -> step.write(body.about(element.id()), element));
        }
    }

    private void groups(Body body) {
        Set<String> seen = new HashSet<>();
        List<Placement> ours = module.inputs().createdIn().filter(module::creates)
                .filter(place -> seen.add(Inputs.groupKey(place))).toList();
        if (!ours.isEmpty()) {
            body.heading("Resource groups").comment(
                    "Where one is there already, import it first: terraform import ADDRESS ID.");
            ours.forEach(place -> {
                body.open(Module.resource("azurerm_resource_group", module.groupLabel(place)));
                module.inputs().provider(body, place).set("name", module.inputs().group(place))
                        .set("location", module.inputs().location(place)).set("tags", "var.tags").close();
            });
        }
    }

    private Body opened(Body body, Element element) {
        Placement place = module.place(element);
        return module.inputs().provider(body.open(module.resource(element)), place)
                .setText("name", element.name())
                .set("resource_group_name", module.group(place))
                .set("location", module.inputs().location(place));
    }

    private Body opened(Body body, String type, String label, Placement place) {
        return module.inputs().provider(body.open(Module.resource(type, label)), place);
    }

    private void securityGroup(Body body, SecurityGroup group) {
        opened(body, group).set("tags", "var.tags").close();
        for (int index = 0; index < group.rules().size(); index++) {
            rule(body, group, group.rules().get(index), index);
        }
    }

    private void rule(Body body, SecurityGroup group, SecurityRule rule, int index) {
        String type = "azurerm_network_security_rule";
        opened(body, type, module.label(type, group.id() + "/" + index, group.name() + "_" + rule.name()),
                module.place(group))
                .setText("name", rule.name())
                .set("resource_group_name", module.group(module.place(group)))
                .set("network_security_group_name", module.name(group))
                .setNumber("priority", rule.priority())
                .setText("direction", rule.direction().azureName())
                .setText("access", rule.access().azureName())
                .setText("protocol", rule.protocol());
        several(body, "source_address_prefix", "es", rule.source());
        several(body, "source_port_range", "s", rule.sourcePorts());
        several(body, "destination_address_prefix", "es", rule.destination());
        several(body, "destination_port_range", "s", rule.destinationPorts());
        body.close();
    }

    /// With several values the argument is in the plural.
    private static void several(Body body, String name, String plural, String text) {
        List<String> values = Stream.of(text.split("[,\\s]+")).filter(each -> !each.isEmpty()).toList();
        if (values.size() == 1) {
            body.setText(name, values.getFirst());
        } else {
            body.set(name + plural, Hcl.texts(values));
        }
    }

    private void publicIp(Body body, PublicIp address) {
        opened(body, address).setText("sku", "Standard").setText("allocation_method", "Static")
                .setText("ip_version", "IPv4").setIf(!address.zones().isEmpty(), "zones", Hcl.texts(address.zones()))
                .set("tags", "var.tags").close();
    }

    private void natGateway(Body body, NatGateway gateway) {
        opened(body, gateway).setText("sku_name", "Standard")
                .setNumber("idle_timeout_in_minutes",
                        Objects.requireNonNullElse(gateway.idleTimeoutMinutes(), NAT_IDLE_MINUTES))
                .setIf(!gateway.zones().isEmpty(), "zones", Hcl.texts(gateway.zones())).set("tags", "var.tags").close();
        gateway.publicIps().stream().distinct().flatMap(id -> module.design().find(id, PublicIp.class).stream())
                .forEach(address -> {
                    opened(body, "azurerm_nat_gateway_public_ip_association", addressLabel(gateway, address),
                            module.place(gateway)).set("nat_gateway_id", module.id(gateway))
                            .set("public_ip_address_id", module.id(address)).close();
                });
    }

    private String addressLabel(NatGateway gateway, PublicIp address) {
        return module.label("azurerm_nat_gateway_public_ip_association", gateway.id() + "/" + address.id(),
                gateway.name() + "_" + address.name());
    }

    private void routeTable(Body body, RouteTable table) {
        boolean four = module.version().isFour();
        opened(body, table)
                .set(
                        module.version().argument("disable_bgp_route_propagation", "bgp_route_propagation_enabled"),
                        String.valueOf(table.propagateGatewayRoutes() == four))
                .set("tags", "var.tags").close();
        for (int index = 0; index < table.routes().size(); index++) {
            Route route = table.routes().get(index);
            opened(body, "azurerm_route", routeLabel(table, index), module.place(table)).setText("name", route.name())
                    .set("resource_group_name", module.group(module.place(table)))
                    .set("route_table_name", module.name(table)).setText("address_prefix", route.prefix())
                    .setText("next_hop_type", route.nextHopType().azureName())
                    .setText("next_hop_in_ip_address", route.nextHopAddress()).close();
        }
    }

    private String routeLabel(RouteTable table, int index) {
        return module.label("azurerm_route", table.id() + "/" + index,
                table.name() + "_" + table.routes().get(index).name());
    }

    private void network(Body body, VirtualNetwork network) {
        if (Resources.isPlanned(network)) {
            opened(body.about(network.id()), network)
                    .set("address_space", Hcl.texts(
                            Stream.concat(network.prefixes().stream(), network.ipv6Prefixes().stream()).toList()))
                    .set("tags", "var.tags").close();
        }
        network.subnets().stream().filter((Subnet each) -> Resources.isPlanned(each))
                .forEach(subnet -> subnet(body.about(subnet.id()), network, subnet));
    }

    private void subnet(Body body, VirtualNetwork network, Subnet subnet) {
        Placement place = module.place(network);
        module.inputs().provider(body.open(module.resource(subnet)), place).setText("name", subnet.name())
                .set("resource_group_name", module.group(place)).set("virtual_network_name", module.name(network))
                .set("address_prefixes", Hcl.texts(
                        Stream.concat(Stream.of(subnet.prefix()), Stream.ofNullable(subnet.ipv6Prefix())).toList()));
        delegation(body, subnet.delegation());
        body.close();
        association(body, subnet, "network_security_group", subnet.securityGroup());
        association(body, subnet, "route_table", subnet.routeTable());
        association(body, subnet, "nat_gateway", subnet.natGateway());
    }

    private static void delegation(Body body, @Nullable String service) {
        if (service == null) {
            return;
        }
        body.open("delegation").setText("name", "delegation").open("service_delegation").setText("name", service);
        String action = ACTIONS.get(service);
        body.setIf(action != null, "actions", Hcl.texts(action == null ? List.of() : List.of(action))).close().close();
    }

    private void association(Body body, Subnet subnet, String what, @Nullable ElementId id) {
        module.id(id).ifPresent(target -> {
            opened(body, associationType(what), module.label(subnet), module.homeOf(subnet))
                    .set("subnet_id", module.id(subnet)).set(what + "_id", target).close();
        });
    }

    private static String associationType(String what) {
        return "azurerm_subnet_" + what + "_association";
    }

    /// The addresses of what has to be in place in a subnet, and in what is attached to it, before nodes start there.
    Stream<String> before(Subnet subnet) {
        if (!Resources.isPlanned(subnet)) {
            return Stream.concat(routes(subnet), gatewayAddresses(subnet));
        }
        return Stream.of(
                attached(subnet, "network_security_group", subnet.securityGroup()),
                attached(subnet, "route_table", subnet.routeTable()), routes(subnet),
                attached(subnet, "nat_gateway", subnet.natGateway()), gatewayAddresses(subnet)).flatMap(each -> each);
    }

    private Stream<String> attached(Subnet subnet, String what, @Nullable ElementId id) {
        return find(id, Element.class).map(_ -> associationType(what) + "." + module.label(subnet)).stream();
    }

    private Stream<String> routes(Subnet subnet) {
        return find(subnet.routeTable(), RouteTable.class).filter((RouteTable each) -> Resources.isPlanned(each))
                .stream()
                .flatMap(table -> Stream.iterate(0, index -> index < table.routes().size(), index -> index + 1)
                        .map(index -> "azurerm_route." + routeLabel(table, index)));
    }

    private Stream<String> gatewayAddresses(Subnet subnet) {
        return find(subnet.natGateway(), NatGateway.class).filter((NatGateway each) -> Resources.isPlanned(each))
                .stream()
                .flatMap(gateway -> gateway.publicIps().stream().distinct()
                        .flatMap(id -> module.design().find(id, PublicIp.class).stream())
                        .map(address -> "azurerm_nat_gateway_public_ip_association."
                                + addressLabel(gateway, address)));
    }

    private <E extends Element> Optional<E> find(@Nullable ElementId id, Class<E> type) {
        return Optional.ofNullable(id).flatMap(each -> module.design().find(each, type));
    }
}
