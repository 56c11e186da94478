package overlaystudio.export.azcli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;
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

/// The part of a script that creates resource groups and networks, each after what it refers to.
record NetworkSteps(Design design, Addresses addresses, Lookups lookups) {

    /// Minutes after which a NAT gateway ends an idle flow where none are set (Azure NAT Gateway, idle timeout).
    private static final int NAT_IDLE_MINUTES = 4;

    void write(Script script) {
        groups(script);
        part(script, "Network security groups", design.securityGroups(), this::securityGroup);
        part(script, "Public IP addresses", design.publicIps(), this::publicIp);
        part(script, "NAT gateways", design.natGateways(), this::natGateway);
        part(script, "Route tables", design.routeTables(), this::routeTable);
        part(script, "Virtual networks and subnets", networks(), this::network);
    }

    /// Writes the step of one element.
    private interface Step<E> {
        void write(Script script, E element);
    }

    private static <E extends Element> void part(Script script, String heading, List<E> elements, Step<E> step) {
        List<E> ours = elements.stream().filter(each -> isOurs(each)).toList();
        if (!ours.isEmpty()) {
            script.heading(heading);
            ours.forEach(element -> step.write(script.blank().about(element.id()), element));
        }
    }

    private static boolean isOurs(Object element) {
        return switch (element) {
            case VirtualNetwork it -> Resources.isPlanned(it) || it.subnets().stream().anyMatch(Resources::isPlanned);
            case Element it -> Resources.isPlanned(it);
            default -> false;
        };
    }

    private List<VirtualNetwork> networks() {
        return design.networks();
    }

    private void groups(Script script) {
        Map<Word, Placement> groups = new LinkedHashMap<>();
        Stream.concat(inDesign(), addresses.resources().stream().filter(Resources::isPlanned).map(addresses::place))
                .forEach(place -> groups.putIfAbsent(key(place), place));
        if (!groups.isEmpty()) {
            script.heading("Resource groups");
            groups.values().forEach(place -> group(script.blank(), place));
        }
    }

    /// The design's own group first, where something is created in it, so that it gets the design's location.
    private Stream<Placement> inDesign() {
        boolean used = addresses.resources().stream()
                .filter(Resources::isPlanned)
                .anyMatch(each -> addresses.sameGroup(addresses.place(each), design.placement()));
        return used ? Stream.of(design.placement()) : Stream.empty();
    }

    private Word key(Placement place) {
        return addresses.subscription(place).plus("/").plus(addresses.group(place));
    }

    private void group(Script script, Placement place) {
        Command show = addresses.inSubscription(Command.az("group show"), place).with("--name", addresses.group(place));
        Command create = addresses.inSubscription(Command.az("group create"), place)
                .with("--name", addresses.group(place))
                .with("--location", addresses.location(place))
                .with("--tags", tags());
        script.unlessThere(List.of(), Word.of("resource group ").plus(addresses.group(place)), show, create);
    }

    private void securityGroup(Script script, SecurityGroup group) {
        create(script, group, created(group));
        group.rules().forEach(rule -> rule(script, group, rule));
    }

    /// Writes a rule of a group.
    void rule(Script script, SecurityGroup group, SecurityRule rule) {
        Command create = child("network nsg rule create", group, "--nsg-name", rule.name())
                .with("--priority", Word.of(rule.priority()))
                .with("--direction", Word.of(rule.direction().azureName()))
                .with("--access", Word.of(rule.access().azureName()))
                .with("--protocol", Word.of(rule.protocol()))
                .with("--source-address-prefixes", several(rule.source()))
                .with("--source-port-ranges", several(rule.sourcePorts()))
                .with("--destination-address-prefixes", several(rule.destination()))
                .with("--destination-port-ranges", several(rule.destinationPorts()));
        Command show = child("network nsg rule show", group, "--nsg-name", rule.name());
        script.unlessThere(List.of(), childName("rule", rule.name(), group), show, create);
    }

    private static List<Word> several(String text) {
        return Stream.of(text.split("[,\\s]+")).filter(each -> !each.isEmpty()).map(Word::of).toList();
    }

