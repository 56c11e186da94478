package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import overlaystudio.azure.AzureTerm;
import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.Dataplane;
import overlaystudio.azure.IdentityKind;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.Quantity;
import overlaystudio.design.ApiServerAccess;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterIdentity;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Egress;
import overlaystudio.design.Lifecycle;
import overlaystudio.plan.ClusterPlan;

/// The fields of clusters.
final class ClusterFields {

    private static final Lens<Cluster, ClusterNetwork> NETWORK = Lens.required(Cluster::network, Cluster::withNetwork);
    private static final Lens<Cluster, Egress> EGRESS = Lens.required(Cluster::egress, Cluster::withEgress);
    private static final Lens<Cluster, ClusterIdentity> IDENTITY =
            Lens.required(Cluster::identity, Cluster::withIdentity);
    private static final Lens<Cluster, ApiServerAccess> API_SERVER =
            Lens.required(Cluster::apiServer, Cluster::withApiServer);

    private static final List<Field<Cluster, ?>> GENERAL = List.of(
            Fields.name(Lens.required(Cluster::name, Cluster::withName), "1 to 63 characters."),
            Fields.lifecycle(Lens.required(Cluster::lifecycle, Cluster::withLifecycle)),
            Fields.typed("kubernetesVersion", "Kubernetes version",
                    Lens.optional(Cluster::kubernetesVersion, Cluster::withKubernetesVersion), Syntaxes.VERSION)
                    .fallback(_ -> Optional.of(new Field.Fallback("of the region", "default"))),
            Fields.choice("tier", "Pricing tier", Lens.optional(Cluster::tier, Cluster::withTier),
                    optional(ClusterTier.FREE)),
            Fields.typed("dnsPrefix", "DNS prefix", Lens.optional(Cluster::dnsPrefix, Cluster::withDnsPrefix),
                    Syntaxes.NAME)
                    .fallback(_ -> Optional.of(new Field.Fallback("made by Azure", "default")))
                    .help("First part of the API server\u2019s name.")
                    .alone(),
            Field.of("pools", "Node pools", Lens.readOnly(ClusterFields::links),
                    new Input.Links<>("No node pool yet.")).alone());

    private static final List<Field<Cluster, ?>> NET = List.of(
            Fields.choice("model", "Network model",
                    NETWORK.then(Lens.required(ClusterNetwork::model, ClusterNetwork::withModel)),
                    Option.all(NetworkModel.class))
                    .help(shown -> modelHelp(shown.value().network().model())),
            Fields.choice("convertsFrom", "Converts from",
                    NETWORK.then(Lens.optional(ClusterNetwork::convertsFrom, ClusterNetwork::withConvertsFrom)),
                    withNone("Nothing: it has this model already", Option.all(NetworkModel.class)))
                    .when(shown -> shown.value().lifecycle() == Lifecycle.EXISTING
                            || shown.value().network().convertsFrom() != null)
                    .help("The model that it has today and is to leave."),
            Fields.offered("podCidr", "Pod CIDR",
                    NETWORK.then(Lens.optional(ClusterNetwork::podCidr, ClusterNetwork::withPodCidr)), Syntaxes.CIDR,
                    new Input.Offers<>("Free ranges", RangeOffers::pods, false))
                    .when(ClusterFields::hasPodRange)
                    .fallback(shown -> plan(shown).flatMap(plan -> Field.Fallback.of(plan.podCidr())))
                    .help(ClusterFields::podHelp),
            Fields.offered("serviceCidr", "Service CIDR",
                    NETWORK.then(Lens.optional(ClusterNetwork::serviceCidr, ClusterNetwork::withServiceCidr)),
                    Syntaxes.CIDR, new Input.Offers<>("Free ranges", RangeOffers::services, false))
                    .fallback(shown -> plan(shown).flatMap(plan -> Field.Fallback.of(plan.serviceCidr())))
                    .help(ClusterFields::serviceHelp),
            Fields.typed("dnsServiceIp", "DNS service IP",
                    NETWORK.then(Lens.optional(ClusterNetwork::dnsServiceIp, ClusterNetwork::withDnsServiceIp)),
                    Syntaxes.DNS_SERVICE_IP)
                    .fallback(shown -> plan(shown).flatMap(plan -> Field.Fallback.of(plan.dnsServiceIp())))
                    .help("In the service CIDR, and not its first address."),
            Fields.choice("networkPolicy", "Network policy",
                    NETWORK.then(Lens.optional(ClusterNetwork::networkPolicy, ClusterNetwork::withNetworkPolicy)),
                    optional(NetworkPolicy.NONE)),
            Fields.choice("dataplane", "Data plane",
                    NETWORK.then(Lens.optional(ClusterNetwork::dataplane, ClusterNetwork::withDataplane)),
                    optional(Dataplane.AZURE)),
            Fields.typed("ipv6PodCidr", "IPv6 pod CIDR",
                    NETWORK.then(Lens.optional(ClusterNetwork::ipv6PodCidr, ClusterNetwork::withIpv6PodCidr)),
                    Syntaxes.IPV6_CIDR)
                    .help("For dual stack only."),
            Fields.typed("ipv6ServiceCidr", "IPv6 service CIDR",
                    NETWORK.then(Lens.optional(ClusterNetwork::ipv6ServiceCidr, ClusterNetwork::withIpv6ServiceCidr)),
                    Syntaxes.IPV6_CIDR)
                    .help("For dual stack only."));

