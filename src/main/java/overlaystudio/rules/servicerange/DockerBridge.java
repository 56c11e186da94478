package overlaystudio.rules.servicerange;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.design.Subnet;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.address.RangeKind;
import overlaystudio.rules.address.RangeOverlaps;
import overlaystudio.rules.address.SubnetRules;

/// The rule about the bridge that docker had on each node, which a design leaves at its default.
public final class DockerBridge {

    /// The default of `--docker-bridge-address`, 172.17.0.1/16 (AKS API of 2022).
    private static final Cidr DEFAULT = Cidr.parse("172.17.0.0/16");

    private DockerBridge() {}

    /// The rule.
    public static Stream<Rule> rules() {
        return Stream.of(Check.of("docker-bridge", DockerBridge::breaches, DockerBridge::repairs));
    }

    private static Stream<Breach> breaches(Plan plan) {
        Set<ElementId> used = plan.clusters().stream()
                .flatMap(each -> each.network().stream())
                .map(VirtualNetwork::id)
                .collect(Collectors.toSet());
        return Stream.concat(
                plan.design().networks().stream()
                        .filter(network -> used.contains(network.id()))
                        .flatMap(network -> network.subnets().stream())
                        .filter(subnet -> DEFAULT.overlaps(subnet.prefix()))
                        .map(DockerBridge::subnet),
                plan.clusters().stream()
                        .flatMap(each -> Stream.of(RangeKind.values())
                                .filter(range -> range.isUsed(each))
                                .filter(range -> DEFAULT.overlaps(range.setting(each).value()))
                                .map(range -> range(each, range))));
    }

    private static Breach subnet(Subnet subnet) {
        return Breach.of(
                Timing.DEPLOYS_AND_BREAKS,
                "Subnet %s %s overlaps the docker bridge %s of the nodes, which cannot reach it"
                        .formatted(subnet.name(), subnet.prefix(), DEFAULT),
                Place.of(subnet.id(), "prefix"));
    }

    private static Breach range(ClusterPlan cluster, RangeKind range) {
        return Breach.of(
                Timing.DEPLOYS_AND_BREAKS,
                "The %s %s of %s overlaps the docker bridge %s of its nodes"
                        .formatted(
                                range.words(),
                                range.setting(cluster).describe(),
                                cluster.cluster().name(),
                                DEFAULT),
                range.place(cluster));
    }

    private static Stream<QuickFix> repairs(Plan plan, Breach breach) {
        Place place = breach.places().getFirst();
        Stream<QuickFix> moved = plan.design().find(place.element(), Subnet.class).stream()
                .flatMap(subnet -> SubnetRules.grow(plan, subnet, subnet.prefix().prefix()));
        Stream<QuickFix> ranges = plan.cluster(place.element()).stream()
                .flatMap(cluster -> Stream.of(RangeKind.values())
                        .filter(range -> place.equals(range.place(cluster)))
                        .flatMap(range -> RangeOverlaps.moves(
                                plan, cluster, range, range.setting(cluster).value().prefix())));
        return Stream.concat(moved, ranges);
    }
}
