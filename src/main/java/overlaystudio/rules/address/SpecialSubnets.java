package overlaystudio.rules.address;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.azure.ApplianceKind;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;
import overlaystudio.plan.Vacancy;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about the subnets that one service of Azure finds by their names.
public final class SpecialSubnets {

    private static final String GATEWAY = "GatewaySubnet";
    private static final String FIREWALL = "AzureFirewallSubnet";
    private static final String BASTION = "AzureBastionSubnet";
    private static final List<String> NAMES = List.of(GATEWAY, FIREWALL, BASTION);

    /// Smallest and recommended gateway subnet (VPN gateway FAQ).
    private static final int GATEWAY_SMALLEST = 29;
    private static final int GATEWAY_USUAL = 27;

    /// Smallest subnet of a firewall (Azure Firewall FAQ) and of a bastion made since 2021-11-02 (Azure Bastion).
    private static final int FIREWALL_SMALLEST = 26;
    private static final int BASTION_SMALLEST = 26;

    private static final int USUAL_NODE_SUBNET = 24;

    private SpecialSubnets() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.ofNetworks("gateway-subnet-size", SpecialSubnets::gateway,
                        (plan, breach) -> resize(plan, breach, GATEWAY_USUAL)),
                Check.ofNetworks("firewall-subnet-size", SpecialSubnets::firewall, SpecialSubnets::repairFirewall),
                Check.ofNetworks("bastion-subnet-size", SpecialSubnets::bastion,
                        (plan, breach) -> resize(plan, breach, BASTION_SMALLEST)),
                Check.of("node-subnet-special-name", SpecialSubnets::nodes, SpecialSubnets::addNodeSubnet));
    }

    private static Stream<Subnet> named(Plan plan, String name) {
        return plan.design().networks().stream()
                .flatMap(network -> network.subnets().stream())
                .filter(subnet -> subnet.name().equals(name));
    }

    private static Stream<Breach> gateway(Plan plan) {
        return named(plan, GATEWAY)
                .filter(subnet -> subnet.prefix().prefix() > GATEWAY_USUAL)
                .map(subnet -> subnet.prefix().prefix() > GATEWAY_SMALLEST
                        ? tooSmall(subnet, "no gateway fits in less than a /" + GATEWAY_SMALLEST)
                        : tooSmall(subnet, "a /%s is possible, a /%s or larger leaves room for more gateways"
                                .formatted(subnet.prefix().prefix(), GATEWAY_USUAL)).withoutRefusal()
                                .withVariant("small"));
    }

    private static Stream<Breach> firewall(Plan plan) {
        Stream<Breach> small = named(plan, FIREWALL)
                .filter(subnet -> subnet.prefix().prefix() > FIREWALL_SMALLEST)
                .map(subnet -> tooSmall(subnet, "a firewall needs a /" + FIREWALL_SMALLEST));
        return Stream.concat(small, plan.design().appliances().stream()
                .filter(each -> each.kind() == ApplianceKind.AZURE_FIREWALL && each.lifecycle() == Lifecycle.PLANNED)
                .flatMap(each -> Optional.ofNullable(each.subnet())
                        .flatMap(id -> plan.design().find(id, Subnet.class))
                        .filter(subnet -> !subnet.name().equals(FIREWALL))
                        .map(subnet -> Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "The firewall %s stands in subnet %s, but its subnet must be called %s"
                                        .formatted(each.name(), subnet.name(), FIREWALL),
                                Place.of(subnet.id(), "name"),
                                Place.of(each.id(), "subnet")))
                        .stream()));
    }

    private static Stream<QuickFix> repairFirewall(Plan plan, Breach breach) {
        boolean isName = breach.places().getFirst().fieldName().filter("name"::equals).isPresent();
        return isName ? rename(plan, breach) : resize(plan, breach, FIREWALL_SMALLEST);
    }

    private static Stream<QuickFix> rename(Plan plan, Breach breach) {
        return Repairs.change(
                plan.design(),
                breach.places().getFirst().element(),
                Subnet.class,
                "name",
                "Call the subnet " + FIREWALL,
                subnet -> subnet.withName(FIREWALL));
    }

    /// Bastions of before 2021-11-02 stay in smaller subnets.
    private static Stream<Breach> bastion(Plan plan) {
        return named(plan, BASTION)
                .filter(subnet -> subnet.prefix().prefix() > BASTION_SMALLEST)
                .map(subnet -> subnet.lifecycle() == Lifecycle.EXISTING
                        ? bastion(subnet).withoutRefusal().withVariant("existing")
                        : bastion(subnet));
    }

    private static Breach bastion(Subnet subnet) {
        return tooSmall(subnet, "a bastion made since 2021-11-02 needs a /" + BASTION_SMALLEST);
    }

    private static Breach tooSmall(Subnet subnet, String why) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Subnet %s is too small: %s".formatted(NetworkRules.named(subnet), why),
                Place.of(subnet.id(), "prefix"));
    }

    private static Stream<QuickFix> resize(Plan plan, Breach breach, int prefix) {
        return plan.design().find(breach.places().getFirst().element(), Subnet.class).stream()
                .flatMap(subnet -> SubnetRules.grow(plan, subnet, prefix));
    }

    private static Stream<Breach> nodes(Plan plan) {
        return plan.clusters().stream()
                .flatMap(cluster -> cluster.pools().stream())
                .flatMap(pool -> pool.subnet().stream()
                        .filter(subnet -> NAMES.contains(subnet.name()))
                        .map(subnet -> nodes(pool, subnet)));
    }

    private static Breach nodes(PoolPlan pool, Subnet subnet) {
        return Breach.of(
                Timing.REFUSED_AT_CREATE,
                "Node pool %s is in %s, which is for one service of Azure only"
                        .formatted(pool.pool().name(), subnet.name()),
                Place.of(pool.pool().id(), "subnet"),
                Place.of(subnet.id()));
    }

    private static Stream<QuickFix> addNodeSubnet(Plan plan, Breach breach) {
        ElementId pool = breach.places().getFirst().element();
        return plan.design().networkOf(breach.places().getLast().element()).stream()
                .flatMap(network -> addNodeSubnet(plan, network, pool));
    }

    private static Stream<QuickFix> addNodeSubnet(Plan plan, VirtualNetwork network, ElementId pool) {
        String name = network.subnets().stream().anyMatch(each -> each.name().equals("nodesubnet"))
                ? "nodesubnet2"
                : "nodesubnet";
        ElementId id = plan.design().newId(ElementKind.SUBNET);
        return plan.design().find(pool, NodePool.class).stream()
                .filter(Repairs::isPlanned)
                .flatMap(_ -> Vacancy.forSubnets(plan, network).space().first(USUAL_NODE_SUBNET).stream())
                .map(range -> Subnet.of(id, name, range))
                .map(subnet -> Repairs.batch(
                        "Add subnet %s %s".formatted(subnet.name(), subnet.prefix()),
                        List.of(new Edit.AddElement(subnet, network.id()), new Edit.ChangeElement<>(
                                pool, NodePool.class, "subnet", "Move pool", each -> each.withSubnet(id)))));
    }
}
