package overlaystudio.plan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.PoolMode;
import overlaystudio.azure.Quantity;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Design;
import overlaystudio.design.Egress;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.Lifecycle;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// The clusters of a design that is laid out.
final class ClusterAssembly {

    /// Nodes that a user pool has at least.
    private static final int LEAST_NODES = 3;

    /// Most nodes of which each has the full number of automatic ports, and that number.
    private static final int FULL_TIER = 50;
    private static final int OUTBOUND_PORTS = 1_024;

    /// Where Azure's own advice puts the DNS service IP: the tenth address of the service range.
    private static final int DNS_OFFSET = 10;

    private final Blueprint blueprint;
    private final Siting siting;
    private final Design base;
    private final Ids ids;

    ClusterAssembly(Blueprint blueprint, Siting siting, Design base, Ids ids) {
        this.blueprint = blueprint;
        this.siting = siting;
        this.base = base;
        this.ids = ids;
    }

    /// A pool that is wanted no more takes along what was accepted of it.
    Design design() {
        Design design = base.withClusters(Assembly.merged(
                base.clusters(), blueprint.needs().clusters(), this::cluster,
                (need, each) -> each.name().equals(need.name())));
        return design.withAcceptedRisks(
                design.acceptedRisks().stream().filter(risk -> risk.isAboutElementsOf(design)).toList());
    }

    private Cluster cluster(ClusterNeed need, @Nullable Cluster before) {
        Cluster cluster = Objects.requireNonNullElseGet(before,
                () -> Cluster.of(ids.next(ElementKind.CLUSTER), need.name()));
        return cluster.lifecycle() == Lifecycle.EXISTING ? cluster : laidOut(need, cluster);
    }

    private Cluster laidOut(ClusterNeed need, Cluster cluster) {
        boolean isLarge = need.nodes() > blueprint.facts().number(Quantity.NODES_PER_FREE_CLUSTER)
                && (cluster.tier() == null || cluster.tier() == ClusterTier.FREE);
        Cluster placed = cluster
                .withPlacement(Assembly.differing(blueprint.placement(need), blueprint.needs()))
                .withNetwork(network(need, cluster.network()))
                .withPools(pools(need, cluster))
                .withEgress(egress(need, cluster.egress()))
                .withTier(isLarge ? ClusterTier.STANDARD : cluster.tier());
        return subnet(need, blueprint.before(need) + SpecialSubnet.API_SERVER.subnetName())
                .map(id -> placed.withApiServer(placed.apiServer().withSubnet(id)))
                .orElse(placed);
    }

    private ClusterNetwork network(ClusterNeed need, ClusterNetwork before) {
        Cidr pods = siting.ranges().get(blueprint.pods(need));
        Cidr services = Objects.requireNonNull(siting.ranges().get(blueprint.services(need)));
        IpAddress dns = Optional.ofNullable(before.dnsServiceIp())
                .filter(address -> services.contains(address) && services.equals(before.serviceCidr()))
                .orElseGet(() -> services.first().plus(DNS_OFFSET));
        return before.withModel(need.model())
                .withPodCidr(blueprint.size(need).hasPodRange() ? pods : null)
                .withServiceCidr(services)
                .withDnsServiceIp(dns);
    }

    /// With more nodes than 50 the automatic ports of a load balancer become fewer (load-balancer-outbound-connections.md),
    /// and connections break; so their number is fixed, and with it that of public addresses.
    private Egress egress(ClusterNeed need, Egress before) {
        long nodes = blueprint.size(need).nodesWithSurge();
        boolean isBalanced = before.outboundType() == null || before.outboundType() == OutboundType.LOAD_BALANCER;
        if (!isBalanced || nodes <= FULL_TIER) {
            return before;
        }
        int ports = Optional.ofNullable(before.outboundPorts()).filter(each -> each > 0).orElse(OUTBOUND_PORTS);
        long needed = Math.ceilDiv(ports * nodes, blueprint.facts().number(Quantity.SNAT_PORTS_PER_LOAD_BALANCER_IP));
        int addresses = Math.max(Objects.requireNonNullElse(before.managedOutboundIps(), 1), Math.toIntExact(needed));
        return before.withOutboundPorts(ports).withManagedOutboundIps(addresses);
    }

    private Optional<ElementId> subnet(ClusterNeed need, String name) {
        String network = blueprint.networkOf(need).name();
        return base.networks().stream()
                .filter(each -> each.name().equals(network))
                .flatMap(each -> each.subnets().stream())
                .filter(each -> each.name().equals(name))
                .map(Subnet::id)
                .findFirst();
    }

    /// Pools that a person has divided otherwise stay as they are while they add up to what is wanted.
    private List<NodePool> pools(ClusterNeed need, Cluster cluster) {
        ElementId subnet = subnet(need, blueprint.nodeSubnet(need))
                .orElseThrow(() -> new IllegalStateException(need.name() + " has no node subnet"));
        boolean addUp = cluster.pools().stream().mapToInt(NodePool::maxCount).sum() == need.nodes();
        return addUp
                ? cluster.pools().stream().map(pool -> limited(pool, need).withSubnet(subnet)).toList()
                : newPools(need, cluster, subnet);
    }

    private List<NodePool> newPools(ClusterNeed need, Cluster cluster, ElementId subnet) {
        List<Integer> sizes = blueprint.size(need).pools();
        List<NodePool> pools = new ArrayList<>();
        for (int at = 0; at < sizes.size(); at++) {
            PoolMode mode = at == 0 ? PoolMode.SYSTEM : PoolMode.USER;
            NodePool pool = pool(cluster, at == 0 ? "system" : "work" + at, mode);
            pools.add(sized(limited(pool, need), sizes.get(at)).withSubnet(subnet));
        }
        return pools;
    }

    private NodePool pool(Cluster cluster, String name, PoolMode mode) {
        return cluster.pools().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseGet(() -> NodePool.of(ids.next(ElementKind.NODE_POOL), name, mode, null));
    }

    private static NodePool limited(NodePool pool, ClusterNeed need) {
        return pool.withMaxPods(need.maxPods()).withMaxSurge(need.maxSurge());
    }

    /// A system pool is as large as it is; user pools grow by themselves.
    private static NodePool sized(NodePool pool, int most) {
        int least = Math.min(most, LEAST_NODES);
        return pool.mode() == PoolMode.SYSTEM
                ? pool.withCount(most).withAutoscaling(null)
                : pool.withCount(Math.clamp(pool.count(), least, most)).withAutoscaling(new Autoscaling(least, most));
    }
}
