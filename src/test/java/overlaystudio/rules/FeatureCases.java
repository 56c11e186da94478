package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.OTHER;
import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.converted;
import static overlaystudio.rules.CaseDesigns.hidden;
import static overlaystudio.rules.CaseDesigns.ingress;
import static overlaystudio.rules.CaseDesigns.model;
import static overlaystudio.rules.CaseDesigns.net;
import static overlaystudio.rules.CaseDesigns.placed;
import static overlaystudio.rules.CaseDesigns.policy;
import static overlaystudio.rules.CaseDesigns.range;
import static overlaystudio.rules.CaseDesigns.routed;
import static overlaystudio.rules.CaseDesigns.users;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.azure.Dataplane;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OsType;
import overlaystudio.design.Design;
import overlaystudio.design.Lifecycle;
import overlaystudio.net.Ipv6Cidr;

/// The cases of the rules and notes about features and regions.
final class FeatureCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        features();
        ingressControllers();
        otherModels();
        policies();
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
        rule("os-linux-only").speaks(mixed).silent(windows)
                .fixes("Use Linux", "Judge by the rules of 2026-08-21")
                .tells("Node pool win of overlay cluster myOverlayCluster runs Windows").at("pool-2 osType").add();
        rule("os-linux-only").on("2023-01-07").speaks(mixed).silent(windows).fix("Use Linux").add();
        rule("os-linux-only").on("2023-01-08").says(WARNING).speaks(mixed).silent(windows).fix("Use Linux").add();
        Design agic = ingress(IngressController.APPLICATION_GATEWAY);
        rule("agic").speaks(agic).silent(ingress(IngressController.NGINX))
                .fixes("Use NGINX", "Judge by the rules of 2026-08-21")
                .tells("Ingress of overlay cluster myOverlayCluster is Application Gateway (AGIC)")
                .at("cluster-1 ingress").add();
        rule("agic").on("2025-03-15").speaks(agic).fix("Use NGINX").add();
        rule("agic").on("2025-03-16").says(INFO).speaks(agic).fix("Use NGINX").add();
        rule("agc-overlay").on("2025-03-24").speaks(ingress(IngressController.APPLICATION_GATEWAY_FOR_CONTAINERS))
                .fixes("Use NGINX", "Judge by the rules of 2026-08-21")
                .tells("Ingress of overlay cluster myOverlayCluster is Application Gateway for Containers")
                .at("cluster-1 ingress").add();
        Design routing = ingress(IngressController.HTTP_APPLICATION_ROUTING);
        rule("http-app-routing").says(INFO).speaks(routing).fix("Use NGINX")
                .tells("Ingress of overlay cluster myOverlayCluster is HTTP application routing")
                .at("cluster-1 ingress").add();
        rule("http-app-routing").on("2025-03-02").says(WARNING).speaks(routing).fix("Use NGINX").add();
        rule("http-app-routing").on("2025-03-03").speaks(routing).fix("Use NGINX").add();
        Design virtual = cluster(clean(), each -> each.withVirtualNodes(true));
        rule("virtual-nodes").speaks(virtual).fix("Drop virtual nodes")
                .tells("myOverlayCluster has virtual nodes, which need pods with addresses of the virtual"
                        + " network; Azure CNI Overlay gives them none")
                .at("cluster-1 virtualNodes").add();
        rule("virtual-nodes")
                .on(TODAY)
                .speaks(virtual)
                .silent(cluster(virtual, each -> each.withNetwork(each.network().withModel(NetworkModel.NODE_SUBNET))))
                .fix("Drop virtual nodes")
                .add();
        rule("new-clusters-only").speaks(converted(NetworkModel.NODE_SUBNET)).fix("Judge by the rules of")
                .tells("myOverlayCluster exists with Azure CNI Node Subnet and is to become an overlay cluster")
                .at("cluster-1 convertsFrom").add();
        rule("new-clusters-only").on("2023-05-01").says(WARNING).speaks(converted(NetworkModel.NODE_SUBNET))
                .fix("Judge by").add();
        rule("new-clusters-only").on("2023-06-11").says(INFO).speaks(converted(NetworkModel.NODE_SUBNET)).add();
        rule("new-clusters-only").on("2023-11-04").speaks(converted(NetworkModel.KUBENET)).fix("Judge by")
                .tells("myOverlayCluster exists with kubenet and is to become an overlay cluster")
                .at("cluster-1 convertsFrom").add();
        rule("new-clusters-only").on(TODAY).says(INFO).speaks(converted(NetworkModel.KUBENET)).add();
        Design dual = net(each -> each.withIpv6PodCidr(Ipv6Cidr.parse("fd12:3456:789a::/64")));
        rule("dual-stack-available").speaks(dual)
                .fixes("Use IPv4 only", "Judge by the rules of 2026-08-21")
                .tells("Overlay cluster myOverlayCluster has IPv6 ranges").at("cluster-1 ipv6PodCidr").add();
        rule("dual-stack-available").on("2024-04-10").says(WARNING).speaks(dual).fix("Use IPv4 only").add();
        rule("dual-stack-available").on("2024-07-16").says(WARNING)
                .speaks(dual.add(mixed.clusters().getFirst().pools().getLast(), Given.CLUSTER))
                .silent(dual)
                .fixes("Use IPv4 only", "Judge by the rules of 2026-07-17")
                .tells("Overlay cluster myOverlayCluster has IPv6 ranges and a Windows node pool")
                .at("cluster-1 ipv6PodCidr").add();
        Design cilium = policy(NetworkPolicy.CILIUM, Dataplane.CILIUM);
        rule("network-policy-values").speaks(cilium).silent(policy(NetworkPolicy.CALICO, null))
                .fixes("Use calico", "Use azure", "Use none", "Judge by the rules of 2026-08-21")
                .tells("Network policy cilium of myOverlayCluster: Azure CNI Overlay knows none, azure and calico")
                .at("cluster-1 networkPolicy").add();
        rule("network-policy-values").on("2023-08-01").says(WARNING).speaks(cilium)
                .fixes("Use calico", "Use azure", "Use none", "Judge by the rules of 2026-08-21")
                .tells("Network policy cilium of myOverlayCluster is in preview")
                .at("cluster-1 networkPolicy").add();
        rule("network-policy-values")
                .on(TODAY)
                .speaks(cluster(policy(NetworkPolicy.AZURE, null),
                        each -> each.withNetwork(each.network().withModel(NetworkModel.KUBENET))))
                .silent(cilium)
                .fixes("Use calico", "Use none")
                .tells("Network policy azure of myOverlayCluster: kubenet knows none and calico")
                .at("cluster-1 networkPolicy").add();
        rule("cilium-pairing").on(TODAY).speaks(policy(NetworkPolicy.CALICO, Dataplane.CILIUM)).silent(cilium)
                .fixes("Use cilium", "Use none", "Use calico")
                .tells("myOverlayCluster has the Cilium data plane with network policy calico")
                .at("cluster-1 networkPolicy").add();
        rule("cilium-pairing").on(TODAY).speaks(policy(NetworkPolicy.CILIUM, null)).silent(cilium)
                .fixes("Use cilium", "Use none", "Use calico")
                .tells("myOverlayCluster has network policy cilium without the Cilium data plane")
                .at("cluster-1 networkPolicy").add();
        rule("region-allowed").speaks(placed("westeurope")).silent(placed("northcentralus"))
                .fixes("Use westcentralus", "Use northcentralus", "Judge by the rules of 2026-08-21")
                .tells("myOverlayCluster is in westeurope, but overlay is available in northcentralus and"
                        + " westcentralus only")
                .at("cluster-1 location", "design location").add();
        rule("region-allowed").on("2023-01-04").speaks(placed("eastus")).silent(placed("westcentralus"))
                .fixes("Use westcentralus", "Use northcentralus", "Judge by the rules of 2026-08-21")
                .tells("myOverlayCluster is in eastus, but overlay is available in northcentralus and"
                        + " westcentralus only")
                .at("cluster-1 location", "design location").add();
        rule("region-allowed").on("2023-01-05").speaks(placed("westeurope")).silent(placed("eastus"))
                .fixes("Use westcentralus", "Use northcentralus", "Judge by the rules of 2026-08-21")
                .tells("myOverlayCluster is in westeurope, but overlay is available in northcentralus,"
                        + " westcentralus and eastus only")
                .at("cluster-1 location", "design location").add();
        rule("region-allowed").on("2023-03-04").speaks(placed("westus")).silent(placed("westeurope"))
                .fixes("Use centralus", "Use eastus", "Judge by the rules of 2026-08-21")
                .tells("myOverlayCluster is in westus, but overlay is not available there")
                .at("cluster-1 location", "design location").add();
        rule("region-allowed").on("2023-03-05").says(WARNING).speaks(placed("westeurop")).silent(placed("West Europe"))
                .tells("myOverlayCluster is in westeurop, but the catalogue of Azure’s public regions has no"
                        + " such name")
                .at("cluster-1 location", "design location").add();
        rule("region-allowed").on(TODAY).says(WARNING).speaks(placed("moon")).silent(placed("northcentralus"))
                .tells("myOverlayCluster is in moon, but the catalogue of Azure’s public regions has no such name")
                .at("cluster-1 location", "design location").add();
        Design zonal = pool(clean(), each -> each.withZones(List.of(1, 2)));
        rule("zones-supported").speaks(zonal).fix("Use no zones")
                .tells("Node pool nodepool1 is in zones 1 and 2, but westcentralus has no availability zones")
                .at("pool-1 zones").add();
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
                .fixes("Use Application routing", "Use Application Gateway for Containers")
                .tells("Ingress of overlay cluster myOverlayCluster is NGINX, and ingress-nginx is maintained"
                        + " until March 2026 only")
                .at("cluster-1 ingress").add();
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

    private static Design flat(Design design) {
        return model(design, NetworkModel.NODE_SUBNET);
    }

    /// Much of what overlay lacks other network models have.
    private static void otherModels() {
        Design windows = users(each -> each.withName("win").withOsType(OsType.WINDOWS));
        rule("os-linux-only").speaks(windows).silent(flat(windows)).fix("Use Linux").add();
        Design agic = ingress(IngressController.APPLICATION_GATEWAY);
        rule("agic").speaks(agic).silent(flat(agic)).fix("Use NGINX").add();
        Design containers = ingress(IngressController.APPLICATION_GATEWAY_FOR_CONTAINERS);
        rule("agc-overlay").on("2025-03-24").speaks(containers).silent(flat(containers)).fix("Use NGINX").add();
        Design routing = ingress(IngressController.HTTP_APPLICATION_ROUTING);
        rule("http-app-routing").on("2025-03-03").speaks(routing).silent(flat(routing)).fix("Use NGINX").add();
        Design virtual = cluster(clean(), each -> each.withVirtualNodes(true));
        rule("virtual-nodes").on(TODAY).speaks(model(virtual, NetworkModel.KUBENET)).silent(flat(virtual))
                .fix("Drop virtual nodes")
                .tells("myOverlayCluster has virtual nodes, which need pods with addresses of the virtual network;"
                        + " kubenet gives them none")
                .at("cluster-1 virtualNodes").add();
        Design converted = converted(NetworkModel.NODE_SUBNET);
        rule("new-clusters-only").speaks(converted).silent(converted(NetworkModel.OVERLAY)).fix("Judge by").add();
        rule("new-clusters-only").speaks(converted).silent(flat(converted)).fix("Judge by").add();
        rule("new-clusters-only").speaks(converted).fix("Judge by")
                .silent(cluster(converted, each -> each.withLifecycle(Lifecycle.PLANNED))).add();
        Design services = net(each -> each.withIpv6ServiceCidr(Ipv6Cidr.parse("fd12:3456:789a:1::/108")));
        rule("dual-stack-available").speaks(services).silent(flat(services)).fix("Use IPv4 only")
                .tells("Overlay cluster myOverlayCluster has IPv6 ranges").at("cluster-1 ipv6ServiceCidr").add();
    }

    private static void policies() {
        Design cilium = policy(NetworkPolicy.CILIUM, Dataplane.CILIUM);
        rule("network-policy-values").speaks(cilium).silent(flat(cilium)).fix("Use calico").add();
        rule("network-policy-values").speaks(model(cilium, NetworkModel.KUBENET)).silent(clean()).fix("Use calico")
                .tells("Network policy cilium of myOverlayCluster: kubenet knows none and calico")
                .at("cluster-1 networkPolicy").bites(Timing.REFUSED_AT_CREATE).add();
        rule("cilium-pairing").on(TODAY).speaks(policy(NetworkPolicy.AZURE, Dataplane.CILIUM))
                .silent(net(each -> each.withDataplane(Dataplane.CILIUM))).fixes("Use cilium", "Use none", "Use calico")
                .tells("myOverlayCluster has the Cilium data plane with network policy azure").add();
        rule("cilium-pairing").on(TODAY).speaks(policy(NetworkPolicy.CALICO, Dataplane.CILIUM))
                .silent(policy(NetworkPolicy.NONE, Dataplane.CILIUM)).fix("Use cilium").add();
        rule("cilium-pairing").on(TODAY).speaks(withWindows(cilium))
                .silent(withWindows(policy(NetworkPolicy.CALICO, null)))
                .fixes("Use none", "Use calico")
                .tells("myOverlayCluster has Cilium with a Windows node pool").at("cluster-1 networkPolicy").add();
        rule("cilium-pairing").on(TODAY).speaks(model(net(each -> each.withDataplane(Dataplane.CILIUM)),
                NetworkModel.KUBENET)).silent(model(policy(NetworkPolicy.CALICO, null), NetworkModel.KUBENET))
                .fix("Use none").tells("myOverlayCluster has Cilium with kubenet").add();
    }

    private static Design withWindows(Design design) {
        return design.add(users(each -> each.withName("win").withOsType(OsType.WINDOWS))
                .clusters().getFirst().pools().getLast(), Given.CLUSTER);
    }

    private static void notes() {
        Design ranges = cluster(clean(), each -> each.withApiServer(
                each.apiServer().withAuthorizedRanges(List.of(range("20.0.0.0/24")))));
        Design integrated = withSubnet(clean(), "api", "10.11.0.0/28");
        Design routed = routed(NextHopType.VIRTUAL_APPLIANCE);
        for (String day : List.of("2022-08-29", "2026-08-21")) {
            rule("private-cluster-lb").on(day).says(INFO).speaks(hidden(ranges)).silent(hidden(clean()))
                    .tells("myOverlayCluster is a private cluster, and 1 authorized range holds for a public API"
                            + " server only")
                    .at("cluster-1 authorizedRanges").add();
            rule("private-cluster-lb").on(day).says(INFO).speaks(hidden(ranges)).silent(ranges).add();
            rule("apiserver-vnet-encryption").on(day).says(INFO)
                    .speaks(cluster(integrated, each -> each.withApiServer(each.apiServer().withSubnet(OTHER))))
                    .silent(integrated)
                    .tells("API server VNet integration of myOverlayCluster does not go with encryption of its"
                            + " virtual network")
                    .at("cluster-1 apiServerSubnet").add();
            rule("service-endpoints-ok").on(day).says(INFO).speaks(routed).silent(clean())
                    .tells("Route table routes on nodesubnet works for the pods of myOverlayCluster as with any"
                            + " network model, and so do service endpoints and private DNS")
                    .at("subnet-1 routeTable").add();
            rule("service-endpoints-ok").on(day).says(INFO).speaks(routed)
                    .silent(model(routed, NetworkModel.NODE_SUBNET)).add();
        }
    }
}
