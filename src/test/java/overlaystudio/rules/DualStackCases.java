package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.hidden;
import static overlaystudio.rules.CaseDesigns.model;
import static overlaystudio.rules.CaseDesigns.natted;
import static overlaystudio.rules.CaseDesigns.net;
import static overlaystudio.rules.CaseDesigns.outbound;
import static overlaystudio.rules.CaseDesigns.windows;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.network;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Given.subnet;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.Dataplane;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OsSku;
import overlaystudio.azure.OutboundType;
import overlaystudio.design.Design;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.Subnet;
import overlaystudio.net.Ipv6Cidr;

/// The cases of the rules about dual stack and clusters without a way out.
final class DualStackCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        dualStack();
        isolation();
    }

    private DualStackCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static Design dual(String pods, String services) {
        return onDualSubnet(net(each -> each
                .withIpv6PodCidr(Ipv6Cidr.parse(pods))
                .withIpv6ServiceCidr(Ipv6Cidr.parse(services))));
    }

    private static Design onDualSubnet(Design design) {
        Design spaced = network(design, each -> each.withIpv6Prefixes(List.of(Ipv6Cidr.parse("fd00:10::/63"))));
        return subnet(spaced, each -> each.withIpv6Prefix(Ipv6Cidr.parse("fd00:10::/64")));
    }

    private static Design dual() {
        return dual("fd12:3456:789a::/64", "fd12:3456:789a:1::/108");
    }

    private static Design with(Design design, NetworkPolicy policy, @Nullable Dataplane plane) {
        return cluster(
                design, each -> each.withNetwork(each.network().withNetworkPolicy(policy).withDataplane(plane)));
    }

    private static void dualStack() {
        Design pods = onDualSubnet(net(each -> each.withIpv6PodCidr(Ipv6Cidr.parse("fd12:3456:789a::/64"))));
        Design services = onDualSubnet(net(each -> each.withIpv6ServiceCidr(Ipv6Cidr.parse("fd12:3456:789a:1::/108"))));
        Design cilium = with(dual(), NetworkPolicy.CILIUM, Dataplane.CILIUM);
        Design calico = with(dual(), NetworkPolicy.CALICO, null);
        rule("dual-stack").speaks(pods).silent(dual())
                .fixes("Use fd12:3456:789a:1::/108", "Use IPv4 only")
                .tells("myOverlayCluster has an IPv6 pod CIDR but no IPv6 service CIDR")
                .at("cluster-1 ipv6ServiceCidr").add();
        rule("dual-stack").on("2023-10-22").speaks(services).silent(dual()).fix("Use IPv4 only")
                .tells("myOverlayCluster has an IPv6 service CIDR but no IPv6 pod CIDR")
                .at("cluster-1 ipv6PodCidr").add();
        rule("dual-stack").on("2023-10-23").speaks(services).silent(dual()).fix("Use fd12:3456:789a::/64").add();
        rule("dual-stack").on(TODAY).speaks(pods).silent(cilium).fix("Use fd12:3456:789a:1::/108").add();
        rule("dual-stack").on(TODAY).speaks(dual("fd12:3456:789a::/64", "fd12:3456:789a:1::/107"))
                .silent(dual("fd12:3456:789a::/64", "fd12:3456:789a:1::/109"))
                .fixes("Use fd12:3456:789a:1::/108", "Use IPv4 only")
                .tells("myOverlayCluster has IPv6 service CIDR fd12:3456:789a:1::/107, but the largest one is a"
                        + " /108")
                .at("cluster-1 ipv6ServiceCidr").add();
        rule("dual-stack").on("2025-02-05").speaks(calico).silent(cilium)
                .fixes("Use none", "Use IPv4 only")
                .tells("myOverlayCluster has dual stack with network policy calico")
                .at("cluster-1 networkPolicy").add();
        rule("dual-stack").on("2025-02-06").speaks(calico).silent(cilium).fix("Use cilium").add();
        rule("dual-stack").on(TODAY).speaks(with(dual(), NetworkPolicy.AZURE, null)).silent(cilium)
                .fixes("Use cilium", "Use none", "Use IPv4 only")
                .tells("myOverlayCluster has dual stack with network policy azure")
                .at("cluster-1 networkPolicy").add();
        rule("dual-stack").on(TODAY).speaks(model(dual(), NetworkModel.NODE_SUBNET))
                .silent(model(clean(), NetworkModel.NODE_SUBNET)).fix("Use IPv4 only")
                .tells("myOverlayCluster has IPv6 ranges, but Azure CNI Node Subnet has no dual stack")
                .at("cluster-1 ipv6PodCidr").add();
        Design managed = pool(dual(), each -> each.withSubnet(null));
        Design second = outbound(managed, OutboundType.MANAGED_NAT_GATEWAY_V2);
        rule("dual-stack").on("2026-07-30").speaks(second).silent(managed)
                .fixes("Use loadBalancer", "Use IPv4 only", "Judge by the rules of 2026-08-21")
                .tells("myOverlayCluster has dual stack with outbound type managedNATGatewayV2")
                .at("cluster-1 outboundType").add();
        rule("dual-stack").on("2026-07-31").speaks(outbound(managed, OutboundType.MANAGED_NAT_GATEWAY)).silent(second)
                .fixes("Use loadBalancer", "Use IPv4 only")
                .tells("myOverlayCluster has dual stack with outbound type managedNATGateway")
                .at("cluster-1 outboundType").add();
        Design ours = outbound(natted(), OutboundType.USER_ASSIGNED_NAT_GATEWAY);
        Design own = onDualSubnet(
                cluster(ours, each -> each.withNetwork(dual().clusters().getFirst().network())));
        rule("dual-stack").on(TODAY).speaks(own).silent(ours).fix("Use ")
                .tells("myOverlayCluster has dual stack with outbound type userAssignedNATGateway")
                .at("cluster-1 outboundType").add();
        rule("dual-stack").on(TODAY).says(WARNING).speaks(own.replace(own.natGateways().getFirst()
                .withLifecycle(Lifecycle.EXISTING))).silent(ours).fix("Use ").add();
        Design kubenet = model(dual(), NetworkModel.KUBENET);
        Design alone = net(each -> each.withIpv6ServiceCidr(Ipv6Cidr.parse("fd12:3456:789a:1::/108")));
        rule("dual-stack").on(TODAY).speaks(model(alone, NetworkModel.POD_SUBNET)).silent(kubenet)
                .fix("Use IPv4 only")
                .tells("myOverlayCluster has IPv6 ranges, but Azure CNI Pod Subnet has no dual stack")
                .at("cluster-1 ipv6ServiceCidr").add();
        rule("dual-stack").on(TODAY).speaks(own).silent(outbound(dual(), OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                .fix("Use ").add();
        subnets();
    }

    private static void subnets() {
        Design bare = subnet(dual(), each -> each.withIpv6Prefix(null));
        rule("dual-stack").on("2023-10-23").says(WARNING).speaks(bare).silent(dual())
                .fixes("Use fd00:10::/64")
                .tells("myOverlayCluster has dual stack, but its node subnet nodesubnet has no IPv6 range to give its"
                        + " nodes addresses of")
                .at("subnet-1 ipv6Prefix", "cluster-1 ipv6PodCidr").bites(Timing.DEPLOYS_AND_BREAKS).add();
        Design second = withSubnet(bare, "other", "10.0.0.0/24");
        Subnet other = second.networks().getFirst().subnets().getLast();
        rule("dual-stack").on(TODAY).says(WARNING)
                .speaks(second.replace(other.withIpv6Prefix(Ipv6Cidr.parse("fd00:10::/64"))))
                .silent(pool(dual(), each -> each.withSubnet(null)))
                .fixes("Use fd00:10:0:1::/64").add();
        rule("dual-stack").on(TODAY).says(WARNING)
                .speaks(network(bare, each -> each.withIpv6Prefixes(List.of())))
                .silent(dual()).add();
    }

    private static void isolation() {
        Design open = outbound(clean(), OutboundType.NONE);
        Design windows = outbound(windows(OsSku.WINDOWS_2022, null), OutboundType.NONE);
        rule("network-isolated").on("2025-04-27").speaks(open).silent(hidden(open))
                .fixes("Make it a private cluster", "Use loadBalancer")
                .tells("myOverlayCluster has outbound type none, which only a network isolated cluster can have,"
                        + " but it has a public API server")
                .at("cluster-1 outboundType", "cluster-1 privateCluster").add();
        rule("network-isolated").on(TODAY).speaks(open).silent(hidden(open)).fix("Make it a private cluster").add();
        Design managed = outbound(pool(clean(), each -> each.withSubnet(null)), OutboundType.BLOCK);
        rule("network-isolated").on(TODAY).speaks(managed).silent(hidden(managed))
                .fixes("Make it a private cluster", "Use loadBalancer")
                .tells("myOverlayCluster has outbound type block, which only a network isolated cluster can"
                        + " have, but it has a public API server")
                .at("cluster-1 outboundType", "cluster-1 privateCluster").add();
        rule("network-isolated").on(TODAY).speaks(hidden(windows)).silent(windows(OsSku.WINDOWS_2022, null))
                .fix("Use loadBalancer")
                .tells("myOverlayCluster has outbound type none, which only a network isolated cluster can have,"
                        + " but it has a Windows node pool")
                .at("cluster-1 outboundType", "cluster-1 privateCluster").add();
        rule("network-isolated").on(TODAY).speaks(hidden(model(open, NetworkModel.KUBENET))).silent(hidden(open))
                .fix("Use loadBalancer")
                .tells("myOverlayCluster has outbound type none, which only a network isolated cluster can have,"
                        + " but it has kubenet")
                .at("cluster-1 outboundType", "cluster-1 privateCluster").add();
    }
}
