package overlaystudio.rules.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NatGateway;
import overlaystudio.design.Placement;
import overlaystudio.design.PublicIp;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about resource groups and subscriptions.
final class PlacementRules {

    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private PlacementRules() {}

    static Stream<Rule> rules() {
        return Stream.of(
                Check.of(
                        "name-resource-group", PlacementRules::resourceGroups,
                        (plan, breach) -> regroup(plan, breach.places().getFirst(), NameForms.GROUP)),
                Check.of("subscription-id", PlacementRules::subscriptions, PlacementRules::useLoggedIn));
    }

    /// The name of a resource group at the place that sets it.
    record Group(String name, Place place) {}

    /// A placement of its own: of the design or of an element.
    private record Placed(@Nullable Element element, Placement placement) {

        ElementId id() {
            return element == null ? ElementId.DESIGN : element.id();
        }

        Place place(String field) {
            return Place.of(id(), field);
        }

        /// The change of the placement; none of what exists.
        Optional<Edit> changed(String field, String title, Placement placement) {
            if (element == null) {
                return Optional.of(new Edit.ChangeDesign(field, title, each -> each.withPlacement(placement)));
            }
            return Repairs.isPlanned(element) ? Optional.of(edit(element, field, title, placement)) : Optional.empty();
        }

        private static Edit edit(Element element, String field, String title, Placement placement) {
            ElementId id = element.id();
            return switch (element) {
                case VirtualNetwork _ -> new Edit.ChangeElement<>(
                        id, VirtualNetwork.class, field, title, each -> each.withPlacement(placement));
                case Cluster _ -> new Edit.ChangeElement<>(
                        id, Cluster.class, field, title, each -> each.withPlacement(placement));
                case RouteTable _ -> new Edit.ChangeElement<>(
                        id, RouteTable.class, field, title, each -> each.withPlacement(placement));
                case NatGateway _ -> new Edit.ChangeElement<>(
                        id, NatGateway.class, field, title, each -> each.withPlacement(placement));
                case PublicIp _ -> new Edit.ChangeElement<>(
                        id, PublicIp.class, field, title, each -> each.withPlacement(placement));
                case SecurityGroup _ -> new Edit.ChangeElement<>(
                        id, SecurityGroup.class, field, title, each -> each.withPlacement(placement));
                case Appliance _ -> new Edit.ChangeElement<>(
                        id, Appliance.class, field, title, each -> each.withPlacement(placement));
                default -> throw new IllegalArgumentException(id + " has no placement of its own");
            };
        }
    }

    private static Stream<Placed> placements(Design design) {
        return Stream.of(
                Stream.of(new Placed(null, design.placement())),
                design.networks().stream().map(each -> new Placed(each, each.placement())),
                design.clusters().stream().map(each -> new Placed(each, each.placement())),
                design.routeTables().stream().map(each -> new Placed(each, each.placement())),
                design.natGateways().stream().map(each -> new Placed(each, each.placement())),
                design.publicIps().stream().map(each -> new Placed(each, each.placement())),
                design.securityGroups().stream().map(each -> new Placed(each, each.placement())),
                design.appliances().stream().map(each -> new Placed(each, each.placement())))
                .flatMap(placed -> placed);
    }

    /// The resource groups of virtual networks, each once, at the place that sets it.
    static Stream<Group> groups(Plan plan, Set<ElementId> networks) {
        boolean inherited = plan.design().networks().stream()
                .anyMatch(each -> networks.contains(each.id()) && each.placement().resourceGroup() == null);
        return placements(plan.design())
                .filter(each -> each.element() == null ? inherited : networks.contains(each.id()))
                .flatMap(each -> group(each, each.placement().resourceGroup()).stream());
    }

    private static Optional<Group> group(Placed placed, @Nullable String name) {
        return Optional.ofNullable(name).map(it -> new Group(it, placed.place("resourceGroup")));
    }

    private static Stream<Breach> resourceGroups(Plan plan) {
        return placements(plan.design())
                .flatMap(each -> group(each, each.placement().resourceGroup()).stream())
                .filter(each -> !NameForms.GROUP.matches(each.name()))
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Resource group name \"%s\" must have %s".formatted(each.name(), NameForms.GROUP.words()),
                        each.place()));
    }

    /// The same group by a legal name wherever it is named; none if something that exists would seem to move.
    static Stream<QuickFix> regroup(Plan plan, Place place, NameForm form) {
        Design design = plan.design();
        return placements(design)
                .filter(each -> each.place("resourceGroup").equals(place))
                .limit(1)
                .flatMap(each -> regroup(design, String.valueOf(each.placement().resourceGroup()), form).stream());
    }

    private static Optional<QuickFix> regroup(Design design, String name, NameForm form) {
        String legal = form.legal(name, "rg");
        String title = "Call it " + legal;
        List<Placed> named = placements(design)
                .filter(each -> name.equals(each.placement().resourceGroup()))
                .toList();
        boolean exists = named.stream().anyMatch(each -> each.element() == null && holdsExisting(design));
        List<Edit> edits = new ArrayList<>();
        named.forEach(each -> each.changed("resourceGroup", title, each.placement().withResourceGroup(legal))
                .ifPresent(edits::add));
        return exists || edits.size() < named.size() ? Optional.empty() : Optional.of(Repairs.batch(title, edits));
    }

    /// Whether something that exists takes its resource group from the design.
    private static boolean holdsExisting(Design design) {
        return placements(design)
                .filter(each -> each.element() != null && each.placement().resourceGroup() == null)
                .anyMatch(each -> !Repairs.isPlanned(Objects.requireNonNull(each.element())));
    }

    private static Stream<Breach> subscriptions(Plan plan) {
        return placements(plan.design())
                .filter(each -> each.placement().subscription() != null)
                .filter(each -> !GUID.matcher(String.valueOf(each.placement().subscription())).matches())
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Subscription \"%s\" is no subscription id: 8, 4, 4, 4 and 12 hexadecimal digits with - between them"
                                .formatted(each.placement().subscription()),
                        each.place("subscription")));
    }

    private static Stream<QuickFix> useLoggedIn(Plan plan, Breach breach) {
        return placements(plan.design())
                .filter(each -> each.place("subscription").equals(breach.places().getFirst()))
                .flatMap(each -> {
                    String title = each.element() == null
                            ? "Use the subscription logged in to"
                            : "Use the subscription of the design";
                    return each.changed("subscription", title, each.placement().withSubscription(null)).stream()
                            .map(edit -> Repairs.batch(title, List.of(edit)));
                });
    }
}
