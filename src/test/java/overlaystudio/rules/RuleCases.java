package overlaystudio.rules;

import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.network;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Given.subnet;
import static overlaystudio.rules.Severity.ERROR;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.ApplianceKind;
import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.Dataplane;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Appliance;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ExternalNetwork;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NatGateway;
import overlaystudio.design.NodePool;
import overlaystudio.design.Peering;
import overlaystudio.design.PublicIp;
import overlaystudio.design.Route;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;
import overlaystudio.net.Ipv6Cidr;

/// The cases of all rules.
final class RuleCases {

    static final LocalDate DOCUMENT = Design.DOCUMENT_DATE;
    static final LocalDate TODAY = LocalDate.of(2026, 8, 21);

    private static final List<RuleCase> ALL = new ArrayList<>();
    private static final ElementId OTHER = new ElementId("subnet-2");

    static {
        networks();
        nodeSubnets();
        podRanges();
        serviceRanges();
        scale();
        features();
        egress();
        names();
        vmSizes();
    }

    private RuleCases() {}

    static Stream<RuleCase> all() {
        return ALL.stream();
    }

    private static Case rule(String id) {
        return new Case(id);
    }

    /// A case in the making.
    private record Case(
            String id, LocalDate day, Severity severity, Design speaks, Design silent, @Nullable String fix) {

        Case(String id) {
            this(id, DOCUMENT, ERROR, clean(), clean(), null);
        }

        Case on(LocalDate day) {
            return new Case(id, day, severity, speaks, silent, fix);
        }

        Case on(String day) {
            return on(LocalDate.parse(day));
        }

        Case says(Severity severity) {
            return new Case(id, day, severity, speaks, silent, fix);
        }

        Case speaks(Design design) {
            return new Case(id, day, severity, design, silent, fix);
        }

        Case silent(Design design) {
            return new Case(id, day, severity, speaks, design, fix);
        }

        Case fix(String title) {
            return new Case(id, day, severity, speaks, silent, title);
        }

        void add() {
            ALL.add(new RuleCase(
                    id,
                    day,
                    severity,
                    speaks.withRulesDate(day),
                    silent.withRulesDate(day),
                    Optional.ofNullable(fix)));
        }
    }

    private static Cidr range(String text) {
        return Cidr.parse(text);
    }

    private static Design net(UnaryOperator<ClusterNetwork> change) {
        return cluster(clean(), each -> each.withNetwork(change.apply(each.network())));
    }

    private static Design pods(String text) {
        return net(each -> each.withPodCidr(range(text)));
    }

    private static Design service(String text) {
        Cidr service = range(text);
        return net(each -> each.withServiceCidr(service)
                .withDnsServiceIp(service.first().plus(service.prefix() > 28 ? 2 : 10)));
    }

    private static Design dns(String text) {
        return net(each -> each.withDnsServiceIp(IpAddress.parse(text)));
    }

    private static Design prefixes(Design design, String... texts) {
        return network(design, each -> each.withPrefixes(Stream.of(texts).map(Cidr::parse).toList()));
    }

    private static Design nodes(String text) {
        return subnet(clean(), each -> each.withPrefix(range(text)));
    }

    private static Design withSubnet(Design design, String name, String text) {
        return design.add(Subnet.of(OTHER, name, range(text)), Given.VNET);
    }

    private static Design peer(Design design, String text) {
        ElementId id = new ElementId("vnet-2");
        return design.add(VirtualNetwork.of(id, "hub", List.of(range(text))), ElementId.DESIGN)
                .add(Peering.of(new ElementId("peering-1"), "to-hub", Given.VNET, id), ElementId.DESIGN);
    }

    private static Design outside(Design design, String text) {
        ElementId id = new ElementId("outside-1");
        return design.add(ExternalNetwork.of(id, "company", List.of(range(text))), ElementId.DESIGN);
    }

    private static Design small(Design design) {
        return prefixes(design, "10.10.0.0/16");
    }

    private static Design secondCluster(Design design, ElementId subnet) {
        Cluster second = Cluster.of(new ElementId("cluster-2"), "second")
                .withNetwork(design.clusters().getFirst().network())
                .withPools(List.of(NodePool.of(new ElementId("pool-2"), "nodepool1", PoolMode.SYSTEM, subnet)));
        return design.add(second, ElementId.DESIGN);
    }

    private static Design count(int nodes) {
        return pool(clean(), each -> each.withCount(nodes));
    }

