package overlaystudio.rules.naming;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OsType;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about names.
public final class NamingRules {

    /// Lengths of the name of a private endpoint (Azure resource name rules).
    private static final int SHORTEST_ENDPOINT = 2;
    private static final int LONGEST_ENDPOINT = 64;

    private static final String UNIQUE = "name-unique-scope";

    /// What sets a name apart from others.
    private static final List<Integer> NUMBERS = IntStream.rangeClosed(2, 99).boxed().toList();

    private NamingRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.concat(names(), PlacementRules.rules());
    }

    private static Stream<Rule> names() {
        return Stream.of(
                formInNetworks("name-vnet", Named::networks),
                formInNetworks("name-subnet", Named::subnets),
                form("name-cluster", Named::clusters),
                form("name-pool-linux", design -> pools(design, OsType.LINUX)),
                form("name-pool-windows", design -> pools(design, OsType.WINDOWS)),
                formInNetworks("name-nat-pip-rt-nsg-peering", Named::parts),
                formInNetworks("name-firewall", Named::firewalls),
                Check.of("name-label-63", NamingRules::labels, NamingRules::relabel),
                Check.of("name-dns-prefix", NamingRules::prefixes, NamingRules::changePrefix),
                Check.ofNetworks("name-private-endpoint", NamingRules::endpoints),
                Check.of(
                        "name-pool-unique", plan -> repeated(Named.pools(plan.design())),
                        (plan, breach) -> renumber(plan, breach, Named.pools(plan.design()))),
                Check.of(
                        UNIQUE, NamingRules::repeatedInScope,
                        (plan, breach) -> renumber(plan, breach, Named.resources(plan.design()))));
    }

    private static Stream<Named> pools(Design design, OsType os) {
        return Named.pools(design).filter(named -> named.owner() instanceof NodePool pool && pool.osType() == os);
    }

    private static Rule form(String id, Function<Design, Stream<Named>> things) {
        return Check.of(id, malformed(things), reform(things));
    }

    private static Rule formInNetworks(String id, Function<Design, Stream<Named>> things) {
        return Check.ofNetworks(id, malformed(things), reform(things));
    }

    private static Function<Plan, Stream<Breach>> malformed(Function<Design, Stream<Named>> things) {
        return plan -> misnamed(plan, things).map(NamingRules::malformed);
    }

    private static BiFunction<Plan, Breach, Stream<QuickFix>> reform(Function<Design, Stream<Named>> things) {
        return (plan, breach) -> misnamed(plan, things)
                .filter(named -> isAbout(breach, named))
                .limit(1)
                .flatMap(named -> renamed(plan, named, named.form()));
    }

    private static Stream<Named> misnamed(Plan plan, Function<Design, Stream<Named>> things) {
        return things.apply(plan.design()).filter(named -> !named.form().matches(named.name()));
    }

    private static boolean isAbout(Breach breach, Named named) {
        return named.place().equals(breach.places().getFirst())
                && breach.message().contains("\"" + named.name() + "\"");
    }

    private static Breach malformed(Named named) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "%s name \"%s\" must have %s".formatted(named.label(), named.name(), named.form().words()),
                named.place());
    }

    /// The nearest legal name.
    private static Stream<QuickFix> renamed(Plan plan, Named named, NameForm form) {
        String legal = form.legal(named.name(), plain(named.label()));
        return free(plan, named, Stream.concat(
                Stream.of(legal), NUMBERS.stream().map(number -> form.numbered(legal, number))));
    }

    private static String plain(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /// The first name that nothing else in the scope has.
    private static Stream<QuickFix> free(Plan plan, Named named, Stream<String> names) {
        Set<String> taken = Stream.concat(Named.resources(plan.design()), Named.pools(plan.design()))
                .filter(each -> each.scope().equals(named.scope()) && !each.equals(named))
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return names.filter(name -> !taken.contains(name.toLowerCase(Locale.ROOT)))
                .limit(1)
                .filter(_ -> Repairs.isPlanned(named.owner()))
                .map(name -> Repairs.batch("Call it " + name, List.of(named.renamed(name))));
    }

    /// AKS writes these names into labels of Kubernetes.
    private static Stream<Breach> labels(Plan plan) {
        Set<ElementId> labelled = new HashSet<>();
        plan.clusters().stream()
                .filter(each -> each.cluster().network().model() == NetworkModel.OVERLAY)
                .forEach(each -> {
                    each.network().map(VirtualNetwork::id).ifPresent(labelled::add);
                    plan.nodeSubnets(each).forEach(subnet -> labelled.add(subnet.id()));
                });
        return Stream.concat(
                labelled(plan)
                        .filter(named -> labelled.contains(named.owner().id()))
                        .filter(named -> !NameForms.LABEL.matches(named.name()))
                        .map(named -> label(named.label(), named.name(), named.place())),
                PlacementRules.groups(plan, labelled)
                        .filter(group -> !NameForms.LABEL.matches(group.name()))
                        .map(group -> label("Resource group", group.name(), group.place())));
    }

    private static Stream<Named> labelled(Plan plan) {
        return Stream.concat(
                Named.networks(plan.design()),
                plan.subnetsInUse().map(demand -> Named.inside(demand.subnet(), demand.network())));
    }

    private static Breach label(String kind, String name, Place place) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "%s name \"%s\" must have %s".formatted(kind, name, NameForms.LABEL.words()), place);
    }

    private static Stream<QuickFix> relabel(Plan plan, Breach breach) {
        Place place = breach.places().getFirst();
        return place.fieldName().filter("resourceGroup"::equals).isPresent()
                ? PlacementRules.regroup(plan, place, NameForms.LABEL)
                : labelled(plan)
                        .filter(named -> named.place().equals(place))
                        .flatMap(named -> renamed(plan, named, NameForms.LABEL));
    }

    private static Stream<Breach> prefixes(Plan plan) {
        return plan.design().clusters().stream()
                .filter(each -> each.dnsPrefix() != null)
                .filter(each -> !NameForms.DNS_PREFIX.matches(String.valueOf(each.dnsPrefix())))
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "DNS prefix \"%s\" of %s must have %s"
                                .formatted(each.dnsPrefix(), each.name(), NameForms.DNS_PREFIX.words()),
                        Place.of(each.id(), "dnsPrefix")));
    }

    private static Stream<QuickFix> changePrefix(Plan plan, Breach breach) {
        ElementId id = breach.places().getFirst().element();
        return plan.design().find(id, Cluster.class).stream().flatMap(cluster -> {
            String legal = NameForms.DNS_PREFIX.legal(String.valueOf(cluster.dnsPrefix()), "aks");
            return Repairs.change(
                    plan.design(), id, Cluster.class, "dnsPrefix", "Use " + legal, each -> each.withDnsPrefix(legal));
        });
    }

    /// Only a use of one address has the name of an endpoint; one of several has a name of the design only.
    private static Stream<Breach> endpoints(Plan plan) {
        return plan.design().networks().stream()
                .flatMap(network -> network.subnets().stream())
                .filter(subnet -> !subnet.addressesInUse().isEmpty())
                .flatMap(subnet -> subnet.addressesInUse().stream()
                        .filter(NamingRules::isMisnamed)
                        .map(use -> Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "Private endpoint name \"%s\" in %s must have %s to %s characters".formatted(
                                        use.name(), subnet.name(), SHORTEST_ENDPOINT, LONGEST_ENDPOINT),
                                Place.of(subnet.id(), "addressesInUse"))));
    }

    private static boolean isMisnamed(AddressUse use) {
        int length = use.name().length();
        return use.kind() == AddressUseKind.PRIVATE_ENDPOINT
                && use.count() == 1
                && (length < SHORTEST_ENDPOINT || length > LONGEST_ENDPOINT);
    }

    /// A cluster and a thing of a network never share a scope.
    private static Stream<Breach> repeatedInScope(Plan plan) {
        List<Breach> inNetworks = plan.networks().once(UNIQUE, () -> repeatedInNetworks(plan.design()).toList());
        return Stream.concat(inNetworks.stream(), repeated(Named.clusters(plan.design())));
    }

    /// The subnets of one network are a scope of their own: each is looked at by itself, for there may be thousands.
    private static Stream<Breach> repeatedInNetworks(Design design) {
        Stream<Breach> subnets = design.networks().stream()
                .flatMap(network -> repeated(network.subnets().stream().map(each -> Named.inside(each, network))));
        return Stream.of(repeated(Named.networks(design)), subnets, repeated(Named.besideNetworks(design)))
                .flatMap(breaches -> breaches);
    }

    private static Stream<Breach> repeated(Stream<Named> things) {
        return twins(things).stream()
                .map(twin -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s name \"%s\" is there twice".formatted(twin.label(), twin.name()),
                        twin.place()));
    }

    /// What has the name of an earlier thing in its scope, upper and lower case not told apart.
    private static List<Named> twins(Stream<Named> things) {
        record Key(Object scope, String label, String name) {}
        Set<Key> seen = new HashSet<>();
        return things
                .filter(each -> !seen.add(
                        new Key(each.scope(), each.label(), each.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static Stream<QuickFix> renumber(Plan plan, Breach breach, Stream<Named> things) {
        return twins(things).stream()
                .filter(named -> isAbout(breach, named))
                .limit(1)
                .flatMap(named -> free(plan, named, numbered(named)));
    }

    private static Stream<String> numbered(Named named) {
        String stem = named.owner() instanceof NodePool ? named.name().replaceFirst("[0-9]+$", "") : named.name();
        return NUMBERS.stream().map(number -> named.form().numbered(stem, number));
    }
}