    private static final List<Field<Cluster, ?>> WAYS = List.of(
            Fields.choice("outboundType", "Outbound type",
                    EGRESS.then(Lens.optional(Egress::outboundType, Egress::withOutboundType)),
                    optional(OutboundType.LOAD_BALANCER)),
            number("managedOutboundIps", "Managed outbound IPs",
                    Lens.optional(Egress::managedOutboundIps, Egress::withManagedOutboundIps))
                    .fallback(_ -> Optional.of(Field.Fallback.azure(1)))
                    .help(ClusterFields::portsHelp),
            number("outboundPorts", "SNAT ports per node",
                    Lens.optional(Egress::outboundPorts, Egress::withOutboundPorts))
                    .fallback(_ -> Optional.of(new Field.Fallback("0", "default")))
                    .help("A multiple of 8; 0 means automatic."),
            number("idleTimeoutMinutes", "Idle timeout",
                    Lens.optional(Egress::idleTimeoutMinutes, Egress::withIdleTimeoutMinutes))
                    .fallback(shown -> Optional.of(Field.Fallback.azure(natted(shown) ? 4 : 30)))
                    .help("Minutes after which an idle flow ends."),
            Fields.choice("ingress", "Ingress controller", Lens.required(Cluster::ingress, Cluster::withIngress),
                    Option.all(IngressController.class)),
            Fields.toggle("virtualNodes", "Virtual nodes",
                    Lens.required(Cluster::virtualNodes, Cluster::withVirtualNodes))
                    .help("The add-on that runs pods on Azure Container Instances."));

    private static final List<Field<Cluster, ?>> ACCESS = List.of(
            Fields.choice("identity", "Identity",
                    IDENTITY.then(Lens.optional(ClusterIdentity::kind, ClusterIdentity::withKind)),
                    optional(IdentityKind.SYSTEM_ASSIGNED)),
            Fields.typed("identityName", "Name of the identity",
                    IDENTITY.then(Lens.optional(ClusterIdentity::name, ClusterIdentity::withName)), Syntaxes.NAME)
                    .when(shown -> shown.value().identity().kind() == IdentityKind.USER_ASSIGNED
                            || shown.value().identity().name() != null),
            Fields.toggle("privateCluster", "Private cluster",
                    API_SERVER
                            .then(Lens.required(ApiServerAccess::privateCluster, ApiServerAccess::withPrivateCluster)))
                    .help("The API server has a private address only."),
            Field.of("authorizedRanges", "Authorized ranges",
                    API_SERVER.then(
                            Lens.required(ApiServerAccess::authorizedRanges, ApiServerAccess::withAuthorizedRanges)),
                    new Input.Rows<>(Syntaxes.CIDR, "Add a range", 0))
                    .help("Public ranges that may reach the API server. None: all may."),
            Fields.choice("apiServerSubnet", "API server subnet",
                    API_SERVER.then(Lens.optional(ApiServerAccess::subnet, ApiServerAccess::withSubnet)),
                    References.orNone("None", References::subnets))
                    .help("For API server VNet integration."));

