package overlaystudio.rules.address;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.net.AddressSet;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;

/// The rules about what kind of addresses a range of a cluster has; the rule book has the lists.
public final class RangeQuality {

    private RangeQuality() {}

    /// The rules of pod CIDRs.
    public static Stream<Rule> podRules() {
        return Stream.of(
                rule(RangeKind.POD, "azure-forbidden", (plan, cluster) -> forbidden(plan, cluster, RangeKind.POD)),
                rule(RangeKind.POD, "reserved", RangeQuality::podReserved),
                rule(RangeKind.POD, "public", (plan, cluster) -> notPrivate(plan, cluster, RangeKind.POD)));
    }

    /// The rules of service ranges.
    public static Stream<Rule> serviceRules() {
        return Stream.of(
                rule(RangeKind.SERVICE, "reserved", RangeQuality::serviceReserved),
                rule(RangeKind.SERVICE, "public", (plan, cluster) -> notPrivate(plan, cluster, RangeKind.SERVICE)));
    }

    private static Rule rule(RangeKind range, String rest, Finder finder) {
        return Check.of(
                range.rule(rest),
                plan -> plan.clusters().stream().filter(range::isUsed).flatMap(cluster -> finder.find(plan, cluster)),
                (plan, breach) -> repairs(plan, breach, range));
    }

    private static Stream<Breach> forbidden(Plan plan, ClusterPlan cluster, RangeKind range) {
        return meets(plan, cluster, range, "azure-forbidden").stream()
                .limit(1)
                .map(each -> breach(
                        cluster,
                        range,
                        Timing.REFUSED_AT_CREATE,
                        "overlaps %s, which no network of Azure can use".formatted(each)));
    }

    private static Stream<Breach> podReserved(Plan plan, ClusterPlan cluster) {
        return meets(plan, cluster, RangeKind.POD, "reserved").stream()
                .map(each -> breach(
                        cluster,
                        RangeKind.POD,
                        Timing.REFUSED_AT_CREATE,
                        "overlaps %s, which AKS reserves".formatted(each))
                        .withVariant(each));
    }

    private static Stream<Breach> serviceReserved(Plan plan, ClusterPlan cluster) {
        List<String> met = meets(plan, cluster, RangeKind.SERVICE, "reserved");
        return Stream.of(met)
                .filter(each -> !each.isEmpty())
                .map(each -> breach(
                        cluster,
                        RangeKind.SERVICE,
                        Timing.REFUSED_AT_CREATE,
                        "overlaps %s, which AKS reserves".formatted(Words.and(each))));
    }

    private static List<String> meets(Plan plan, ClusterPlan cluster, RangeKind range, String rest) {
        return ListedRanges.of(plan, range.rule(rest), "ranges").meeting(range.setting(cluster).value()).stream()
                .map(Cidr::toString)
                .toList();
    }

    private static Stream<Breach> notPrivate(Plan plan, ClusterPlan cluster, RangeKind range) {
        AddressSet allowed = ListedRanges.of(plan, range.rule("public"), "private").addresses();
        return Stream.of(range.setting(cluster).value())
                .filter(own -> !allowed.contains(own))
                .map(_ -> breach(cluster, range, Timing.REFUSED_AT_CREATE,
                        "is not within the private ranges of RFC 1918 and RFC 6598"));
    }

    private static Breach breach(ClusterPlan cluster, RangeKind range, Timing timing, String what) {
        String message = "The %s %s of %s %s"
                .formatted(range.words(), range.setting(cluster).describe(), cluster.cluster().name(), what);
        return Breach.of(timing, message, range.place(cluster));
    }

    private static Stream<QuickFix> repairs(Plan plan, Breach breach, RangeKind range) {
        return plan.cluster(breach.places().getFirst().element()).stream()
                .flatMap(cluster -> RangeOverlaps.moves(plan, cluster, range, prefix(cluster, range)));
    }

    private static int prefix(ClusterPlan cluster, RangeKind range) {
        return range.usualPrefix(range.setting(cluster).value().prefix());
    }

    /// Finds the breaches of one cluster.
    private interface Finder {
        Stream<Breach> find(Plan plan, ClusterPlan cluster);
    }
}
