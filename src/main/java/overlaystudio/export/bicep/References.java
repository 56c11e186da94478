package overlaystudio.export.bicep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Placement;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.Resources;
import overlaystudio.export.bicep.Lines.Child;

/// What a Bicep file calls the elements of a design, and which of them it refers to.
///
/// What lies in another resource group cannot be declared as a resource of the file. What the file creates there it
/// creates by a deployment of its own, and what refers to it refers to an existing resource and waits for that deployment.
final class References {

    private final Design design;
    private final Home home;
    private final Symbols symbols = new Symbols();
    private final Map<ElementId, String> names = new HashMap<>();
    private final Map<ElementId, String> children = new HashMap<>();
    private final Map<ElementId, String> deployments = new HashMap<>();
    private final Set<ElementId> used = new LinkedHashSet<>();

    References(Design design, Home home) {
        this.design = design;
        this.home = home;
        List.of("location", "tags", "networkContributor", "kubernetesVersion").forEach(each -> symbols.of("", each));
        design.elements().filter(Resources::hasPlacement).forEach(each -> name(each, each.name()));
        design.networks().forEach(this::nameSubnets);
        design.clusters().forEach(cluster -> cluster.pools()
                .forEach(pool -> name(pool, symbol(cluster) + " " + pool.name())));
    }

    private void name(Element element, String name) {
        names.put(element.id(), symbols.of(element.elementKind().stem(), name));
    }

    private void nameSubnets(VirtualNetwork network) {
        Symbols inside = new Symbols();
        network.subnets().forEach(subnet -> {
            children.put(subnet.id(), inside.of("subnet", subnet.name()));
            if (isChild(subnet)) {
                name(subnet, symbol(network) + " " + subnet.name());
            }
        });
    }

    /// Whether a subnet is created as a resource of its own: a planned one of a network that exists.
    boolean isChild(Subnet subnet) {
        return Resources.isPlanned(subnet) && design.networkOf(subnet.id()).stream().noneMatch(Resources::isPlanned);
    }

    Design design() {
        return design;
    }

    Home home() {
        return home;
    }

    Placement place(Element element) {
        return design.placementOf(element);
    }

    private boolean isHere(Element element) {
        return home.has(place(element));
    }

    /// An identifier that nothing has yet.
    String fresh(String stem, String name) {
        return symbols.of(stem, name);
    }

    /// The symbol of an element, whether or not the file declares it.
    String symbol(Element element) {
        return names.getOrDefault(element.id(), element.elementKind().stem());
    }

    /// What declares a planned element: its symbol, or that of the deployment that creates it in another group.
    String declared(Element element) {
        return isHere(element) ? symbol(element)
                : deployments.computeIfAbsent(element.id(), _ -> symbols.of("", symbol(element) + " deployment"));
    }

    /// The expression for an element that something refers to.
    String to(Element element) {
        if (element instanceof Subnet subnet && !(isChild(subnet) && isHere(subnet))) {
            used.add(subnet.id());
            Optional<VirtualNetwork> network = design.networkOf(subnet.id());
            return network.map(this::to).orElse("") + "::" + child(subnet);
        }
        used.add(element.id());
        return symbol(element);
    }

    /// The expression for the id of an element that something refers to.
    String id(Element element) {
        return to(element) + ".id";
    }

    /// The expression for the id of an element; empty if there is none.
    Optional<String> id(@Nullable ElementId id) {
        return find(id).map(this::id);
    }

    Optional<Element> find(@Nullable ElementId id) {
        return Optional.ofNullable(id).flatMap(design::find);
    }

    private String child(Subnet subnet) {
        return children.getOrDefault(subnet.id(), "subnet");
    }

    /// What has to be waited for before something refers to elements, other than what Bicep sees itself.
    List<String> waits(List<? extends Element> elements) {
        List<String> waits = new ArrayList<>();
        elements.stream().map(this::whole).filter(each -> Resources.isPlanned(each) && !isHere(each))
                .forEach(each -> waits.add(declared(each)));
        return waits;
    }

    /// What an element is created with: a subnet with the network that is created, anything else by itself.
    private Element whole(Element element) {
        if (element instanceof Subnet subnet && !isChild(subnet)) {
            Optional<VirtualNetwork> network = design.networkOf(subnet.id());
            return network.isPresent() ? network.get() : subnet;
        }
        return element;
    }

    /// The subnets of a network that something refers to through it.
    List<Child> children(VirtualNetwork network) {
        return network.subnets().stream()
                .filter(subnet -> used.contains(subnet.id()) && !(isChild(subnet) && isHere(subnet)))
                .map(subnet -> new Child(subnet.id(), child(subnet), "subnets", subnet.name()))
                .toList();
    }

    /// The elements that something refers to and that the file does not create as resources of its own group.
    List<Element> existing() {
        return design.elements()
                .filter(each -> used.contains(each.id()))
                .filter(each -> Resources.hasPlacement(each))
                .filter(each -> !Resources.isPlanned(each) || !isHere(each))
                .toList();
    }
}
