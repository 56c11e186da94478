package overlaystudio.export.azcli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.Dataplane;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OsSku;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Egress;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.PoolPlan;

/// The options of `az aks create` and `az aks nodepool add`, as az knew them on a day.
record ClusterOptions(Era era, Addresses addresses) {

    /// Azure's defaults of a load balancer for egress: one address, ports by pool size, 30 minutes (AKS, load balancer).
    private static final Egress LOAD_BALANCER = new Egress(OutboundType.LOAD_BALANCER, 1, 0, 30);

    /// Azure's defaults of a managed NAT gateway: one address, 4 minutes (AKS, NAT gateway).
    private static final Egress NAT_GATEWAY = new Egress(OutboundType.MANAGED_NAT_GATEWAY, 1, null, 4);

    /// The network profile and the way out.
    Command network(Command create, ClusterPlan cluster) {
        ClusterNetwork network = cluster.cluster().network();
        return egress(policy(services(pods(model(create, network), cluster), cluster), cluster), cluster);
    }

    private static Command model(Command create, ClusterNetwork network) {
        return switch (network.model()) {
            case OVERLAY -> create.with("--network-plugin azure").with("--network-plugin-mode overlay");
            case NODE_SUBNET, POD_SUBNET -> create.with("--network-plugin azure");
            case KUBENET -> create.with("--network-plugin kubenet");
        };
    }

    private static Command pods(Command create, ClusterPlan cluster) {
        if (!cluster.hasPodRange()) {
            return create;
        }
        return range(create, "--pod-cidr", cluster.podCidr().value(), cluster.cluster().network().ipv6PodCidr());
    }

    private static Command services(Command create, ClusterPlan cluster) {
        ClusterNetwork network = cluster.cluster().network();
        return range(create, "--service-cidr", cluster.serviceCidr().value(), network.ipv6ServiceCidr())
                .with("--dns-service-ip", Word.of(cluster.dnsServiceIp().value().toString()))
                .withIf(network.ipv6PodCidr() != null, "--ip-families ipv4,ipv6");
    }

    /// With an IPv6 range the option is in the plural.
    private static Command range(Command create, String option, Cidr range, @Nullable Object ipv6) {
        return ipv6 == null
                ? create.with(option, Word.of(range.toString()))
                : create.with(option + "s", Word.of(range + "," + ipv6));
    }

    private Command policy(Command create, ClusterPlan cluster) {
        NetworkPolicy policy = cluster.networkPolicy().value();
        Command engine =
                policy == NetworkPolicy.NONE ? create : create.with("--network-policy", Word.of(policy.azureName()));
        return dataplane(engine, cluster.cluster().network());
    }

    private Command dataplane(Command create, ClusterNetwork network) {
        if (era.hasOverlayInAz()) {
            Dataplane dataplane = Objects.requireNonNullElse(network.dataplane(), Dataplane.AZURE);
            boolean possible = network.model() != NetworkModel.KUBENET;
            return possible ? create.with("--network-dataplane", Word.of(dataplane.azureName())) : create;
        }
        return create.withIf(network.dataplane() == Dataplane.CILIUM && era.knowsCilium(), "--enable-cilium-dataplane");
    }

    private Command egress(Command create, ClusterPlan cluster) {
        OutboundType type = cluster.outboundType().value();
        Egress egress = cluster.cluster().egress();
        Command typed = create.with("--outbound-type", Word.of(type.azureName())).with("--load-balancer-sku standard");
        return switch (type) {
            case LOAD_BALANCER -> loadBalancer(typed, egress);
            case MANAGED_NAT_GATEWAY, MANAGED_NAT_GATEWAY_V2 -> natGateway(typed, egress);
            case USER_ASSIGNED_NAT_GATEWAY, USER_DEFINED_ROUTING -> typed;
            case NONE, BLOCK -> typed.withIf(era.knowsIsolation(), "--bootstrap-artifact-source Cache");
        };
    }

    private static Command loadBalancer(Command create, Egress egress) {
        return create
                .withIfSet("--load-balancer-managed-outbound-ip-count",
                        or(egress.managedOutboundIps(), LOAD_BALANCER.managedOutboundIps()))
                .withIfSet("--load-balancer-outbound-ports", or(egress.outboundPorts(), LOAD_BALANCER.outboundPorts()))
                .withIfSet("--load-balancer-idle-timeout",
                        or(egress.idleTimeoutMinutes(), LOAD_BALANCER.idleTimeoutMinutes()));
    }

    private static Command natGateway(Command create, Egress egress) {
        return create
                .withIfSet("--nat-gateway-managed-outbound-ip-count",
                        or(egress.managedOutboundIps(), NAT_GATEWAY.managedOutboundIps()))
                .withIfSet("--nat-gateway-idle-timeout",
                        or(egress.idleTimeoutMinutes(), NAT_GATEWAY.idleTimeoutMinutes()));
    }

    private static @Nullable Integer or(@Nullable Integer set, @Nullable Integer otherwise) {
        return set == null ? otherwise : set;
    }

