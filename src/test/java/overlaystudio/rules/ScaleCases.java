package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.count;
import static overlaystudio.rules.CaseDesigns.large;
import static overlaystudio.rules.CaseDesigns.many;
import static overlaystudio.rules.CaseDesigns.maxPods;
import static overlaystudio.rules.CaseDesigns.secondCluster;
import static overlaystudio.rules.CaseDesigns.users;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Given.subnet;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.NetworkPolicy;
import overlaystudio.azure.OsType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;

/// The cases of the rules of this group.
final class ScaleCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        scale();
        windows();
        limits();
        policies();
        estates();
        scaleSets();
        surges();
        single();
        notes();
    }

    private ScaleCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static void scale() {
        rule("max-pods-min").speaks(maxPods(9)).silent(maxPods(10)).fix("Set max pods to 10")
                .tells("Max pods 9 of node pool nodepool1 is less than 10").at("pool-1 maxPods").add();
        rule("max-pods-max").speaks(maxPods(251)).silent(maxPods(250)).fix("Set max pods to 250")
                .tells("Max pods 251 of node pool nodepool1 is more than 250").at("pool-1 maxPods").add();
        rule("max-pods-max").on(TODAY).speaks(maxPods(251)).silent(maxPods(250)).fix("Set max pods to 250").add();
        rule("system-pool-30-pods")
                .speaks(pool(maxPods(14), each -> each.withCount(2)))
                .silent(pool(maxPods(15), each -> each.withCount(2)))
                .fix("Set max pods to 15")
                .tells("Max pods 14 of node pool nodepool1 gives 2 nodes room for 28 pods, but a pool needs room"
                        + " for 30")
                .at("pool-1 maxPods").add();
        rule("max-pods-pool-30")
                .speaks(users(each -> each.withCount(2).withMaxPods(10)))
                .silent(users(each -> each.withCount(0).withMaxPods(10)))
                .fix("Set max pods to 15")
                .tells("Max pods 10 of node pool users gives 2 nodes room for 20 pods, but a pool needs room for"
                        + " 30")
                .at("pool-2 maxPods").add();
        rule("cluster-nodes-max").speaks(large(1001)).silent(large(1000)).fix("Judge by the rules of")
                .tells("myOverlayCluster grows to 1,001 nodes, but an overlay cluster has at most 1,000")
                .at("cluster-1 pools").add();
        rule("cluster-nodes-max").on("2024-03-18").speaks(large(1001)).silent(large(1000)).fix("Judge by the rules of")
                .add();
        rule("cluster-nodes-max").on("2024-03-19").speaks(large(5001)).silent(large(1001)).add();
        rule("cluster-nodes-max").on(TODAY).speaks(large(5001)).silent(large(5000)).add();
        Design far = cluster(large(1000), each -> each);
        rule("pool-nodes-max")
                .on(TODAY)
                .speaks(pool(far, each -> each.withAutoscaling(new Autoscaling(1, 1001))))
                .silent(pool(far, each -> each.withAutoscaling(new Autoscaling(1, 1000))))
                .fixes("Use at most 1,000 nodes", "Split pool0, half of it into nodepool1")
                .tells("Node pool pool0 grows to 1,001 nodes, but a pool has at most 1,000")
                .at("pool-1 autoscaling").add();
        rule("pool-nodes-max").on(TODAY).speaks(surging(1001, 1001, "1")).silent(surging(1000, 1000, "1"))
                .fix("Split nodepool1")
                .tells("Node pool nodepool1 grows to 1,001 nodes, but a pool has at most 1,000")
                .at("pool-1 count").add();
        rule("pools-per-cluster-max")
                .speaks(cluster(clean(), each -> each.withPools(many(101))))
                .silent(cluster(clean(), each -> each.withPools(many(100))))
                .tells("myOverlayCluster has 101 node pools, but a cluster has at most 100")
                .at("cluster-1 pools").add();
        rule("autoscaler-range")
                .speaks(pool(clean(), each -> each.withAutoscaling(new Autoscaling(5, 3))))
                .silent(pool(clean(), each -> each.withAutoscaling(new Autoscaling(3, 5))))
                .fix("Scale between 3 and 5")
                .tells("Node pool nodepool1 has 3 nodes and scales between 5 and 3: the least must be 1 or more,"
                        + " the most at most 1,000, and the count between them")
                .at("pool-1 autoscaling").add();
        rule("system-pool-min-nodes").speaks(cluster(clean(), each -> each.withPools(List.of()))).fix("Add system pool")
                .tells("myOverlayCluster has no node pool: a cluster needs a system pool")
                .at("cluster-1 pools").add();
        rule("system-pool-min-nodes").speaks(pool(clean(), each -> each.withMode(PoolMode.USER)))
                .fixes("Make nodepool1 a system pool", "Add system pool nodepool2")
                .tells("myOverlayCluster has no system pool: a cluster needs a system pool")
                .at("cluster-1 pools").add();
        rule("system-pool-min-nodes").on("2024-03-10").says(INFO).speaks(count(1)).silent(count(2)).fix("Use 3 nodes")
                .tells("System pool nodepool1 has 1 node: an upgrade or a fault leaves it without one")
                .at("pool-1 count").add();
        rule("system-pool-min-nodes").on("2024-03-11").says(WARNING).speaks(count(1)).silent(count(2))
                .fix("Use 3 nodes").add();
    }

    private static void windows() {
        Design heavy = windows(111);
        Design light = windows(110);
        rule("max-pods-windows").on("2023-01-08").says(INFO).speaks(heavy).silent(light).fix("Set max pods to 110")
                .tells("Max pods 111 of node pool win is more than the 110 advised for Windows")
                .at("pool-2 maxPods").add();
        rule("max-pods-windows").on("2026-07-30").says(INFO).speaks(windows(250)).silent(windows(109))
                .fix("Set max pods to 110").add();
        rule("max-pods-windows").on("2026-07-31").says(WARNING).speaks(heavy).silent(light).fix("Set max pods to 110")
                .add();
        rule("max-pods-windows").on(TODAY).says(WARNING).speaks(windows(250))
                .silent(users(each -> each.withMaxPods(250)))
                .fix("Set max pods to 110").add();
    }

    private static Design windows(int maxPods) {
        return users(each -> each.withName("win").withOsType(OsType.WINDOWS).withMaxPods(maxPods));
    }

    private static void limits() {
        rule("tier-free-nodes").on("2024-03-19").speaks(free(1001)).silent(free(10)).fix("Use the Standard tier")
                .tells("myOverlayCluster grows to 1,001 nodes, but the Free tier has at most 1,000")
                .at("cluster-1 tier").add();
        rule("tier-free-nodes").on(TODAY).speaks(unset(free(1200))).silent(large(1200)).fix("Use the Standard tier")
                .tells("myOverlayCluster grows to 1,200 nodes, but the Free tier (Azure’s default, not set) has"
                        + " at most 1,000")
                .at("cluster-1 tier").add();
        rule("tier-free-nodes").on("2023-02-05").says(INFO).speaks(free(1000)).silent(free(9))
                .fix("Use the Standard tier")
                .tells("myOverlayCluster grows to 1,000 nodes, but the Free tier is meant for fewer than 10")
                .at("cluster-1 tier").add();
        rule("tier-free-nodes").on(TODAY).says(INFO).speaks(unset(free(11))).silent(unset(free(10)))
                .fix("Use the Standard tier")
                .tells("myOverlayCluster grows to 11 nodes, but the Free tier (Azure’s default, not set) is"
                        + " meant for fewer than 10")
                .at("cluster-1 tier").add();
        rule("tier-free-nodes").on(TODAY).says(INFO).speaks(free(50)).silent(large(50)).fix("Use the Standard tier")
                .add();
        rule("cluster-at-node-limit").on("2024-03-19").says(WARNING).speaks(large(5000)).silent(large(4999))
                .tells("myOverlayCluster grows to 5,000 nodes, but that is the limit, at which upgrades are"
                        + " blocked: below 3,000 they are safe")
                .at("cluster-1 pools").add();
        rule("cluster-at-node-limit").on(TODAY).says(WARNING).speaks(large(5000)).silent(large(5001)).add();
        rule("kubenet-nodes-max").speaks(kubenet(401)).silent(kubenet(400)).fix("Use Azure CNI Overlay")
                .tells("myOverlayCluster grows to 401 nodes, but kubenet has at most 400, one for each route of"
                        + " a table")
                .at("cluster-1 pools").add();
        rule("kubenet-nodes-max").on("2023-06-25").speaks(kubenet(401)).silent(kubenet(399))
                .fix("Use Azure CNI Overlay")
                .add();
        rule("kubenet-nodes-max").on(TODAY).speaks(kubenet(401)).silent(large(401)).fix("Use Azure CNI Overlay").add();
        rule("pods-per-cluster").on("2023-11-02").says(WARNING).speaks(full(801, 250)).silent(full(800, 250))
                .fix("Set max pods to at most 249")
                .tells("The pools of myOverlayCluster could hold 200,250 pods at their greatest size, but"
                        + " 200,000 are supported for a cluster")
                .at("cluster-1 pools", "pool-1 maxPods").add();
        rule("pods-per-cluster").on(TODAY).says(WARNING).speaks(full(5000, 250)).silent(full(5000, 40))
                .fix("Set max pods to at most 40").add();
    }

    private static Design free(int nodes) {
        return cluster(large(nodes), each -> each.withTier(ClusterTier.FREE));
    }

    private static Design unset(Design design) {
        return cluster(design, each -> each.withTier(null));
    }

    private static Design kubenet(int nodes) {
        return cluster(large(nodes), each -> each.withNetwork(each.network().withModel(NetworkModel.KUBENET)));
    }

    private static Design full(int nodes, int maxPods) {
        return cluster(large(nodes), each -> each.withPools(
                each.pools().stream().map(pool -> pool.withMaxPods(maxPods)).toList()));
    }

    private static void policies() {
        rule("npm-scale").on("2023-08-02").speaks(npm(full(251, 30))).silent(npm(full(250, 30)))
                .fixes("Use cilium", "Use calico")
                .tells("myOverlayCluster grows to 251 Linux nodes, but network policy azure serves at most 250")
                .at("cluster-1 networkPolicy").add();
        rule("npm-scale").on(TODAY).speaks(npm(full(300, 30))).silent(npm(full(249, 30))).fix("Use cilium").add();
        rule("npm-scale").on(TODAY).says(WARNING).speaks(npm(full(201, 100))).silent(npm(full(200, 100)))
                .fixes("Use cilium", "Use calico")
                .tells("myOverlayCluster could hold 20,100 Linux pods, but network policy azure serves at most"
                        + " 20,000")
                .at("cluster-1 networkPolicy").add();
        Design mixed = windows(30).replace(windows(30).clusters().getFirst().pools().getLast().withCount(100));
        rule("npm-scale").on(TODAY).speaks(npm(pool(mixed, each -> each.withCount(251))))
                .silent(npm(pool(mixed, each -> each.withCount(60)))).fix("Use calico").add();
    }

    private static Design npm(Design design) {
        return cluster(design, each -> each.withNetwork(each.network().withNetworkPolicy(NetworkPolicy.AZURE)));
    }

    private static void estates() {
        rule("lb-services-max").says(WARNING).speaks(frontEnds(301)).silent(frontEnds(300))
                .tells("myOverlayCluster has 301 front ends of internal load balancers, but a cluster has at"
                        + " most 300 load-balanced services")
                .at("subnet-1 addressesInUse").add();
        rule("lb-services-max").on(TODAY).says(WARNING).speaks(frontEnds(301)).silent(frontEnds(12)).add();
        Design shared = secondCluster(frontEnds(301), Given.SUBNET);
        rule("lb-services-max").on(TODAY).says(WARNING).speaks(frontEnds(301)).silent(shared).add();
        rule("clusters-per-subscription").on(TODAY).says(INFO).speaks(estate(5001)).silent(estate(5000))
                .tells("The subscription logged in to holds 5,001 clusters, but a subscription has at most 5,000")
                .at("cluster-5001 subscription").add();
    }

    private static Design frontEnds(int count) {
        AddressUse use = new AddressUse(AddressUseKind.INTERNAL_LOAD_BALANCER, "services", count);
        return subnet(clean(), each -> each.withAddressesInUse(List.of(use)));
    }

    /// Clusters in networks that AKS manages.
    private static Design estate(int clusters) {
        return clean().withNetworks(List.of()).withClusters(IntStream.rangeClosed(1, clusters)
                .mapToObj(at -> Cluster.of(new ElementId("cluster-" + at), "aks-" + at)
                        .withTier(ClusterTier.STANDARD)
                        .withPools(List.of(NodePool.of(new ElementId("pool-" + at), "system", PoolMode.SYSTEM, null)
                                .withMaxSurge(new MaxSurge(1, false)))))
                .toList());
    }

    private static void scaleSets() {
        Design late = surging(950, 950, "10%");
        rule("pool-surge-vmss-1000").says(WARNING).speaks(late).silent(surging(900, 900, "10%"))
                .fixes("Set max surge to 50", "Split nodepool1, half of it into nodepool2", "Use at most 909 nodes")
                .tells("Node pool nodepool1 needs 1,045 machines during an upgrade (950 nodes + 95 surge nodes),"
                        + " but its scale set has at most 1,000")
                .at("pool-1 maxSurge", "pool-1 count").add();
        rule("pool-surge-vmss-1000").on("2026-08-09").says(WARNING).speaks(late).silent(surging(909, 909, "10%"))
                .fix("Set max surge to 50").add();
        rule("pool-surge-vmss-1000").on("2026-08-10").speaks(late).silent(surging(909, 909, "10%"))
                .fix("Set max surge to 50").add();
        rule("pool-surge-vmss-1000").on(TODAY).says(WARNING).speaks(surging(3, 910, "10%"))
                .silent(surging(3, 909, "10%"))
                .fixes("Set max surge to 90", "Use at most 909 nodes")
                .tells("Node pool nodepool1 needs 1,001 machines during an upgrade at its greatest size (910"
                        + " nodes + 91 surge nodes), but its scale set has at most 1,000")
                .at("pool-1 maxSurge", "pool-1 autoscaling").add();
        rule("pool-surge-vmss-1000").on(TODAY).speaks(surging(1000, 1000, "1")).silent(surging(999, 999, "1"))
                .fixes("Split nodepool1, half of it into nodepool2", "Use at most 999 nodes")
                .tells("Node pool nodepool1 needs 1,001 machines during an upgrade (1,000 nodes + 1 surge node),"
                        + " but its scale set has at most 1,000")
                .at("pool-1 maxSurge", "pool-1 count").add();
        rule("pool-surge-vmss-1000").on(TODAY).speaks(surging(501, 501, "500"))
                .silent(surging(3, 500, "2000")).fix("Set max surge to 499").add();
    }

    private static Design surging(int count, int most, String surge) {
        Autoscaling range = count == most ? null : new Autoscaling(1, most);
        return pool(large(1), each -> each.withName("nodepool1").withCount(count).withAutoscaling(range)
                .withMaxPods(30).withMaxSurge(MaxSurge.parse(surge).orElseThrow()));
    }

    private static void surges() {
        rule("surge-format").speaks(surge("101%")).silent(surge("100%")).fix("Set max surge to 100%")
                .tells("Max surge 101% of node pool nodepool1: a percentage is from 1% to 100%")
                .at("pool-1 maxSurge").add();
        rule("surge-format").on(TODAY).speaks(surge("0%")).silent(surge("1%")).fix("Set max surge to 1%").add();
        rule("surge-format").on(TODAY).speaks(surge("150%")).silent(surge("5")).fix("Set max surge to 100%").add();
        rule("surge-or-unavailable").says(WARNING).speaks(surge("0")).silent(surge("1")).fix("Set max surge to 1")
                .tells("Node pool nodepool1 has a max surge of 0: its upgrades have no node to begin with")
                .at("pool-1 maxSurge").add();
        rule("surge-or-unavailable").on("2023-11-04").says(WARNING).speaks(surge("0")).silent(surge("1"))
                .fix("Set max surge to 1").add();
        rule("surge-or-unavailable").on("2023-11-05").speaks(surge("0")).silent(surge("1")).fix("Set max surge to 1")
                .add();
        rule("surge-or-unavailable").on("2025-03-20").speaks(missing(1)).silent(surge("1"))
                .fixes("Set max surge to 1", "Judge by the rules of 2026-08-21")
                .tells("Node pool users has a max surge of 0: its upgrades have no node to begin with")
                .at("pool-2 maxSurge").add();
        rule("surge-or-unavailable").on("2025-03-21").speaks(missing(0)).silent(missing(1)).fix("Set max surge to 1")
                .tells("Node pool users has a max surge of 0 and no max unavailable: its upgrades have no node"
                        + " to begin with")
                .at("pool-2 maxSurge").add();
        rule("surge-or-unavailable").on(TODAY).speaks(pool(surge("0"), each -> each.withMaxUnavailable(1)))
                .silent(missing(1)).fix("Set max surge to 1, without max unavailable")
                .tells("System pool nodepool1 has a max unavailable of 1, but no node of a system pool may be"
                        + " missing")
                .at("pool-1 maxUnavailable").add();
        rule("surge-or-unavailable").on(TODAY).speaks(pool(surge("1"), each -> each.withMaxUnavailable(1)))
                .silent(surge("1")).fix("Drop max unavailable").add();
        rule("surge-zones-multiple-3").says(INFO).speaks(zoned("2", 1, 2, 3)).silent(zoned("3", 1, 2, 3))
                .fix("Set max surge to 3")
                .tells("Node pool nodepool1 in 3 zones surges by 2 nodes: a multiple of 3 keeps the zones even")
                .at("pool-1 maxSurge", "pool-1 zones").add();
        rule("surge-zones-multiple-3").on(TODAY).says(INFO).speaks(zoned("4", 1, 2, 3)).silent(zoned("2", 1, 2))
                .fix("Set max surge to 6").add();
    }

    private static Design surge(String surge) {
        return pool(clean(), each -> each.withMaxSurge(MaxSurge.parse(surge).orElseThrow()));
    }

    private static Design missing(int unavailable) {
        return users(each -> each.withMaxSurge(new MaxSurge(0, false)).withMaxUnavailable(unavailable));
    }

    private static Design zoned(String surge, Integer... zones) {
        return pool(placed(surge(surge), "eastus"), each -> each.withZones(List.of(zones)));
    }

    private static Design placed(Design design, String location) {
        return design.withPlacement(design.placement().withLocation(location));
    }

    private static void single() {
        Design alone = pool(clean(), each -> each.withName("win").withMode(PoolMode.USER).withOsType(OsType.WINDOWS));
        rule("single-pool-linux").on("2023-01-08").speaks(alone).silent(windows(30))
                .fixes("Add system pool nodepool1", "Use Linux")
                .tells("win, the only node pool of myOverlayCluster, runs Windows: the only one runs Linux")
                .at("pool-1 osType").add();
        rule("single-pool-linux").on(TODAY).speaks(alone).silent(clean()).fix("Add system pool nodepool1").add();
    }

    private static void notes() {
        Design scaling = pool(clean(), each -> each.withAutoscaling(new Autoscaling(3, 40)));
        rule("autoscaler-max-planned").says(INFO).speaks(scaling)
                .tells("Capacity of node pool nodepool1 is judged at the max-count of 40 nodes and 1 surge node,"
                        + " not at the 3 nodes of now")
                .at("pool-1 autoscaling").add();
        rule("autoscaler-max-planned").on(TODAY).says(INFO).speaks(scaling)
                .silent(pool(clean(), each -> each.withAutoscaling(new Autoscaling(1, 3))))
                .tells("Capacity of node pool nodepool1 is judged at the max-count of 40 nodes and 4 surge"
                        + " nodes, not at the 3 nodes of now")
                .at("pool-1 autoscaling").add();
        rule("surge-recommended").says(INFO).speaks(clean()).silent(surge("33%"))
                .tells("Node pool nodepool1 surges by 1 node (Azure’s default, not set); advised in production"
                        + " is 33%, here 1 node")
                .at("pool-1 maxSurge").add();
        rule("surge-recommended").on(TODAY).says(INFO).speaks(large(501)).silent(surge("1"))
                .tells("Node pool pool0 surges by 51 nodes (Azure’s default, not set); advised in production is"
                        + " from 10% to 20% in a cluster of more than 500 nodes, here 51 to 101 nodes")
                .at("pool-1 maxSurge").add();
        rule("surge-all-pools").says(INFO).speaks(users(each -> each))
                .tells("An upgrade of all 2 pools of myOverlayCluster at once needs 2 nodes more: as much quota,"
                        + " as many addresses")
                .at("cluster-1 pools").add();
        rule("surge-all-pools").on(TODAY).says(INFO).speaks(users(each -> each)).add();
        rule("scale-batches").says(INFO).speaks(large(1001)).silent(large(1000))
                .tells("myOverlayCluster has 1,001 nodes, not all in the hands of the autoscaler: add 500 to 700"
                        + " at a time, 2 to 5 minutes apart")
                .at("cluster-1 pools").add();
        Design automatic = cluster(large(1001), each -> each.withPools(each.pools().stream()
                .map(pool -> pool.withAutoscaling(new Autoscaling(1, 1000)))
                .toList()));
        rule("scale-batches").on(TODAY).says(INFO).speaks(large(1001)).silent(automatic).add();
    }
}
