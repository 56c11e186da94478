package overlaystudio.rules;

import static overlaystudio.rules.AddressCases.routed;
import static overlaystudio.rules.AddressCases.spokes;
import static overlaystudio.rules.CaseDesigns.DOCUMENT;
import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.nodes;
import static overlaystudio.rules.CaseDesigns.outside;
import static overlaystudio.rules.CaseDesigns.peer;
import static overlaystudio.rules.CaseDesigns.prefixes;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.network;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import overlaystudio.azure.ApplianceKind;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Appliance;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Peering;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.net.Ipv6Cidr;

/// The cases of networks with several prefixes, of subnets within one another, and of networks without a cluster.
final class NetworkEdgeCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        spaces();
        reserved();
        subnets();
        meetings();
        outsides();
        services();
    }

    private NetworkEdgeCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id).on(TODAY);
    }

    private static Design other(String... spaces) {
        List<Cidr> prefixes = Stream.of(spaces).map(Cidr::parse).toList();
        return clean().add(VirtualNetwork.of(new ElementId("vnet-2"), "other", prefixes), ElementId.DESIGN);
    }

    private static void spaces() {
        rule("vnet-prefix-self-overlap").speaks(prefixes(clean(), "10.0.0.0/8", "172.21.0.0/16", "10.1.0.0/16"))
                .silent(prefixes(clean(), "10.0.0.0/8", "172.21.0.0/16")).fix("Drop the prefixes that lie in others")
                .tells("The prefixes 10.0.0.0/8 and 10.1.0.0/16 of myVirtualNetwork overlap one another").add();
        rule("vnet-prefix-self-overlap").speaks(prefixes(clean(), "10.0.0.0/8", "10.0.0.0/8")).silent(clean())
                .fix("Drop the prefixes that lie in others").add();
        rule("vnet-aks-max-size").speaks(prefixes(clean(), "10.0.0.0/7", "100.0.0.0/7")).silent(other("100.0.0.0/7"))
                .fix("Use 10.0.0.0/8")
                .tells("The address space 10.0.0.0/7 of myVirtualNetwork is larger than the /8 that a network of a"
                        + " cluster may have")
                .add();
        rule("vnet-forbidden-range").speaks(other("224.0.0.0/24", "127.0.0.0/24")).silent(other("223.0.0.0/24"))
                .tells("The address space 224.0.0.0/24 of other overlaps 224.0.0.0/4, which no virtual network can"
                        + " have")
                .add();
        rule("vnet-not-private").says(WARNING).speaks(other("20.0.0.0/16", "10.64.0.0/16", "21.0.0.0/16"))
                .silent(other("192.168.0.0/16"))
                .tells("The address space 20.0.0.0/16 of other is not within the private ranges of RFC 1918 and RFC"
                        + " 6598")
                .add();
    }

    private static Design within(String nodes, String... spaces) {
        Design design = prefixes(nodes(nodes), spaces);
        return cluster(design, each -> each.withNetwork(each.network().withServiceCidr(range("10.0.0.0/16"))
                .withDnsServiceIp(IpAddress.parse("10.0.0.10"))));
    }

    private static void reserved() {
        rule("aks-reserved-range-vnet").says(WARNING).speaks(within("172.20.0.0/24", "172.16.0.0/12"))
                .silent(other("172.16.0.0/12")).fixes("Use 172.20.0.0/14", "Move myVirtualNetwork to 10.16.0.0/12")
                .add();
        rule("aks-reserved-range-vnet").says(WARNING)
                .speaks(within("172.20.0.0/24", "10.64.0.0/16", "172.16.0.0/12", "172.30.0.0/16"))
                .silent(within("172.20.0.0/24", "10.64.0.0/16", "172.20.0.0/16"))
                .tells("The address space 172.16.0.0/12 of myVirtualNetwork overlaps 172.30.0.0/16 and"
                        + " 172.31.0.0/16, which AKS reserves")
                .add();
        rule("aks-reserved-range-vnet").says(WARNING)
                .speaks(withSubnet(within("172.16.0.0/24", "172.16.0.0/12"), "app", "172.24.0.0/24"))
                .silent(within("172.16.0.0/24", "172.16.0.0/13")).fix("Move myVirtualNetwork to ").add();
        rule("aks-reserved-range-vnet")
                .speaks(withSubnet(within("172.30.4.0/24", "172.16.0.0/12"), "app", "172.30.5.0/24"))
                .silent(within("172.20.0.0/24", "172.20.0.0/16")).fix("Move nodesubnet to 172.16.0.0/24")
                .tells("Node subnet nodesubnet 172.30.4.0/24 overlaps 172.30.0.0/16, which AKS reserves").add();
    }

    private static void subnets() {
        Design nested = withSubnet(clean(), "middle", "10.10.16.0/20")
                .add(Subnet.of(new ElementId("subnet-3"), "inner", range("10.10.17.0/24")), Given.VNET);
        rule("subnet-overlap").speaks(nested).silent(withSubnet(clean(), "middle", "10.11.16.0/20"))
                .fix("Move middle to 10.0.0.0/20")
                .tells("Subnet middle 10.10.16.0/20 overlaps subnet nodesubnet 10.10.0.0/16",
                        "Subnet inner 10.10.17.0/24 overlaps subnet nodesubnet 10.10.0.0/16")
                .at("subnet-2 prefix", "subnet-1 prefix").add();
        Design around = withSubnet(nodes("10.10.0.0/24"), "around", "10.10.0.0/16");
        rule("subnet-overlap").speaks(around).silent(clean()).fix("Move around to 10.0.0.0/16")
                .tells("Subnet around 10.10.0.0/16 overlaps subnet nodesubnet 10.10.0.0/24")
                .at("subnet-2 prefix", "subnet-1 prefix").add();
        Design wide = prefixes(clean(), "0.0.0.0/1");
        rule("subnet-size").speaks(withSubnet(wide, "app", "0.0.0.0/1")).silent(withSubnet(wide, "app", "64.0.0.0/2"))
                .tells("Subnet app 0.0.0.0/1 must be between /2 and /29").at("subnet-2 prefix").add();
        Design tight = pool(nodes("10.10.0.0/27"), each -> each.withCount(27));
        String five = "Azure keeps 5 of the 32 addresses of nodesubnet 10.10.0.0/27: 27 remain, and %s are needed";
        rule("subnet-reserved-five").on(DOCUMENT).says(INFO).speaks(tight)
                .silent(pool(tight, each -> each.withCount(26))).tells(five.formatted(28)).at("subnet-1 prefix").add();
        rule("subnet-reserved-five").on(DOCUMENT).says(INFO).speaks(pool(tight, each -> each.withCount(31)))
                .silent(pool(tight, each -> each.withCount(32))).tells(five.formatted(32)).add();
    }

    private static Design dualPeers(String first, String second) {
        Design design = network(clean(), each -> each.withIpv6Prefixes(List.of(Ipv6Cidr.parse(first))));
        Design peered = peer(design, "172.21.0.0/16");
        return peered.replace(peered.networks().getLast().withIpv6Prefixes(List.of(Ipv6Cidr.parse(second))));
    }

    /// Both spokes with a route to the firewall of the hub.
    private static Design routedBothWays(Design spokes) {
        Design design = routed(spokes);
        ElementId table = new ElementId("routes-1");
        return design.replace(design.find(new ElementId("second-subnet"), Subnet.class).orElseThrow()
                .withRouteTable(design.find(table, RouteTable.class).orElseThrow().id()));
    }

    private static Design third(Design spokes, String space) {
        return spokes.add(VirtualNetwork.of(new ElementId("third"), "third", List.of(range(space))), ElementId.DESIGN)
                .add(Peering.of(new ElementId("peering-3"), "three", new ElementId("third"), new ElementId("hub")),
                        ElementId.DESIGN);
    }

    private static void meetings() {
        rule("peering-overlap").speaks(dualPeers("fd00::/48", "fd00::/56")).silent(dualPeers("fd00::/48", "fd01::/56"))
                .tells("myVirtualNetwork and hub cannot be peered: their address spaces 10.0.0.0/8 and fd00::/48 and"
                        + " 172.21.0.0/16 and fd00::/56 overlap")
                .add();
        Design peered = peer(clean(), "10.1.0.0/16");
        rule("peering-overlap").speaks(peered).silent(peered.withNetworks(peered.networks().subList(0, 1)))
                .fix("Move hub to ").add();
        rule("peering-overlap").speaks(routedBothWays(spokes("10.10.0.0/16", "10.10.0.0/17")))
                .silent(routedBothWays(spokes("10.10.0.0/16", "10.11.0.0/16"))).fix("Move first to 172.16.0.0/16")
                .tells("first and second are joined by a route through hub, but their address spaces 10.10.0.0/16"
                        + " and 10.10.0.0/17 overlap")
                .add();
        rule("peering-overlap").says(INFO).speaks(third(spokes("10.10.0.0/16", "10.10.0.0/17"), "10.10.4.0/24"))
                .silent(third(spokes("10.10.0.0/16", "10.11.0.0/16"), "10.12.0.0/16")).fix("Move second to ")
                .tells("second and first overlap, 10.10.0.0/17 and 10.10.0.0/16: they never meet, but share the hub"
                        + " hub, so no route can ever join them",
                        "third and first overlap, 10.10.4.0/24 and 10.10.0.0/16: they never meet, but share the hub"
                                + " hub, so no route can ever join them")
                .add();
        rule("peering-not-transitive").says(INFO)
                .speaks(third(spokes("10.10.0.0/16", "10.11.0.0/16"), "10.12.0.0/16"))
                .silent(peer(clean(), "172.21.0.0/16"))
                .tells("first and second do not reach each other, though both are peered with hub: peering is not"
                        + " transitive")
                .add();
    }

    private static Design summary(Design design, String range) {
        return design.add(ExternalNetwork.of(new ElementId("outside-1"), "company", List.of(range(range)))
                .withSummaryRoute(true), ElementId.DESIGN);
    }

    private static void outsides() {
        Design two = prefixes(nodes("10.10.0.0/24"), "172.21.0.0/16", "10.10.0.0/16", "10.20.0.0/16");
        rule("onprem-overlap-vnet").speaks(outside(two, "10.0.0.0/8")).silent(outside(two, "10.30.0.0/16"))
                .tells("The address space 10.10.0.0/16 of myVirtualNetwork overlaps outside network company, 10.0.0.0/8")
                .at("vnet-1 prefixes", "outside-1 ranges").bites(Timing.DEPLOYS_AND_BREAKS).add();
        Design small = CaseDesigns.small(clean());
        rule("onprem-overlap-vnet").says(WARNING).speaks(summary(small, "10.10.0.0/16"))
                .silent(summary(small, "10.11.0.0/16")).fixes("Move myVirtualNetwork to 10.11.0.0/16").add();
        rule("onprem-overlap-vnet").says(WARNING).speaks(summary(two, "10.0.0.0/8"))
                .silent(summary(two, "10.0.0.0/16"))
                .fixes("Say that 10.10.0.0/16 and 10.20.0.0/16 are Azure’s").add();
        rule("onprem-overlap-vnet").speaks(outside(small, "10.0.0.0/8")).silent(outside(small, "10.11.0.0/16"))
                .fixes("Move myVirtualNetwork to 172.16.0.0/16").add();
    }

    private static Design firewall(ApplianceKind kind, Lifecycle lifecycle, String subnet) {
        Appliance appliance = Appliance.of(new ElementId("appliance-1"), "fw").withKind(kind).withLifecycle(lifecycle)
                .withSubnet(CaseDesigns.OTHER);
        return withSubnet(clean(), subnet, "10.11.254.0/26").add(appliance, ElementId.DESIGN);
    }

    private static Design inGateway(Design design) {
        return Given.subnet(design, each -> each.withName("GatewaySubnet"));
    }

    private static Design delegated(String service, String range) {
        Subnet subnet = Subnet.of(CaseDesigns.OTHER, "agc", range(range)).withDelegation(service);
        return cluster(clean().add(subnet, Given.VNET),
                each -> each.withIngress(IngressController.APPLICATION_GATEWAY_FOR_CONTAINERS));
    }

    private static void services() {
        Design planned = firewall(ApplianceKind.AZURE_FIREWALL, Lifecycle.PLANNED, "firewall");
        rule("firewall-subnet-size").speaks(planned)
                .silent(firewall(ApplianceKind.AZURE_FIREWALL, Lifecycle.EXISTING, "firewall"))
                .fixes("Call the subnet AzureFirewallSubnet").add();
        rule("firewall-subnet-size").speaks(planned)
                .silent(firewall(ApplianceKind.NETWORK_VIRTUAL_APPLIANCE, Lifecycle.PLANNED, "firewall"))
                .fixes("Call the subnet AzureFirewallSubnet").add();
        rule("node-subnet-special-name").speaks(inGateway(clean())).silent(clean())
                .fixes("Add subnet nodesubnet 10.0.0.0/24").add();
        rule("node-subnet-special-name").speaks(withSubnet(inGateway(clean()), "nodesubnet", "10.0.0.0/24"))
                .silent(clean()).fixes("Add subnet nodesubnet2 10.0.1.0/24").add();
        String controllers = "Microsoft.ServiceNetworking/trafficControllers";
        Design small = delegated(controllers, "10.11.4.0/25");
        rule("agc-subnet-size").speaks(small).fix("Use 10.11.4.0/24")
                .silent(delegated("Microsoft.ContainerInstance/containerGroups", "10.11.4.0/25")).add();
        rule("agc-subnet-size").speaks(small).fix("Use 10.11.4.0/24").silent(cluster(small, each -> each
                .withNetwork(each.network().withModel(NetworkModel.NODE_SUBNET)))).add();
        rule("agc-subnet-size").speaks(small).fix("Use 10.11.4.0/24")
                .silent(cluster(small, each -> each.withIngress(IngressController.NGINX))).add();
    }
}
