package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.OTHER;
import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.nodes;
import static overlaystudio.rules.CaseDesigns.secondCluster;
import static overlaystudio.rules.CaseDesigns.withSubnet;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Given.subnet;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.azure.KubernetesVersion;
import overlaystudio.azure.MaxSurge;
import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.PoolMode;
import overlaystudio.design.AddressUse;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;
import overlaystudio.design.RouteTable;
import overlaystudio.design.Subnet;

/// The cases of the rules of this group.
final class SubnetCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        nodeSubnets();
        shared();
        kubenet();
        endpoints();
        notes();
    }

    private SubnetCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
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

    private static void shared() {
        Design both = crowded("10.10.0.0/24", 130, 130);
        rule("subnet-shared-capacity").speaks(both).silent(crowded("10.10.0.0/23", 130, 130)).fix("Use 10.10.0.0/23")
                .add();
        rule("subnet-shared-capacity").on(TODAY).speaks(both).silent(crowded("10.10.0.0/24", 120, 100))
                .fix("Use 10.10.0.0/23").add();
        rule("subnet-shared-capacity").on("2023-01-12").says(WARNING).speaks(crowded("10.10.0.0/24", 125, 125))
                .silent(crowded("10.10.0.0/24", 125, 124)).fix("Use 10.10.0.0/23").add();
        rule("subnet-capacity-max").says(WARNING).speaks(pool(nodes("10.10.0.0/27"), SubnetCases::twentyFive))
                .silent(pool(nodes("10.10.0.0/26"), SubnetCases::twentyFive)).fix("Use 10.10.0.0/26").add();
    }

    private static NodePool twentyFive(NodePool pool) {
        return pool.withAutoscaling(new Autoscaling(3, 25)).withMaxSurge(new MaxSurge(10, true));
    }

    private static Design crowded(String range, int first, int second) {
        Design design = secondCluster(pool(nodes(range), each -> each.withCount(first)), Given.SUBNET);
        NodePool other = design.clusters().getLast().pools().getFirst();
        return design.replace(other.withCount(second).withMaxSurge(new MaxSurge(1, false)))
                .replace(design.clusters().getFirst().pools().getFirst().withMaxSurge(new MaxSurge(1, false)));
    }

    private static void kubenet() {
        Design two = withSubnet(clean(), "second", "10.11.0.0/16");
        Design together = kubenet(secondCluster(two, Given.SUBNET));
        Design apart = kubenet(secondCluster(two, OTHER));
        rule("kubenet-one-cluster-per-subnet").speaks(together).silent(apart)
                .fix("Add subnet second-nodes 10.0.0.0/16 for second").add();
        rule("kubenet-one-cluster-per-subnet").on(TODAY).speaks(together).silent(secondCluster(two, Given.SUBNET))
                .fix("Add subnet second-nodes 10.0.0.0/16 for second").add();
        RouteTable table = RouteTable.of(new ElementId("routes-1"), "routes");
        Design tabled = subnet(apart.add(table, ElementId.DESIGN), each -> each.withRouteTable(table.id()));
        Subnet second = tabled.networks().getFirst().subnets().getLast();
        rule("kubenet-one-cluster-per-subnet").on(TODAY).speaks(tabled.replace(second.withRouteTable(table.id())))
                .silent(tabled).fix("Add route table routes-1 for subnet second").add();
    }

    private static Design kubenet(Design design) {
        return design.withClusters(design.clusters().stream()
                .map(each -> each.withNetwork(each.network().withModel(NetworkModel.KUBENET)))
                .toList());
    }

    private static void endpoints() {
        Design hidden = cluster(clean(), each -> each.withApiServer(each.apiServer().withPrivateCluster(true)));
        rule("subnet-private-endpoint-ip").says(INFO).speaks(hidden)
                .silent(using(hidden, AddressUseKind.PRIVATE_ENDPOINT, 1)).fix("Count 1 private endpoint in nodesubnet")
                .add();
        rule("subnet-private-endpoint-ip").on(TODAY).says(INFO)
                .speaks(using(secondCluster(hidden, Given.SUBNET).replace(hiddenToo(hidden)),
                        AddressUseKind.PRIVATE_ENDPOINT, 1))
                .silent(clean())
                .fix("Count 1 private endpoint in nodesubnet").add();
        Design integrated = cluster(withSubnet(hidden, "api", "10.11.0.0/28"),
                each -> each.withApiServer(each.apiServer().withSubnet(OTHER)));
        rule("subnet-private-endpoint-ip").on(TODAY).says(INFO).speaks(hidden).silent(integrated)
                .fix("Count 1 private endpoint in nodesubnet").add();
    }

    private static Cluster hiddenToo(Design design) {
        Cluster second = secondCluster(design, Given.SUBNET).clusters().getLast();
        return second.withApiServer(second.apiServer().withPrivateCluster(true));
    }

    private static Design using(Design design, AddressUseKind kind, int count) {
        return subnet(design, each -> each.withAddressesInUse(List.of(new AddressUse(kind, "others", count))));
    }

    private static void notes() {
        Design internal = using(clean(), AddressUseKind.INTERNAL_LOAD_BALANCER, 3);
        rule("subnet-ilb-ips").says(INFO).speaks(internal).silent(using(clean(), AddressUseKind.PRIVATE_ENDPOINT, 3))
                .add();
        rule("subnet-ilb-ips").on(TODAY).says(INFO).speaks(internal).add();
        NodePool users = NodePool.of(new ElementId("pool-2"), "users", PoolMode.USER, OTHER);
        Design wide = withSubnet(internal, "second", "10.11.0.0/16").add(users, Given.CLUSTER);
        rule("ilb-subnet-default").says(INFO).speaks(wide).silent(internal).add();
        rule("ilb-subnet-default").on(TODAY).says(INFO).speaks(wide)
                .silent(using(wide, AddressUseKind.NETWORK_INTERFACE, 3)).add();
        rule("flat-ip-demand").says(INFO).speaks(flat(NetworkModel.NODE_SUBNET)).add();
        rule("flat-ip-demand").on(TODAY).says(INFO).speaks(flat(NetworkModel.NODE_SUBNET))
                .silent(flat(NetworkModel.POD_SUBNET)).add();
        rule("pod-subnet-dynamic-batch").says(INFO).speaks(flat(NetworkModel.POD_SUBNET)).add();
        rule("pod-subnet-dynamic-batch").on(TODAY).says(INFO).speaks(flat(NetworkModel.POD_SUBNET))
                .silent(flat(NetworkModel.NODE_SUBNET)).add();
        rule("pod-subnet-static-block").on("2024-02-29").says(INFO).speaks(flat(NetworkModel.POD_SUBNET)).add();
        Design old = cluster(flat(NetworkModel.POD_SUBNET),
                each -> each.withKubernetesVersion(new KubernetesVersion(1, 27, -1)));
        rule("pod-subnet-static-block").on(TODAY).says(INFO).speaks(flat(NetworkModel.POD_SUBNET)).silent(old).add();
    }

    private static Design flat(NetworkModel model) {
        return cluster(clean(), each -> each.withNetwork(each.network().withModel(model)));
    }
}
