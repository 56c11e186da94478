package overlaystudio.export.terraform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.Placement;
import overlaystudio.export.ResourceGroups;
import overlaystudio.export.Resources;

/// The variables of a module: where things lie, and what only a person knows.
final class Inputs {

    private static final String ADMIN = "windows_admin_username";
    private static final String PASSWORD = "windows_admin_password";

    private final Design design;
    private final Labels labels;
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, String> locations = new LinkedHashMap<>();
    private final Map<String, String> aliased = new LinkedHashMap<>();
    private boolean windows;

    Inputs(Design design, Labels labels) {
        this.design = design;
        this.labels = labels;
        List<Placement> places = design.elements()
                .filter((Element each) -> Resources.hasPlacement(each) && Resources.isPlanned(each))
                .map(design::placementOf).toList();
        places.forEach(place -> {
            groups.putIfAbsent(key(place.resourceGroup()), Objects.requireNonNullElse(place.resourceGroup(), ""));
            locations.putIfAbsent(key(place.location()), Objects.requireNonNullElse(place.location(), ""));
        });
        if (places.stream().anyMatch(place -> isSameGroup(place, design.placement()))) {
            Placement own = design.placement();
            locations.putIfAbsent(key(own.location()), Objects.requireNonNullElse(own.location(), ""));
        }
    }

    static String key(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").toLowerCase(Locale.ROOT);
    }

    static boolean isSameGroup(Placement one, Placement other) {
        return groupKey(one).equals(groupKey(other));
    }

    /// What tells a resource group from any other.
    static String groupKey(Placement place) {
        return key(ResourceGroups.subscription(place)) + "/" + key(place.resourceGroup());
    }

    /// Whether a placement is in a subscription that is not the design's own.
    boolean isForeign(Placement place) {
        return !ResourceGroups.subscription(place).equalsIgnoreCase(ResourceGroups.subscription(design.placement()));
    }

    /// The name of a placement's resource group.
    String group(Placement place) {
        String key = key(place.resourceGroup());
        return groups.containsKey(key)
                ? "var." + name("resource_group_name", groups, key)
                : Hcl.text(Objects.requireNonNullElse(place.resourceGroup(), ""));
    }

    /// The region of a placement.
    String location(Placement place) {
        String key = key(place.location());
        return locations.containsKey(key)
                ? "var." + name("location", locations, key)
                : Hcl.text(Objects.requireNonNullElse(place.location(), ""));
    }

    private String name(String stem, Map<String, String> values, String key) {
        return values.size() == 1 ? stem : labels.of("var", stem + key, stem + "_" + values.get(key));
    }

    /// Writes with which provider a resource is created, where that is not the default one.
    Body provider(Body body, Placement place) {
        if (!isForeign(place)) {
            return body;
        }
        return body.set("provider", "azurerm." + alias(place)).blank();
    }

    private String alias(Placement place) {
        String subscription = ResourceGroups.subscription(place);
        String start = subscription.length() > 8 ? subscription.substring(0, 8) : subscription;
        String alias = labels.of("alias", key(subscription), subscription.isEmpty() ? "default" : "sub_" + start);
        aliased.putIfAbsent(alias, subscription);
        return alias;
    }

    /// The name of the administrator of Windows nodes.
    String admin() {
        windows = true;
        return "var." + ADMIN;
    }

    /// The password of the administrator of Windows nodes, which is in no file.
    String password() {
        windows = true;
        return "var." + PASSWORD;
    }

    /// Writes the providers, of which each is for one subscription.
    void providers(Body body) {
        body.blank().comment(
                "The providers stand here so that the module runs as it is. To call it from another one, move them to"
                        + " the caller and hand them on with its argument \"providers\".");
        body.open("provider \"azurerm\"").set("subscription_id", "var.subscription_id").blank()
                .lines(List.of("features {}"))
                .close();
        aliased.keySet().forEach(alias -> body.open("provider \"azurerm\"").setText("alias", alias)
                .set("subscription_id", "var.subscription_id_" + alias).blank().lines(List.of("features {}")).close());
    }

    /// Writes the variables.
    void variables(Body body) {
        String own = ResourceGroups.subscription(design.placement());
        variable(body, "subscription_id",
                "Subscription in which everything is that says no other one; null means that of"
                        + " the environment variable ARM_SUBSCRIPTION_ID.",
                own.isEmpty() ? "null" : Hcl.text(own));
        aliased.forEach((alias, subscription) -> variable(
                body, "subscription_id_" + alias, "Another subscription in which something is created.",
                subscription.isEmpty() ? null : Hcl.text(subscription)));
        groups.forEach((key, value) -> variable(
                body, name("resource_group_name", groups, key), "Name of a resource group.",
                value.isEmpty() ? null : Hcl.text(value)));
        locations.forEach((key, value) -> variable(
                body, name("location", locations, key), "Azure region, such as westeurope.",
                value.isEmpty() ? null : Hcl.text(value)));
        tags(body);
        if (windows) {
            variable(body, ADMIN, "Administrator of the Windows nodes.", Hcl.text("azureuser"));
            secret(body);
        }
    }

    private static void variable(Body body, String name, String description, @Nullable String value) {
        body.open("variable " + Hcl.text(name)).setText("description", description).set("type", "string");
        if (value != null) {
            body.set("default", value);
        }
        body.close();
    }

    private void tags(Body body) {
        body.open("variable \"tags\"").setText("description", "Tags of everything that is created and can have any.")
                .set("type", "map(string)");
        if (design.tags().isEmpty()) {
            body.set("default", "{}").close();
            return;
        }
        body.blank().openMap("default");
        design.tags().forEach(tag -> body.set(Hcl.text(tag.name()), Hcl.text(tag.value())));
        body.close().close();
    }

    private static void secret(Body body) {
        body.open("variable " + Hcl.text(PASSWORD))
                .setText("description",
                        "Password of the administrator of the Windows nodes: 14 to 123 characters. Give it in"
                                + " the environment variable TF_VAR_windows_admin_password, never in a file.")
                .set("type", "string").set("sensitive", "true");
        body.open("validation")
                .set("condition", "length(var." + PASSWORD + ") >= 14 && length(var." + PASSWORD + ") <= 123")
                .setText("error_message", "The password has 14 to 123 characters.").close().close();
    }

    /// The regions and groups of what is created, for the resource groups.
    Stream<Placement> createdIn() {
        Stream<Placement> places = design.elements()
                .filter((Element each) -> Resources.hasPlacement(each) && Resources.isPlanned(each))
                .map(design::placementOf);
        List<Placement> all = places.toList();
        boolean own = all.stream().anyMatch(place -> isSameGroup(place, design.placement()));
        return Stream.concat(own ? Stream.of(design.placement()) : Stream.empty(), all.stream());
    }
}