    private static void networks() {
        rule("vnet-prefix-self-overlap")
                .speaks(prefixes(clean(), "10.0.0.0/8", "10.1.0.0/16"))
                .silent(prefixes(clean(), "10.0.0.0/9", "10.128.0.0/9"))
                .fix("Drop")
                .add();
        rule("vnet-aks-max-size").speaks(prefixes(clean(), "10.0.0.0/7")).fix("Use 10.0.0.0/8").add();
        rule("subnet-outside-vnet")
                .speaks(withSubnet(clean(), "app", "172.21.0.0/24"))
                .silent(withSubnet(clean(), "app", "10.11.0.0/24"))
                .fix("Move app to 10.0.0.0/24")
                .add();
        rule("subnet-overlap")
                .speaks(withSubnet(clean(), "app", "10.10.1.0/24"))
                .silent(withSubnet(clean(), "app", "10.11.0.0/24"))
                .fix("Move app to 10.0.0.0/24")
                .add();
        rule("subnet-size")
                .speaks(withSubnet(clean(), "app", "10.11.0.0/30"))
                .silent(withSubnet(clean(), "app", "10.11.0.0/29"))
                .fix("Use 10.11.0.0/29")
                .add();
        rule("peering-overlap")
                .speaks(peer(clean(), "10.1.0.0/16"))
                .silent(peer(clean(), "172.21.0.0/16"))
                .fix("Move hub to ")
                .add();
        rule("onprem-overlap-vnet")
                .speaks(outside(clean(), "10.0.0.0/9"))
                .silent(outside(clean(), "172.21.0.0/16"))
                .add();
        rule("onprem-overlap-vnet")
                .speaks(outside(small(clean()), "10.0.0.0/9"))
                .silent(outside(small(clean()), "172.21.0.0/16"))
                .fix("Move myVirtualNetwork to ")
                .add();
    }

    private static void nodeSubnets() {
        rule("vnet-region-subscription")
                .speaks(cluster(clean(), each -> each.withPlacement(each.placement().withLocation("northcentralus"))))
                .silent(cluster(clean(), each -> each.withPlacement(each.placement().withLocation("westcentralus"))))
                .fix("Put the cluster in westcentralus")
                .add();
        NodePool stray = NodePool.of(new ElementId("pool-2"), "users", PoolMode.USER, null);
        rule("pools-same-vnet")
                .speaks(clean().add(stray, Given.CLUSTER))
                .silent(clean().add(stray.withSubnet(Given.SUBNET), Given.CLUSTER))
                .fix("Use nodesubnet")
                .add();
        rule("node-subnet-delegated")
                .speaks(subnet(clean(), each -> each.withDelegation("Microsoft.ContainerInstance/containerGroups")))
                .fix("Remove the delegation")
                .add();
        rule("subnet-capacity-now").speaks(nodes("10.10.0.0/29")).silent(nodes("10.10.0.0/28")).fix("Use 10.10.0.0/28")
                .add();
        Design max = pool(nodes("10.10.0.0/28"), each -> each.withAutoscaling(new Autoscaling(3, 12)));
        rule("subnet-capacity-max")
                .speaks(max)
                .silent(pool(max, each -> each.withAutoscaling(new Autoscaling(3, 10))))
                .fix("Use 10.10.0.0/27")
                .add();
        rule("subnet-capacity-max")
                .says(WARNING)
                .speaks(pool(max, each -> each.withAutoscaling(new Autoscaling(3, 11))))
                .silent(pool(max, each -> each.withAutoscaling(new Autoscaling(3, 10))))
                .fix("Use 10.10.0.0/27")
                .add();
        Design two = withSubnet(clean(), "second", "10.11.0.0/16");
        rule("one-overlay-cluster-per-subnet")
                .speaks(secondCluster(two, Given.SUBNET))
                .silent(secondCluster(two, OTHER))
                .fix("Add subnet second-nodes 10.0.0.0/16 for second")
                .add();
        rule("one-overlay-cluster-per-subnet")
                .on("2023-01-12")
                .says(INFO)
                .speaks(secondCluster(two, Given.SUBNET))
                .silent(secondCluster(two, OTHER))
                .fix("Add subnet")
                .add();
    }

