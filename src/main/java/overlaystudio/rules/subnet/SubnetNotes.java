package overlaystudio.rules.subnet;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.azure.AddressUseKind;
import overlaystudio.design.Subnet;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.SubnetDemand;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The notes on internal load balancers, whose front ends stand beside the nodes.
public final class SubnetNotes {

    private SubnetNotes() {}

    /// The notes in their order.
    public static Stream<Rule> notes() {
        return Stream.of(
                Check.of("subnet-ilb-ips", SubnetNotes::taken),
                Check.of("ilb-subnet-default", SubnetNotes::unpinned));
    }

    private static Stream<Breach> taken(Plan plan) {
        return plan.subnets().stream()
                .filter(demand -> demand.nodesMax() > 0 && frontEnds(demand.subnet()) > 0)
                .map(SubnetNotes::taken);
    }

    private static Breach taken(SubnetDemand demand) {
        long count = frontEnds(demand.subnet());
        return Breach.of(
                Timing.WORKS,
                "%s of internal load balancers %s %s of the %s addresses of node subnet %s, "
                        .formatted(
                                Words.count(count, "front end"),
                                count == 1 ? "takes" : "take",
                                Words.number(count),
                                Words.number(demand.usable()),
                                demand.subnet().name())
                        + "unless the services name another subnet",
                Place.of(demand.subnet().id(), "addressesInUse"));
    }

    private static long frontEnds(Subnet subnet) {
        return subnet.inUse(AddressUseKind.INTERNAL_LOAD_BALANCER);
    }

    private static Stream<Breach> unpinned(Plan plan) {
        return plan.clusters().stream().flatMap(cluster -> unpinned(cluster, plan.nodeSubnets(cluster)));
    }

    private static Stream<Breach> unpinned(ClusterPlan cluster, List<Subnet> subnets) {
        if (subnets.size() < 2) {
            return Stream.empty();
        }
        List<String> names = subnets.stream().map(Subnet::name).toList();
        return subnets.stream()
                .filter(subnet -> frontEnds(subnet) > 0)
                .limit(1)
                .map(subnet -> Breach.of(
                        Timing.WORKS,
                        "An internal load balancer of %s takes its address from one of %s: pin it with an annotation"
                                .formatted(cluster.cluster().name(), Words.and(names)),
                        Place.of(subnet.id(), "addressesInUse"),
                        Place.of(cluster.cluster().id(), "pools")));
    }
}
