package overlaystudio.studio.inspector.fields;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
import overlaystudio.studio.messages.Messages;

/// The fields of clusters.
final class ClusterFields {

    private static final Messages MESSAGES = Messages.of(ClusterFields.class);

    private static final Lens<Cluster, ClusterNetwork> NETWORK = Lens.required(Cluster::network, Cluster::withNetwork);
    private static final Lens<Cluster, Egress> EGRESS = Lens.required(Cluster::egress, Cluster::withEgress);
    private static final Lens<Cluster, ClusterIdentity> IDENTITY =
            Lens.required(Cluster::identity, Cluster::withIdentity);
    private static final Lens<Cluster, ApiServerAccess> API_SERVER =
            Lens.required(Cluster::apiServer, Cluster::withApiServer);

    private static final List<Field<Cluster, ?>> GENERAL = List.of(
            Fields.name(Lens.required(Cluster::name, Cluster::withName), "cluster"),
            Fields.lifecycle(Lens.required(Cluster::lifecycle, Cluster::withLifecycle)),
            Fields.typed("kubernetesVersion",
                    Lens.optional(Cluster::kubernetesVersion, Cluster::withKubernetesVersion), Syntaxes.VERSION)
                    .fallback(_ -> Optional.of(Field.Fallback.azure(MESSAGES.say("fallback.version")))),
            Fields.choice("tier", Lens.optional(Cluster::tier, Cluster::withTier),
                    optional(ClusterTier.FREE)),
            Fields.typed("dnsPrefix", Lens.optional(Cluster::dnsPrefix, Cluster::withDnsPrefix),
                    Syntaxes.NAME)
                    .fallback(_ -> Optional.of(Field.Fallback.azure(MESSAGES.say("fallback.dns-prefix"))))
                    .helped()
                    .alone(),
            Field.of("pools", Lens.readOnly(ClusterFields::links),
                    new Input.Links<>()).alone());

    private static final List<Field<Cluster, ?>> NET = List.of(
            Fields.choice("model", NETWORK.then(Lens.required(ClusterNetwork::model, ClusterNetwork::withModel)),
                    Option.all(NetworkModel.class))
                    .help(shown -> modelHelp(shown.value().network().model())),
            Fields.choice("convertsFrom",
                    NETWORK.then(Lens.optional(ClusterNetwork::convertsFrom, ClusterNetwork::withConvertsFrom)),
                    withNone(() -> MESSAGES.say("none.converts-from"), Option.all(NetworkModel.class)))
                    .when(shown -> shown.value().lifecycle() == Lifecycle.EXISTING
                            || shown.value().network().convertsFrom() != null)
                    .helped(),
            Fields.offered("podCidr",
                    NETWORK.then(Lens.optional(ClusterNetwork::podCidr, ClusterNetwork::withPodCidr)), Syntaxes.CIDR,
                    new Input.Offers<>(RangeOffers::pods, false))
                    .when(ClusterFields::hasPodRange)
                    .fallback(shown -> plan(shown).flatMap(plan -> Field.Fallback.of(plan.podCidr())))
                    .help(ClusterFields::podHelp),
            Fields.offered("serviceCidr",
                    NETWORK.then(Lens.optional(ClusterNetwork::serviceCidr, ClusterNetwork::withServiceCidr)),
                    Syntaxes.CIDR, new Input.Offers<>(RangeOffers::services, false))
                    .fallback(shown -> plan(shown).flatMap(plan -> Field.Fallback.of(plan.serviceCidr())))
                    .help(ClusterFields::serviceHelp),
            Fields.typed("dnsServiceIp",
                    NETWORK.then(Lens.optional(ClusterNetwork::dnsServiceIp, ClusterNetwork::withDnsServiceIp)),
                    Syntaxes.DNS_SERVICE_IP)
                    .fallback(shown -> plan(shown).flatMap(plan -> Field.Fallback.of(plan.dnsServiceIp())))
                    .helped(),
            Fields.choice("networkPolicy",
                    NETWORK.then(Lens.optional(ClusterNetwork::networkPolicy, ClusterNetwork::withNetworkPolicy)),
                    optional(NetworkPolicy.NONE)),
            Fields.choice("dataplane",
                    NETWORK.then(Lens.optional(ClusterNetwork::dataplane, ClusterNetwork::withDataplane)),
                    optional(Dataplane.AZURE)),
            Fields.typed("ipv6PodCidr",
                    NETWORK.then(Lens.optional(ClusterNetwork::ipv6PodCidr, ClusterNetwork::withIpv6PodCidr)),
                    Syntaxes.IPV6_CIDR)
                    .helped("dual-stack"),
            Fields.typed("ipv6ServiceCidr",
                    NETWORK.then(Lens.optional(ClusterNetwork::ipv6ServiceCidr, ClusterNetwork::withIpv6ServiceCidr)),
                    Syntaxes.IPV6_CIDR)
                    .helped("dual-stack"));

