package overlaystudio.export.bicep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.IdentityKind;
import overlaystudio.design.Cluster;
import overlaystudio.design.ElementId;
import overlaystudio.design.Placement;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.export.ResourceGroups;
import overlaystudio.export.bicep.Value.Block;
import overlaystudio.export.bicep.Value.Call;
import overlaystudio.plan.ClusterPlan;

/// The identities of clusters, and their roles on the subnets that they join nodes to.
///
/// An identity of its own gets its roles before the cluster is created. One that the cluster brings with it has none
/// before; its roles come after it and before its further pools.
final class Identities {

    private static final String TYPE = "Microsoft.ManagedIdentity/userAssignedIdentities";

    private final References references;
    private final Parameters parameters;
    private final Apis apis;
    private final Map<String, Identity> byName = new LinkedHashMap<>();
    private final List<Identity> existing = new ArrayList<>();
    private final Map<String, String> roles = new HashMap<>();

    /// An identity.
    ///
    /// @param symbol what the file calls it
    /// @param deployment what creates it in another group; empty in the file's own
    record Identity(ElementId about, String name, Placement place, String symbol, List<String> deployment) {}

    Identities(References references, Parameters parameters, Apis apis) {
        this.references = references;
        this.parameters = parameters;
        this.apis = apis;
    }

    /// Whether roles are assigned.
    boolean hasRoles() {
        return !roles.isEmpty();
    }

    /// The identities that the file creates, in their order.
    List<Identity> all() {
        return List.copyOf(byName.values());
    }

    private Optional<String> name(Cluster cluster) {
        return Optional.ofNullable(cluster.identity().name())
                .filter(_ -> cluster.identity().kind() == IdentityKind.USER_ASSIGNED);
    }

    private Optional<Identity> identity(ClusterPlan cluster) {
        return name(cluster.cluster()).map(name -> byName.get(key(cluster.placement(), name)));
    }

    private static String key(Placement place, String name) {
        return String.join("\n", ResourceGroups.subscription(place), ResourceGroups.name(place), name)
                .toLowerCase(Locale.ROOT);
    }

    /// The property of a cluster that says its identity.
    Block block(ClusterPlan cluster) {
        return identity(cluster)
                .map(identity -> Block.EMPTY.withText("type", "UserAssigned")
                        .with("userAssignedIdentities",
                                Block.EMPTY.withComputedKey(identity.symbol() + ".id", Block.EMPTY)))
                .orElseGet(() -> Block.EMPTY.withText("type", "SystemAssigned"));
    }

    /// What a cluster has to wait for before it can be given its identity.
    List<String> waits(ClusterPlan cluster) {
        return identity(cluster).map(Identity::deployment).orElse(List.of());
    }

    /// Adds the identity of a cluster and its roles; what has to be waited for.
    List<String> before(Template template, ClusterPlan cluster, List<Subnet> subnets) {
        return name(cluster.cluster()).map(name -> {
            Identity identity = byName.computeIfAbsent(
                    key(cluster.placement(), name), _ -> create(template, cluster, name));
            return roles(template, cluster, subnets, identity.symbol(), identity.symbol() + ".properties.principalId",
                    identity.deployment());
        }).orElse(List.of());
    }

    /// Adds the roles of the identity that a cluster brought with it; what has to be waited for.
    List<String> after(Template template, ClusterPlan cluster, List<Subnet> subnets) {
        return identity(cluster).isPresent() || subnets.isEmpty()
                ? List.of()
                : ownRoles(template, cluster, subnets);
    }

    private List<String> ownRoles(Template template, ClusterPlan cluster, List<Subnet> subnets) {
        String symbol = references.to(cluster.cluster());
        return roles(template, cluster, subnets, symbol, symbol + ".identity.principalId",
                references.waits(List.of(cluster.cluster())));
    }

    private Identity create(Template template, ClusterPlan cluster, String name) {
        Placement place = cluster.placement();
        boolean here = references.home().has(place);
        String symbol = references.fresh("identity", name);
        String declared = here ? symbol : references.fresh("", symbol + " deployment");
        Identity identity = new Identity(
                cluster.cluster().id(), name, place, symbol, here ? List.of() : List.of(declared));
        template.add(Resource.of(cluster.cluster().id(), place, declared, TYPE, apis.identities(),
                Block.EMPTY.withText("name", name)).withHead(parameters.head(place, List.of())));
        if (!here) {
            existing.add(identity);
        }
        return identity;
    }

    /// Writes the identities that are created in other groups.
    void writeExisting(Lines lines, Template template) {
        existing.forEach(identity -> lines.blank().about(identity.about())
                .comment("Created below, by " + identity.deployment().getFirst() + ".")
                .declaration("resource " + identity.symbol() + " "
                        + BicepText.string(TYPE + "@" + apis.identities()) + " existing",
                        template.scope(identity.place()).withText("name", identity.name()), List.of()));
    }

    /// Two clusters may share an identity, and then a role.
    private List<String> roles(Template template, ClusterPlan cluster, List<Subnet> subnets, String of,
            String principal, List<String> waits) {
        List<String> symbols = new ArrayList<>();
        subnets.forEach(subnet -> symbols.add(roles.computeIfAbsent(of + " " + subnet.id(), _ -> {
            String symbol = references.fresh("role",
                    references.symbol(cluster.cluster()) + " role on " + subnet.name());
            List<String> all = new ArrayList<>(waits);
            all.addAll(references.waits(List.of(subnet)));
            template.add(role(cluster, subnet, symbol, of, principal).withWaits(all));
            return symbol;
        })));
        return symbols;
    }

    private Resource role(ClusterPlan cluster, Subnet subnet, String symbol, String of, String principal) {
        Placement place = references.place(subnet);
        String id = references.id(subnet);
        Call name = new Call("guid", List.of(id, of + ".id", "networkContributor"));
        Block naming = references.home().has(place)
                ? Value.of("scope", references.to(subnet))
                : Block.EMPTY.withText("scope", path(subnet));
        return Resource.of(cluster.cluster().id(), place, symbol, "Microsoft.Authorization/roleAssignments",
                Apis.roles(), naming.with("name", name))
                .withProperties(Block.EMPTY
                        .with("roleDefinitionId", new Call("subscriptionResourceId", definition(place)))
                        .with("principalId", principal)
                        .withText("principalType", "ServicePrincipal"));
    }

    private List<String> definition(Placement place) {
        List<String> role = List.of("'Microsoft.Authorization/roleDefinitions'", "networkContributor");
        return references.home().isOtherSubscription(place)
                ? Stream.concat(Stream.of(BicepText.string(ResourceGroups.subscription(place))), role.stream()).toList()
                : role;
    }

    private String path(Subnet subnet) {
        String network = references.design().networkOf(subnet.id()).map(VirtualNetwork::name).orElse("");
        return "Microsoft.Network/virtualNetworks/" + network + "/subnets/" + subnet.name();
    }
}
