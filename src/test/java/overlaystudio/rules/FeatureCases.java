package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.converted;
import static overlaystudio.rules.CaseDesigns.ingress;
import static overlaystudio.rules.CaseDesigns.net;
import static overlaystudio.rules.CaseDesigns.placed;
import static overlaystudio.rules.CaseDesigns.policy;
import static overlaystudio.rules.CaseDesigns.users;
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
import overlaystudio.azure.OsType;
import overlaystudio.design.Design;
import overlaystudio.net.Ipv6Cidr;

/// The cases of the rules of this group.
final class FeatureCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        features();
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
        Design zonal = pool(clean(), each -> each.withZones(List.of(1, 2)));
        rule("zones-supported").speaks(zonal).fix("Use no zones").add();
        rule("zones-supported")
                .on(TODAY)
                .speaks(zonal)
                .silent(zonal.withPlacement(zonal.placement().withLocation("westeurope")))
                .fix("Use no zones")
                .add();
    }
}
