package overlaystudio.rules;

import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.network;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Given.subnet;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.ApplianceKind;
import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.Dataplane;
import overlaystudio.azure.IngressController;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.NextHopType;
import overlaystudio.azure.OsSku;
import overlaystudio.azure.OsType;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Appliance;
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

/// Designs that the cases of the rules start from.
final class CaseDesigns {

    static final LocalDate DOCUMENT = Design.DOCUMENT_DATE;
    static final LocalDate TODAY = LocalDate.of(2026, 8, 21);
    static final ElementId OTHER = new ElementId("subnet-2");

    private CaseDesigns() {}

    static Cidr range(String text) {
        return Cidr.parse(text);
    }

    static Design net(UnaryOperator<ClusterNetwork> change) {
        return cluster(clean(), each -> each.withNetwork(change.apply(each.network())));
    }

    static Design pods(String text) {
        return net(each -> each.withPodCidr(range(text)));
    }

    static Design service(String text) {
        Cidr service = range(text);
        return net(each -> each.withServiceCidr(service)
                .withDnsServiceIp(service.first().plus(service.prefix() > 28 ? 2 : 10)));
    }

    static Design dns(String text) {
        return net(each -> each.withDnsServiceIp(IpAddress.parse(text)));
    }

    static Design prefixes(Design design, String... texts) {
        return network(design, each -> each.withPrefixes(Stream.of(texts).map(Cidr::parse).toList()));
    }

    static Design nodes(String text) {
        return subnet(clean(), each -> each.withPrefix(range(text)));
    }

    static Design withSubnet(Design design, String name, String text) {
        return design.add(Subnet.of(OTHER, name, range(text)), Given.VNET);
    }

    static Design peer(Design design, String text) {
        ElementId id = new ElementId("vnet-2");
        return design.add(VirtualNetwork.of(id, "hub", List.of(range(text))), ElementId.DESIGN)
                .add(Peering.of(new ElementId("peering-1"), "to-hub", Given.VNET, id), ElementId.DESIGN);
    }

    static Design outside(Design design, String text) {
        ElementId id = new ElementId("outside-1");
        return design.add(ExternalNetwork.of(id, "company", List.of(range(text))), ElementId.DESIGN);
    }

    static Design small(Design design) {
        return prefixes(design, "10.10.0.0/16");
    }

    static Design secondCluster(Design design, ElementId subnet) {
        Cluster second = Cluster.of(new ElementId("cluster-2"), "second")
                .withNetwork(design.clusters().getFirst().network())
                .withPools(List.of(NodePool.of(new ElementId("pool-2"), "nodepool1", PoolMode.SYSTEM, subnet)));
        return design.add(second, ElementId.DESIGN);
    }

    static Design count(int nodes) {
        return pool(clean(), each -> each.withCount(nodes));
    }

    static Design maxPods(int maxPods) {
        return pool(clean(), each -> each.withMaxPods(maxPods));
    }

    static Design users(UnaryOperator<NodePool> change) {
        NodePool users = NodePool.of(new ElementId("pool-2"), "users", PoolMode.USER, Given.SUBNET);
        return clean().add(change.apply(users), Given.CLUSTER);
    }

    /// A cluster with room for 5,500 nodes in pools of 1,000 at most.
    static Design large(int nodes) {
        List<NodePool> pools = IntStream.range(0, Math.ceilDiv(nodes, 1000))
                .mapToObj(
                        at -> NodePool.of(new ElementId("pool-" + (at + 1)), "pool" + at, PoolMode.SYSTEM, Given.SUBNET)
                                .withCount(Math.min(1000, nodes - at * 1000)))
                .toList();
        return cluster(pods("100.64.0.0/10"), each -> each.withPools(pools).withTier(ClusterTier.STANDARD));
    }

    static List<NodePool> many(int pools) {
        return IntStream.rangeClosed(1, pools)
                .mapToObj(at -> NodePool.of(new ElementId("pool-" + at), "pool" + at,
                        at == 1 ? PoolMode.SYSTEM : PoolMode.USER, Given.SUBNET))
                .toList();
    }

    static Design ingress(IngressController ingress) {
        return cluster(clean(), each -> each.withIngress(ingress));
    }

    static Design placed(String location) {
        Design design = clean();
        return design.withPlacement(design.placement().withLocation(location));
    }

    static Design policy(NetworkPolicy policy, @Nullable Dataplane plane) {
        return net(each -> each.withNetworkPolicy(policy).withDataplane(plane));
    }

    static Design converted(NetworkModel from) {
        return cluster(clean(), each -> each.withLifecycle(Lifecycle.EXISTING)
                .withNetwork(each.network().withConvertsFrom(from)));
    }

    static Design outbound(Design design, OutboundType type) {
        return cluster(design, each -> each.withEgress(each.egress().withOutboundType(type)));
    }

    static Design hidden(Design design) {
        return cluster(design, each -> each.withApiServer(each.apiServer().withPrivateCluster(true)));
    }

    static Design natted() {
        PublicIp address = PublicIp.of(new ElementId("ip-1"), "egress-ip");
        NatGateway nat = NatGateway.of(new ElementId("nat-1"), "egress").withPublicIps(List.of(address.id()));
        Design design = clean().add(address, ElementId.DESIGN).add(nat, ElementId.DESIGN);
        return subnet(design, each -> each.withNatGateway(nat.id()));
    }

    static Design routed(NextHopType hop) {
        IpAddress address = IpAddress.parse("10.20.0.4");
        Route route =
                new Route("default", range("0.0.0.0/0"), hop, hop == NextHopType.VIRTUAL_APPLIANCE ? address : null);
        RouteTable table = RouteTable.of(new ElementId("routes-1"), "routes").withRoutes(List.of(route));
        Design design = clean().add(table, ElementId.DESIGN);
        return outbound(subnet(design, each -> each.withRouteTable(table.id())), OutboundType.USER_DEFINED_ROUTING);
    }

    static Design withFirewall(Design design) {
        Appliance firewall = Appliance.of(new ElementId("appliance-1"), "fw")
                .withKind(ApplianceKind.AZURE_FIREWALL)
                .withPrivateAddress(IpAddress.parse("10.20.0.4"));
        return design.add(firewall, ElementId.DESIGN);
    }

    static Design grouped(String name) {
        Design design = clean();
        return design.withPlacement(design.placement().withResourceGroup(name));
    }

    static Design subscribed(String id) {
        Design design = clean();
        return design.withPlacement(design.placement().withSubscription(id));
    }

    static Design poolNamed(String name) {
        return pool(clean(), each -> each.withName(name));
    }

    static Design sized(String size) {
        return pool(clean(), each -> each.withVmSize(size));
    }

    static Design windows(OsSku sku, @Nullable String version) {
        Design design = users(each -> each.withName("win").withOsType(OsType.WINDOWS).withOsSku(sku));
        return cluster(design, each -> each.withKubernetesVersion(
                version == null ? null : KubernetesVersion.parse(version).orElseThrow()));
    }

    static Design model(Design design, NetworkModel model) {
        return cluster(design, each -> each.withNetwork(each.network().withModel(model)));
    }
}
