package overlaystudio.export.azcli;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Placement;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.ResourceGroups;
import overlaystudio.export.Resources;

/// How a script calls the elements of a design: variables, options that say where they lie, resource ids.
final class Addresses {

    private static final String SUBSCRIPTION = "subscription";
    private static final String GROUP = "resourceGroup";
    private static final String LOCATION = "location";
    private static final String NETWORK = "vnet";
    private static final String CLUSTER = "cluster";

    private final Design design;
    private final List<Element> resources;
    private final Variables variables = new Variables();
    private final Map<String, Word> ids = new LinkedHashMap<>();
    private final Map<ElementId, String> idNames = new HashMap<>();
    private final boolean literal;

    private Addresses(Design design, boolean literal) {
        this.design = design;
        this.literal = literal;
        resources = design.elements().filter(Resources::hasPlacement).toList();
        declareSubscriptions();
        variables.declare(GROUP, GROUP, values(resources.stream().map(this::place).map(Placement::resourceGroup)));
        variables.declare(LOCATION, LOCATION, values(resources.stream().filter(Resources::isPlanned).map(this::place)
                .map(Placement::location)));
        variables.declare(NETWORK, NETWORK, named(design.networks()));
        variables.declare(CLUSTER, "clusterName", named(design.clusters()));
    }

    /// Addresses that use the variables of the script.
    static Addresses of(Design design) {
        return new Addresses(design, false);
    }

    /// Addresses with the values themselves, for commands that a person runs elsewhere.
    Addresses literal() {
        return new Addresses(design, true);
    }

    private void declareSubscriptions() {
        variables.declare(SUBSCRIPTION, SUBSCRIPTION, Map.of("", own(design.placement())));
        Map<String, String> others = values(resources.stream().map(this::place).map(Addresses::own));
        others.remove(own(design.placement()));
        others.forEach((key, value) -> variables.declare(SUBSCRIPTION, SUBSCRIPTION, Map.of(key, value)));
    }

    private static Map<String, String> values(Stream<@Nullable String> texts) {
        Map<String, String> values = new LinkedHashMap<>();
        texts.map(Addresses::orEmpty).forEach(text -> values.putIfAbsent(text.toLowerCase(Locale.ROOT), text));
        return values;
    }

    private static Map<String, String> named(List<? extends Element> elements) {
        Map<String, String> names = new LinkedHashMap<>();
        elements.forEach(element -> names.put(element.id().value(), element.name()));
        return names;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /// The subscription of a placement; empty for the one logged in to.
    private static String own(Placement placement) {
        return ResourceGroups.subscription(placement);
    }

    private Word variable(String kind, String key, String value) {
        return literal && !value.isEmpty() ? Word.of(value) : variables.of(kind, key, value);
    }

    Variables variables() {
        return variables;
    }

    /// Elements that are resources of their own in a resource group, in reading order.
    List<Element> resources() {
        return resources;
    }

    Placement place(Element element) {
        return design.placementOf(element.id());
    }

    Placement place(ElementId element) {
        return design.placementOf(element);
    }

    /// Whether the design itself names a subscription.
    boolean namesSubscription() {
        return !own(design.placement()).isEmpty();
    }

    /// Whether a placement is in a subscription that is not the design's own.
    boolean isForeign(Placement placement) {
        return !ResourceGroups.sameSubscription(placement, design.placement());
    }

    Word subscription(Placement placement) {
        String key = isForeign(placement) ? own(placement).toLowerCase(Locale.ROOT) : "";
        return variable(SUBSCRIPTION, key, own(placement));
    }

    Word group(Placement placement) {
        String group = orEmpty(placement.resourceGroup());
        return variable(GROUP, group.toLowerCase(Locale.ROOT), group);
    }

    Word location(Placement placement) {
        String location = orEmpty(placement.location());
        return variable(LOCATION, location.toLowerCase(Locale.ROOT), location);
    }

    Word name(Element element) {
        return switch (element) {
            case VirtualNetwork it -> variable(NETWORK, it.id().value(), it.name());
            case Cluster it -> variable(CLUSTER, it.id().value(), it.name());
            default -> Word.of(element.name());
        };
    }

    /// A command about something in the resource group of a placement.
    Command az(String verb, Placement placement) {
        return inSubscription(Command.az(verb), placement).with("--resource-group", group(placement));
    }

    /// A command with the subscription that it is about, where that is not the design's own.
    Command inSubscription(Command command, Placement placement) {
        return isForeign(placement) ? command.with("--subscription", subscription(placement)) : command;
    }

    /// The full resource id of an element.
    Word id(Element element) {
        Word id = id(Resources.type(element), name(element), place(element));
        return literal || !(element instanceof VirtualNetwork network) ? id : shared(network, id);
    }

    /// The id of a virtual network stands in several commands, so it gets a variable of its own.
    private Word shared(VirtualNetwork network, Word id) {
        String name = idNames.computeIfAbsent(network.id(),
                _ -> variables.free(variables.nameOf(NETWORK, network.id().value()) + "Id"));
        ids.put(name, id);
        return Word.variable(name, id.text());
    }

    /// The variables for the ids that were asked for.
    Map<String, Word> ids() {
        return Collections.unmodifiableMap(ids);
    }

    /// The full resource id of something of a type.
    Word id(String type, Word name, Placement placement) {
        return Word.of("/subscriptions/")
                .plus(subscription(placement))
                .plus("/resourceGroups/")
                .plus(group(placement))
                .plus("/providers/" + type + "/")
                .plus(name);
    }

    /// The full resource id of a subnet.
    Word subnetId(Subnet subnet) {
        return design.networkOf(subnet.id()).map(network -> id(network).plus("/subnets/" + subnet.name()))
                .orElseGet(() -> Word.of(subnet.name()));
    }

    /// The name of an element for one in the same resource group, its resource id for any other.
    Word reference(Element element, Placement from) {
        return sameGroup(place(element), from) ? name(element) : id(element);
    }

    boolean sameGroup(Placement one, Placement other) {
        return ResourceGroups.same(one, other);
    }
}