    static final Fields<Cluster> ALL = Fields.of(GENERAL, NET, WAYS, ACCESS,
            Fields.placement(Lens.required(Cluster::placement, Cluster::withPlacement)));

    private ClusterFields() {}

    private static Field<Cluster, Integer> number(String name, String label, Lens<Egress, Integer> lens) {
        return Fields.typed(name, label, EGRESS.then(lens), Syntaxes.NUMBER_FROM_0);
    }

    private static Optional<ClusterPlan> plan(Shown<Cluster> shown) {
        return shown.plan().flatMap(plan -> plan.cluster(shown.id()));
    }

    private static <V extends Enum<V> & AzureTerm> Function<Shown<Cluster>, List<Option<V>>> optional(
            V azuresDefault) {
        return withNone("Default (Azure: " + azuresDefault.label() + ")",
                Option.all(azuresDefault.getDeclaringClass()));
    }

    private static <V> Function<Shown<Cluster>, List<Option<V>>> withNone(String none, List<Option<V>> options) {
        return _ -> Stream.concat(Stream.of(Option.<V>none(none)), options.stream()).toList();
    }

    private static boolean hasPodRange(Shown<Cluster> shown) {
        NetworkModel model = shown.value().network().model();
        return model == NetworkModel.OVERLAY || model == NetworkModel.KUBENET;
    }

    private static String modelHelp(NetworkModel model) {
        return switch (model) {
            case OVERLAY -> "Pods take addresses from the pod CIDR, a /24 for each node.";
            case NODE_SUBNET -> "Pods take addresses from their node\u2019s subnet: there is no pod CIDR.";
            case POD_SUBNET -> "Pods take addresses from a subnet of their own: there is no pod CIDR.";
            case KUBENET -> "Pods take addresses from the pod CIDR, which routes of the subnet serve.";
        };
    }

    private static String podHelp(Shown<Cluster> shown) {
        return plan(shown)
                .map(plan -> Ranges.ends(plan.podCidr().value()) + " \u00b7 "
                        + Numbers.of(plan.blocks().count(), "block") + " of /24, one for each node \u00b7 "
                        + Numbers.of((long) plan.nodesMax() + plan.surgeMax()) + " needed.")
                .orElse("");
    }

    private static String serviceHelp(Shown<Cluster> shown) {
        return plan(shown)
                .map(plan -> Ranges.span(plan.serviceCidr().value()))
                .orElse("");
    }

    private static boolean natted(Shown<Cluster> shown) {
        return plan(shown)
                .map(plan -> plan.outboundType().value().label().contains("NAT"))
                .orElse(false);
    }

    private static String portsHelp(Shown<Cluster> shown) {
        Quantity ports =
                natted(shown) ? Quantity.SNAT_PORTS_PER_NAT_GATEWAY_IP : Quantity.SNAT_PORTS_PER_LOAD_BALANCER_IP;
        return shown.plan()
                .map(plan -> "Each has " + Numbers.of(plan.facts().number(ports)) + " SNAT ports.")
                .orElse("");
    }

    private static List<Input.Link> links(Cluster cluster) {
        return cluster.pools().stream()
                .map(pool -> new Input.Link(pool.id(), pool.name(), Numbers.of(pool.count(), "node")))
                .toList();
    }
}
