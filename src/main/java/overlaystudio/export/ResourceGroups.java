package overlaystudio.export;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Placement;

/// Which resource group and subscription a placement means.
public final class ResourceGroups {

    /// What stands for a subscription in the document; it is no id.
    private static final String PLACEHOLDER = "aaaaaaa-aaaaa-aaaaaa-aaaa";

    private ResourceGroups() {}

    /// The subscription of a placement; empty for the one that somebody is logged in to.
    public static String subscription(Placement place) {
        String subscription = orEmpty(place.subscription()).strip();
        return subscription.equals(PLACEHOLDER) ? "" : subscription;
    }

    /// The name of the resource group of a placement; empty where the design leaves it open.
    public static String name(Placement place) {
        return orEmpty(place.resourceGroup());
    }

    /// Whether two placements are in one subscription.
    public static boolean sameSubscription(Placement one, Placement other) {
        return subscription(one).equalsIgnoreCase(subscription(other));
    }

    /// Whether two placements are in one resource group.
    public static boolean same(Placement one, Placement other) {
        return sameSubscription(one, other) && name(one).equalsIgnoreCase(name(other));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
