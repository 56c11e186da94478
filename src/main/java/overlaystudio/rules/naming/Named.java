package overlaystudio.rules.naming;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.azure.ApplianceKind;
import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Placement;
import overlaystudio.design.PublicIp;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.SecurityRule;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.rules.Place;

/// A thing that has a name in Azure: an element, or a route or security rule inside of one.
///
/// @param owner the element, or the one that it is inside of
/// @param label what it is called
/// @param name its name
/// @param at its place in the list of its owner; -1 for the owner itself
/// @param scope what its name has to be unique in
record Named(Element owner, String label, String name, int at, Object scope) {

    /// All names of a design but those of pools, in reading order. A peering has none: the script names its links by
    /// the networks.
    static Stream<Named> resources(Design design) {
        return Stream.concat(inNetworks(design), clusters(design));
    }

    /// The same but for clusters.
    static Stream<Named> inNetworks(Design design) {
        return Stream.of(networks(design), subnets(design), besideNetworks(design)).flatMap(named -> named);
    }

    /// The same but for the networks themselves and their subnets.
    static Stream<Named> besideNetworks(Design design) {
        return Stream.concat(
                parts(design), design.appliances().stream().map(each -> of(design, each, each.placement())));
    }

    static Stream<Named> networks(Design design) {
        return design.networks().stream().map(each -> of(design, each, each.placement()));
    }

    static Stream<Named> subnets(Design design) {
        return design.networks().stream()
                .flatMap(network -> network.subnets().stream().map(each -> inside(each, network)));
    }

    static Stream<Named> clusters(Design design) {
        return design.clusters().stream().map(each -> of(design, each, each.placement()));
    }

    static Stream<Named> pools(Design design) {
        return design.clusters().stream()
                .flatMap(cluster -> cluster.pools().stream().map(each -> inside(each, cluster)));
    }

    /// The smaller resources of networks, whose names have one form.
    static Stream<Named> parts(Design design) {
        return Stream.of(
                design.routeTables().stream().flatMap(each -> table(design, each)),
                design.natGateways().stream().map(each -> of(design, each, each.placement())),
                design.publicIps().stream().map(each -> of(design, each, each.placement())),
                design.securityGroups().stream().flatMap(each -> group(design, each)))
                .flatMap(named -> named);
    }

    static Stream<Named> firewalls(Design design) {
        return design.appliances().stream()
                .filter(each -> each.kind() == ApplianceKind.AZURE_FIREWALL)
                .map(each -> of(design, each, each.placement()));
    }

    /// Names of one type of resource are unique in its resource group.
    private static Named of(Design design, Element element, Placement placement) {
        Object type = element instanceof Appliance it ? it.kind() : element.elementKind();
        Object scope = List.of(type, placement.within(design.placement()).withLocation(null));
        return new Named(element, element.elementKind().label(), element.name(), -1, scope);
    }

    static Named inside(Element element, Element parent) {
        return new Named(element, element.elementKind().label(), element.name(), -1, parent.id());
    }

    private static Stream<Named> table(Design design, RouteTable table) {
        List<Route> routes = table.routes();
        return Stream.concat(
                Stream.of(of(design, table, table.placement())),
                IntStream.range(0, routes.size())
                        .mapToObj(at -> new Named(table, "Route", routes.get(at).name(), at, table.id())));
    }

    private static Stream<Named> group(Design design, SecurityGroup group) {
        List<SecurityRule> rules = group.rules();
        return Stream.concat(
                Stream.of(of(design, group, group.placement())),
                IntStream.range(0, rules.size())
                        .mapToObj(at -> new Named(group, "Security rule", rules.get(at).name(), at, group.id())));
    }

    Place place() {
        return Place.of(owner.id(), at < 0 ? "name" : owner instanceof RouteTable ? "routes" : "rules");
    }

    /// The form that its name must have.
    NameForm form() {
        return switch (owner) {
            case VirtualNetwork _ -> NameForms.NETWORK;
            case Cluster _ -> NameForms.CLUSTER;
            case NodePool it -> NameForms.pool(it);
            case Appliance _ -> NameForms.FIREWALL;
            default -> NameForms.PART;
        };
    }

    /// The change of its name.
    Edit renamed(String name) {
        String label = "Call it " + name;
        ElementId id = owner.id();
        return switch (owner) {
            case RouteTable _ when at >= 0 -> new Edit.ChangeElement<>(
                    id, RouteTable.class, "routes", label, each -> each.withRoutes(swap(each.routes(), name)));
            case SecurityGroup _ when at >= 0 -> new Edit.ChangeElement<>(
                    id, SecurityGroup.class, "rules", label, each -> each.withRules(swapRules(each.rules(), name)));
            case VirtualNetwork _ -> change(id, VirtualNetwork.class, label, each -> each.withName(name));
            case Subnet _ -> change(id, Subnet.class, label, each -> each.withName(name));
            case Cluster _ -> change(id, Cluster.class, label, each -> each.withName(name));
            case NodePool _ -> change(id, NodePool.class, label, each -> each.withName(name));
            case RouteTable _ -> change(id, RouteTable.class, label, each -> each.withName(name));
            case NatGateway _ -> change(id, NatGateway.class, label, each -> each.withName(name));
            case PublicIp _ -> change(id, PublicIp.class, label, each -> each.withName(name));
            case SecurityGroup _ -> change(id, SecurityGroup.class, label, each -> each.withName(name));
            case Appliance _ -> change(id, Appliance.class, label, each -> each.withName(name));
            default -> throw new IllegalArgumentException(owner.id() + " has no name in Azure");
        };
    }

    private static <E extends Element> Edit change(
            ElementId id, Class<E> type, String label, UnaryOperator<E> change) {
        return new Edit.ChangeElement<>(id, type, "name", label, change);
    }

    private List<Route> swap(List<Route> routes, String name) {
        return IntStream.range(0, routes.size())
                .mapToObj(index -> index == at ? routes.get(index).withName(name) : routes.get(index))
                .toList();
    }

    private List<SecurityRule> swapRules(List<SecurityRule> rules, String name) {
        return IntStream.range(0, rules.size())
                .mapToObj(index -> index == at ? rules.get(index).withName(name) : rules.get(index))
                .toList();
    }
}
