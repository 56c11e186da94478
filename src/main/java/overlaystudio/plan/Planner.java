package overlaystudio.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import overlaystudio.azure.Facts;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OutboundType;
import overlaystudio.azure.Wording;
import overlaystudio.design.Cluster;
import overlaystudio.design.ClusterNetwork;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.net.Cidr;
import overlaystudio.net.IpAddress;

/// Derives a plan from a design.
final class Planner {

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
        List<PoolPlan> pools = pools(cluster);
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
                        .flatMap(subnet -> networks.network(subnet.id())),
                pools,
                nodeSubnets(pools),
                blocks);
    }

    private static List<Subnet> nodeSubnets(List<PoolPlan> pools) {
        Map<ElementId, Subnet> subnets = new LinkedHashMap<>();
        pools.forEach(pool -> pool.subnet().ifPresent(subnet -> subnets.putIfAbsent(subnet.id(), subnet)));
        return List.copyOf(subnets.values());
    }

    /// Azure's default where it lies in the service range; else what the script writes so that Azure need not refuse.
    private static IpAddress defaultDns(Cidr serviceCidr) {
        if (serviceCidr.contains(Facts.DEFAULT_DNS_SERVICE_IP)) {
            return Facts.DEFAULT_DNS_SERVICE_IP;
        }
        return ClusterNetwork.dnsIn(serviceCidr);
    }

    /// The defaults are those of the cluster, found once for all its pools.
    private List<PoolPlan> pools(Cluster cluster) {
        int maxPods = facts.defaultMaxPods(cluster.network().model());
        MaxSurge maxSurge = facts.defaultSurge(cluster.kubernetesVersion());
        Optional<String> vmSize = facts.wording(Wording.DEFAULT_VM_SIZE);
        return cluster.pools().stream()
                .map(pool -> new PoolPlan(
                        pool,
                        Setting.of(pool.maxPods(), maxPods),
                        Setting.of(pool.maxSurge(), maxSurge),
                        Setting.of(Optional.ofNullable(pool.vmSize()).map(Optional::of).orElse(null), vmSize),
                        subnet(pool.subnet())))
                .toList();
    }

    private Optional<Subnet> subnet(@Nullable ElementId id) {
        return Optional.ofNullable(id).flatMap(networks::place).map(networks.subnets()::get).map(SubnetDemand::subnet);
    }
}