    /// Version, tier, identity and the way to the API server.
    Command access(Command create, ClusterPlan plan, @Nullable Word identity, Optional<Subnet> apiServerSubnet) {
        Cluster cluster = plan.cluster();
        Command named = tier(create, cluster.tier())
                .withIfSet("--kubernetes-version", cluster.kubernetesVersion())
                .withIfSet("--dns-name-prefix", cluster.dnsPrefix())
                .with("--enable-managed-identity");
        Command identified = identity == null ? named : named.with("--assign-identity", identity);
        String ranges =
                cluster.apiServer().authorizedRanges().stream().map(Cidr::toString).collect(Collectors.joining(","));
        Command reached = identified.withIf(cluster.apiServer().privateCluster(), "--enable-private-cluster")
                .withIfSet("--api-server-authorized-ip-ranges", ranges.isEmpty() ? null : ranges);
        return ingress(apiServerSubnet.map(subnet -> reached.with("--enable-apiserver-vnet-integration")
                .with("--apiserver-subnet-id", addresses.subnetId(subnet))).orElse(reached), cluster);
    }

    private Command tier(Command create, @Nullable ClusterTier tier) {
        ClusterTier effective = Objects.requireNonNullElse(tier, ClusterTier.FREE);
        return era.hasOverlayInAz()
                ? create.with("--tier", Word.of(effective.azureName()))
                : create.withIf(effective == ClusterTier.STANDARD, "--uptime-sla");
    }

    private Command ingress(Command create, Cluster cluster) {
        return switch (cluster.ingress()) {
            case HTTP_APPLICATION_ROUTING -> create.withIf(era.hasHttpRouting(),
                    "--enable-addons http_application_routing");
            case APPLICATION_ROUTING -> create.withIf(era.knowsAppRouting(), "--enable-app-routing");
            case NONE, NGINX, APPLICATION_GATEWAY, APPLICATION_GATEWAY_FOR_CONTAINERS -> create;
        };
    }

    /// The pool that a cluster is created with.
    Command firstPool(Command create, PoolPlan pool) {
        return scaled(create.with("--nodepool-name", Word.of(pool.pool().name())), pool);
    }

    /// A pool that is added to a cluster.
    Command furtherPool(Command add, PoolPlan pool) {
        NodePool it = pool.pool();
        Command typed =
                add.with("--mode", Word.of(it.mode().azureName())).with("--os-type", Word.of(it.osType().azureName()));
        return scaled(typed, pool)
                .with("--max-surge", Word.of(pool.maxSurge().value().toString()))
                .withIfSet("--max-unavailable", era.knowsMaxUnavailable() ? it.maxUnavailable() : null);
    }

    private Command scaled(Command command, PoolPlan pool) {
        NodePool it = pool.pool();
        Command sized = command.withIfSet("--os-sku", osSku(it.osSku()))
                .withIfSet("--node-vm-size", pool.vmSize().value().orElse(null))
                .with("--node-count", Word.of(it.count()));
        Command limited = autoscaled(sized, it.autoscaling())
                .with("--max-pods", Word.of(pool.maxPods().value()))
                .withNumbers("--zones", it.zones());
        return pool.subnet().map(subnet -> limited.with("--vnet-subnet-id", addresses.subnetId(subnet)))
                .orElse(limited);
    }

    private static Command autoscaled(Command command, @Nullable Autoscaling autoscaling) {
        return autoscaling == null
                ? command
                : command.with("--enable-cluster-autoscaler")
                        .with("--min-count", Word.of(autoscaling.min()))
                        .with("--max-count", Word.of(autoscaling.max()));
    }

    /// Azure Linux has its name in az since 2023; before it is CBL-Mariner.
    private @Nullable String osSku(@Nullable OsSku sku) {
        if (sku == null) {
            return null;
        }
        return sku == OsSku.AZURE_LINUX && !era.hasOverlayInAz() ? OsSku.CBL_MARINER.azureName() : sku.azureName();
    }

    /// What a reader has to know of a cluster that its command does not say.
    List<String> remarks(ClusterPlan plan) {
        Cluster cluster = plan.cluster();
        List<String> remarks = new ArrayList<>();
        if (plan.outboundType().value() == OutboundType.USER_DEFINED_ROUTING) {
            remarks.add("The firewall must already let the nodes reach what AKS needs (on Azure Firewall the FQDN tag"
                    + " AzureKubernetesService), else the cluster fails while it is created.");
        }
        if (cluster.network().model() == NetworkModel.POD_SUBNET) {
            remarks.add("Not said: the subnet of the pods. Add --pod-subnet-id.");
        }
        if (cluster.apiServer().subnet() != null) {
            remarks.add("If az does not know --enable-apiserver-vnet-integration: az extension add --name aks-preview");
        }
        if (cluster.virtualNodes()) {
            remarks.add("Not done here: the virtual nodes add-on.");
        }
        if (isInstalledLater(cluster.ingress())) {
            remarks.add("Not done here: ingress by " + cluster.ingress().label() + ".");
        }
        if (cluster.network().dataplane() == Dataplane.CILIUM && !era.hasOverlayInAz() && !era.knowsCilium()) {
            remarks.add("Not done here: the Cilium data plane, which az had no option for on " + era.day() + ".");
        }
        return remarks;
    }

    /// What a reader has to know of a pool that its command does not say.
    List<String> remarks(PoolPlan pool) {
        Integer unavailable = pool.pool().maxUnavailable();
        return unavailable == null || era.knowsMaxUnavailable()
                ? List.of()
                : List.of(String.format(Locale.ROOT,
                        "Not done here: max unavailable %,d, which az had no option for on %s.", unavailable,
                        era.day()));
    }

    private boolean isInstalledLater(IngressController ingress) {
        return switch (ingress) {
            case NGINX, APPLICATION_GATEWAY, APPLICATION_GATEWAY_FOR_CONTAINERS -> true;
            case APPLICATION_ROUTING -> !era.knowsAppRouting();
            case HTTP_APPLICATION_ROUTING -> !era.hasHttpRouting();
            case NONE -> false;
        };
    }
}
