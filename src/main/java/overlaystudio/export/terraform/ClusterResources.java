package overlaystudio.export.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.IdentityKind;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.ApiServerAccess;
import overlaystudio.design.Cluster;
import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.export.Resources;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.PoolPlan;

/// The part of a module that creates clusters, and their pools one after another.
record ClusterResources(Module module) {

    private static final String IDENTITY = "azurerm_user_assigned_identity";
    private static final String ROLE = "azurerm_role_assignment";
    private static final int LONGEST_PREFIX = 54;

    void write(Body body) {
        module.plan().clusters().stream().filter(ClusterResources::hasWork).forEach(cluster -> write(body, cluster));
    }

    private static boolean hasWork(ClusterPlan cluster) {
        return Resources.isPlanned(cluster.cluster()) || !pools(cluster).isEmpty();
    }

    private static List<PoolPlan> pools(ClusterPlan cluster) {
        return cluster.pools().stream().filter(each -> Resources.isPlanned(each.pool())).toList();
    }

    /// The pool with which a cluster is created: its first system pool, else its first pool.
    private static Optional<PoolPlan> first(ClusterPlan cluster) {
        if (!Resources.isPlanned(cluster.cluster())) {
            return Optional.empty();
        }
        List<PoolPlan> pools = pools(cluster);
        return pools.stream().filter(each -> each.pool().mode() == PoolMode.SYSTEM).findFirst()
                .or(() -> pools.stream().findFirst());
    }

    private void write(Body body, ClusterPlan cluster) {
        body.heading("Cluster " + cluster.cluster().name()).about(cluster.cluster().id());
        Optional<PoolPlan> first = first(cluster);
        if (Resources.isPlanned(cluster.cluster())) {
            if (hasOwnIdentity(cluster.cluster())) {
                identity(body, cluster);
                roles(body, cluster, IDENTITY + "." + identityLabel(cluster.cluster()) + ".principal_id");
            }
            cluster(body, cluster, first);
            if (!hasOwnIdentity(cluster.cluster()) && !module.subnets(cluster).isEmpty()) {
                body.blank()
                        .comment("The identity is there only with the cluster, so it gets its role after it. Until then"
                                + " AKS cannot put internal load balancers into the subnet.");
                roles(body, cluster, module.address(cluster.cluster()) + ".identity[0].principal_id");
            }
        } else if (pools(cluster).stream().anyMatch(pool -> pool.subnet().isPresent())) {
            body.comment(
                    "The identity of this cluster needs the role Network Contributor on the subnets of its new pools.");
        }
        further(body, cluster, first);
    }

    private static boolean hasOwnIdentity(Cluster cluster) {
        return cluster.identity().kind() == IdentityKind.USER_ASSIGNED && cluster.identity().name() != null;
    }

    private String identityLabel(Cluster cluster) {
        String name = Objects.requireNonNullElse(cluster.identity().name(), "");
        return module.label(IDENTITY, Inputs.groupKey(module.place(cluster)) + "/" + name.toLowerCase(Locale.ROOT),
                name);
    }

    /// Whether an earlier cluster has the same identity, which is created only once.
    private boolean isShared(ClusterPlan cluster) {
        return module.plan().clusters().stream().takeWhile(each -> !each.equals(cluster)).map(ClusterPlan::cluster)
                .filter((Cluster each) -> Resources.isPlanned(each)).filter(ClusterResources::hasOwnIdentity)
                .anyMatch(each -> identityLabel(each).equals(identityLabel(cluster.cluster())));
    }

    private void identity(Body body, ClusterPlan cluster) {
        if (isShared(cluster)) {
            return;
        }
        module.inputs().provider(body.open(Module.resource(IDENTITY, identityLabel(cluster.cluster()))),
                cluster.placement()).setText("name", cluster.cluster().identity().name())
                .set("resource_group_name", module.group(cluster.placement()))
                .set("location", module.inputs().location(cluster.placement())).set("tags", "var.tags").close();
    }

    /// The subnets that no earlier cluster with the same identity has: Azure refuses the same role twice.
    private List<Subnet> ownRoles(ClusterPlan cluster) {
        List<Subnet> subnets = new ArrayList<>(module.subnets(cluster));
        if (hasOwnIdentity(cluster.cluster())) {
            module.plan().clusters().stream().takeWhile(each -> !each.equals(cluster))
                    .filter(each -> Resources.isPlanned(each.cluster()) && hasOwnIdentity(each.cluster()))
                    .filter(each -> identityLabel(each.cluster()).equals(identityLabel(cluster.cluster())))
                    .forEach(each -> subnets.removeAll(module.subnets(each)));
        }
        return subnets;
    }

