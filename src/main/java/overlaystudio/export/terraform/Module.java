package overlaystudio.export.terraform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Placement;
import overlaystudio.design.PublicIp;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.ResourceGroups;
import overlaystudio.export.Resources;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// How a module refers to the elements of a design, and which existing ones it has to look up.
final class Module {

    private final Plan plan;
    private final Design design;
    private final Labels labels = new Labels();
    private final Inputs inputs;
    private final ProviderVersion version;
    private final Set<Element> lookedUp = new LinkedHashSet<>();
    private final Map<String, Boolean> groups = new LinkedHashMap<>();

    Module(Plan plan) {
        this.plan = plan;
        this.design = plan.design();
        this.inputs = new Inputs(design, labels);
        this.version = new ProviderVersion(plan.facts().asOf());
        Set<String> there = design.elements()
                .filter((Element each) -> Resources.hasPlacement(each) && !Resources.isPlanned(each))
                .map(design::placementOf).map(Inputs::groupKey).collect(Collectors.toSet());
        inputs.createdIn().forEach(place -> groups.putIfAbsent(Inputs.groupKey(place),
                !there.contains(Inputs.groupKey(place))));
    }

    Plan plan() {
        return plan;
    }

    Design design() {
        return design;
    }

    Inputs inputs() {
        return inputs;
    }

    ProviderVersion version() {
        return version;
    }

    Placement place(Element element) {
        return design.placementOf(element);
    }

    /// Where an element lies, or the network of a subnet and the cluster of a pool.
    Placement homeOf(Element element) {
        return switch (element) {
            case Subnet it -> design.networkOf(it.id()).map(this::place).orElse(design.placement());
            case NodePool it -> design.clusterOf(it.id()).map(this::place).orElse(design.placement());
            default -> place(element);
        };
    }

    /// Whether a resource group is created, and not only looked up because something exists in it.
    boolean creates(Placement place) {
        return groups.getOrDefault(Inputs.groupKey(place), false);
    }

    /// The address of a placement's resource group; empty where nothing is created in it.
    Optional<String> groupAddress(Placement place) {
        if (!groups.containsKey(Inputs.groupKey(place))) {
            return Optional.empty();
        }
        String type = creates(place) ? "azurerm_resource_group" : "data.azurerm_resource_group";
        return Optional.of(type + "." + groupLabel(place));
    }

    String groupLabel(Placement place) {
        return labels.of("azurerm_resource_group", Inputs.groupKey(place),
                Objects.requireNonNullElse(place.resourceGroup(), ""));
    }

    /// The name of a placement's resource group.
    String group(Placement place) {
        return groupAddress(place).map(address -> address + ".name").orElseGet(() -> inputs.group(place));
    }

    /// The type of the resource that an element is.
    static String type(Element element) {
        return switch (element) {
            case VirtualNetwork _ -> "azurerm_virtual_network";
            case Subnet _ -> "azurerm_subnet";
            case RouteTable _ -> "azurerm_route_table";
            case NatGateway _ -> "azurerm_nat_gateway";
            case PublicIp _ -> "azurerm_public_ip";
            case SecurityGroup _ -> "azurerm_network_security_group";
            case Cluster _ -> "azurerm_kubernetes_cluster";
            case NodePool _ -> "azurerm_kubernetes_cluster_node_pool";
            default -> throw new IllegalArgumentException(element.id() + " is no resource of the module");
        };
    }

    String label(Element element) {
        String name = element instanceof NodePool pool
                ? design.clusterOf(pool.id()).map(cluster -> cluster.name() + "_").orElse("") + pool.name()
                : element.name();
        return labels.of(type(element), element.id().value(), name);
    }

    /// The label of something that belongs to an element.
    String label(String type, Object key, String name) {
        return labels.of(type, key.toString(), name);
    }

    /// The head of the block that creates an element.
    String resource(Element element) {
        return resource(type(element), label(element));
    }

    static String resource(String type, String label) {
        return "resource " + Hcl.text(type) + " " + Hcl.text(label);
    }

    String address(Element element) {
        return (Resources.isPlanned(element) ? "" : "data.") + type(element) + "." + label(element);
    }

    /// The resource id of an element: of one that is created, of one that is looked up, or written out where it is in
    /// another subscription, so that nobody needs the right to read there.
    String id(Element element) {
        if (!Resources.isPlanned(element)) {
            if (inputs.isForeign(homeOf(element)) && !(element instanceof Cluster)) {
                return Hcl.text(plainId(element));
            }
            lookedUp.add(element);
        }
        return address(element) + ".id";
    }

    /// The resource id of an element that the design names; empty if there is none.
    Optional<String> id(@Nullable ElementId id) {
        return Optional.ofNullable(id).flatMap(each -> design.find(each)).map(this::id);
    }

    /// The resource id of an element with all its values written out.
    String plainId(Element element) {
        if (element instanceof Subnet subnet) {
            return design.networkOf(subnet.id()).map(this::plainId).orElse("") + "/subnets/" + subnet.name();
        }
        Placement place = place(element);
        String subscription = ResourceGroups.subscription(place);
        return "/subscriptions/" + (subscription.isEmpty() ? "SUBSCRIPTION_ID" : subscription) + "/resourceGroups/"
                + Objects.requireNonNullElse(place.resourceGroup(), "") + "/providers/" + Resources.type(element) + "/"
                + element.name();
    }

    /// The name of an element, taken from its resource where that is created here, so that it is created first.
    String name(Element element) {
        return Resources.isPlanned(element) ? address(element) + ".name" : Hcl.text(element.name());
    }

    /// The subnets to which the identity of a cluster joins nodes and API server.
    List<Subnet> subnets(ClusterPlan cluster) {
        ElementId apiServer = cluster.cluster().apiServer().subnet();
        return Stream.concat(plan.nodeSubnets(cluster).stream(),
                Optional.ofNullable(apiServer).flatMap(id -> design.find(id, Subnet.class)).stream()).distinct()
                .toList();
    }

    /// Writes the look-ups of what has to be there already.
    void existing(Body body) {
        Body found = new Body();
        inputs.createdIn().filter(place -> !creates(place)).map(Inputs::groupKey).distinct()
                .forEach(key -> inputs.createdIn().filter(place -> Inputs.groupKey(place).equals(key)).findFirst()
                        .ifPresent(place -> group(found, place)));
        lookedUp.forEach(element -> lookUp(found.about(element.id()), element));
        if (!found.isEmpty()) {
            body.heading("What has to be there already").append(found);
        }
    }

    private void group(Body body, Placement place) {
        body.open("data \"azurerm_resource_group\" " + Hcl.text(groupLabel(place)));
        inputs.provider(body, place).set("name", inputs.group(place)).close();
    }

    private void lookUp(Body body, Element element) {
        body.open("data " + Hcl.text(type(element)) + " " + Hcl.text(label(element)));
        inputs.provider(body, homeOf(element)).setText("name", element.name());
        if (element instanceof Subnet subnet) {
            design.networkOf(subnet.id()).ifPresent(network -> body.set("virtual_network_name", name(network)));
        }
        body.set("resource_group_name", group(homeOf(element))).close();
    }
}
