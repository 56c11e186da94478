package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.OTHER;
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

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.NodePool;

/// The cases of the rules of this group.
final class SubnetCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        nodeSubnets();
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
}
