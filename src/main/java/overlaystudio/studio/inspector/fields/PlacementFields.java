package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.Region;
import overlaystudio.azure.Regions;
import overlaystudio.design.Placement;
import overlaystudio.design.Presets;
import overlaystudio.studio.messages.Messages;

/// What the fields of a placement share.
final class PlacementFields {

    private static final Messages MESSAGES = Messages.of(PlacementFields.class);

    static final Lens<Placement, String> SUBSCRIPTION =
            Lens.optional(Placement::subscription, Placement::withSubscription);
    static final Lens<Placement, String> RESOURCE_GROUP =
            Lens.optional(Placement::resourceGroup, Placement::withResourceGroup);
    static final Lens<Placement, String> LOCATION = Lens.optional(Placement::location, Placement::withLocation);

    private static final List<Option<String>> REGIONS = Regions.all().stream()
            .map(region -> Option.of(region.name(), region.name(), region.displayName()))
            .toList();

    private PlacementFields() {}

    /// The subscription that holds where none is set.
    static Field.Fallback loggedIn() {
        return Field.Fallback.azure(MESSAGES.say("fallback.subscription"));
    }

    static <O> Input.Offers<O> regions() {
        return new Input.Offers<>(shown -> regions(shown.presets()), true);
    }

    /// Those of the company first.
    private static List<Option<String>> regions(Presets presets) {
        Stream<Option<String>> own = presets.regions().stream().map(name -> Option.of(name, name, presets.name()));
        return Stream.concat(own, REGIONS.stream().filter(each -> !presets.regions().contains(each.label()))).toList();
    }

    static String regionHelp(Optional<Placement> place) {
        return place.flatMap(it -> Optional.ofNullable(it.location()))
                .map(name -> Regions.find(name)
                        .map(PlacementFields::describe)
                        .orElseGet(() -> MESSAGES.say("region.unknown")))
                .orElse("");
    }

    private static String describe(Region region) {
        return MESSAGES.say("region", region.displayName(), region.geography(), region.zones());
    }
}
