package overlaystudio.export.bicep;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.Dataplane;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.ApiServerAccess;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Egress;
import overlaystudio.export.bicep.Value.Block;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;

/// The properties of clusters, as Azure's interface knew them on a day.
record ClusterBlocks(References references, Parameters parameters, Apis apis) {

    /// Azure's defaults of a load balancer for egress: one address, ports by pool size, 30 minutes (AKS, load balancer).
    private static final Egress LOAD_BALANCER = new Egress(OutboundType.LOAD_BALANCER, 1, 0, 30);

    /// Azure's defaults of a managed NAT gateway: one address, 4 minutes (AKS, NAT gateway).
    private static final Egress NAT_GATEWAY = new Egress(OutboundType.MANAGED_NAT_GATEWAY, 1, null, 4);

    private static final int LONGEST_PREFIX = 54;

    /// The pricing tier.
    Block sku(Cluster cluster) {
        ClusterTier tier = Objects.requireNonNullElse(cluster.tier(), ClusterTier.FREE);
        String name = switch (tier) {
            case FREE -> "Free";
            case STANDARD -> apis.knowsTiers() ? "Standard" : "Paid";
            case PREMIUM -> apis.knowsTiers() ? "Premium" : "Paid";
        };
        return Block.EMPTY.withText("name", apis.knowsTiers() ? "Base" : "Basic").withText("tier", name);
    }

    /// All properties.
    ///
    /// @param pool the pool that the cluster is created with; empty if it has none
    Block properties(ClusterPlan plan, Optional<Value> pool) {
        Cluster cluster = plan.cluster();
        KubernetesVersion version = cluster.kubernetesVersion();
        Block named = version == null ? Block.EMPTY
                : Block.EMPTY.with("kubernetesVersion", parameters.version(cluster, version));
        Block access = apiServer(cluster.apiServer());
        Block profiled = named.withText("dnsPrefix", dnsPrefix(cluster))
                .with("enableRBAC", "true")
                .withIf(!access.properties().isEmpty(), "apiServerAccessProfile", access)
                .with("networkProfile", network(plan))
                .and(ingress(cluster.ingress()))
                .and(bootstrap(plan.outboundType().value()));
        Block windowed = hasWindows(plan) && references.home().has(plan.placement())
                ? profiled.with("windowsProfile", parameters.windowsProfile())
                : profiled;
        return pool.map(each -> windowed.with("agentPoolProfiles", Value.list(each))).orElse(windowed);
    }

    static boolean hasWindows(ClusterPlan plan) {
        return plan.pools().stream().anyMatch(each -> each.pool().osType() == OsType.WINDOWS);
    }

    /// The start of the name of the API server, which Azure wants: letters, digits and dashes.
    static String dnsPrefix(Cluster cluster) {
        String set = cluster.dnsPrefix();
        if (set != null) {
            return set;
        }
        String name = cluster.name().replaceAll("[^A-Za-z0-9-]+", "-");
        String cut = name.length() > LONGEST_PREFIX ? name.substring(0, LONGEST_PREFIX) : name;
        String trimmed = cut.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "aks" : trimmed;
    }

    private Block apiServer(ApiServerAccess access) {
        Block profile = access.privateCluster() ? Value.of("enablePrivateCluster", "true") : Block.EMPTY;
        Block limited = profile.withTexts("authorizedIPRanges", access.authorizedRanges().stream().map(Cidr::toString));
        return apis.knowsVnetIntegration()
                ? references.id(access.subnet())
                        .map(id -> limited.with("enableVnetIntegration", "true").with("subnetId", id)).orElse(limited)
                : limited;
    }

    private Block network(ClusterPlan plan) {
        ClusterNetwork network = plan.cluster().network();
        boolean isKubenet = network.model() == NetworkModel.KUBENET;
        Block model = Block.EMPTY.withText("networkPlugin", isKubenet ? "kubenet" : "azure");
        Block moded = network.model() == NetworkModel.OVERLAY ? model.withText("networkPluginMode", "overlay") : model;
        Block pathed = moded.withTextIfSet("networkDataplane", dataplane(network))
                .withTextIfSet("ebpfDataplane", ebpf(network))
                .withTextIfSet("networkPolicy", policy(plan.networkPolicy().value()));
        Block pods = plan.hasPodRange()
                ? range(pathed, "podCidr", plan.podCidr().value(), network.ipv6PodCidr())
                : pathed;
        Block services = range(pods, "serviceCidr", plan.serviceCidr().value(), network.ipv6ServiceCidr())
                .withText("dnsServiceIP", plan.dnsServiceIp().value().toString());
        Block families = network.ipv6PodCidr() == null ? services
                : services.withTexts("ipFamilies", Stream.of("IPv4", "IPv6"));
        return egress(families, plan);
    }

