package overlaystudio.rules.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.Dataplane;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.NatGateway;
import overlaystudio.net.Ipv6Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rule about the shape of dual stack: which ranges there are, and what it does not go with.
final class DualStackRules {

    private static final String ID = "dual-stack";

    /// The largest IPv6 service range, and the ones that Azure proposes (azure-cni-overlay.md, dual-stack networking).
    private static final int SERVICE_PREFIX = 108;
    private static final Ipv6Cidr PODS = Ipv6Cidr.parse("fd12:3456:789a::/64");
    private static final Ipv6Cidr SERVICES = Ipv6Cidr.parse("fd12:3456:789a:1::/108");

    private DualStackRules() {}

    static Stream<Rule> rules() {
        return Stream.of(Check.of(ID, DualStackRules::breaches, DualStackRules::repairs));
    }

    static boolean isDual(Cluster cluster) {
        return cluster.network().ipv6PodCidr() != null || cluster.network().ipv6ServiceCidr() != null;
    }

    private static Stream<Breach> breaches(Plan plan) {
        return plan.clusters().stream().filter(each -> isDual(each.cluster())).flatMap(each -> breaches(plan, each));
    }

    private static Stream<Breach> breaches(Plan plan, ClusterPlan cluster) {
        return switch (cluster.cluster().network().model()) {
            case OVERLAY -> Stream.concat(
                    Stream.of(
                            missing(cluster, cluster.cluster().network()),
                            large(cluster, cluster.cluster().network().ipv6ServiceCidr()),
                            policy(cluster),
                            gateway(plan, cluster)).flatMap(Optional::stream),
                    DualStackSubnets.breaches(cluster));
            case NODE_SUBNET, POD_SUBNET -> Stream.of(flat(cluster));
            case KUBENET -> Stream.empty();
        };
    }

