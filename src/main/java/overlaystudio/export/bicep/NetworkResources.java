package overlaystudio.export.bicep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NatGateway;
import overlaystudio.design.PublicIp;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.SecurityRule;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Resources;
import overlaystudio.export.bicep.Value.Block;
import overlaystudio.export.bicep.Value.Items;
import overlaystudio.plan.Plan;

/// The networks of a file and what belongs to them, each after what it refers to.
///
/// The subnets of a network that is created stand in the network itself. As resources of their own they would have to be
/// made one after another, and a network that is deployed again without them loses them in Azure as it was for years
/// (Azure Resource Manager documentation, "Create virtual network resources by using Bicep").
record NetworkResources(Plan plan, References references, Parameters parameters, Apis apis) {

    /// Minutes after which a NAT gateway ends an idle flow where none are set (Azure NAT Gateway, idle timeout).
    private static final int NAT_IDLE_MINUTES = 4;

    void addTo(Template template) {
        Design design = plan.design();
        part(template, "Network security groups", design.securityGroups(), this::securityGroup);
        part(template, "Public IP addresses", design.publicIps(), this::publicIp);
        part(template, "NAT gateways", design.natGateways(), this::natGateway);
        part(template, "Route tables", design.routeTables(), this::routeTable);
        List<VirtualNetwork> networks = design.networks().stream().filter(NetworkResources::isOurs).toList();
        if (!networks.isEmpty()) {
            template.heading("Virtual networks and subnets");
            networks.forEach(network -> network(template, network));
        }
    }

    /// Makes the resource of one element.
    private interface Maker<E> {
        Resource make(E element);
    }

    private static <E extends Element> void part(Template template, String heading, List<E> elements, Maker<E> maker) {
        List<E> ours = elements.stream().filter(Resources::isPlanned).toList();
        if (!ours.isEmpty()) {
            template.heading(heading);
            ours.forEach(element -> template.add(maker.make(element)));
        }
    }

    private static boolean isOurs(VirtualNetwork network) {
        return Resources.isPlanned(network) || network.subnets().stream().anyMatch(Resources::isPlanned);
    }

    private Resource created(Element element) {
        return created(element, List.of());
    }

    private Resource created(Element element, List<Integer> zones) {
        return Resource.of(element.id(), references.place(element), references.declared(element),
                Resources.type(element), apis.networks(), Block.EMPTY.withText("name", element.name()))
                .withHead(parameters.head(references.place(element), zones));
    }

    private Resource securityGroup(SecurityGroup group) {
        List<Value> rules = group.rules().stream().<Value>map(NetworkResources::rule).toList();
        return created(group)
                .withProperties(Block.EMPTY.withIf(!rules.isEmpty(), "securityRules", new Items(rules)));
    }

    private static Block rule(SecurityRule rule) {
        Block properties = Block.EMPTY.withText("protocol", rule.protocol());
        properties = several(properties, "sourcePortRange", "s", rule.sourcePorts());
        properties = several(properties, "destinationPortRange", "s", rule.destinationPorts());
        properties = several(properties, "sourceAddressPrefix", "es", rule.source());
        properties = several(properties, "destinationAddressPrefix", "es", rule.destination());
        return named(rule.name(), properties.withText("access", rule.access().azureName())
                .with("priority", String.valueOf(rule.priority()))
                .withText("direction", rule.direction().azureName()));
    }

    private static Block named(String name, Block properties) {
        return Block.EMPTY.withText("name", name).with("properties", properties);
    }

    /// One value has a property in the singular, several have one in the plural.
    private static Block several(Block block, String name, String plural, String text) {
        List<String> values = Stream.of(text.split("[,\\s]+")).filter(each -> !each.isEmpty()).toList();
        return values.size() > 1
                ? block.withTexts(name + plural, values.stream())
                : block.withText(name, values.isEmpty() ? "" : values.getFirst());
    }

    private Resource publicIp(PublicIp address) {
        Resource created = created(address, address.zones());
        return created
                .withHead(created.head().and(standard()))
                .withProperties(Block.EMPTY.withText("publicIPAllocationMethod", "Static")
                        .withText("publicIPAddressVersion", "IPv4"));
    }

    private static Block standard() {
        return Block.EMPTY.with("sku", Block.EMPTY.withText("name", "Standard"));
    }

    private Resource natGateway(NatGateway gateway) {
        List<Element> addresses = gateway.publicIps().stream().flatMap(id -> references.find(id).stream()).toList();
        List<Value> ids = addresses.stream().<Value>map(address -> Value.of("id", references.id(address))).toList();
        Resource created = created(gateway, gateway.zones());
        return created
                .withHead(created.head().and(standard()))
                .withWaits(references.waits(addresses))
                .withProperties(Block.EMPTY
                        .withIfSet("idleTimeoutInMinutes",
                                Objects.requireNonNullElse(gateway.idleTimeoutMinutes(), NAT_IDLE_MINUTES))
                        .withIf(!ids.isEmpty(), "publicIpAddresses", new Items(ids)));
    }

