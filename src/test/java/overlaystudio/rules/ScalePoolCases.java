package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.count;
import static overlaystudio.rules.CaseDesigns.large;
import static overlaystudio.rules.CaseDesigns.maxPods;
import static overlaystudio.rules.CaseDesigns.users;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import overlaystudio.azure.ClusterTier;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OsType;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Design;
import overlaystudio.design.NodePool;

/// The cases of numbers at the edge: pools that scale, that have no node, that run Windows, that exist.
final class ScalePoolCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        ranges();
        systemPools();
        roomForPods();
        clusters();
        scaleSets();
        zones();
        notes();
    }

    private ScalePoolCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static Design scaling(int count, int min, int max) {
        return pool(count(count), each -> each.withAutoscaling(new Autoscaling(min, max)));
    }

    private static Design usersScaling(int count, int min, int max) {
        return users(each -> each.withCount(count).withAutoscaling(new Autoscaling(min, max)));
    }

    private static String range(String pool, int count, int min, String least) {
        return ("Node pool %s has %s nodes and scales between %s and %s: the least must be %s or more,"
                + " the most at most 1,000, and the count between them")
                .formatted(pool, count, min, min == 4 ? 9 : 5, least);
    }

    private static void ranges() {
        rule("autoscaler-range").speaks(scaling(3, 0, 5)).silent(usersScaling(3, 0, 5)).fix("Scale between 1 and 5")
                .tells(range("nodepool1", 3, 0, "1")).add();
        rule("autoscaler-range").speaks(scaling(7, 1, 5)).silent(scaling(5, 1, 5)).fix("Scale between 1 and 7")
                .tells(range("nodepool1", 7, 1, "1")).add();
        rule("autoscaler-range").speaks(scaling(3, 4, 9)).silent(scaling(4, 4, 9)).fix("Scale between 3 and 9")
                .tells(range("nodepool1", 3, 4, "1")).add();
        rule("autoscaler-range").on(TODAY).speaks(usersScaling(7, 1, 5)).silent(usersScaling(0, 0, 5))
                .fix("Scale between 1 and 7").tells(range("users", 7, 1, "0")).at("pool-2 autoscaling").add();
        rule("autoscaler-range").on(TODAY).speaks(usersScaling(0, 0, 0)).silent(usersScaling(0, 0, 1))
                .fix("Scale between 0 and 1").add();
    }

    private static Design windowsSystem(int count) {
        return pool(count(count), each -> each.withName("win").withOsType(OsType.WINDOWS));
    }

    private static void systemPools() {
        rule("system-pool-min-nodes").on(TODAY).speaks(windowsSystem(2)).silent(count(2)).fix("Use Linux")
                .tells("System pool win runs Windows, but a system pool runs Linux").at("pool-1 osType")
                .bites(Timing.REFUSED_AT_CREATE).add();
        rule("system-pool-min-nodes").on(TODAY).speaks(windowsSystem(1)).silent(count(2)).fix("Use Linux")
                .tells("System pool win runs Windows, but a system pool runs Linux")
                .bites(Timing.REFUSED_AT_CREATE).add();
        rule("system-pool-min-nodes").on(TODAY).speaks(count(0)).silent(count(2)).fix("Use 3 nodes")
                .tells("System pool nodepool1 has no node, but a system pool has at least one").at("pool-1 count")
                .bites(Timing.REFUSED_AT_CREATE).add();
        Design alone = pool(clean(), each -> each.withName("win").withMode(PoolMode.USER).withOsType(OsType.WINDOWS));
        rule("system-pool-min-nodes").on(TODAY).speaks(alone).silent(clean()).fixes("Add system pool nodepool1")
                .tells("myOverlayCluster has no system pool: a cluster needs a system pool").add();
        rule("single-pool-linux").on(TODAY).speaks(alone).silent(windowsBeside(clean())).bites(Timing.REFUSED_AT_CREATE)
                .fixes("Add system pool nodepool1", "Use Linux").add();
    }

    private static Design windowsBeside(Design design) {
        return design.add(users(each -> each.withOsType(OsType.WINDOWS)).clusters().getFirst().pools().getLast(),
                Given.CLUSTER);
    }

    private static void roomForPods() {
        rule("max-pods-min").on(TODAY).speaks(pool(maxPods(9), each -> each.withCount(2)))
                .silent(pool(maxPods(10), each -> each.withCount(2))).fix("Set max pods to 15").add();
        rule("max-pods-min").on(TODAY).speaks(pool(maxPods(9), each -> each.withCount(3)))
                .silent(pool(maxPods(10), each -> each.withCount(3))).fixes("Set max pods to 10").add();
        Design small = pool(maxPods(14), each -> each.withCount(2));
        Design smallUsers = users(each -> each.withCount(2).withMaxPods(14));
        rule("system-pool-30-pods").on(TODAY).speaks(small).silent(smallUsers).fix("Set max pods to 15").add();
        rule("system-pool-30-pods").on(TODAY).speaks(small).silent(pool(small, each -> each.withCount(0)))
                .fix("Set max pods to 15").add();
        rule("max-pods-pool-30").on(TODAY).speaks(smallUsers).silent(small).fix("Set max pods to 15").add();
        rule("max-pods-pool-30").on(TODAY).speaks(users(each -> each.withCount(1).withMaxPods(29)))
                .silent(users(each -> each.withCount(2).withMaxPods(15))).fix("Set max pods to 30").add();
        rule("max-pods-windows").on(TODAY).says(WARNING).speaks(heavyWindows(111)).silent(heavyWindows(251))
                .fix("Set max pods to 110").add();
    }

    private static Design heavyWindows(int maxPods) {
        return users(each -> each.withName("win").withOsType(OsType.WINDOWS).withMaxPods(maxPods));
    }

    private static Design flat(Design design) {
        return cluster(design, each -> each.withNetwork(each.network().withModel(NetworkModel.NODE_SUBNET)));
    }

    private static Design pools(Design design, UnaryOperator<NodePool> change) {
        return cluster(design, each -> each.withPools(each.pools().stream().map(change).toList()));
    }

    private static Design free(int nodes) {
        return cluster(large(nodes), each -> each.withTier(ClusterTier.FREE));
    }

    private static void clusters() {
        rule("cluster-nodes-max").speaks(large(1001)).silent(flat(large(1001))).fix("Judge by the rules of").add();
        rule("cluster-at-node-limit").on(TODAY).says(WARNING).speaks(large(5000)).silent(flat(large(5000))).add();
        rule("tier-free-nodes").on(TODAY).speaks(free(5000)).silent(free(5001)).fix("Use the Standard tier")
                .at("cluster-1 tier").add();
        rule("tier-free-nodes").on(TODAY).speaks(flat(free(5001)))
                .silent(cluster(free(5000), each -> each.withTier(ClusterTier.PREMIUM)))
                .fix("Use the Standard tier").add();
        Design full = pools(large(1000), each -> each.withMaxPods(250));
        rule("pods-per-cluster").on("2023-11-02").says(WARNING).speaks(full).silent(flat(full))
                .fixes("Set max pods to at most 200").bites(Timing.GROWS_INTO_IT).add();
    }

    private static Design surging(int count, int most, String surge) {
        return pool(large(1), each -> each.withName("nodepool1").withMode(PoolMode.USER).withCount(count)
                .withAutoscaling(count == most ? null : new Autoscaling(0, most)).withMaxPods(30)
                .withMaxSurge(MaxSurge.parse(surge).orElseThrow()));
    }

    private static void scaleSets() {
        rule("pool-surge-vmss-1000").on(TODAY).speaks(surging(999, 999, "2")).silent(surging(1001, 1001, "1"))
                .fixes("Set max surge to 1", "Split nodepool1, half of it into nodepool2", "Use at most 998 nodes")
                .tells("Node pool nodepool1 needs 1,001 machines during an upgrade (999 nodes + 2 surge nodes),"
                        + " but its scale set has at most 1,000")
                .add();
        rule("pool-surge-vmss-1000").on(TODAY).says(WARNING).speaks(surging(5, 1000, "10%"))
                .silent(surging(5, 1001, "10%"))
                .fixes("Split nodepool1, half of it into nodepool2", "Use at most 909 nodes")
                .tells("Node pool nodepool1 needs 1,100 machines during an upgrade at its greatest size (1,000"
                        + " nodes + 100 surge nodes), but its scale set has at most 1,000")
                .add();
        rule("pool-nodes-max").on(TODAY).speaks(surging(5, 1001, "1")).silent(surging(5, 1000, "1"))
                .fixes("Use at most 1,000 nodes", "Split nodepool1, half of it into nodepool2")
                .at("pool-1 autoscaling").add();
        rule("pool-nodes-max").on(TODAY).speaks(surging(1001, 1002, "1")).silent(surging(1000, 1000, "1"))
                .at("pool-1 count").fixes("Split nodepool1, half of it into nodepool2").add();
    }

    private static Design zoned(int count, String surge) {
        return pool(count(count), each -> each.withZones(List.of(1, 2, 3))
                .withMaxSurge(MaxSurge.parse(surge).orElseThrow()));
    }

    private static void zones() {
        Design share = zoned(5, "34%");
        Design number = zoned(5, "4");
        rule("surge-zones-multiple-3").on(TODAY).says(INFO).speaks(share)
                .silent(pool(share, each -> each.withAutoscaling(new Autoscaling(1, 5))))
                .fix("Set max surge to 3")
                .tells("Node pool nodepool1 in 3 zones surges by 2 nodes: a multiple of 3 keeps the zones even").add();
        rule("surge-zones-multiple-3").on(TODAY).says(INFO)
                .speaks(pool(number, each -> each.withAutoscaling(new Autoscaling(1, 5))))
                .silent(zoned(5, "6")).fix("Set max surge to 6").add();
        rule("surge-or-unavailable").on(TODAY).speaks(pool(zoned(5, "50%"), each -> each.withMaxUnavailable(2)))
                .silent(users(each -> each.withMaxUnavailable(2))).fix("Drop max unavailable")
                .tells("System pool nodepool1 has a max unavailable of 2, but no node of a system pool may be"
                        + " missing")
                .add();
    }

    private static Design still(Design design) {
        return pools(design, each -> each.withMaxSurge(new MaxSurge(0, false)));
    }

    private static void notes() {
        Design empty = users(each -> each.withCount(0));
        rule("surge-recommended").on(TODAY).says(INFO).speaks(large(500))
                .silent(pool(empty, each -> each.withMaxSurge(new MaxSurge(1, false))))
                .tells("Node pool pool0 surges by 50 nodes (Azure’s default, not set); advised in production is"
                        + " 33%, here 165 nodes")
                .add();
        rule("surge-all-pools").on(TODAY).says(INFO).speaks(users(each -> each)).silent(still(users(each -> each)))
                .add();
        Design partly = pool(large(1001), each -> each.withAutoscaling(new Autoscaling(1, 1000)));
        rule("scale-batches").on(TODAY).says(INFO).speaks(partly)
                .silent(pools(partly, each -> each.withAutoscaling(new Autoscaling(1, 1000)))).at("cluster-1 pools")
                .add();
    }
}
