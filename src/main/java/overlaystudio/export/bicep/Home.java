package overlaystudio.export.bicep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.NodePool;
import overlaystudio.design.Placement;
import overlaystudio.design.Subnet;
import overlaystudio.export.ResourceGroups;
import overlaystudio.export.Resources;
import overlaystudio.export.bicep.Value.Block;
import overlaystudio.export.bicep.Value.Call;

/// The resource group that a file is deployed to: the design's own, or where nothing is created in that, the one in which
/// most is created.
///
/// @param place the group, with the location of the design
record Home(Placement place) {

    static Home of(Design design) {
        Map<String, Placement> places = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        design.elements().filter(Home::isCreated).map(design::placementOf).forEach(place -> {
            places.putIfAbsent(key(place), place);
            counts.merge(key(place), 1, Integer::sum);
        });
        if (counts.isEmpty() || counts.containsKey(key(design.placement()))) {
            return new Home(design.placement());
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(entry -> new Home(places.getOrDefault(entry.getKey(), design.placement())))
                .findFirst()
                .orElseGet(() -> new Home(design.placement()));
    }

    private static boolean isCreated(Element element) {
        boolean lies = Resources.hasPlacement(element) || element instanceof Subnet || element instanceof NodePool;
        return lies && Resources.isPlanned(element);
    }

    private static String key(Placement place) {
        return (ResourceGroups.subscription(place) + "/" + ResourceGroups.name(place)).toLowerCase(Locale.ROOT);
    }

    /// Whether something lies in it.
    boolean has(Placement other) {
        return ResourceGroups.same(place, other);
    }

    /// Whether another group is in another subscription.
    boolean isOtherSubscription(Placement other) {
        return !ResourceGroups.sameSubscription(place, other);
    }

    /// The expression for another group.
    Call scope(Placement other) {
        List<String> names = isOtherSubscription(other)
                ? List.of(ResourceGroups.subscription(other), ResourceGroups.name(other))
                : List.of(ResourceGroups.name(other));
        return new Call("resourceGroup", names.stream().map(BicepText::string).toList());
    }

    /// A deployment with what aims it at another group.
    Block target(Placement other, Block deployment) {
        Block inSubscription = isOtherSubscription(other)
                ? deployment.withText("subscriptionId", ResourceGroups.subscription(other))
                : deployment;
        return inSubscription.withText("resourceGroup", ResourceGroups.name(other));
    }

    /// What a person calls another group.
    String words(Placement other) {
        return isOtherSubscription(other)
                ? ResourceGroups.name(other) + " of subscription " + ResourceGroups.subscription(other)
                : ResourceGroups.name(other);
    }
}
