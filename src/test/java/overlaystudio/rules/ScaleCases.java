package overlaystudio.rules;

import static overlaystudio.rules.CaseDesigns.TODAY;
import static overlaystudio.rules.CaseDesigns.count;
import static overlaystudio.rules.CaseDesigns.large;
import static overlaystudio.rules.CaseDesigns.many;
import static overlaystudio.rules.CaseDesigns.maxPods;
import static overlaystudio.rules.CaseDesigns.users;
import static overlaystudio.rules.Given.clean;
import static overlaystudio.rules.Given.cluster;
import static overlaystudio.rules.Given.pool;
import static overlaystudio.rules.Severity.INFO;
import static overlaystudio.rules.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.azure.PoolMode;
import overlaystudio.design.Autoscaling;
import overlaystudio.design.Design;

/// The cases of the rules of this group.
final class ScaleCases {

    private static final List<RuleCase> ALL = new ArrayList<>();

    static {
        scale();
    }

    private ScaleCases() {}

    static List<RuleCase> all() {
        return ALL;
    }

    private static CaseInTheMaking rule(String id) {
        return new CaseInTheMaking(ALL, id);
    }

    private static void scale() {
        rule("max-pods-min").speaks(maxPods(9)).silent(maxPods(10)).fix("Set max pods to 10").add();
        rule("max-pods-max").speaks(maxPods(251)).silent(maxPods(250)).fix("Set max pods to 250").add();
        rule("max-pods-max").on(TODAY).speaks(maxPods(251)).silent(maxPods(250)).fix("Set max pods to 250").add();
        rule("system-pool-30-pods")
                .speaks(pool(maxPods(14), each -> each.withCount(2)))
                .silent(pool(maxPods(15), each -> each.withCount(2)))
                .fix("Set max pods to 15")
                .add();
        rule("max-pods-pool-30")
                .speaks(users(each -> each.withCount(2).withMaxPods(10)))
                .silent(users(each -> each.withCount(0).withMaxPods(10)))
                .fix("Set max pods to 15")
                .add();
        rule("cluster-nodes-max").speaks(large(1001)).silent(large(1000)).fix("Judge by the rules of").add();
        rule("cluster-nodes-max").on("2024-03-18").speaks(large(1001)).silent(large(1000)).fix("Judge by the rules of")
                .add();
        rule("cluster-nodes-max").on("2024-03-19").speaks(large(5001)).silent(large(1001)).add();
        rule("cluster-nodes-max").on("2024-03-19").says(WARNING).speaks(large(5000)).silent(large(4999)).add();
        rule("cluster-nodes-max")
                .on(TODAY)
                .speaks(cluster(large(1001), each -> each.withTier(null)))
                .silent(large(1001))
                .fix("Use the Standard tier")
                .add();
        Design far = cluster(large(1000), each -> each);
        rule("pool-nodes-max")
                .on(TODAY)
                .speaks(pool(far, each -> each.withAutoscaling(new Autoscaling(1, 1001))))
                .silent(pool(far, each -> each.withAutoscaling(new Autoscaling(1, 1000))))
                .fix("Use at most 1,000 nodes")
                .add();
        rule("pools-per-cluster-max")
                .speaks(cluster(clean(), each -> each.withPools(many(101))))
                .silent(cluster(clean(), each -> each.withPools(many(100))))
                .add();
        rule("autoscaler-range")
                .speaks(pool(clean(), each -> each.withAutoscaling(new Autoscaling(5, 3))))
                .silent(pool(clean(), each -> each.withAutoscaling(new Autoscaling(3, 5))))
                .fix("Scale between 3 and 5")
                .add();
        rule("system-pool-min-nodes").speaks(cluster(clean(), each -> each.withPools(List.of()))).fix("Add system pool")
                .add();
        rule("system-pool-min-nodes").speaks(pool(clean(), each -> each.withMode(PoolMode.USER)))
                .fix("Make nodepool1 a system pool").add();
        rule("system-pool-min-nodes").on("2024-03-10").says(INFO).speaks(count(1)).silent(count(2)).fix("Use 3 nodes")
                .add();
        rule("system-pool-min-nodes").on("2024-03-11").says(WARNING).speaks(count(1)).silent(count(2))
                .fix("Use 3 nodes").add();
    }
}
