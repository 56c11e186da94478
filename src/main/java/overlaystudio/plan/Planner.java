package overlaystudio.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.Facts;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.Wording;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// Derives a plan from a design.
final class Planner {

    /// Where Azure's own advice puts the DNS service IP: the tenth address of the service range.
    private static final int USUAL_DNS_OFFSET = 10;

    private final Design design;
    private final Facts facts;
    private final Map<ElementId, Subnet> subnets = new HashMap<>();
    private final Map<ElementId, NodeAddresses> addresses = new HashMap<>();

    Planner(Design design, Facts facts) {
        this.design = design;
        this.facts = facts;
        Set<IpAddress> taken = NodeAddresses.taken(design);
        subnets().forEach(subnet -> {
            subnets.put(subnet.id(), subnet);
            addresses.put(subnet.id(), NodeAddresses.of(subnet, taken));
        });
    }

    Plan plan() {
        List<ClusterPlan> clusters = design.clusters().stream().map(this::cluster).toList();
        Map<ElementId, AddressDemand> demands = AddressDemand.bySubnet(clusters);
        return new Plan(
                design,
                facts,
                clusters,
                design.networks().stream()
                        .flatMap(network -> network.subnets().stream().map(subnet -> demand(network, subnet, demands)))
                        .toList(),
                Realms.of(design));
    }

    private Stream<Subnet> subnets() {
        return design.networks().stream().flatMap(network -> network.subnets().stream());
    }

    private SubnetDemand demand(VirtualNetwork network, Subnet subnet, Map<ElementId, AddressDemand> demands) {
        AddressDemand demand = demands.getOrDefault(subnet.id(), AddressDemand.NONE);
        return new SubnetDemand(
                network,
                subnet,
                SubnetDemand.usable(subnet, facts),
                demand.now(),
                demand.max(),
                demand.surge(),
                SubnetDemand.others(subnet));
    }

    private ClusterPlan cluster(Cluster cluster) {
        ClusterNetwork network = cluster.network();
        Setting<Cidr> podCidr = Setting.of(network.podCidr(), Facts.DEFAULT_POD_CIDR);
        Setting<Cidr> serviceCidr = Setting.of(network.serviceCidr(), Facts.DEFAULT_SERVICE_CIDR);
        List<PoolPlan> pools = cluster.pools().stream().map(pool -> pool(cluster, pool)).toList();
        BlockPlan blocks = BlockPlan.of(
                new PodBlocks(podCidr.value()), ClusterPlan.hasPodRange(network.model()) ? pools : List.of());
        return new ClusterPlan(
                cluster,
                design.placementOf(cluster),
                podCidr,
                serviceCidr,
                Setting.of(network.dnsServiceIp(), defaultDns(serviceCidr.value())),
                Setting.of(cluster.egress().outboundType(), OutboundType.LOAD_BALANCER),
                Setting.of(network.networkPolicy(), NetworkPolicy.NONE),
                pools.stream()
                        .flatMap(pool -> pool.subnet().stream())
                        .findFirst()
                        .flatMap(subnet -> design.networkOf(subnet.id())),
                pools,
                blocks,
                nodes(pools, blocks));
    }

    /// Azure's default where it lies in the service range; else what the script writes so that Azure need not refuse.
    private static IpAddress defaultDns(Cidr serviceCidr) {
        if (serviceCidr.contains(Facts.DEFAULT_DNS_SERVICE_IP)) {
            return Facts.DEFAULT_DNS_SERVICE_IP;
        }
        long offset = serviceCidr.prefix() <= 28 ? USUAL_DNS_OFFSET : Math.min(2, serviceCidr.size() - 1);
        return serviceCidr.first().plus(offset);
    }

    private PoolPlan pool(Cluster cluster, NodePool pool) {
        return new PoolPlan(
                pool,
                Setting.of(pool.maxPods(), facts.defaultMaxPods(cluster.network().model())),
                Setting.of(pool.maxSurge(), facts.defaultSurge(cluster.kubernetesVersion())),
                Setting.of(
                        Optional.ofNullable(pool.vmSize()).map(Optional::of).orElse(null),
                        facts.wording(Wording.DEFAULT_VM_SIZE)),
                subnet(pool.subnet()));
    }

    private Optional<Subnet> subnet(@Nullable ElementId id) {
        return Optional.ofNullable(id).map(subnets::get);
    }

    private List<PlannedNode> nodes(List<PoolPlan> pools, BlockPlan blocks) {
        List<PlannedNode> nodes = new ArrayList<>();
        for (PoolPlan pool : pools) {
            List<Cidr> own = blocks.blocks(pool.pool().id(), BlockUse.NODE).toList();
            for (int number = 1; number <= pool.nodesNow(); number++) {
                nodes.add(new PlannedNode(
                        pool.pool().id().part("node-" + number),
                        pool.pool().id(),
                        number,
                        pool.subnet().map(Subnet::id).map(addresses::get).flatMap(NodeAddresses::next),
                        number <= own.size() ? Optional.of(own.get(number - 1)) : Optional.empty()));
            }
        }
        return nodes;
    }
}