    private static void podRanges() {
        rule("pod-cidr-overlaps-cluster-subnet").speaks(pods("10.10.0.0/16")).fix("Use 192.168.0.0/16").add();
        Design app = withSubnet(clean(), "app", "10.20.4.0/24");
        rule("pod-cidr-overlaps-vnet-subnet")
                .on(TODAY)
                .speaks(cluster(app, each -> each.withNetwork(each.network().withPodCidr(range("10.20.0.0/16")))))
                .silent(app)
                .fix("Use 192.168.0.0/16")
                .add();
        rule("pod-cidr-overlaps-vnet").on("2024-10-24").speaks(pods("10.244.0.0/16")).fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-overlaps-vnet").on("2024-10-25").says(WARNING).speaks(pods("10.244.0.0/16"))
                .fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-overlaps-peered")
                .speaks(peer(clean(), "192.168.8.0/22"))
                .silent(peer(clean(), "172.21.0.0/16"))
                .fix("Use 100.64.0.0/16")
                .add();
        rule("pod-cidr-overlaps-onprem")
                .speaks(outside(clean(), "192.168.0.0/17"))
                .silent(outside(clean(), "172.21.0.0/16"))
                .fix("Use 100.64.0.0/16")
                .add();
        rule("pod-cidr-overlaps-service").speaks(pods("172.20.0.0/16")).fix("Use ").add();
        rule("pod-cidr-azure-forbidden").speaks(pods("127.0.0.0/16")).fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-reserved").says(WARNING).speaks(pods("172.30.0.0/16")).silent(pods("172.28.0.0/16"))
                .fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-reserved").on("2026-05-28").says(WARNING).speaks(pods("172.30.0.0/16")).fix("Use 192.168.0.0/16")
                .add();
        rule("pod-cidr-reserved").on("2026-05-29").speaks(pods("172.30.0.0/16")).silent(pods("172.28.0.0/16"))
                .fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-reserved").on("2026-05-29").says(WARNING).speaks(pods("192.0.2.0/24")).fix("Use ").add();
        rule("pod-cidr-public").says(INFO).speaks(pods("52.0.0.0/16")).silent(pods("100.64.0.0/16"))
                .fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-public").on("2025-01-22").says(WARNING).speaks(pods("52.0.0.0/16")).silent(pods("100.64.0.0/16"))
                .fix("Use 192.168.0.0/16").add();
        rule("pod-cidr-min-size").speaks(pods("192.168.0.0/25")).silent(pods("192.168.0.0/21"))
                .fix("Use 192.168.0.0/22").add();
        rule("pod-cidr-capacity-now").speaks(count(257)).silent(count(256)).fix("Use ").add();
        rule("pod-cidr-capacity-now").speaks(pods("192.168.0.0/23")).silent(pods("192.168.0.0/22"))
                .fix("Use 192.168.0.0/22").add();
        rule("pod-cidr-capacity-max").speaks(count(256)).silent(count(255)).fix("Use ").add();
        rule("pod-cidr-headroom").says(WARNING).speaks(count(192)).silent(count(191)).fix("Use ").add();
    }

    private static void serviceRanges() {
        rule("service-cidr-overlaps-cluster-subnet").speaks(service("10.10.0.0/16")).fix("Use 172.20.0.0/16").add();
        Design app = withSubnet(clean(), "app", "10.20.4.0/24");
        rule("service-cidr-overlaps-vnet-subnet")
                .speaks(cluster(app, each -> each.withNetwork(service("10.20.0.0/16").clusters().getFirst().network())))
                .silent(app)
                .fix("Use 172.20.0.0/16")
                .add();
        rule("service-cidr-overlaps-vnet").says(WARNING).speaks(Given.example()).fix("Use 172.20.0.0/16").add();
        rule("service-cidr-overlaps-vnet").on(TODAY).says(WARNING).speaks(Given.example()).fix("Use 172.20.0.0/16")
                .add();
        rule("service-cidr-overlaps-peered")
                .speaks(peer(clean(), "172.20.4.0/22"))
                .silent(peer(clean(), "172.21.0.0/16"))
                .fix("Use ")
                .add();
        rule("service-cidr-overlaps-onprem")
                .speaks(outside(clean(), "172.16.0.0/12"))
                .silent(outside(clean(), "172.21.0.0/16"))
                .fix("Use ")
                .add();
        rule("service-cidr-reserved").speaks(service("172.30.0.0/16")).fix("Use 172.20.0.0/16").add();
        rule("service-cidr-public").on("2023-09-30").says(WARNING).speaks(service("52.0.0.0/16"))
                .silent(service("100.64.0.0/16")).fix("Use 172.20.0.0/16").add();
        rule("service-cidr-public").on("2023-10-01").speaks(service("52.0.0.0/16")).fix("Use 172.20.0.0/16").add();
        rule("service-cidr-size").speaks(service("172.16.0.0/12")).silent(service("172.24.0.0/14"))
                .fix("Use 172.16.0.0/16").add();
        rule("dns-ip-in-service-cidr").speaks(dns("10.0.0.10")).fix("Use 172.20.0.10").add();
        rule("dns-ip-not-first").speaks(dns("172.20.0.1")).silent(dns("172.20.0.2")).fix("Use 172.20.0.10").add();
        rule("dns-ip-not-last").speaks(dns("172.20.255.255")).silent(dns("172.20.255.254")).fix("Use 172.20.0.10")
                .add();
        rule("service-and-dns-pair").says(WARNING).speaks(net(each -> each.withDnsServiceIp(null)))
                .fix("Use 172.20.0.10").add();
    }

