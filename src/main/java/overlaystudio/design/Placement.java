package overlaystudio.design;

import org.jspecify.annotations.Nullable;

/// The subscription, resource group and location of an element, each empty where its parent decides.
///
/// @param subscription the subscription id; empty means as the parent
/// @param resourceGroup the name of the resource group; empty means as the parent
/// @param location the region's name, such as `westcentralus`; empty means as the parent
public record Placement(@Nullable String subscription, @Nullable String resourceGroup, @Nullable String location) {

    /// The placement that leaves all to the parent.
    public static final Placement INHERITED = new Placement(null, null, null);

    /// This placement with what it leaves open taken from a parent.
    public Placement within(Placement parent) {
        return new Placement(
                subscription == null ? parent.subscription : subscription,
                resourceGroup == null ? parent.resourceGroup : resourceGroup,
                location == null ? parent.location : location);
    }

    /// A copy with another subscription.
    public Placement withSubscription(@Nullable String subscription) {
        return new Placement(subscription, resourceGroup, location);
    }

    /// A copy with another resource group.
    public Placement withResourceGroup(@Nullable String resourceGroup) {
        return new Placement(subscription, resourceGroup, location);
    }

    /// A copy with another location.
    public Placement withLocation(@Nullable String location) {
        return new Placement(subscription, resourceGroup, location);
    }
}
