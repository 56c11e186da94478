package overlaystudio.rules.servicerange;

import java.util.stream.Stream;

import overlaystudio.azure.Quantity;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Measure;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.address.Ipv6Overlaps;
import overlaystudio.rules.address.RangeKind;
import overlaystudio.rules.address.RangeOverlaps;

/// The rules about the size of a service range and about its overlap with the pod CIDR.
public final class ServiceRangeRules {

    private static final int USUAL = 16;

    /// The longest prefix length that leaves room for services, and a comfortable one (advice of this product).
    private static final int LONGEST = 24;
    private static final int COMFORTABLE = 20;

    private ServiceRangeRules() {}

    /// The rules in their order.
    public static Stream<Rule> rules() {
        return Stream.of(
                Check.of(
                        "pod-cidr-overlaps-service",
                        plan -> Stream.concat(overlap(plan), Ipv6Overlaps.ofBoth(plan)),
                        ServiceRangeRules::separate),
                Check.of("service-cidr-size", ServiceRangeRules::size, ServiceRangeRules::shrink),
                Check.of("service-cidr-tiny", ServiceRangeRules::tiny, ServiceRangeRules::grow));
    }

    private static Stream<Breach> overlap(Plan plan) {
        return plan.clusters().stream()
                .filter(ClusterPlan::hasPodRange)
                .filter(each -> each.podCidr().value().overlaps(each.serviceCidr().value()))
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "The pod CIDR %s and the service range %s of %s overlap"
                                .formatted(
                                        each.podCidr().describe(),
                                        each.serviceCidr().describe(),
                                        each.cluster().name()),
                        RangeKind.POD.place(each),
                        RangeKind.SERVICE.place(each)));
    }

    private static Stream<QuickFix> separate(Plan plan, Breach breach) {
        return Ipv6Overlaps.isOf(breach)
                ? plan.cluster(breach.places().getFirst().element()).stream()
                        .flatMap(each -> Ipv6Overlaps.moves(plan, each, breach))
                : Stream.concat(move(plan, breach, RangeKind.SERVICE), move(plan, breach, RangeKind.POD));
    }

    private static Stream<QuickFix> move(Plan plan, Breach breach, RangeKind range) {
        return plan.cluster(breach.places().getFirst().element()).stream()
                .flatMap(each -> RangeOverlaps.moves(
                        plan, each, range, Math.max(range.setting(each).value().prefix(), USUAL)));
    }

    private static Stream<Breach> size(Plan plan) {
        int shortest = plan.facts().number(Quantity.SERVICE_CIDR_SHORTEST_PREFIX);
        return plan.clusters().stream()
                .filter(each -> each.serviceCidr().value().prefix() < shortest)
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "The service range %s of %s must be smaller than /%s"
                                .formatted(each.serviceCidr().describe(), each.cluster().name(), shortest - 1),
                        RangeKind.SERVICE.place(each)));
    }

    private static Stream<QuickFix> shrink(Plan plan, Breach breach) {
        return plan.cluster(breach.places().getFirst().element()).stream()
                .flatMap(each -> Stream.concat(
                        RangeOverlaps.use(
                                plan,
                                each,
                                RangeKind.SERVICE,
                                Cidr.of(each.serviceCidr().value().first(), USUAL)),
                        RangeOverlaps.moves(plan, each, RangeKind.SERVICE, USUAL)));
    }

    /// Three addresses are never a service's: the first, that of the API server, and that of the cluster DNS.
    private static Stream<Breach> tiny(Plan plan) {
        return plan.clusters().stream()
                .filter(each -> each.serviceCidr().value().prefix() > LONGEST)
                .map(each -> Breach.of(
                        Timing.GROWS_INTO_IT,
                        "The service range %s of %s has room for %s"
                                .formatted(
                                        each.serviceCidr().describe(),
                                        each.cluster().name(),
                                        Words.count(services(each), "service")),
                        RangeKind.SERVICE.place(each)).withMeasure(Measure.ofFew(services(each), "service")));
    }

    private static long services(ClusterPlan cluster) {
        return Math.max(0, cluster.serviceCidr().value().size() - 4);
    }

    private static Stream<QuickFix> grow(Plan plan, Breach breach) {
        return plan.cluster(breach.places().getFirst().element()).stream()
                .flatMap(each -> Stream.of(LONGEST, COMFORTABLE).flatMap(prefix -> grow(plan, each, prefix)));
    }

    /// Around the same start, so that the DNS service IP need not move far; else elsewhere.
    private static Stream<QuickFix> grow(Plan plan, ClusterPlan cluster, int prefix) {
        Cidr same = Cidr.of(cluster.serviceCidr().value().first(), prefix);
        return Stream.concat(
                RangeOverlaps.use(plan, cluster, RangeKind.SERVICE, same),
                RangeOverlaps.moves(plan, cluster, RangeKind.SERVICE, prefix).limit(1));
    }
}
