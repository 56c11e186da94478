package overlaystudio.design;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import overlaystudio.net.Cidr;

/// What a company wants of each design: how things are called and tagged, where they are put, and which ranges they get.
/// New elements and new designs take it; what a design has already stays as it is.
///
/// @param name the company or team
/// @param placement where new designs put what says nothing else
/// @param regions the regions that are offered first
/// @param names templates of names by kind; see [NameTemplate]
/// @param from ranges to draw virtual networks from, the first first; none for all private space
/// @param pods ranges to draw pod ranges from; none for Azure's default
/// @param services ranges to draw service ranges from; none for Azure's default
/// @param outside networks outside Azure, which new designs have and new ranges do not meet
/// @param tags tags of all resources of new designs
public record Presets(String name, Placement placement, List<String> regions, Map<ElementKind, String> names,
        List<Cidr> from, List<Cidr> pods, List<Cidr> services, List<Outside> outside, List<ResourceTag> tags) {

    /// No wishes.
    public static final Presets NONE = new Presets("", Placement.INHERITED, List.of(), Map.of(), List.of(), List.of(),
            List.of(), List.of(), List.of());

    /// A network outside Azure.
    ///
    /// @param name its name
    /// @param ranges its ranges, at least one
    /// @param summaryRoute whether the ranges are only announced, not in use
    public record Outside(String name, List<Cidr> ranges, boolean summaryRoute) {

        /// Keeps a copy of the ranges.
        public Outside {
            ranges = List.copyOf(ranges);
        }
    }

    /// Keeps copies of its collections.
    public Presets {
        regions = List.copyOf(regions);
        names = Map.copyOf(names);
        from = List.copyOf(from);
        pods = List.copyOf(pods);
        services = List.copyOf(services);
        outside = List.copyOf(outside);
        tags = ResourceTag.distinct(tags);
    }

    /// What a design has that others of the company may want as well: where it is, its outside networks and its tags.
    public static Presets of(Design design) {
        Stream<Placement> places = Stream.concat(Stream.of(design.placement()),
                design.networks().stream().map(VirtualNetwork::placement));
        return new Presets(
                design.name(),
                design.placement(),
                places.flatMap(place -> Stream.ofNullable(place.location())).distinct().toList(),
                Map.of(), List.of(), List.of(), List.of(),
                design.externalNetworks().stream()
                        .filter(network -> !network.ranges().isEmpty())
                        .map(each -> new Outside(each.name(), each.ranges(), each.summaryRoute()))
                        .toList(),
                design.tags());
    }

    /// A new design as the company wants it: placed and tagged, with the outside networks.
    public Design begin(Design empty) {
        Design design = empty.withPlacement(placement.within(empty.placement())).withTags(tags);
        for (Outside each : outside) {
            ElementId id = design.newId(ElementKind.EXTERNAL_NETWORK);
            ExternalNetwork network = ExternalNetwork.of(id, each.name(), each.ranges());
            design = design.add(network.withSummaryRoute(each.summaryRoute()), ElementId.DESIGN);
        }
        return design;
    }
}
