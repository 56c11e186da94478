package overlaystudio.rules.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OsType;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Placement;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about names and subscription ids.
public final class NamingRules {

    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{N}_.()-]{0,89}[\\p{L}\\p{N}_()-]");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");

    private NamingRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of("name-resource-group", NamingRules::resourceGroups),
                new NameRule(
                        "name-vnet",
                        plan -> plan.design().networks().stream(),
                        Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,62}[A-Za-z0-9_]"),
                        "2 to 64 letters, digits, _ . or -, start with a letter or digit and end with one or _"),
                new NameRule(
                        "name-subnet",
                        plan -> plan.design().networks().stream().flatMap(each -> each.subnets().stream()),
                        Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_.-]{0,78}[A-Za-z0-9_])?"),
                        "1 to 80 letters, digits, _ . or -, start with a letter or digit and end with one or _"),
                Check.of("name-label-63", NamingRules::labels),
                new NameRule(
                        "name-cluster",
                        plan -> plan.design().clusters().stream(),
                        Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?"),
                        "1 to 63 letters, digits, _ or -, and start and end with a letter or digit"),
                pools("name-pool-linux", OsType.LINUX, 12),
                pools("name-pool-windows", OsType.WINDOWS, 6),
                Check.of("name-pool-unique", plan -> twins(poolScopes(plan)), NamingRules::rename),
                Check.of("name-unique-scope", plan -> twins(scopes(plan)), NamingRules::rename),
                Check.of("subscription-id", NamingRules::subscriptions, NamingRules::useLoggedIn));
    }

    private static Rule pools(String id, OsType os, int longest) {
        NameRule rule = new NameRule(
                id,
                plan -> plan.design().clusters().stream()
                        .flatMap(each -> each.pools().stream())
                        .filter(pool -> pool.osType() == os),
                Pattern.compile("[a-z][a-z0-9]{0,%s}".formatted(longest - 1)),
                "1 to %s lower-case letters and digits and start with a letter".formatted(longest));
        return Check.of(id, rule::breaches, (plan, breach) -> simplify(plan, breach, longest));
    }

    private static Stream<QuickFix> simplify(Plan plan, Breach breach, int longest) {
        return plan.design().find(breach.places().getFirst().element(), NodePool.class).stream()
                .flatMap(pool -> {
                    String kept = pool.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")
                            .replaceFirst("^[0-9]+", "");
                    String name = kept.isEmpty() ? "pool" : kept.substring(0, Math.min(longest, kept.length()));
                    return Repairs.change(
                            plan.design(), pool.id(), NodePool.class, "name", "Call it " + name,
                            each -> each.withName(name));
                });
    }

    private static Stream<Breach> resourceGroups(Plan plan) {
        return placements(plan.design())
                .filter(each -> each.placement().resourceGroup() != null)
                .filter(each -> !GROUP.matcher(String.valueOf(each.placement().resourceGroup())).matches())
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Resource group name \"%s\" must have 1 to 90 letters, digits, _ - . ( or ) and not end with a period"
                                .formatted(each.placement().resourceGroup()),
                        Place.of(each.id(), "resourceGroup")));
    }

    private static Stream<Breach> subscriptions(Plan plan) {
        return placements(plan.design())
                .filter(each -> each.placement().subscription() != null)
                .filter(each -> !GUID.matcher(String.valueOf(each.placement().subscription())).matches())
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Subscription \"%s\" is no subscription id: 8, 4, 4, 4 and 12 hexadecimal digits with - between them"
                                .formatted(each.placement().subscription()),
                        Place.of(each.id(), "subscription")));
    }

    private static Stream<QuickFix> useLoggedIn(Plan plan, Breach breach) {
        if (!breach.places().getFirst().element().equals(ElementId.DESIGN)) {
            return Stream.empty();
        }
        String title = "Use the subscription logged in to";
        return Stream.of(Repairs.batch(
                title,
                List.of(new Edit.ChangeDesign(
                        "subscription", title, each -> each.withPlacement(each.placement().withSubscription(null))))));
    }

    /// A placement of its own: of the design or of an element.
    private record Placed(ElementId id, Placement placement) {}

    private static Stream<Placed> placements(Design design) {
        return Stream.concat(
                Stream.of(new Placed(ElementId.DESIGN, design.placement())),
                Stream.concat(
                        design.networks().stream().map(each -> new Placed(each.id(), each.placement())),
                        design.clusters().stream().map(each -> new Placed(each.id(), each.placement()))));
    }

    /// AKS writes these names into labels of Kubernetes.
    private static Stream<Breach> labels(Plan plan) {
        Stream<Subnet> subnets = plan.clusters().stream()
                .filter(each -> each.cluster().network().model() == NetworkModel.OVERLAY)
                .flatMap(each -> plan.nodeSubnets(each).stream())
                .distinct();
        Stream<VirtualNetwork> networks = plan.clusters().stream()
                .filter(each -> each.cluster().network().model() == NetworkModel.OVERLAY)
                .flatMap(each -> each.network().stream())
                .distinct();
        return Stream.concat(networks, subnets)
                .filter(element -> !LABEL.matcher(element.name()).matches())
                .map(element -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s name \"%s\" must have at most 63 letters, digits, _ . or -, and start and end with a letter or digit"
                                .formatted(element.elementKind().label(), element.name()),
                        Place.of(element.id(), "name")));
    }

    private static Stream<List<? extends Element>> poolScopes(Plan plan) {
        return plan.design().clusters().stream().map(Cluster::pools);
    }

    private static Stream<List<? extends Element>> scopes(Plan plan) {
        Design design = plan.design();
        return Stream.of(
                design.networks().stream().map(VirtualNetwork::subnets),
                grouped(design, design.networks()),
                grouped(design, design.clusters()),
                grouped(design, design.routeTables()),
                grouped(design, design.natGateways()),
                grouped(design, design.publicIps()),
                grouped(design, design.securityGroups()))
                .flatMap(Function.identity());
    }

    /// The elements of each resource group.
    private static Stream<List<? extends Element>> grouped(Design design, List<? extends Element> elements) {
        List<Placement> groups = elements.stream().map(each -> group(design, each)).distinct().toList();
        return groups.stream()
                .map(group -> elements.stream()
                        .filter(each -> group(design, each).equals(group))
                        .toList());
    }

    private static Placement group(Design design, Element element) {
        return design.placementOf(element).withLocation(null);
    }

    private static Stream<Breach> twins(Stream<List<? extends Element>> scopes) {
        return scopes.flatMap(scope -> {
            Set<String> seen = new HashSet<>();
            List<Element> twins = new ArrayList<>();
            scope.stream().filter(each -> !seen.add(each.name().toLowerCase(Locale.ROOT))).forEach(twins::add);
            return twins.stream();
        })
                .map(twin -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s name \"%s\" is there twice".formatted(twin.elementKind().label(), twin.name()),
                        Place.of(twin.id(), "name")));
    }

    private static Stream<QuickFix> rename(Plan plan, Breach breach) {
        Design design = plan.design();
        return design.find(breach.places().getFirst().element()).stream()
                .flatMap(element -> Stream.of("2", "3", "4", "5")
                        .map(number -> element instanceof NodePool ? stem(element.name()) + number
                                : element.name() + "-" + number)
                        .flatMap(name -> renamed(design, element, name)));
    }

    private static String stem(String name) {
        return name.replaceFirst("[0-9]+$", "");
    }

    private static Stream<QuickFix> renamed(Design design, Element element, String name) {
        return switch (element) {
            case NodePool it -> renamed(design, it, NodePool.class, name, each -> each.withName(name));
            case Subnet it -> renamed(design, it, Subnet.class, name, each -> each.withName(name));
            case VirtualNetwork it -> renamed(design, it, VirtualNetwork.class, name, each -> each.withName(name));
            case Cluster it -> renamed(design, it, Cluster.class, name, each -> each.withName(name));
            default -> Stream.empty();
        };
    }

    private static <E extends Element> Stream<QuickFix> renamed(
            Design design, E element, Class<E> type, String name, UnaryOperator<E> change) {
        return Repairs.change(design, element.id(), type, "name", "Call it " + name, change);
    }
}