    private static final List<Field<Cluster, ?>> WAYS = List.of(
            Fields.choice("outboundType", EGRESS.then(Lens.optional(Egress::outboundType, Egress::withOutboundType)),
                    optional(OutboundType.LOAD_BALANCER)),
            number("managedOutboundIps", Lens.optional(Egress::managedOutboundIps, Egress::withManagedOutboundIps))
                    .fallback(_ -> Optional.of(Field.Fallback.azure(1)))
                    .help(ClusterFields::portsHelp),
            number("outboundPorts", Lens.optional(Egress::outboundPorts, Egress::withOutboundPorts))
                    .fallback(_ -> Optional.of(Field.Fallback.azure(0)))
                    .helped(),
            number("idleTimeoutMinutes", Lens.optional(Egress::idleTimeoutMinutes, Egress::withIdleTimeoutMinutes))
                    .fallback(shown -> Optional.of(Field.Fallback.azure(natted(shown) ? 4 : 30)))
                    .helped(),
            Fields.choice("ingress", Lens.required(Cluster::ingress, Cluster::withIngress),
                    Option.all(IngressController.class)),
            Fields.toggle("virtualNodes", Lens.required(Cluster::virtualNodes, Cluster::withVirtualNodes))
                    .helped());

    private static final List<Field<Cluster, ?>> ACCESS = List.of(
            Fields.choice("identity", IDENTITY.then(Lens.optional(ClusterIdentity::kind, ClusterIdentity::withKind)),
                    optional(IdentityKind.SYSTEM_ASSIGNED)),
            Fields.typed("identityName",
                    IDENTITY.then(Lens.optional(ClusterIdentity::name, ClusterIdentity::withName)), Syntaxes.NAME)
                    .when(shown -> shown.value().identity().kind() == IdentityKind.USER_ASSIGNED
                            || shown.value().identity().name() != null),
            Fields.toggle("privateCluster", API_SERVER
                    .then(Lens.required(ApiServerAccess::privateCluster, ApiServerAccess::withPrivateCluster)))
                    .helped(),
            Field.of("authorizedRanges", API_SERVER.then(
                    Lens.required(ApiServerAccess::authorizedRanges, ApiServerAccess::withAuthorizedRanges)),
                    new Input.Rows<>(Syntaxes.CIDR, 0)).helped(),
            Fields.choice("apiServerSubnet",
                    API_SERVER.then(Lens.optional(ApiServerAccess::subnet, ApiServerAccess::withSubnet)),
                    References.orNone("element", References::subnets))
                    .helped());

    static final Fields<Cluster> ALL = Fields.of(GENERAL, NET, WAYS, ACCESS,
            Fields.placement(Lens.required(Cluster::placement, Cluster::withPlacement)));

    private ClusterFields() {}

    private static Field<Cluster, Integer> number(String name, Lens<Egress, Integer> lens) {
        return Fields.typed(name, EGRESS.then(lens), Syntaxes.NUMBER_FROM_0);
    }

    private static Optional<ClusterPlan> plan(Shown<Cluster> shown) {
        return shown.plan().flatMap(plan -> plan.cluster(shown.id()));
    }

    private static <V extends Enum<V> & AzureTerm> Function<Shown<Cluster>, List<Option<V>>> optional(
            V azuresDefault) {
        return withNone(() -> MESSAGES.say("none.default", azuresDefault.label()),
                Option.all(azuresDefault.getDeclaringClass()));
    }

    private static <V> Function<Shown<Cluster>, List<Option<V>>> withNone(
            Supplier<String> none, List<Option<V>> options) {
        return _ -> Stream.concat(Stream.of(Option.<V>none(none.get())), options.stream()).toList();
    }

    private static boolean hasPodRange(Shown<Cluster> shown) {
        NetworkModel model = shown.value().network().model();
        return model == NetworkModel.OVERLAY || model == NetworkModel.KUBENET;
    }

    private static String modelHelp(NetworkModel model) {
        return switch (model) {
            case OVERLAY -> MESSAGES.say("help.model.overlay");
            case NODE_SUBNET -> MESSAGES.say("help.model.node-subnet");
            case POD_SUBNET -> MESSAGES.say("help.model.pod-subnet");
            case KUBENET -> MESSAGES.say("help.model.kubenet");
        };
    }

    private static String podHelp(Shown<Cluster> shown) {
        return plan(shown)
                .map(plan -> MESSAGES.say("help.pod-cidr", plan.podCidr().value().first(),
                        plan.podCidr().value().last(), plan.blocks().count(),
                        (long) plan.nodesMax() + plan.surgeMax()))
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
                .map(plan -> MESSAGES.say("help.managed-outbound-ips", plan.facts().number(ports)))
                .orElse("");
    }

    private static List<Input.Link> links(Cluster cluster) {
        return cluster.pools().stream()
                .map(pool -> new Input.Link(pool.id(), pool.name(), MESSAGES.say("nodes", pool.count())))
                .toList();
    }
}
