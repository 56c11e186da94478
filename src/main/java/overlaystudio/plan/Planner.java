package overlaystudio.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// Derives a plan from a design.
final class Planner {

    /// Where Azure's own advice puts the DNS service IP: the tenth address of the service range.
    private static final int USUAL_DNS_OFFSET = 10;

    private final Design design;
    private final Facts facts;
    private final NetworkPlan networks;

    Planner(Design design, Facts facts, NetworkPlan networks) {
        this.design = design;
        this.facts = facts;
        this.networks = networks;
    }

    Plan plan() {
        List<ClusterPlan> clusters = design.clusters().stream().map(this::cluster).toList();
        List<SubnetDemand> subnets = new ArrayList<>(networks.subnets());
        AddressDemand.bySubnet(clusters).forEach((subnet, demand) -> networks.place(subnet)
                .ifPresent(place -> subnets.set(place, subnets.get(place).with(demand))));
        return new Plan(design, facts, networks, clusters, subnets);
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
                blocks);
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
        return Optional.ofNullable(id).flatMap(networks::place).map(networks.subnets()::get).map(SubnetDemand::subnet);
    }
}