    private @Nullable String dataplane(ClusterNetwork network) {
        boolean possible = apis.knowsDataplane() && network.model() != NetworkModel.KUBENET;
        return possible ? Objects.requireNonNullElse(network.dataplane(), Dataplane.AZURE).azureName() : null;
    }

    private @Nullable String ebpf(ClusterNetwork network) {
        return apis.knowsEbpfDataplane() && network.dataplane() == Dataplane.CILIUM ? "cilium" : null;
    }

    private @Nullable String policy(NetworkPolicy policy) {
        boolean known = policy != NetworkPolicy.CILIUM || apis.knowsDataplane();
        return policy == NetworkPolicy.NONE || !known ? null : policy.azureName();
    }

    /// With an IPv6 range the property is a list, in the plural.
    private static Block range(Block block, String name, Cidr range, @Nullable Object ipv6) {
        return ipv6 == null
                ? block.withText(name, range.toString())
                : block.withTexts(name + "s", Stream.of(range.toString(), ipv6.toString()));
    }

    private Block egress(Block block, ClusterPlan plan) {
        OutboundType type = plan.outboundType().value();
        Egress egress = plan.cluster().egress();
        boolean skus = apis.knowsNatGatewaySku();
        String name = type == OutboundType.MANAGED_NAT_GATEWAY_V2 && skus
                ? OutboundType.MANAGED_NAT_GATEWAY.azureName()
                : type.azureName();
        Block typed = block.withText("outboundType", name).withText("loadBalancerSku", "standard");
        return switch (type) {
            case LOAD_BALANCER -> typed.with("loadBalancerProfile", loadBalancer(egress));
            // Where the SKU is a property, StandardV2 is the default of a region that has it.
            case MANAGED_NAT_GATEWAY -> typed.with("natGatewayProfile", natGateway(egress, skus ? "Standard" : null));
            case MANAGED_NAT_GATEWAY_V2 -> typed.with(
                    "natGatewayProfile", natGateway(egress, skus ? "StandardV2" : null));
            case USER_ASSIGNED_NAT_GATEWAY, USER_DEFINED_ROUTING, NONE, BLOCK -> typed;
        };
    }

    private static Block loadBalancer(Egress egress) {
        return Block.EMPTY
                .with("managedOutboundIPs", count(or(egress.managedOutboundIps(), LOAD_BALANCER.managedOutboundIps())))
                .withIfSet("allocatedOutboundPorts", or(egress.outboundPorts(), LOAD_BALANCER.outboundPorts()))
                .withIfSet("idleTimeoutInMinutes",
                        or(egress.idleTimeoutMinutes(), LOAD_BALANCER.idleTimeoutMinutes()));
    }

    private static Block natGateway(Egress egress, @Nullable String sku) {
        return Block.EMPTY
                .withTextIfSet("sku", sku)
                .with("managedOutboundIPProfile",
                        count(or(egress.managedOutboundIps(), NAT_GATEWAY.managedOutboundIps())))
                .withIfSet("idleTimeoutInMinutes", or(egress.idleTimeoutMinutes(), NAT_GATEWAY.idleTimeoutMinutes()));
    }

    private static Block count(@Nullable Integer count) {
        return Block.EMPTY.withIfSet("count", count);
    }

    private static @Nullable Integer or(@Nullable Integer set, @Nullable Integer otherwise) {
        return set == null ? otherwise : set;
    }

    private Block ingress(IngressController ingress) {
        Block enabled = Value.of("enabled", "true");
        return switch (ingress) {
            case HTTP_APPLICATION_ROUTING -> Block.EMPTY.withIf(apis.knowsHttpRouting(), "addonProfiles",
                    Block.EMPTY.with("httpApplicationRouting", enabled));
            case APPLICATION_ROUTING -> Block.EMPTY.withIf(apis.knowsAppRouting(), "ingressProfile",
                    Block.EMPTY.with("webAppRouting", enabled));
            case NONE, NGINX, APPLICATION_GATEWAY, APPLICATION_GATEWAY_FOR_CONTAINERS -> Block.EMPTY;
        };
    }

    private Block bootstrap(OutboundType type) {
        boolean isolated = type == OutboundType.NONE || type == OutboundType.BLOCK;
        return Block.EMPTY.withIf(isolated && apis.knowsIsolation(), "bootstrapProfile",
                Block.EMPTY.withText("artifactSource", "Cache"));
    }
}