    private void roles(Body body, ClusterPlan cluster, String principal) {
        ownRoles(cluster).forEach(subnet -> module.inputs()
                .provider(body.open(Module.resource(ROLE, roleLabel(cluster, subnet))), module.homeOf(subnet))
                .set("scope", module.id(subnet)).setText("role_definition_name", "Network Contributor")
                .set("principal_id", principal).set("skip_service_principal_aad_check", "true").close());
    }

    private String roleLabel(ClusterPlan cluster, Subnet subnet) {
        Cluster it = cluster.cluster();
        String owner = hasOwnIdentity(it) ? identityLabel(it) : it.id().value();
        return module.label(ROLE, owner + "/" + subnet.id(), it.name() + "_" + subnet.name());
    }

    private List<String> roleAddresses(ClusterPlan cluster) {
        return module.subnets(cluster).stream().map(subnet -> ROLE + "." + roleLabel(cluster, subnet)).toList();
    }

    private void cluster(Body body, ClusterPlan plan, Optional<PoolPlan> first) {
        Cluster cluster = plan.cluster();
        body.blank();
        remarks(plan).forEach(body::comment);
        module.inputs().provider(body.open(module.resource(cluster)), plan.placement()).setText("name", cluster.name())
                .set("resource_group_name", module.group(plan.placement()))
                .set("location", module.inputs().location(plan.placement()))
                .setText("dns_prefix", dnsPrefix(cluster)).setText("kubernetes_version", cluster.kubernetesVersion())
                .setText("sku_tier", tier(cluster.tier()))
                .setIf(cluster.apiServer().privateCluster(), "private_cluster_enabled", "true")
                .setIf(cluster.ingress() == IngressController.HTTP_APPLICATION_ROUTING
                        && module.version().hasHttpRouting(), "http_application_routing_enabled", "true")
                .set("tags", "var.tags");
        new NetworkProfile(module.version(), plan).write(body);
        firstPool(body, first);
        body.about(cluster.id());
        identityBlock(body, cluster);
        apiServer(body, cluster.apiServer());
        addOns(body, plan);
        autoscaled(body, first, "default_node_pool[0].node_count");
        body.setLines("depends_on", before(plan)).close();
    }

    /// What has to be there before the first node starts: Azure refuses user-defined routing without its route table
    /// and a user-assigned NAT gateway without the gateway.
    private List<String> before(ClusterPlan plan) {
        NetworkResources networks = new NetworkResources(module);
        Stream<String> attached = module.subnets(plan).stream().flatMap(networks::before);
        Stream<String> peered = plan.outboundType().value() == OutboundType.USER_DEFINED_ROUTING
                ? plan.network().stream().flatMap(new PeeringResources(module)::before)
                : Stream.empty();
        Stream<String> roles = hasOwnIdentity(plan.cluster()) ? roleAddresses(plan).stream() : Stream.empty();
        return Stream.of(attached, peered, roles).flatMap(each -> each).distinct().toList();
    }

    private static String tier(@Nullable ClusterTier tier) {
        return Objects.requireNonNullElse(tier, ClusterTier.FREE).label();
    }

    /// azurerm wants a prefix; az makes one of the name where none is set.
    private static String dnsPrefix(Cluster cluster) {
        String prefix = cluster.dnsPrefix();
        if (prefix != null) {
            return prefix;
        }
        String plain = Labels.identifier(cluster.name()).replace('_', '-');
        return plain.substring(0, Math.min(plain.length(), LONGEST_PREFIX)).replaceAll("-+$", "");
    }

    private void firstPool(Body body, Optional<PoolPlan> first) {
        if (first.isEmpty()) {
            body.blank().comment("The design has no pool; azurerm wants one, and this is what az makes.");
            body.open("default_node_pool").setText("name", "nodepool1").set("node_count", "3").set("tags", "var.tags")
                    .close();
            return;
        }
        PoolPlan pool = first.get();
        PoolArguments arguments = new PoolArguments(module, pool);
        body.about(pool.pool().id()).blank();
        arguments.remarks(true).forEach(body::comment);
        arguments.write(body.open("default_node_pool").setText("name", pool.pool().name()));
        arguments.upgrades(body, true);
        body.close();
    }

    private void identityBlock(Body body, Cluster cluster) {
        boolean own = hasOwnIdentity(cluster);
        body.open("identity").setText("type", own ? "UserAssigned" : "SystemAssigned")
                .setIf(own, "identity_ids", Hcl.list(List.of(
                        IDENTITY + "." + (own ? identityLabel(cluster) : "") + ".id")))
                .close();
    }