    private void publicIp(Script script, PublicIp address) {
        create(
                script,
                address,
                created(address)
                        .with("--sku", Word.of("Standard"))
                        .with("--allocation-method", Word.of("Static"))
                        .with("--version", Word.of("IPv4"))
                        .withNumbers("--zone", address.zones()));
    }

    private void natGateway(Script script, NatGateway gateway) {
        create(
                script,
                gateway,
                created(gateway)
                        .with("--public-ip-addresses", gateway.publicIps().stream().map(id -> reference(id, gateway))
                                .flatMap(Stream::ofNullable).toList())
                        .with("--idle-timeout", Word.of(
                                Objects.requireNonNullElse(gateway.idleTimeoutMinutes(), NAT_IDLE_MINUTES)))
                        .withNumbers("--zone", gateway.zones()));
    }

    private void routeTable(Script script, RouteTable table) {
        script.comment("Creating it again would take its routes away.");
        create(
                script,
                table,
                created(table).with(
                        "--disable-bgp-route-propagation", Word.of(String.valueOf(!table.propagateGatewayRoutes()))));
        table.routes().forEach(route -> route(script, table, route));
    }

    /// Writes a route of a table.
    void route(Script script, RouteTable table, Route route) {
        Command create = child("network route-table route create", table, "--route-table-name", route.name())
                .with("--address-prefix", Word.of(route.prefix().toString()))
                .with("--next-hop-type", Word.of(route.nextHopType().azureName()))
                .withIfSet("--next-hop-ip-address", route.nextHopAddress());
        Command show = child("network route-table route show", table, "--route-table-name", route.name());
        script.unlessThere(Expectations.route(route), childName("route", route.name(), table), show, create);
    }

    private void network(Script script, VirtualNetwork network) {
        if (Resources.isPlanned(network)) {
            script.comment("Creating it again would take its subnets away.");
            create(script, network, created(network).with("--address-prefixes", prefixes(network)));
        }
        network.subnets().stream().filter(Resources::isPlanned)
                .forEach(subnet -> subnet(script.blank().about(subnet.id()), subnet));
    }

    private static List<Word> prefixes(VirtualNetwork network) {
        return Stream.concat(network.prefixes().stream(), network.ipv6Prefixes().stream())
                .map(prefix -> Word.of(prefix.toString()))
                .toList();
    }

    private void subnet(Script script, Subnet subnet) {
        Command create = lookups.about(subnet, "create")
                .with("--address-prefixes",
                        Stream.concat(Stream.of(subnet.prefix()), Stream.ofNullable(subnet.ipv6Prefix()))
                                .map(prefix -> Word.of(prefix.toString())).toList())
                .withIfSet("--delegations", subnet.delegation());
        create(
                script,
                subnet,
                with(
                        with(
                                with(create, "--nat-gateway", subnet.natGateway(), subnet),
                                "--route-table", subnet.routeTable(), subnet),
                        "--network-security-group", subnet.securityGroup(), subnet));
    }

    private Command with(Command command, String option, @Nullable ElementId id, Element from) {
        Word reference = id == null ? null : reference(id, from);
        return reference == null ? command : command.with(option, reference);
    }

    private @Nullable Word reference(ElementId id, Element from) {
        return design.find(id).map(element -> addresses.reference(element, addresses.place(from))).orElse(null);
    }

    private Command created(Element element) {
        return lookups.about(element, "create").with("--location", addresses.location(addresses.place(element)))
                .with("--tags", tags());
    }

    private List<Word> tags() {
        return AzNames.tags(design);
    }

    private void create(Script script, Element element, Command create) {
        script.unlessThere(lookups.expectations().of(element), lookups.what(element), lookups.show(element), create);
    }

    private Command child(String verb, Element parent, String parentOption, String name) {
        return addresses.az(verb, addresses.place(parent))
                .with(parentOption, addresses.name(parent))
                .with("--name", Word.of(name));
    }

    private Word childName(String kind, String name, Element parent) {
        return Word.of(kind + " " + name + " of ").plus(addresses.name(parent));
    }
}
