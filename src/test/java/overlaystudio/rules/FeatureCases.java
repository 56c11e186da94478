package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.OTHER;
import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.converted;
import static overlaystudio.rules.CaseDesigns.hidden;
import static overlaystudio.rules.CaseDesigns.ingress;
import static overlaystudio.rules.CaseDesigns.natted;
import static overlaystudio.rules.CaseDesigns.net;
import static overlaystudio.rules.CaseDesigns.outbound;
import static overlaystudio.rules.CaseDesigns.placed;
import static overlaystudio.rules.CaseDesigns.policy;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.CaseDesigns.routed;
import static overlaystudio.rules.CaseDesigns.users;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Given.subnet;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.Access;
import overlaystudio.azure.Dataplane;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OsSku;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.TrafficDirection;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.SecurityGroup;
import overlaystudio.design.SecurityRule;
import overlaystudio.net.IpAddress;
import overlaystudio.net.Ipv6Cidr;

/// The cases of the rules of this group.
final class FeatureCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        features();
        ingressControllers();
        windowsReleases();
        kubenet();
        retiredPolicy();
        dualStack();
        isolation();
        securityGroups();
        notes();
    }

    private FeatureCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static void features() {
        Design windows = pool(users(each -> each), each -> each);
        Design mixed = users(each -> each.withName("win").withOsType(OsType.WINDOWS));
        rule("os-linux-only").speaks(mixed).silent(windows).fix("Use Linux").add();
        rule("os-linux-only").on("2023-01-07").speaks(mixed).silent(windows).fix("Use Linux").add();
        rule("os-linux-only").on("2023-01-08").says(WARNING).speaks(mixed).silent(windows).fix("Use Linux").add();
        Design agic = ingress(IngressController.APPLICATION_GATEWAY);
        rule("agic").speaks(agic).silent(ingress(IngressController.NGINX)).fix("Use NGINX").add();
        rule("agic").on("2025-03-15").speaks(agic).fix("Use NGINX").add();
        rule("agic").on("2025-03-16").says(INFO).speaks(agic).fix("Use NGINX").add();
        rule("agc-overlay").on("2025-03-24").speaks(ingress(IngressController.APPLICATION_GATEWAY_FOR_CONTAINERS))
                .fix("Use NGINX").add();
        Design routing = ingress(IngressController.HTTP_APPLICATION_ROUTING);
        rule("http-app-routing").says(INFO).speaks(routing).fix("Use NGINX").add();
        rule("http-app-routing").on("2025-03-02").says(WARNING).speaks(routing).fix("Use NGINX").add();
        rule("http-app-routing").on("2025-03-03").speaks(routing).fix("Use NGINX").add();
        Design virtual = cluster(clean(), each -> each.withVirtualNodes(true));
        rule("virtual-nodes").speaks(virtual).fix("Drop virtual nodes").add();
        rule("virtual-nodes")
                .on(TODAY)
                .speaks(virtual)
                .silent(cluster(virtual, each -> each.withNetwork(each.network().withModel(NetworkModel.NODE_SUBNET))))
                .fix("Drop virtual nodes")
                .add();
        rule("new-clusters-only").speaks(converted(NetworkModel.NODE_SUBNET)).fix("Judge by the rules of").add();
        rule("new-clusters-only").on("2023-05-01").says(WARNING).speaks(converted(NetworkModel.NODE_SUBNET))
                .fix("Judge by").add();
        rule("new-clusters-only").on("2023-06-11").says(INFO).speaks(converted(NetworkModel.NODE_SUBNET)).add();
        rule("new-clusters-only").on("2023-11-04").speaks(converted(NetworkModel.KUBENET)).fix("Judge by").add();
        rule("new-clusters-only").on(TODAY).says(INFO).speaks(converted(NetworkModel.KUBENET)).add();
        Design dual = net(each -> each.withIpv6PodCidr(Ipv6Cidr.parse("fd12:3456:789a::/64")));
        rule("dual-stack-available").speaks(dual).fix("Use IPv4 only").add();
        rule("dual-stack-available").on("2024-04-10").says(WARNING).speaks(dual).fix("Use IPv4 only").add();
        rule("dual-stack-available").on("2024-07-16").says(WARNING)
                .speaks(dual.add(mixed.clusters().getFirst().pools().getLast(), Given.CLUSTER))
                .silent(dual)
                .fix("Use IPv4 only")
                .add();
        Design cilium = policy(NetworkPolicy.CILIUM, Dataplane.CILIUM);
        rule("network-policy-values").speaks(cilium).silent(policy(NetworkPolicy.CALICO, null)).fix("Use calico").add();
        rule("network-policy-values").on("2023-08-01").says(WARNING).speaks(cilium).fix("Use calico").add();
        rule("network-policy-values")
                .on(TODAY)
                .speaks(cluster(policy(NetworkPolicy.AZURE, null),
                        each -> each.withNetwork(each.network().withModel(NetworkModel.KUBENET))))
                .silent(cilium)
                .fix("Use calico")
                .add();
        rule("cilium-pairing").on(TODAY).speaks(policy(NetworkPolicy.CALICO, Dataplane.CILIUM)).silent(cilium)
                .fix("Use cilium").add();
        rule("cilium-pairing").on(TODAY).speaks(policy(NetworkPolicy.CILIUM, null)).silent(cilium).fix("Use cilium")
                .add();
        rule("region-allowed").speaks(placed("westeurope")).silent(placed("northcentralus")).fix("Use westcentralus")
                .add();
        rule("region-allowed").on("2023-01-04").speaks(placed("eastus")).silent(placed("westcentralus"))
                .fix("Use westcentralus").add();
        rule("region-allowed").on("2023-01-05").speaks(placed("westeurope")).silent(placed("eastus"))
                .fix("Use westcentralus").add();
        rule("region-allowed").on("2023-03-04").speaks(placed("westus")).silent(placed("westeurope")).fix("Use ").add();
        rule("region-allowed").on("2023-03-05").says(WARNING).speaks(placed("westeurop")).silent(placed("West Europe"))
                .add();
        rule("region-allowed").on(TODAY).says(WARNING).speaks(placed("moon")).silent(placed("northcentralus")).add();
        Design zonal = pool(clean(), each -> each.withZones(List.of(1, 2)));
        rule("zones-supported").speaks(zonal).fix("Use no zones").add();
        rule("zones-supported")
                .on(TODAY)
                .speaks(zonal)
                .silent(zonal.withPlacement(zonal.placement().withLocation("westeurope")))
                .fix("Use no zones")
                .add();
    }

    private static void ingressControllers() {
        Design nginx = ingress(IngressController.NGINX);
        Design routing = ingress(IngressController.APPLICATION_ROUTING);
        rule("http-app-routing").on("2025-11-12").says(INFO).speaks(nginx).silent(routing)
                .fix("Use Application routing").add();
        rule("http-app-routing").on("2026-03-30").says(INFO).speaks(nginx).silent(routing)
                .fix("Use Application routing").add();
        rule("http-app-routing").on("2026-03-31").says(WARNING).speaks(nginx).silent(routing)
                .fix("Use Application routing").add();
        rule("http-app-routing").on(TODAY).speaks(ingress(IngressController.HTTP_APPLICATION_ROUTING)).silent(routing)
                .fix("Use Application routing").add();
        rule("http-app-routing").on("2025-11-11").speaks(ingress(IngressController.HTTP_APPLICATION_ROUTING))
                .silent(nginx).fix("Use NGINX").add();
        rule("http-app-routing").on("2025-01-29").says(INFO).speaks(ingress(IngressController.HTTP_APPLICATION_ROUTING))
                .silent(nginx).fix("Use NGINX").add();
        rule("agc-overlay").on("2024-09-03").speaks(ingress(IngressController.APPLICATION_GATEWAY_FOR_CONTAINERS))
                .silent(nginx).fix("Use NGINX").add();
        rule("agic").on(TODAY).says(INFO).speaks(ingress(IngressController.APPLICATION_GATEWAY)).silent(nginx)
                .fix("Use Application routing").add();
    }

    private static Design windows(OsSku sku, @Nullable String version) {
        Design design = users(each -> each.withName("win").withOsType(OsType.WINDOWS).withOsSku(sku));
        return cluster(design, each -> each.withKubernetesVersion(
                version == null ? null : KubernetesVersion.parse(version).orElseThrow()));
    }

    private static Design model(Design design, NetworkModel model) {
        return cluster(design, each -> each.withNetwork(each.network().withModel(model)));
    }

    private static void windowsReleases() {
        Design old = windows(OsSku.WINDOWS_2019, null);
        Design middle = windows(OsSku.WINDOWS_2022, null);
        Design late = windows(OsSku.WINDOWS_2025, null);
        rule("windows-2019").on("2023-01-08").speaks(old).silent(model(old, NetworkModel.NODE_SUBNET))
                .fix("Use Windows Server 2022").add();
        rule("windows-2019").on("2023-08-12").speaks(old).silent(middle).fix("Use Windows Server 2022").add();
        rule("windows-2019").on("2023-08-13").says(INFO).speaks(old).silent(middle).fix("Use Windows Server 2022")
                .add();
        rule("windows-2019").on("2025-01-05").says(INFO).speaks(old).silent(middle).add();
        rule("windows-2019").on("2025-01-06").says(WARNING).speaks(old).silent(middle).fix("Use Windows Server 2022")
                .add();
        rule("windows-2019").on("2025-01-06").speaks(windows(OsSku.WINDOWS_2019, "1.33")).silent(middle)
                .fix("Use Windows Server 2022").add();
        rule("windows-2019").on("2026-02-28").says(WARNING).speaks(windows(OsSku.WINDOWS_2019, "1.32")).silent(middle)
                .fix("Use Windows Server 2022").add();
        rule("windows-2019").on("2026-03-01").speaks(old).silent(middle).fix("Use Windows Server 2025").add();
        rule("windows-2019").on(TODAY).speaks(old).silent(late).fix("Use Windows Server 2025").add();
        rule("windows-2019").on(TODAY).speaks(windows(OsSku.WINDOWS_2019, "1.31"))
                .silent(windows(OsSku.WINDOWS_2022, "1.31")).fix("Use Windows Server 2022").add();
        rule("windows-2022-retirement").on("2024-03-17").says(INFO).speaks(middle).silent(late).add();
        rule("windows-2022-retirement").on(TODAY).says(INFO).speaks(windows(OsSku.WINDOWS_2022, "1.36")).silent(late)
                .fix("Use Windows Server 2025").add();
        rule("windows-2022-retirement").on(TODAY).speaks(windows(OsSku.WINDOWS_2022, "1.37")).silent(late)
                .fix("Use Windows Server 2025").add();
        rule("windows-2022-retirement").on("2028-06-29").says(INFO).speaks(middle).silent(late)
                .fix("Use Windows Server 2025").add();
        rule("windows-2022-retirement").on("2028-06-30").speaks(middle).silent(late).fix("Use Windows Server 2025")
                .add();
        Design flat = model(late, NetworkModel.NODE_SUBNET);
        rule("windows-2025").speaks(flat).silent(model(middle, NetworkModel.NODE_SUBNET))
                .fix("Use Windows Server 2022").add();
        rule("windows-2025").on("2026-01-03").speaks(late).silent(middle).fix("Use Windows Server 2022").add();
        rule("windows-2025").on("2026-01-04").says(WARNING).speaks(late).silent(middle)
                .fix("Use Windows Server 2022").add();
        rule("windows-2025").on("2026-05-28").says(WARNING).speaks(windows(OsSku.WINDOWS_2025, "1.32")).silent(middle)
                .fix("Use Windows Server 2022").add();
        rule("windows-2025").on("2026-05-29").speaks(windows(OsSku.WINDOWS_2025, "1.31"))
                .silent(windows(OsSku.WINDOWS_2025, "1.32")).fix("Use Windows Server 2022").add();
        rule("windows-2025").on(TODAY).speaks(windows(OsSku.WINDOWS_2025, "1.31")).silent(late)
                .fix("Use Windows Server 2022").add();
    }

    private static void kubenet() {
        Design plain = model(clean(), NetworkModel.KUBENET);
        Design windows = model(users(each -> each.withName("win").withOsType(OsType.WINDOWS)), NetworkModel.KUBENET);
        rule("kubenet-windows").speaks(windows).silent(plain).fix("Use Linux").add();
        rule("kubenet-windows").on(TODAY).speaks(windows).silent(model(windows, NetworkModel.OVERLAY))
                .fix("Use Azure CNI Overlay").add();
        Design gateway = ingress(IngressController.APPLICATION_GATEWAY_FOR_CONTAINERS);
        rule("agc-kubenet").on("2024-02-26").speaks(model(gateway, NetworkModel.KUBENET)).silent(gateway)
                .fix("Use Azure CNI Overlay").add();
        rule("agc-kubenet").on(TODAY).speaks(model(gateway, NetworkModel.KUBENET)).silent(gateway)
                .fix("Use Azure CNI Overlay").add();
        for (String day : List.of("2025-03-17", "2026-08-21", "2028-03-30")) {
            rule("kubenet-retirement").on(day).says(WARNING).speaks(plain).silent(clean())
                    .fix("Use Azure CNI Overlay").add();
            rule("kubenet-retirement").on(day).says(WARNING).speaks(plain).silent(windows)
                    .fix("Use Azure CNI Overlay").add();
        }
        rule("kubenet-retirement").on("2028-03-31").speaks(plain).silent(clean()).fix("Use Azure CNI Overlay").add();
    }

    private static void retiredPolicy() {
        Design linux = policy(NetworkPolicy.AZURE, null);
        Design windows = linux.add(
                windows(OsSku.WINDOWS_2025, null).clusters().getFirst().pools().getLast(), Given.CLUSTER);
        Design calico = policy(NetworkPolicy.CALICO, null);
        rule("npm-retirement").on("2025-12-04").says(WARNING).speaks(linux).silent(calico).fix("Use cilium").add();
        rule("npm-retirement").on(TODAY).says(WARNING).speaks(windows).silent(calico).fix("Use calico").add();
        rule("npm-retirement").on("2026-09-29").says(WARNING).speaks(windows).silent(calico).fix("Use calico").add();
        rule("npm-retirement").on("2026-09-30").speaks(windows).silent(calico).fix("Use calico").add();
        rule("npm-retirement").on("2028-09-29").says(WARNING).speaks(linux).silent(calico).fix("Use cilium").add();
        rule("npm-retirement").on("2028-09-30").speaks(linux).silent(calico).fix("Use cilium").add();
    }

    private static Design dual(String pods, String services) {
        return net(each -> each.withIpv6PodCidr(Ipv6Cidr.parse(pods)).withIpv6ServiceCidr(Ipv6Cidr.parse(services)));
    }

    private static Design dual() {
        return dual("fd12:3456:789a::/64", "fd12:3456:789a:1::/108");
    }

    private static Design with(Design design, NetworkPolicy policy, @Nullable Dataplane plane) {
        return cluster(
                design, each -> each.withNetwork(each.network().withNetworkPolicy(policy).withDataplane(plane)));
    }

    private static void dualStack() {
        Design pods = net(each -> each.withIpv6PodCidr(Ipv6Cidr.parse("fd12:3456:789a::/64")));
        Design services = net(each -> each.withIpv6ServiceCidr(Ipv6Cidr.parse("fd12:3456:789a:1::/108")));
        Design cilium = with(dual(), NetworkPolicy.CILIUM, Dataplane.CILIUM);
        Design calico = with(dual(), NetworkPolicy.CALICO, null);
        rule("dual-stack").speaks(pods).silent(dual()).fix("Use fd12:3456:789a:1::/108").add();
        rule("dual-stack").on("2023-10-22").speaks(services).silent(dual()).fix("Use IPv4 only").add();
        rule("dual-stack").on("2023-10-23").speaks(services).silent(dual()).fix("Use fd12:3456:789a::/64").add();
        rule("dual-stack").on(TODAY).speaks(pods).silent(cilium).fix("Use fd12:3456:789a:1::/108").add();
        rule("dual-stack").on(TODAY).speaks(dual("fd12:3456:789a::/64", "fd12:3456:789a:1::/107"))
                .silent(dual("fd12:3456:789a::/64", "fd12:3456:789a:1::/109"))
                .fix("Use fd12:3456:789a:1::/108").add();
        rule("dual-stack").on("2025-02-05").speaks(calico).silent(cilium).fix("Use none").add();
        rule("dual-stack").on("2025-02-06").speaks(calico).silent(cilium).fix("Use cilium").add();
        rule("dual-stack").on(TODAY).speaks(with(dual(), NetworkPolicy.AZURE, null)).silent(cilium).fix("Use cilium")
                .add();
        rule("dual-stack").on(TODAY).speaks(model(dual(), NetworkModel.NODE_SUBNET))
                .silent(model(clean(), NetworkModel.NODE_SUBNET)).fix("Use IPv4 only").add();
        Design managed = pool(dual(), each -> each.withSubnet(null));
        Design second = outbound(managed, OutboundType.MANAGED_NAT_GATEWAY_V2);
        rule("dual-stack").on("2026-07-30").speaks(second).silent(managed).fix("Use loadBalancer").add();
        rule("dual-stack").on("2026-07-31").speaks(outbound(managed, OutboundType.MANAGED_NAT_GATEWAY)).silent(second)
                .fix("Use loadBalancer").add();
        Design ours = outbound(natted(), OutboundType.USER_ASSIGNED_NAT_GATEWAY);
        Design own = cluster(ours, each -> each.withNetwork(dual().clusters().getFirst().network()));
        rule("dual-stack").on(TODAY).speaks(own).silent(ours).fix("Use ").add();
        rule("dual-stack").on(TODAY).says(WARNING).speaks(own.replace(own.natGateways().getFirst()
                .withLifecycle(Lifecycle.EXISTING))).silent(ours).fix("Use ").add();
    }

    private static void isolation() {
        Design open = outbound(clean(), OutboundType.NONE);
        Design windows = outbound(windows(OsSku.WINDOWS_2022, null), OutboundType.NONE);
        rule("network-isolated").on("2025-04-27").speaks(open).silent(hidden(open)).fix("Make it a private cluster")
                .add();
        rule("network-isolated").on(TODAY).speaks(open).silent(hidden(open)).fix("Make it a private cluster").add();
        Design managed = outbound(pool(clean(), each -> each.withSubnet(null)), OutboundType.BLOCK);
        rule("network-isolated").on(TODAY).speaks(managed).silent(hidden(managed))
                .fix("Make it a private cluster").add();
        rule("network-isolated").on(TODAY).speaks(hidden(windows)).silent(windows(OsSku.WINDOWS_2022, null))
                .fix("Use loadBalancer").add();
        rule("network-isolated").on(TODAY).speaks(hidden(model(open, NetworkModel.KUBENET))).silent(hidden(open))
                .fix("Use loadBalancer").add();
    }

    private static SecurityRule security(int priority, Access access, String source, String destination, String ports) {
        return new SecurityRule("rule-" + priority, priority, TrafficDirection.INBOUND, access, "*", source, "*",
                destination, ports);
    }

    private static Design guarded(SecurityRule... rules) {
        SecurityGroup group = SecurityGroup.of(new ElementId("nsg-1"), "nsg").withRules(List.of(rules));
        return subnet(clean().add(group, ElementId.DESIGN), each -> each.withSecurityGroup(group.id()));
    }

    private static Design behindFirewall(Design design) {
        RouteTable table = RouteTable.of(new ElementId("routes-1"), "routes").withRoutes(List.of(new Route(
                "default", range("0.0.0.0/0"), NextHopType.VIRTUAL_APPLIANCE, IpAddress.parse("10.20.0.4"))));
        return subnet(design.add(table, ElementId.DESIGN), each -> each.withRouteTable(table.id()));
    }

    private static void securityGroups() {
        SecurityRule outward = new SecurityRule(
                "outward", 4000, TrafficDirection.OUTBOUND, Access.DENY, "*", "192.168.0.0/16", "*", "*", "*");
        SecurityRule deny = security(4000, Access.DENY, "*", "*", "*");
        SecurityRule tag = security(4000, Access.DENY, "VirtualNetwork", "*", "*");
        SecurityRule internet = security(4000, Access.DENY, "Internet", "*", "*");
        SecurityRule nodes = security(200, Access.ALLOW, "10.10.0.0/16", "10.10.0.0/16, 192.168.0.0/16", "*");
        SecurityRule halves = security(201, Access.ALLOW, "192.168.0.0/17,192.168.128.0/17", "192.168.0.0/16", "*");
        SecurityRule network = security(202, Access.ALLOW, "VirtualNetwork", "VirtualNetwork", "*");
        SecurityRule late = security(4001, Access.ALLOW, "*", "*", "*");
        SecurityRule ssh = security(300, Access.DENY, "*", "*", "22");
        for (String day : List.of("2022-08-29", "2023-03-02")) {
            rule("nsg-overlay-traffic").on(day).says(WARNING).speaks(guarded(tag, late))
                    .silent(guarded(nodes, halves, tag)).fix("Allow node and pod traffic of myOverlayCluster").add();
        }
        for (String day : List.of("2023-03-03", "2026-08-21")) {
            rule("nsg-overlay-traffic").on(day).speaks(guarded(tag)).silent(guarded(internet))
                    .fix("Allow node and pod traffic of myOverlayCluster").add();
            rule("nsg-overlay-traffic").on(day).speaks(guarded(nodes, network, deny))
                    .silent(guarded(nodes, halves, deny)).fix("Allow node and pod traffic of myOverlayCluster").add();
            rule("nsg-overlay-traffic").on(day).speaks(guarded(nodes, tag, outward))
                    .silent(guarded(nodes, halves, tag)).fix("Allow node and pod traffic of myOverlayCluster").add();
            rule("nsg-overlay-traffic").on(day).speaks(guarded(nodes, network, deny))
                    .silent(behindFirewall(guarded(nodes, network, deny)))
                    .fix("Allow node and pod traffic of myOverlayCluster").add();
            rule("nsg-overlay-traffic").on(day).says(WARNING).speaks(guarded(ssh)).silent(guarded(nodes, halves, ssh))
                    .fix("Allow node and pod traffic of myOverlayCluster").add();
        }
    }

    private static void notes() {
        Design ranges = cluster(clean(), each -> each.withApiServer(
                each.apiServer().withAuthorizedRanges(List.of(range("20.0.0.0/24")))));
        Design integrated = withSubnet(clean(), "api", "10.11.0.0/28");
        Design routed = routed(NextHopType.VIRTUAL_APPLIANCE);
        for (String day : List.of("2022-08-29", "2026-08-21")) {
            rule("private-cluster-lb").on(day).says(INFO).speaks(hidden(ranges)).silent(hidden(clean())).add();
            rule("private-cluster-lb").on(day).says(INFO).speaks(hidden(ranges)).silent(ranges).add();
            rule("apiserver-vnet-encryption").on(day).says(INFO)
                    .speaks(cluster(integrated, each -> each.withApiServer(each.apiServer().withSubnet(OTHER))))
                    .silent(integrated).add();
            rule("service-endpoints-ok").on(day).says(INFO).speaks(routed).silent(clean()).add();
            rule("service-endpoints-ok").on(day).says(INFO).speaks(routed)
                    .silent(model(routed, NetworkModel.NODE_SUBNET)).add();
        }
    }
}
