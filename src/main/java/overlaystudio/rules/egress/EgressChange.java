package overlaystudio.rules.egress;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import overlaystudio.design.Cluster;
import overlaystudio.design.Egress;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Repairs;

/// The places and repairs that the rules about a cluster's egress share.
final class EgressChange {

    private EgressChange() {}

    /// A field of a cluster's egress.
    static Place place(ClusterPlan cluster, String field) {
        return Place.of(cluster.cluster().id(), field);
    }

    /// The cluster that a breach is about.
    static Stream<ClusterPlan> cluster(Plan plan, Breach breach) {
        return plan.cluster(breach.places().getFirst().element()).stream();
    }

    /// A change of the egress of the cluster that a breach is about.
    static Stream<QuickFix> of(Plan plan, Breach breach, String field, String title, UnaryOperator<Egress> change) {
        return Repairs.change(
                plan.design(), breach.places().getFirst().element(), Cluster.class, field, title,
                cluster -> cluster.withEgress(change.apply(cluster.egress())));
    }

    /// Another idle timeout.
    static Stream<QuickFix> timeout(Plan plan, Breach breach, int minutes) {
        return of(
                plan, breach, "idleTimeoutMinutes", "Set idle timeout to " + Words.count(minutes, "minute"),
                egress -> egress.withIdleTimeoutMinutes(minutes));
    }
}
