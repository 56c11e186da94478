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
                .fixes("Put the cluster in westcentralus", "Put the network in northcentralus")
                .tells("myOverlayCluster is in location northcentralus, but its virtual network myVirtualNetwork"
                        + " is in westcentralus")
                .at("cluster-1 location", "vnet-1 location").add();
        NodePool stray = NodePool.of(new ElementId("pool-2"), "users", PoolMode.USER, null);
        rule("pools-same-vnet")
                .speaks(clean().add(stray, Given.CLUSTER))
                .silent(clean().add(stray.withSubnet(Given.SUBNET), Given.CLUSTER))
                .fix("Use nodesubnet")
                .tells("Node pool users of myOverlayCluster names no subnet, but its first pool is in"
                        + " myVirtualNetwork")
                .at("pool-2 subnet").add();
        rule("node-subnet-delegated")
                .speaks(subnet(clean(), each -> each.withDelegation("Microsoft.ContainerInstance/containerGroups")))
                .fix("Remove the delegation")
                .tells("Subnet nodesubnet holds nodes, but is delegated to"
                        + " Microsoft.ContainerInstance/containerGroups")
                .at("subnet-1 delegation").add();
        rule("subnet-capacity-now").speaks(nodes("10.10.0.0/29")).silent(nodes("10.10.0.0/28"))
                .fixes("Use 10.10.0.0/28", "Move nodesubnet to 10.0.0.0/28")
                .tells("An upgrade needs 4 addresses in subnet nodesubnet (3 for nodes + 1 more), but"
                        + " 10.10.0.0/29 has 3 that nodes can use")
                .at("subnet-1 prefix", "pool-1 count").add();
        Design max = pool(nodes("10.10.0.0/28"), each -> each.withAutoscaling(new Autoscaling(3, 12)));
        rule("subnet-capacity-max")
                .speaks(max)
                .silent(pool(max, each -> each.withAutoscaling(new Autoscaling(3, 10))))
                .fixes("Use 10.10.0.0/27", "Move nodesubnet to 10.0.0.0/27")
                .tells("At its greatest size subnet nodesubnet needs 13 addresses (12 for nodes + 1 for surge),"
                        + " but 10.10.0.0/28 has 11 that nodes can use")
                .at("subnet-1 prefix", "pool-1 autoscaling").add();
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
                .fixes("Add subnet second-nodes 10.0.0.0/16 for second", "Judge by the rules of 2026-08-21")
                .tells("Subnet nodesubnet holds nodes of 2 overlay clusters: myOverlayCluster and second")
                .at("pool-2 subnet", "subnet-1").add();
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
        rule("subnet-shared-capacity").speaks(both).silent(crowded("10.10.0.0/23", 130, 130))
                .fixes("Use 10.10.0.0/23",
                        "Move nodesubnet to 10.0.0.0/23",
                        "Add subnet second-nodes 10.0.0.0/24 for second")
                .tells("Subnet nodesubnet needs 260 addresses (260 for nodes), but 10.10.0.0/24 has 251 that"
                        + " nodes can use; myOverlayCluster and second share it")
                .at("subnet-1 prefix", "pool-1 count", "pool-2 count").add();
        rule("subnet-shared-capacity").on(TODAY).speaks(both).silent(crowded("10.10.0.0/24", 120, 100))
                .fix("Use 10.10.0.0/23").add();
        rule("subnet-shared-capacity").on("2023-01-12").says(WARNING).speaks(crowded("10.10.0.0/24", 125, 125))
                .silent(crowded("10.10.0.0/24", 125, 124))
                .fixes("Use 10.10.0.0/23",
                        "Move nodesubnet to 10.0.0.0/23",
                        "Add subnet second-nodes 10.0.0.0/24 for second")
                .tells("At its greatest size subnet nodesubnet needs 252 addresses (250 for nodes + 2 for"
                        + " surge), but 10.10.0.0/24 has 251 that nodes can use; myOverlayCluster and second share"
                        + " it")
                .at("subnet-1 prefix", "pool-1 count", "pool-2 count").add();
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
                .fix("Add subnet second-nodes 10.0.0.0/16 for second")
                .tells("second has nodes in subnet nodesubnet beside myOverlayCluster, but a kubenet cluster"
                        + " shares its subnet with no other")
                .at("pool-2 subnet", "subnet-1").add();
        rule("kubenet-one-cluster-per-subnet").on(TODAY).speaks(together).silent(secondCluster(two, Given.SUBNET))
                .fix("Add subnet second-nodes 10.0.0.0/16 for second").add();
        RouteTable table = RouteTable.of(new ElementId("routes-1"), "routes");
        Design tabled = subnet(apart.add(table, ElementId.DESIGN), each -> each.withRouteTable(table.id()));
        Subnet second = tabled.networks().getFirst().subnets().getLast();
        rule("kubenet-one-cluster-per-subnet").on(TODAY).speaks(tabled.replace(second.withRouteTable(table.id())))
                .silent(tabled).fix("Add route table routes-1 for subnet second")
                .tells("Route table routes serves kubenet clusters myOverlayCluster and second, but each writes"
                        + " its own routes")
                .at("subnet-2 routeTable", "routes-1").add();
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
                .tells("AKS puts 1 private endpoint in subnet nodesubnet for myOverlayCluster, but none is"
                        + " counted among its addresses in use")
                .at("subnet-1 addressesInUse", "cluster-1 privateCluster").add();
        rule("subnet-private-endpoint-ip").on(TODAY).says(INFO)
                .speaks(using(secondCluster(hidden, Given.SUBNET).replace(hiddenToo(hidden)),
                        AddressUseKind.PRIVATE_ENDPOINT, 1))
                .silent(clean())
                .fix("Count 1 private endpoint in nodesubnet")
                .tells("AKS puts 2 private endpoints in subnet nodesubnet for myOverlayCluster and second, but"
                        + " only 1 are counted among its addresses in use")
                .at("subnet-1 addressesInUse", "cluster-1 privateCluster", "cluster-2 privateCluster").add();
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
                .tells("3 front ends of internal load balancers take 3 of the 65,531 addresses of node subnet"
                        + " nodesubnet, unless the services name another subnet")
                .at("subnet-1 addressesInUse").add();
        rule("subnet-ilb-ips").on(TODAY).says(INFO).speaks(internal).add();
        NodePool users = NodePool.of(new ElementId("pool-2"), "users", PoolMode.USER, OTHER);
        Design wide = withSubnet(internal, "second", "10.11.0.0/16").add(users, Given.CLUSTER);
        rule("ilb-subnet-default").says(INFO).speaks(wide).silent(internal)
                .tells("An internal load balancer of myOverlayCluster takes its address from one of nodesubnet"
                        + " and second: pin it with an annotation")
                .at("subnet-1 addressesInUse", "cluster-1 pools").add();
        rule("ilb-subnet-default").on(TODAY).says(INFO).speaks(wide)
                .silent(using(wide, AddressUseKind.NETWORK_INTERFACE, 3)).add();
        rule("flat-ip-demand").says(INFO).speaks(flat(NetworkModel.NODE_SUBNET))
                .tells("myOverlayCluster takes 124 addresses at its greatest size: 4 for nodes and 120 for pods;"
                        + " with overlay it takes 4")
                .at("cluster-1 model").add();
        rule("flat-ip-demand").on(TODAY).says(INFO).speaks(flat(NetworkModel.NODE_SUBNET))
                .silent(flat(NetworkModel.POD_SUBNET)).add();
        rule("pod-subnet-dynamic-batch").says(INFO).speaks(flat(NetworkModel.POD_SUBNET))
                .tells("A full node of nodepool1 holds 128 addresses of the pod subnet for 110 pods, in batches"
                        + " of 16: 512 for 4 nodes")
                .at("pool-1 maxPods").add();
        rule("pod-subnet-dynamic-batch").on(TODAY).says(INFO).speaks(flat(NetworkModel.POD_SUBNET))
                .silent(flat(NetworkModel.NODE_SUBNET)).add();
        rule("pod-subnet-static-block").on("2024-02-29").says(INFO).speaks(flat(NetworkModel.POD_SUBNET))
                .tells("With static blocks a node of nodepool1 gets 7 blocks of /28 for 110 pods, with 1 to"
                        + " spare: 111 pods would fill them")
                .at("pool-1 maxPods").add();
        Design old = cluster(flat(NetworkModel.POD_SUBNET),
                each -> each.withKubernetesVersion(new KubernetesVersion(1, 27, -1)));
        rule("pod-subnet-static-block").on(TODAY).says(INFO).speaks(flat(NetworkModel.POD_SUBNET)).silent(old).add();
    }

    private static Design flat(NetworkModel model) {
        return cluster(clean(), each -> each.withNetwork(each.network().withModel(model)));
    }
}
