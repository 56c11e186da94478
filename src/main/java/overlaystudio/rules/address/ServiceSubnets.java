package overlaystudio.rules.address;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.Quantity;
import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Measure;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about the subnets of services that stand before a cluster.
public final class ServiceSubnets {

    /// What the subnet of Application Gateway for Containers is delegated to.
    private static final String TRAFFIC_CONTROLLERS = "Microsoft.ServiceNetworking/trafficControllers";

    /// What the subnet of API servers is delegated to (api-server-vnet-integration.md).
    private static final String MANAGED_CLUSTERS = "Microsoft.ContainerService/managedClusters";

    /// The recommended subnet of an Application Gateway (its infrastructure page), and the only one with AGC.
    private static final int USUAL = 24;

    /// Addresses that the API server of one cluster keeps (api-server-vnet-integration.md).
    private static final int PER_API_SERVER = 9;

    private ServiceSubnets() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.ofNetworks("appgw-subnet-size", ServiceSubnets::gateways,
                        (plan, breach) -> grow(plan, breach, USUAL)),
                Check.of("agc-subnet-size", ServiceSubnets::controllers, (plan, breach) -> grow(plan, breach, USUAL)),
                Check.of("apiserver-subnet-size", ServiceSubnets::apiServers, ServiceSubnets::repairApiServers));
    }

    private static Stream<Breach> gateways(Plan plan) {
        return subnets(plan)
                .filter(subnet -> subnet.prefix().prefix() > USUAL)
                .filter(subnet -> gateways(subnet) > 0)
                .map(subnet -> gateways(subnet) > usable(plan, subnet) ? tooFew(plan, subnet) : small(subnet));
    }

    private static Breach tooFew(Plan plan, Subnet subnet) {
        return breach(
                subnet,
                Timing.GROWS_INTO_IT,
                "Subnet %s has room for %s of the %s addresses that its application gateway needs"
                        .formatted(
                                NetworkRules.named(subnet),
                                Words.number(usable(plan, subnet)),
                                Words.number(gateways(subnet))))
                .withMeasure(Measure.ofMany(gateways(subnet) - usable(plan, subnet), "missing address"));
    }

    private static Breach small(Subnet subnet) {
        return breach(
                subnet,
                Timing.GROWS_INTO_IT,
                "Subnet %s holds its application gateway; a /%s would let it scale to 125 instances"
                        .formatted(NetworkRules.named(subnet), USUAL))
                .withVariant("fits");
    }

    private static long gateways(Subnet subnet) {
        return subnet.inUse(AddressUseKind.APPLICATION_GATEWAY);
    }

    private static long usable(Plan plan, Subnet subnet) {
        return Math.max(0, subnet.prefix().size() - plan.facts().number(Quantity.RESERVED_PER_SUBNET));
    }

    private static Stream<Subnet> subnets(Plan plan) {
        return plan.design().networks().stream().flatMap(network -> network.subnets().stream());
    }

    /// The subnets for Application Gateway for Containers in the networks of overlay clusters that use it.
    private static Stream<Breach> controllers(Plan plan) {
        return plan.clusters().stream()
                .filter(ServiceSubnets::usesControllers)
                .flatMap(cluster -> cluster.network().stream())
                .distinct()
                .flatMap(network -> network.subnets().stream())
                .filter(subnet -> isDelegated(subnet, TRAFFIC_CONTROLLERS))
                .filter(subnet -> subnet.prefix().prefix() != USUAL)
                .map(subnet -> breach(
                        subnet,
                        Timing.REFUSED_AT_CREATE,
                        "Subnet %s must be exactly a /%s for Application Gateway for Containers with overlay"
                                .formatted(NetworkRules.named(subnet), USUAL)));
    }

    private static boolean usesControllers(ClusterPlan cluster) {
        return cluster.cluster().network().model() == NetworkModel.OVERLAY
                && cluster.cluster().ingress() == IngressController.APPLICATION_GATEWAY_FOR_CONTAINERS;
    }

    private static boolean isDelegated(Subnet subnet, String service) {
        return service.equalsIgnoreCase(subnet.delegation());
    }

    private static Stream<Breach> apiServers(Plan plan) {
        Map<ElementId, List<ClusterPlan>> served = new LinkedHashMap<>();
        plan.clusters().forEach(cluster -> Optional.ofNullable(cluster.cluster().apiServer().subnet())
                .ifPresent(id -> served.computeIfAbsent(id, _ -> new ArrayList<>()).add(cluster)));
        return served.isEmpty()
                ? Stream.empty()
                : subnets(plan)
                        .flatMap(subnet -> Stream.ofNullable(served.get(subnet.id()))
                                .flatMap(clusters -> Stream.concat(
                                        apiServerSize(plan, subnet, clusters), apiServerDelegation(subnet))));
    }

    private static Stream<Breach> apiServerSize(Plan plan, Subnet subnet, List<ClusterPlan> clusters) {
        int smallest = plan.facts().number(Quantity.API_SERVER_SUBNET_PREFIX);
        long needed = (long) PER_API_SERVER * clusters.size();
        if (subnet.prefix().prefix() <= smallest && usable(plan, subnet) >= needed) {
            return Stream.empty();
        }
        String message =
                "Subnet %s of the API servers of %s is too small: it needs a /%s and %s usable addresses, has %s"
                        .formatted(
                                NetworkRules.named(subnet),
                                Words.and(clusters.stream().map(each -> each.cluster().name()).toList()),
                                smallest,
                                Words.number(needed),
                                Words.number(usable(plan, subnet)));
        return Stream.of(breach(subnet, Timing.REFUSED_AT_CREATE, message));
    }

    private static Stream<Breach> apiServerDelegation(Subnet subnet) {
        return isDelegated(subnet, MANAGED_CLUSTERS)
                ? Stream.empty()
                : Stream.of(Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "Subnet %s of API servers must be delegated to %s".formatted(subnet.name(), MANAGED_CLUSTERS),
                        Place.of(subnet.id(), "delegation")));
    }

    private static Stream<QuickFix> repairApiServers(Plan plan, Breach breach) {
        boolean isDelegation = breach.places().getFirst().fieldName().filter("delegation"::equals).isPresent();
        return isDelegation
                ? Repairs.change(
                        plan.design(),
                        breach.places().getFirst().element(),
                        Subnet.class,
                        "delegation",
                        "Delegate it to " + MANAGED_CLUSTERS,
                        subnet -> subnet.withDelegation(MANAGED_CLUSTERS))
                : grow(plan, breach, apiServerPrefix(plan, breach));
    }

    private static int apiServerPrefix(Plan plan, Breach breach) {
        ElementId subnet = breach.places().getFirst().element();
        long clusters = plan.clusters().stream()
                .filter(each -> subnet.equals(each.cluster().apiServer().subnet()))
                .count();
        int smallest = plan.facts().number(Quantity.API_SERVER_SUBNET_PREFIX);
        long needed = clusters * PER_API_SERVER + plan.facts().number(Quantity.RESERVED_PER_SUBNET);
        int fitting = Integer.SIZE - (Long.SIZE - Long.numberOfLeadingZeros(needed - 1));
        return Math.min(smallest, fitting);
    }

    private static Breach breach(Subnet subnet, Timing timing, String message) {
        return Breach.of(timing, message, Place.of(subnet.id(), "prefix"));
    }

    private static Stream<QuickFix> grow(Plan plan, Breach breach, int prefix) {
        return plan.design().find(breach.places().getFirst().element(), Subnet.class).stream()
                .filter(subnet -> !subnet.prefix().equals(Cidr.of(subnet.prefix().first(), prefix)))
                .flatMap(subnet -> SubnetRules.grow(plan, subnet, prefix));
    }
}
