package overlaystudio.rules.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.Region;
import overlaystudio.azure.Regions;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about regions and their availability zones; the rule book has the regions of each day.
public final class RegionRules {

    private static final String ALLOWED = "region-allowed";
    private static final String UNLISTED = "the catalogue of Azure’s public regions has no such name";
    private static final int MOST_OFFERS = 2;
    private static final int MOST_NAMED = 3;
    private static final int HIGHEST_ZONE = 3;

    private RegionRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of(ALLOWED, RegionRules::refused, RegionRules::moveAway),
                Check.of("zones-supported", RegionRules::zones, RegionRules::dropZones));
    }

    private static Stream<Breach> refused(Plan plan) {
        Map<Boolean, List<ClusterPlan>> inheriting = plan.clusters().stream()
                .collect(Collectors.partitioningBy(each -> each.cluster().placement().location() == null));
        return Stream.concat(
                refused(plan, inheriting.getOrDefault(true, List.of()), List.of(ElementId.DESIGN)),
                inheriting.getOrDefault(false, List.of()).stream()
                        .flatMap(each -> refused(plan, List.of(each), List.of())));
    }

    /// Clusters that take one location from the same place are one finding.
    private static Stream<Breach> refused(Plan plan, List<ClusterPlan> clusters, List<ElementId> from) {
        List<ClusterPlan> overlay = clusters.stream()
                .filter(each -> each.cluster().network().model() == NetworkModel.OVERLAY)
                .toList();
        List<ClusterPlan> concerned = overlay.isEmpty() ? clusters : overlay;
        return concerned.stream()
                .limit(1)
                .map(each -> normal(each.placement().location()))
                .filter(region -> !region.isEmpty())
                .flatMap(region -> refused(plan, region, !overlay.isEmpty())
                        .map(but -> breach(concerned, from, region, but)));
    }

    /// What is said of a region: that overlay is not there, or that the catalogue lacks it.
    private static Stream<String> refused(Plan plan, String region, boolean isOverlay) {
        List<String> allow = plan.facts().list(ALLOWED, "allow");
        if (isOverlay && !isAllowed(plan, region)) {
            return Stream.of(
                    allow.isEmpty()
                            ? "overlay is not available there"
                            : "overlay is available in %s only".formatted(Words.and(allow)));
        }
        return Regions.find(region).isEmpty() ? Stream.of(UNLISTED) : Stream.empty();
    }

    private static Breach breach(List<ClusterPlan> clusters, List<ElementId> from, String region, String but) {
        List<String> names = clusters.stream().map(each -> each.cluster().name()).toList();
        List<Place> places = Stream.concat(clusters.stream().map(each -> each.cluster().id()), from.stream())
                .map(id -> Place.of(id, "location"))
                .toList();
        Breach breach = Breach.of(
                Timing.REFUSED_AT_CREATE,
                "%s %s in %s, but %s"
                        .formatted(Words.and(names, MOST_NAMED), names.size() == 1 ? "is" : "are", region, but))
                .withPlaces(places);
        return but.equals(UNLISTED) ? breach.withVariant("unlisted") : breach;
    }

    private static String normal(@Nullable String location) {
        return location == null ? "" : location.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /// With a list of allowed regions only those; with a list of denied ones all others.
    private static boolean isAllowed(Plan plan, String region) {
        List<String> allow = plan.facts().list(ALLOWED, "allow");
        return (allow.isEmpty() || allow.contains(region))
                && !plan.facts().list(ALLOWED, "deny").contains(region);
    }

    private static Stream<QuickFix> moveAway(Plan plan, Breach breach) {
        return plan.cluster(breach.places().getFirst().element()).stream()
                .flatMap(cluster -> offers(plan, cluster).flatMap(region -> move(plan, cluster, region).stream()));
    }

    /// The allowed regions, the document's own example first; else allowed ones of the same geography.
    private static Stream<Region> offers(Plan plan, ClusterPlan cluster) {
        List<String> allow = plan.facts().list(ALLOWED, "allow");
        if (!allow.isEmpty()) {
            return allow.stream()
                    .sorted((one, other) -> Boolean.compare(other.equals("westcentralus"), one.equals("westcentralus")))
                    .flatMap(name -> Regions.find(name).stream())
                    .limit(MOST_OFFERS);
        }
        Optional<Region> here = Regions.find(normal(cluster.placement().location()));
        return Regions.all().stream()
                .filter(each -> here.filter(it -> it.geography().equals(each.geography())).isPresent())
                .filter(each -> isAllowed(plan, each.name()))
                .limit(MOST_OFFERS);
    }

    private static Optional<QuickFix> move(Plan plan, ClusterPlan cluster, Region region) {
        String title = "Use " + region.name();
        List<Edit> edits = new ArrayList<>();
        Design design = plan.design();
        boolean inherits = cluster.cluster().placement().location() == null;
        if (inherits) {
            edits.add(new Edit.ChangeDesign(
                    "location", title, each -> each.withPlacement(each.placement().withLocation(region.name()))));
        }
        boolean ours = Repairs.isPlanned(cluster.cluster())
                && cluster.network().map(Repairs::isPlanned).orElse(true)
                && (!inherits || design.elements().noneMatch(element -> wouldMove(element)));
        if (!inherits) {
            edits.add(located(cluster.cluster(), region));
        }
        cluster.network().filter(network -> network.placement().location() != null || !inherits)
                .ifPresent(network -> edits.add(located(network, region)));
        edits.addAll(withoutZones(cluster, region));
        return ours ? Optional.of(Repairs.batch(title, edits)) : Optional.empty();
    }

    /// Whether an existing element takes its location from the design, so that it would seem to move.
    private static boolean wouldMove(Element element) {
        return switch (element) {
            case VirtualNetwork it -> !Repairs.isPlanned(it) && it.placement().location() == null;
            case Cluster it -> !Repairs.isPlanned(it) && it.placement().location() == null;
            default -> false;
        };
    }

    private static Edit located(Cluster cluster, Region region) {
        return new Edit.ChangeElement<>(
                cluster.id(),
                Cluster.class,
                "location",
                "Use " + region.name(),
                each -> each.withPlacement(each.placement().withLocation(region.name())));
    }

    private static Edit located(VirtualNetwork network, Region region) {
        return new Edit.ChangeElement<>(
                network.id(),
                VirtualNetwork.class,
                "location",
                "Use " + region.name(),
                each -> each.withPlacement(each.placement().withLocation(region.name())));
    }

    private static List<Edit> withoutZones(ClusterPlan cluster, Region region) {
        return cluster.pools().stream()
                .filter(pool -> region.zones() == 0 && !pool.pool().zones().isEmpty())
                .map(pool -> (Edit) dropZones(pool.pool()))
                .toList();
    }

    private static Edit.ChangeElement<NodePool> dropZones(NodePool pool) {
        return new Edit.ChangeElement<>(
                pool.id(), NodePool.class, "zones", "Use no zones", each -> each.withZones(List.of()));
    }

    private static Stream<Breach> zones(Plan plan) {
        return plan.clusters().stream()
                .flatMap(cluster -> cluster.pools().stream()
                        .filter(pool -> !pool.pool().zones().isEmpty())
                        .flatMap(pool -> zones(cluster, pool.pool())));
    }

    private static Stream<Breach> zones(ClusterPlan cluster, NodePool pool) {
        boolean numbered = pool.zones().stream().allMatch(zone -> zone >= 1 && zone <= HIGHEST_ZONE);
        Optional<Region> region = Regions.find(normal(cluster.placement().location()));
        boolean offered = region.filter(each -> each.zones() == 0).isEmpty();
        if (numbered && offered) {
            return Stream.empty();
        }
        String but = offered
                ? "zones are 1 to " + HIGHEST_ZONE
                : "%s has no availability zones".formatted(Objects.requireNonNull(region.orElseThrow().name()));
        return Stream.of(Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Node pool %s is in %s %s, but %s"
                        .formatted(
                                pool.name(),
                                pool.zones().size() == 1 ? "zone" : "zones",
                                Words.and(pool.zones()),
                                but),
                Place.of(pool.id(), "zones")));
    }

    private static Stream<QuickFix> dropZones(Plan plan, Breach breach) {
        return Repairs.change(
                plan.design(),
                breach.places().getFirst().element(),
                NodePool.class,
                "zones",
                "Use no zones",
                each -> each.withZones(List.of()));
    }
}
