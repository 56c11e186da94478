package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.Region;
import overlaystudio.azure.Regions;
import overlaystudio.design.Placement;
import overlaystudio.design.Presets;

/// What the fields of a placement share.
final class PlacementFields {

    static final Lens<Placement, String> SUBSCRIPTION =
            Lens.optional(Placement::subscription, Placement::withSubscription);
    static final Lens<Placement, String> RESOURCE_GROUP =
            Lens.optional(Placement::resourceGroup, Placement::withResourceGroup);
    static final Lens<Placement, String> LOCATION = Lens.optional(Placement::location, Placement::withLocation);

    /// The subscription that holds where none is set.
    static final Field.Fallback LOGGED_IN = new Field.Fallback("the one logged in to", "default");

    private static final List<Option<String>> REGIONS = Regions.all().stream()
            .map(region -> Option.of(region.name(), region.name(), region.displayName()))
            .toList();

    private PlacementFields() {}

    static <O> Input.Offers<O> regions() {
        return new Input.Offers<>("Regions", shown -> regions(shown.presets()), true);
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
                        .orElse("Not in the studio\u2019s catalogue of regions."))
                .orElse("");
    }

    private static String describe(Region region) {
        String zones = region.zones() == 0 ? "no availability zones" : region.zones() + " availability zones";
        return region.displayName() + " \u00b7 " + region.geography() + " \u00b7 " + zones;
    }
}