    private static Breach breach(ClusterPlan cluster, String field, String what) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE, cluster.cluster().name() + " " + what,
                Place.of(cluster.cluster().id(), field));
    }

    private static Breach flat(ClusterPlan cluster) {
        ClusterNetwork network = cluster.cluster().network();
        String field = network.ipv6PodCidr() != null ? "ipv6PodCidr" : "ipv6ServiceCidr";
        return breach(cluster, field, "has IPv6 ranges, but %s has no dual stack".formatted(network.model().label()));
    }

    private static Optional<Breach> missing(ClusterPlan cluster, ClusterNetwork network) {
        if (network.ipv6PodCidr() != null && network.ipv6ServiceCidr() != null) {
            return Optional.empty();
        }
        boolean pods = network.ipv6PodCidr() == null;
        return Optional.of(breach(
                cluster, pods ? "ipv6PodCidr" : "ipv6ServiceCidr",
                "has an IPv6 %s CIDR but no IPv6 %s CIDR".formatted(pods ? "service" : "pod",
                        pods ? "pod" : "service")));
    }

    private static Optional<Breach> large(ClusterPlan cluster, @Nullable Ipv6Cidr services) {
        return services == null || services.prefix() >= SERVICE_PREFIX
                ? Optional.empty()
                : Optional.of(breach(
                        cluster, "ipv6ServiceCidr",
                        "has IPv6 service CIDR %s, but the largest one is a /%s".formatted(services, SERVICE_PREFIX)));
    }

    private static Optional<Breach> policy(ClusterPlan cluster) {
        NetworkPolicy policy = cluster.networkPolicy().value();
        return policy == NetworkPolicy.AZURE || policy == NetworkPolicy.CALICO
                ? Optional.of(breach(
                        cluster, "networkPolicy",
                        "has dual stack with network policy %s".formatted(policy.azureName())))
                : Optional.empty();
    }

    private static Optional<Breach> gateway(Plan plan, ClusterPlan cluster) {
        OutboundType type = cluster.outboundType().value();
        Breach breach = breach(cluster, "outboundType", "has dual stack with outbound type " + type.azureName());
        return switch (type) {
            case MANAGED_NAT_GATEWAY -> Optional.of(breach);
            case MANAGED_NAT_GATEWAY_V2 -> Optional.of(breach.withVariant("standardV2"));
            case USER_ASSIGNED_NAT_GATEWAY -> attached(plan, cluster).map(gateway -> Repairs.isPlanned(gateway)
                    ? breach
                    : breach.withVariant("existing"));
            case LOAD_BALANCER, USER_DEFINED_ROUTING, NONE, BLOCK -> Optional.empty();
        };
    }

    /// A planned gateway is made with the Standard SKU; of an existing one the design does not say the SKU.
    private static Optional<NatGateway> attached(Plan plan, ClusterPlan cluster) {
        return plan.nodeSubnets(cluster).stream()
                .flatMap(subnet -> Optional.ofNullable(subnet.natGateway()).stream())
                .flatMap(id -> plan.design().find(id, NatGateway.class).stream())
                .findFirst();
    }

    private static Stream<QuickFix> repairs(Plan plan, Breach breach) {
        Place place = breach.places().getFirst();
        return Stream.concat(
                plan.cluster(place.element()).stream()
                        .flatMap(cluster -> repairs(plan, cluster, place.fieldName().orElse(""))),
                DualStackSubnets.repairs(plan, place.element()));
    }

    private static Stream<QuickFix> repairs(Plan plan, ClusterPlan cluster, String field) {
        Stream<QuickFix> fixes = switch (field) {
            case "ipv6PodCidr" -> change(plan, cluster, field, "Use " + PODS, it -> it.withIpv6PodCidr(PODS));
            case "ipv6ServiceCidr" -> services(cluster.cluster().network()).stream().flatMap(
                    range -> change(plan, cluster, field, "Use " + range, it -> it.withIpv6ServiceCidr(range)));
            case "networkPolicy" -> policies(plan).stream().flatMap(policy -> use(plan, cluster, policy));
            default -> Repairs.change(
                    plan.design(), cluster.cluster().id(), Cluster.class, field, "Use loadBalancer",
                    each -> each.withEgress(each.egress().withOutboundType(OutboundType.LOAD_BALANCER)));
        };
        return Stream.concat(fixes, change(plan, cluster, "ipv6PodCidr", "Use IPv4 only", FeatureRules::ipv4));
    }

    /// The start of a range that is too large, or else Azure's own proposal.
    private static List<Ipv6Cidr> services(ClusterNetwork network) {
        Ipv6Cidr set = network.ipv6ServiceCidr();
        return List.of(set == null ? SERVICES : Ipv6Cidr.of(set.high(), set.low(), SERVICE_PREFIX));
    }

    /// Cilium where dual stack has it on the day, and no engine.
    private static List<NetworkPolicy> policies(Plan plan) {
        List<NetworkPolicy> policies = new ArrayList<>(List.of(NetworkPolicy.NONE));
        if (plan.facts().list(ID, "policies").contains(NetworkPolicy.CILIUM.azureName())) {
            policies.addFirst(NetworkPolicy.CILIUM);
        }
        return policies;
    }

    private static Stream<QuickFix> use(Plan plan, ClusterPlan cluster, NetworkPolicy policy) {
        Dataplane plane = policy == NetworkPolicy.CILIUM ? Dataplane.CILIUM : null;
        return change(plan, cluster, "networkPolicy", "Use " + policy.azureName(),
                it -> it.withNetworkPolicy(policy).withDataplane(plane));
    }

    private static Stream<QuickFix> change(
            Plan plan, ClusterPlan cluster, String field, String title, UnaryOperator<ClusterNetwork> change) {
        return Repairs.change(plan.design(), cluster.cluster().id(), Cluster.class, field, title,
                each -> each.withNetwork(change.apply(each.network())));
    }
}
