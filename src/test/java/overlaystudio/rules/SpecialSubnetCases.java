package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.subnet;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.IngressController;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Appliance;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Subnet;

/// The cases of the rules about subnets that Azure keeps for services of its own.
final class SpecialSubnetCases {

    private static final List<LocalDate> BOTH = List.of(CaseDesigns.DOCUMENT, TODAY);
    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        BOTH.forEach(day -> {
            specialSubnets(day);
            apiServers(day);
        });
        gateways();
    }

    private SpecialSubnetCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id, LocalDate day) {
        return new CaseInTheMaking(ALL, id).on(day);
    }

    private static void specialSubnets(LocalDate day) {
        rule("gateway-subnet-size", day)
                .speaks(withSubnet(clean(), "GatewaySubnet", "10.11.255.0/30"))
                .silent(withSubnet(clean(), "GatewaySubnet", "10.11.255.0/27"))
                .fixes("Use 10.11.255.0/27", "Move GatewaySubnet to 10.0.0.0/27")
                .tells("Subnet GatewaySubnet 10.11.255.0/30 is too small: no gateway fits in less than a /29")
                .at("subnet-2 prefix").add();
        rule("gateway-subnet-size", day)
                .says(WARNING)
                .speaks(withSubnet(clean(), "GatewaySubnet", "10.11.255.0/29"))
                .silent(withSubnet(clean(), "GatewaySubnet", "10.11.255.0/26"))
                .fixes("Use 10.11.255.0/27", "Move GatewaySubnet to 10.0.0.0/27")
                .tells("Subnet GatewaySubnet 10.11.255.0/29 is too small: a /29 is possible, a /27 or larger"
                        + " leaves room for more gateways")
                .at("subnet-2 prefix").add();
        rule("gateway-subnet-size", day)
                .says(WARNING)
                .speaks(withSubnet(clean(), "GatewaySubnet", "10.11.255.0/28"))
                .silent(withSubnet(clean(), "gateway", "10.11.255.0/28"))
                .fix("Use 10.11.255.0/27")
                .add();
        rule("firewall-subnet-size", day)
                .speaks(withSubnet(clean(), "AzureFirewallSubnet", "10.11.254.0/27"))
                .silent(withSubnet(clean(), "AzureFirewallSubnet", "10.11.254.0/26"))
                .fixes("Use 10.11.254.0/26", "Move AzureFirewallSubnet to 10.0.0.0/26")
                .tells("Subnet AzureFirewallSubnet 10.11.254.0/27 is too small: a firewall needs a /26")
                .at("subnet-2 prefix").add();
        rule("firewall-subnet-size", day)
                .speaks(firewallIn("firewall"))
                .silent(firewallIn("AzureFirewallSubnet"))
                .fix("Call the subnet AzureFirewallSubnet")
                .tells("The firewall fw stands in subnet firewall, but its subnet must be called"
                        + " AzureFirewallSubnet")
                .at("subnet-2 name", "appliance-1 subnet").add();
        Design bastion = withSubnet(clean(), "AzureBastionSubnet", "10.11.253.0/27");
        rule("bastion-subnet-size", day)
                .speaks(bastion)
                .silent(withSubnet(clean(), "AzureBastionSubnet", "10.11.253.0/26"))
                .fixes("Use 10.11.253.0/26", "Move AzureBastionSubnet to 10.0.0.0/26")
                .tells("Subnet AzureBastionSubnet 10.11.253.0/27 is too small: a bastion made since 2021-11-02"
                        + " needs a /26")
                .at("subnet-2 prefix").add();
        rule("bastion-subnet-size", day)
                .says(WARNING)
                .speaks(bastion.replace(bastion.find(CaseDesigns.OTHER, Subnet.class).orElseThrow()
                        .withLifecycle(Lifecycle.EXISTING)))
                .add();
        rule("node-subnet-special-name", day)
                .speaks(subnet(clean(), each -> each.withName("GatewaySubnet")))
                .silent(subnet(clean(), each -> each.withName("nodesubnet")))
                .fix("Add subnet nodesubnet ")
                .tells("Node pool nodepool1 is in GatewaySubnet, which is for one service of Azure only")
                .at("pool-1 subnet", "subnet-1").add();
    }

    private static Design firewallIn(String name) {
        Appliance firewall = Appliance.of(new ElementId("appliance-1"), "fw")
                .withLifecycle(Lifecycle.PLANNED)
                .withSubnet(CaseDesigns.OTHER);
        return withSubnet(clean(), name, "10.11.254.0/26").add(firewall, ElementId.DESIGN);
    }

    private static void apiServers(LocalDate day) {
        rule("apiserver-subnet-size", day)
                .speaks(apiServers("10.11.0.0/29", 1))
                .silent(apiServers("10.11.0.0/28", 1))
                .fixes("Use 10.11.0.0/28", "Move apiserver to 10.0.0.0/28")
                .tells("Subnet apiserver 10.11.0.0/29 of the API servers of myOverlayCluster is too small: it"
                        + " needs a /28 and 9 usable addresses, has 3")
                .at("subnet-2 prefix").add();
        rule("apiserver-subnet-size", day)
                .speaks(apiServers("10.11.0.0/28", 2))
                .silent(apiServers("10.11.0.0/27", 2))
                .fixes("Use 10.11.0.0/27", "Move apiserver to 10.0.0.0/27")
                .tells("Subnet apiserver 10.11.0.0/28 of the API servers of myOverlayCluster and cluster1 is too"
                        + " small: it needs a /28 and 18 usable addresses, has 11")
                .at("subnet-2 prefix").add();
        rule("apiserver-subnet-size", day)
                .speaks(apiServers("10.11.0.0/27", 4))
                .silent(apiServers("10.11.0.0/27", 3))
                .fixes("Use 10.11.0.0/26", "Move apiserver to 10.0.0.0/26")
                .tells("Subnet apiserver 10.11.0.0/27 of the API servers of myOverlayCluster, cluster1, cluster2"
                        + " and cluster3 is too small: it needs a /28 and 36 usable addresses, has 27")
                .at("subnet-2 prefix").add();
        Design plain = apiServers("10.11.0.0/28", 1);
        rule("apiserver-subnet-size", day)
                .speaks(plain.replace(plain.find(CaseDesigns.OTHER, Subnet.class).orElseThrow()
                        .withDelegation(null)))
                .silent(plain)
                .fix("Delegate it to Microsoft.ContainerService/managedClusters")
                .tells("Subnet apiserver of API servers must be delegated to"
                        + " Microsoft.ContainerService/managedClusters")
                .at("subnet-2 delegation").add();
    }

    private static Design apiServers(String range, int clusters) {
        Design design = withSubnet(clean(), "apiserver", range);
        Design delegated = design.replace(design.find(CaseDesigns.OTHER, Subnet.class).orElseThrow()
                .withDelegation("Microsoft.ContainerService/managedClusters"));
        Design all = IntStream.range(1, clusters)
                .mapToObj(at -> Cluster.of(new ElementId("cluster-" + (at + 1)), "cluster" + at)
                        .withNetwork(delegated.clusters().getFirst().network()))
                .reduce(delegated, (each, more) -> each.add(more, ElementId.DESIGN), (_, last) -> last);
        return all.withClusters(all.clusters().stream()
                .map(each -> each.withApiServer(each.apiServer().withSubnet(CaseDesigns.OTHER)))
                .toList());
    }

    private static void gateways() {
        BOTH.forEach(day -> {
            rule("appgw-subnet-size", day)
                    .says(WARNING)
                    .speaks(gateway("10.11.2.0/28", 21))
                    .silent(gateway("10.11.2.0/24", 21))
                    .fixes("Use 10.11.2.0/24", "Move gateway to 10.0.0.0/24")
                    .tells("Subnet gateway 10.11.2.0/28 has room for 11 of the 21 addresses that its application"
                            + " gateway needs")
                    .at("subnet-2 prefix").add();
            rule("appgw-subnet-size", day)
                    .says(WARNING)
                    .speaks(gateway("10.11.2.0/28", 12))
                    .silent(gateway("10.11.2.0/24", 126))
                    .fix("Use 10.11.2.0/24")
                    .add();
            rule("appgw-subnet-size", day)
                    .says(INFO)
                    .speaks(gateway("10.11.2.0/28", 11))
                    .silent(gateway("10.11.2.0/24", 11))
                    .fixes("Use 10.11.2.0/24", "Move gateway to 10.0.0.0/24")
                    .tells("Subnet gateway 10.11.2.0/28 holds its application gateway; a /24 would let it scale"
                            + " to 125 instances")
                    .at("subnet-2 prefix").add();
        });
        Stream.of(LocalDate.of(2025, 3, 25), TODAY).forEach(day -> {
            rule("agc-subnet-size", day).speaks(controllers("10.11.4.0/25")).silent(controllers("10.11.4.0/24"))
                    .fixes("Use 10.11.4.0/24", "Move agc to 10.0.0.0/24")
                    .tells("Subnet agc 10.11.4.0/25 must be exactly a /24 for Application Gateway for Containers"
                            + " with overlay")
                    .at("subnet-2 prefix").add();
            rule("agc-subnet-size", day).speaks(controllers("10.11.4.0/23")).silent(controllers("10.11.4.0/24"))
                    .fix("Use 10.11.4.0/24").add();
        });
    }

    private static Design gateway(String range, int addresses) {
        Subnet subnet = Subnet.of(CaseDesigns.OTHER, "gateway", range(range))
                .withAddressesInUse(
                        List.of(new AddressUse(AddressUseKind.APPLICATION_GATEWAY, "gateway", addresses)));
        return clean().add(subnet, Given.VNET);
    }

    private static Design controllers(String range) {
        Subnet subnet = Subnet.of(CaseDesigns.OTHER, "agc", range(range))
                .withDelegation("Microsoft.ServiceNetworking/trafficControllers");
        return cluster(
                clean().add(subnet, Given.VNET),
                each -> each.withIngress(IngressController.APPLICATION_GATEWAY_FOR_CONTAINERS));
    }
}