    private static Design maxPods(int maxPods) {
        return pool(clean(), each -> each.withMaxPods(maxPods));
    }

    private static Design users(UnaryOperator<NodePool> change) {
        NodePool users = NodePool.of(new ElementId("pool-2"), "users", PoolMode.USER, Given.SUBNET);
        return clean().add(change.apply(users), Given.CLUSTER);
    }

    /// A cluster with room for 5,500 nodes in pools of 1,000 at most.
    private static Design large(int nodes) {
        List<NodePool> pools = IntStream.range(0, Math.ceilDiv(nodes, 1000))
                .mapToObj(
                        at -> NodePool.of(new ElementId("pool-" + (at + 1)), "pool" + at, PoolMode.SYSTEM, Given.SUBNET)
                                .withCount(Math.min(1000, nodes - at * 1000)))
                .toList();
        return cluster(pods("100.64.0.0/10"), each -> each.withPools(pools).withTier(ClusterTier.STANDARD));
    }

    private static void scale() {
        rule("max-pods-min").speaks(maxPods(9)).silent(maxPods(10)).fix("Set max pods to 10").add();
        rule("max-pods-max").speaks(maxPods(251)).silent(maxPods(250)).fix("Set max pods to 250").add();
        rule("max-pods-max").on(TODAY).speaks(maxPods(251)).silent(maxPods(250)).fix("Set max pods to 250").add();
        rule("system-pool-30-pods")
                .speaks(pool(maxPods(14), each -> each.withCount(2)))
                .silent(pool(maxPods(15), each -> each.withCount(2)))
                .fix("Set max pods to 15")
                .add();
        rule("max-pods-pool-30")
                .speaks(users(each -> each.withCount(2).withMaxPods(10)))
                .silent(users(each -> each.withCount(0).withMaxPods(10)))
                .fix("Set max pods to 15")
                .add();
        rule("cluster-nodes-max").speaks(large(1001)).silent(large(1000)).fix("Judge by the rules of").add();
        rule("cluster-nodes-max").on("2024-03-18").speaks(large(1001)).silent(large(1000)).fix("Judge by the rules of")
                .add();
        rule("cluster-nodes-max").on("2024-03-19").speaks(large(5001)).silent(large(1001)).add();
        rule("cluster-nodes-max").on("2024-03-19").says(WARNING).speaks(large(5000)).silent(large(4999)).add();
        rule("cluster-nodes-max")
                .on(TODAY)
                .speaks(cluster(large(1001), each -> each.withTier(null)))
                .silent(large(1001))
                .fix("Use the Standard tier")
                .add();
        Design far = cluster(large(1000), each -> each);
        rule("pool-nodes-max")
                .on(TODAY)
                .speaks(pool(far, each -> each.withAutoscaling(new Autoscaling(1, 1001))))
                .silent(pool(far, each -> each.withAutoscaling(new Autoscaling(1, 1000))))
                .fix("Use at most 1,000 nodes")
                .add();
        rule("pools-per-cluster-max")
                .speaks(cluster(clean(), each -> each.withPools(many(101))))
                .silent(cluster(clean(), each -> each.withPools(many(100))))
                .add();
        rule("autoscaler-range")
                .speaks(pool(clean(), each -> each.withAutoscaling(new Autoscaling(5, 3))))
                .silent(pool(clean(), each -> each.withAutoscaling(new Autoscaling(3, 5))))
                .fix("Scale between 3 and 5")
                .add();
        rule("system-pool-min-nodes").speaks(cluster(clean(), each -> each.withPools(List.of()))).fix("Add system pool")
                .add();
        rule("system-pool-min-nodes").speaks(pool(clean(), each -> each.withMode(PoolMode.USER)))
                .fix("Make nodepool1 a system pool").add();
        rule("system-pool-min-nodes").on("2024-03-10").says(INFO).speaks(count(1)).silent(count(2)).fix("Use 3 nodes")
                .add();
        rule("system-pool-min-nodes").on("2024-03-11").says(WARNING).speaks(count(1)).silent(count(2))
                .fix("Use 3 nodes").add();
    }