    private Resource routeTable(RouteTable table) {
        List<Value> routes = table.routes().stream().<Value>map(NetworkResources::route).toList();
        return created(table)
                .withRemarks(isKubenet(table)
                        ? List.of("kubenet writes its own routes into this table; deploying the file again takes them"
                                + " away until AKS has written them once more.")
                        : List.of())
                .withProperties(Block.EMPTY
                        .with("disableBgpRoutePropagation", String.valueOf(!table.propagateGatewayRoutes()))
                        .withIf(!routes.isEmpty(), "routes", new Items(routes)));
    }

    private boolean isKubenet(RouteTable table) {
        return plan.clusters().stream()
                .filter(cluster -> cluster.cluster().network().model() == NetworkModel.KUBENET)
                .flatMap(cluster -> cluster.nodeSubnets().stream())
                .anyMatch(subnet -> table.id().equals(subnet.routeTable()));
    }

    private static Block route(Route route) {
        return named(route.name(), Block.EMPTY.withText("addressPrefix", route.prefix().toString())
                .withText("nextHopType", route.nextHopType().azureName())
                .withTextIfSet("nextHopIpAddress", route.nextHopAddress()));
    }

    private void network(Template template, VirtualNetwork network) {
        if (Resources.isPlanned(network)) {
            template.add(created(network)
                    .withRemarks(missing(network))
                    .withWaits(waits(network.subnets().stream().filter(Resources::isPlanned).toList()))
                    .withProperties(networkProperties(network)), network);
            return;
        }
        network.subnets().stream().filter(Resources::isPlanned).forEach(subnet -> child(template, network, subnet));
    }

    private static List<String> missing(VirtualNetwork network) {
        return network.subnets().stream().filter(subnet -> !Resources.isPlanned(subnet))
                .map(subnet -> "Not created here, because the design calls it existing: subnet " + subnet.name() + ".")
                .toList();
    }

    private Block networkProperties(VirtualNetwork network) {
        List<Value> subnets = network.subnets().stream().filter(Resources::isPlanned)
                .<Value>map(subnet -> new Value.About(
                        subnet.id(), List.of(), named(subnet.name(), properties(subnet))))
                .toList();
        Stream<String> prefixes =
                Stream.concat(network.prefixes().stream(), network.ipv6Prefixes().stream()).map(Object::toString);
        return Block.EMPTY
                .with("addressSpace", Block.EMPTY.with("addressPrefixes", Value.texts(prefixes)))
                .withIf(!subnets.isEmpty(), "subnets", new Items(subnets));
    }

    private Block properties(Subnet subnet) {
        Block ranges = subnet.ipv6Prefix() == null
                ? Block.EMPTY.withText("addressPrefix", subnet.prefix().toString())
                : Block.EMPTY.withTexts("addressPrefixes",
                        Stream.of(subnet.prefix(), subnet.ipv6Prefix()).map(Object::toString));
        Block attached = attached(ranges, "networkSecurityGroup", subnet.securityGroup());
        attached = attached(attached, "routeTable", subnet.routeTable());
        attached = attached(attached, "natGateway", subnet.natGateway());
        String delegation = subnet.delegation();
        return delegation == null ? attached
                : attached.with("delegations", Value.list(
                        named(delegation.replace('/', '.'), Block.EMPTY.withText("serviceName", delegation))));
    }

    private Block attached(Block block, String name, @Nullable ElementId id) {
        return references.id(id).map(code -> block.with(name, Value.of("id", code))).orElse(block);
    }

    private List<String> waits(List<Subnet> subnets) {
        List<Element> attached = new ArrayList<>();
        subnets.forEach(subnet -> Stream.of(subnet.securityGroup(), subnet.routeTable(), subnet.natGateway())
                .flatMap(id -> references.find(id).stream()).forEach(attached::add));
        return references.waits(attached);
    }

    /// A subnet of a network that exists; Azure refuses two at a time.
    private void child(Template template, VirtualNetwork network, Subnet subnet) {
        String symbol = references.declared(subnet);
        boolean here = references.home().has(references.place(network));
        Block naming = here
                ? Value.of("parent", references.to(network)).withText("name", subnet.name())
                : Block.EMPTY.withText("name", network.name() + "/" + subnet.name());
        List<String> waits = new ArrayList<>(waits(List.of(subnet)));
        waits.addAll(template.changing(List.of(network)));
        template.add(Resource.of(subnet.id(), references.place(network), symbol,
                "Microsoft.Network/virtualNetworks/subnets", apis.networks(), naming)
                .withWaits(waits)
                .withProperties(properties(subnet)));
        template.changed(List.of(network), symbol);
    }
}