    private void apiServer(Body body, ApiServerAccess access) {
        Optional<String> subnet = module.id(access.subnet());
        if (access.authorizedRanges().isEmpty() && subnet.isEmpty()) {
            return;
        }
        body.open("api_server_access_profile").setIf(!access.authorizedRanges().isEmpty(), "authorized_ip_ranges",
                Hcl.texts(access.authorizedRanges()));
        subnet.ifPresent(id -> body
                .set(module.version().argument("vnet_integration_enabled", "virtual_network_integration_enabled"),
                        "true")
                .set("subnet_id", id));
        body.close();
    }

    private void addOns(Body body, ClusterPlan plan) {
        if (plan.cluster().ingress() == IngressController.APPLICATION_ROUTING && module.version().hasAppRouting()) {
            body.open("web_app_routing").set("dns_zone_ids", "[]").close();
        }
        OutboundType type = plan.outboundType().value();
        if ((type == OutboundType.NONE || type == OutboundType.BLOCK) && module.version().isFour()) {
            body.open("bootstrap_profile").setText("artifact_source", "Cache").close();
        }
        if (plan.pools().stream().anyMatch(pool -> pool.pool().osType() == OsType.WINDOWS)) {
            body.open("windows_profile").set("admin_username", module.inputs().admin())
                    .set("admin_password", module.inputs().password()).close();
        }
    }

    /// A second run must not undo what the autoscaler did.
    private static void autoscaled(Body body, Optional<PoolPlan> pool, String count) {
        if (pool.filter(each -> each.pool().autoscaling() != null).isPresent()) {
            body.open("lifecycle").set("ignore_changes", Hcl.list(List.of(count))).close();
        }
    }

    /// One after another, for AKS refuses to add two pools at the same time.
    private void further(Body body, ClusterPlan cluster, Optional<PoolPlan> first) {
        List<String> before = new ArrayList<>();
        if (Resources.isPlanned(cluster.cluster()) && !hasOwnIdentity(cluster.cluster())) {
            before.addAll(roleAddresses(cluster));
        }
        for (PoolPlan pool : pools(cluster)) {
            if (first.filter(pool::equals).isEmpty()) {
                pool(body.about(pool.pool().id()), cluster, pool, before);
                before.clear();
                before.add(module.address(pool.pool()));
            }
        }
    }

    private void pool(Body body, ClusterPlan cluster, PoolPlan pool, List<String> before) {
        PoolArguments arguments = new PoolArguments(module, pool);
        body.blank();
        arguments.remarks(false).forEach(body::comment);
        module.inputs().provider(body.open(module.resource(pool.pool())), cluster.placement())
                .setText("name", pool.pool().name()).set("kubernetes_cluster_id", module.id(cluster.cluster()))
                .setText("mode", pool.pool().mode().azureName()).setText("os_type", pool.pool().osType().azureName());
        arguments.write(body);
        arguments.upgrades(body, false);
        autoscaled(body, Optional.of(pool), "node_count");
        NetworkResources networks = new NetworkResources(module);
        Stream<String> attached = pool.subnet().stream().flatMap(networks::before);
        body.setLines("depends_on", Stream.concat(before.stream(), attached).distinct().toList()).close();
    }

    private List<String> remarks(ClusterPlan plan) {
        Cluster cluster = plan.cluster();
        List<String> remarks = new ArrayList<>(new NetworkProfile(module.version(), plan).remarks());
        if (cluster.dnsPrefix() == null) {
            remarks.add("The design has no DNS prefix; azurerm wants one, so it is made of the name.");
        }
        ElementId subnet = cluster.apiServer().subnet();
        if (subnet != null && !hasOwnIdentity(cluster)) {
            remarks.add("API Server VNet Integration in a subnet of your own needs a user-assigned identity.");
        }
        if (cluster.virtualNodes()) {
            remarks.add("Not done here: the virtual nodes add-on.");
        }
        if (isInstalledLater(cluster.ingress())) {
            remarks.add("Not done here: ingress by " + cluster.ingress().label() + ".");
        }
        return remarks;
    }

    private boolean isInstalledLater(IngressController ingress) {
        return switch (ingress) {
            case NGINX, APPLICATION_GATEWAY, APPLICATION_GATEWAY_FOR_CONTAINERS -> true;
            case APPLICATION_ROUTING -> !module.version().hasAppRouting();
            case HTTP_APPLICATION_ROUTING -> !module.version().hasHttpRouting();
            case NONE -> false;
        };
    }
}