    private static List<NodePool> many(int pools) {
        return IntStream.rangeClosed(1, pools)
                .mapToObj(at -> NodePool.of(new ElementId("pool-" + at), "pool" + at, PoolMode.SYSTEM, Given.SUBNET)
                        .withCount(1))
                .toList();
    }

    private static Design ingress(IngressController ingress) {
        return cluster(clean(), each -> each.withIngress(ingress));
    }

    private static Design placed(String location) {
        Design design = clean();
        return design.withPlacement(design.placement().withLocation(location));
    }

    private static Design policy(NetworkPolicy policy, @Nullable Dataplane plane) {
        return net(each -> each.withNetworkPolicy(policy).withDataplane(plane));
    }

    private static Design converted(NetworkModel from) {
        return cluster(clean(), each -> each.withLifecycle(Lifecycle.EXISTING)
                .withNetwork(each.network().withConvertsFrom(from)));
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

    private static Design outbound(Design design, OutboundType type) {
        return cluster(design, each -> each.withEgress(each.egress().withOutboundType(type)));
    }

    private static Design natted() {
        PublicIp address = PublicIp.of(new ElementId("ip-1"), "egress-ip");
        NatGateway nat = NatGateway.of(new ElementId("nat-1"), "egress").withPublicIps(List.of(address.id()));
        Design design = clean().add(address, ElementId.DESIGN).add(nat, ElementId.DESIGN);
        return subnet(design, each -> each.withNatGateway(nat.id()));
    }

    private static Design routed(NextHopType hop) {
        IpAddress address = IpAddress.parse("10.20.0.4");
        Route route =
                new Route("default", range("0.0.0.0/0"), hop, hop == NextHopType.VIRTUAL_APPLIANCE ? address : null);
        RouteTable table = RouteTable.of(new ElementId("routes-1"), "routes").withRoutes(List.of(route));
        Design design = clean().add(table, ElementId.DESIGN);
        return outbound(subnet(design, each -> each.withRouteTable(table.id())), OutboundType.USER_DEFINED_ROUTING);
    }

    private static Design withFirewall(Design design) {
        Appliance firewall = Appliance.of(new ElementId("appliance-1"), "fw")
                .withKind(ApplianceKind.AZURE_FIREWALL)
                .withPrivateAddress(IpAddress.parse("10.20.0.4"));
        return design.add(firewall, ElementId.DESIGN);
    }

    private static void egress() {
        rule("outbound-values").speaks(outbound(clean(), OutboundType.NONE)).fix("Use loadBalancer").add();
        rule("outbound-values").on("2025-04-26").says(WARNING).speaks(outbound(clean(), OutboundType.NONE))
                .fix("Use loadBalancer").add();
        rule("outbound-values").on("2025-04-27").says(WARNING)
                .speaks(outbound(clean(), OutboundType.BLOCK))
                .silent(outbound(clean(), OutboundType.NONE))
                .fix("Use loadBalancer")
                .add();
        rule("outbound-managed-nat-byo")
                .speaks(outbound(clean(), OutboundType.MANAGED_NAT_GATEWAY))
                .silent(outbound(pool(clean(), each -> each.withSubnet(null)), OutboundType.MANAGED_NAT_GATEWAY))
                .fix("Use loadBalancer")
                .add();
        rule("outbound-user-nat")
                .speaks(outbound(clean(), OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                .silent(outbound(natted(), OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                .fix("Add NAT gateway nodesubnet-egress")
                .add();
        rule("outbound-udr-route")
                .speaks(withFirewall(outbound(clean(), OutboundType.USER_DEFINED_ROUTING)))
                .silent(routed(NextHopType.VIRTUAL_APPLIANCE))
                .fix("Route 0.0.0.0/0 through fw")
                .add();
        rule("outbound-udr-not-internet")
                .speaks(routed(NextHopType.INTERNET))
                .silent(routed(NextHopType.VIRTUAL_NETWORK_GATEWAY))
                .fix("Use loadBalancer")
                .add();
        rule("nat-gateway-on-subnet-needs-type")
                .speaks(natted())
                .silent(outbound(natted(), OutboundType.USER_ASSIGNED_NAT_GATEWAY))
                .fix("Use userAssignedNATGateway")
                .add();
    }

    private static Design grouped(String name) {
        Design design = clean();
        return design.withPlacement(design.placement().withResourceGroup(name));
    }

    private static Design subscribed(String id) {
        Design design = clean();
        return design.withPlacement(design.placement().withSubscription(id));
    }

    private static Design poolNamed(String name) {
        return pool(clean(), each -> each.withName(name));
    }

    private static void names() {
        rule("name-resource-group").speaks(grouped("rg.")).silent(grouped("rg(prod)")).add();
        rule("name-vnet").speaks(network(clean(), each -> each.withName("v")))
                .silent(network(clean(), each -> each.withName("v1"))).add();
        rule("name-subnet").speaks(withSubnet(clean(), "sub net", "10.11.0.0/24"))
                .silent(withSubnet(clean(), "sub_", "10.11.0.0/24")).add();
        Design label = network(clean(), each -> each.withName("v".repeat(64)));
        rule("name-label-63").on("2023-11-27").says(WARNING).speaks(label)
                .silent(network(clean(), each -> each.withName("v".repeat(63)))).add();
        rule("name-label-63").on("2023-11-28").speaks(label)
                .silent(network(clean(), each -> each.withName("v".repeat(63)))).add();
        rule("name-cluster").speaks(cluster(clean(), each -> each.withName("aks.1")))
                .silent(cluster(clean(), each -> each.withName("aks-1"))).add();
        rule("name-pool-linux").speaks(poolNamed("Pool-1")).silent(poolNamed("pool1")).fix("Call it pool1").add();
        rule("name-pool-windows")
                .on(TODAY)
                .speaks(users(each -> each.withName("windows1").withOsType(OsType.WINDOWS)))
                .silent(users(each -> each.withName("win1").withOsType(OsType.WINDOWS)))
                .fix("Call it window")
                .add();
        rule("name-pool-unique").speaks(users(each -> each.withName("nodepool1"))).silent(users(each -> each))
                .fix("Call it nodepool2").add();
        rule("name-unique-scope")
                .speaks(withSubnet(clean(), "NodeSubnet", "10.11.0.0/24"))
                .silent(withSubnet(clean(), "app", "10.11.0.0/24"))
                .fix("Call it NodeSubnet-2")
                .add();
        rule("subscription-id")
                .speaks(subscribed("aaaaaaa-aaaaa-aaaaaa-aaaa"))
                .silent(subscribed("00000000-0000-0000-0000-000000000000"))
                .fix("Use the subscription logged in to")
                .add();
    }

    private static Design sized(String size) {
        return pool(clean(), each -> each.withVmSize(size));
    }

    private static void vmSizes() {
        rule("sku-v5-blocked").speaks(sized("Standard_D4s_v5")).silent(sized("Standard_D4s_v4"))
                .fix("Use Standard_D4s_v4").add();
        rule("sku-v5-blocked").on("2022-09-10").speaks(sized("Standard_D4s_v5")).silent(sized("Standard_D4s_v3"))
                .fix("Use Standard_D4s_v4").add();
        rule("sku-dcsv2-blocked").on(TODAY).speaks(sized("Standard_DC8_v2")).silent(sized("Standard_DC4as_v5"))
                .fix("Use Standard_DC4as_v5").add();
        rule("sku-syntax").says(WARNING).speaks(sized("D4s_v3")).silent(sized("Standard_D4s_v3"))
                .fix("Use Standard_D4s_v3").add();
        rule("sku-aks-restricted").speaks(sized("Standard_B1ms")).silent(sized("Standard_B2ms"))
                .fix("Use Standard_D4s_v3").add();
        rule("sku-system-min").speaks(sized("Standard_D1_v2")).silent(sized("Standard_D2s_v3"))
                .fix("Use Standard_D4s_v3").add();
        rule("sku-system-min").on("2024-03-11").says(WARNING).speaks(sized("Standard_D2s_v3"))
                .silent(sized("Standard_D4s_v3")).fix("Use Standard_D4s_v3").add();
    }
}
