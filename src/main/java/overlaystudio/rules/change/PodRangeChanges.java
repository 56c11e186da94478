package overlaystudio.rules.change;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.azure.NetworkModel;
import overlaystudio.azure.OsType;
import overlaystudio.design.ElementId;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.ChangeCheck;
import overlaystudio.rules.ChangeRule;
import overlaystudio.rules.Place;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.address.RangeKind;
import overlaystudio.rules.address.RangeOverlaps;

/// The rules about a change of the pod range of a cluster.
final class PodRangeChanges {

    private static final String FIELD = "podCidr";

    private PodRangeChanges() {}

    static Stream<ChangeRule> rules() {
        return Stream.of(
                new ChangeCheck("pod-cidr-immutable", PodRangeChanges::changed),
                new ChangeCheck("pod-cidr-expand-superset", PodRangeChanges::noSuperset),
                new ChangeCheck("pod-cidr-expand-linux-only", PodRangeChanges::withWindows),
                new ChangeCheck("pod-cidr-expand-new-overlaps", PodRangeChanges::newOverlaps));
    }

    private static Cidr range(ClusterPlan cluster) {
        return cluster.podCidr().value();
    }

    private static Place place(Versions<ClusterPlan> cluster) {
        return Place.of(cluster.after().cluster().id(), FIELD);
    }

    private static String named(Versions<ClusterPlan> cluster) {
        return "Pod CIDR of %s from %s to %s".formatted(
                cluster.after().cluster().name(), cluster.before().podCidr().describe(),
                cluster.after().podCidr().describe());
    }

    private static boolean isMigrated(Versions<ClusterPlan> cluster) {
        return cluster.differsIn(each -> each.cluster().network().model());
    }

    private static Stream<Breach> changed(Plan before, Plan after) {
        return Versions.podRanges(before, after)
                .filter(each -> each.differsIn(PodRangeChanges::range))
                .map(PodRangeChanges::changed);
    }

    private static Breach changed(Versions<ClusterPlan> cluster) {
        Optional<String> variant = variant(cluster);
        String why = variant.isEmpty()
                ? ": a pod range can only grow where the date allows it, and never shrink"
                : ": the pod range is chosen when a cluster is created";
        Breach breach = Breach.of(Timing.REFUSED_AT_CREATE, named(cluster) + why, place(cluster));
        return variant.map(breach::withVariant).orElse(breach);
    }

    /// The cases that are judged differently: only an overlay range that grows may be changed one day.
    private static Optional<String> variant(Versions<ClusterPlan> cluster) {
        if (isMigrated(cluster)) {
            return Optional.of("migrated");
        }
        if (cluster.after().cluster().network().model() == NetworkModel.KUBENET) {
            return Optional.of("kubenet");
        }
        return grows(cluster) ? Optional.empty() : Optional.of("replaced");
    }

    private static boolean grows(Versions<ClusterPlan> cluster) {
        return range(cluster.after()).contains(range(cluster.before()));
    }

    /// The overlay clusters whose pod range is another one.
    private static Stream<Versions<ClusterPlan>> resized(Plan before, Plan after) {
        return Versions.podRanges(before, after)
                .filter(each -> !isMigrated(each))
                .filter(each -> each.after().cluster().network().model() == NetworkModel.OVERLAY)
                .filter(each -> each.differsIn(PodRangeChanges::range));
    }

    private static Stream<Breach> noSuperset(Plan before, Plan after) {
        return Stream.concat(
                resized(before, after)
                        .filter(each -> !grows(each))
                        .map(each -> Breach.of(
                                Timing.REFUSED_AT_CREATE,
                                "%s: only a larger range that contains all of %s can take its place".formatted(
                                        named(each), range(each.before())),
                                place(each))),
                ipv6(before, after));
    }

    private static Stream<Breach> ipv6(Plan before, Plan after) {
        return Versions.podRanges(before, after)
                .filter(each -> !isMigrated(each) && each.before().cluster().network().ipv6PodCidr() != null)
                .filter(each -> each.differsIn(it -> String.valueOf(it.cluster().network().ipv6PodCidr())))
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "IPv6 pod CIDR of %s from %s to %s: an IPv6 pod range cannot grow".formatted(
                                each.after().cluster().name(), each.before().cluster().network().ipv6PodCidr(),
                                String.valueOf(each.after().cluster().network().ipv6PodCidr()).replace("null", "none")),
                        Place.of(each.after().cluster().id(), "ipv6PodCidr")));
    }

    private static Stream<Versions<ClusterPlan>> expanded(Plan before, Plan after) {
        return resized(before, after).filter(each -> range(each.after()).contains(range(each.before())));
    }

    private static Stream<Breach> withWindows(Plan before, Plan after) {
        return expanded(before, after)
                .filter(each -> !windows(each.before()).isEmpty())
                .map(each -> Breach.of(
                        Timing.REFUSED_AT_CREATE,
                        "%s: a pod range cannot grow while there are Windows pools (%s)".formatted(
                                named(each), Words.and(windows(each.before()))),
                        place(each)));
    }

    private static List<String> windows(ClusterPlan cluster) {
        return cluster.pools().stream()
                .filter(pool -> pool.pool().osType() == OsType.WINDOWS)
                .map(pool -> pool.pool().name())
                .toList();
    }

    /// What the larger range meets and the smaller one did not.
    private static Stream<Breach> newOverlaps(Plan before, Plan after) {
        Set<ElementId> grown =
                expanded(before, after).map(each -> each.after().cluster().id()).collect(Collectors.toSet());
        return grown.isEmpty()
                ? Stream.empty()
                : RangeOverlaps.of(RangeKind.POD).flatMap(rule -> newOverlaps(rule, before, after, grown));
    }

    private static Stream<Breach> newOverlaps(Rule rule, Plan before, Plan after, Set<ElementId> grown) {
        Set<List<Place>> known =
                rule.breaches(before).map(Breach::places).collect(Collectors.toCollection(HashSet::new));
        return rule.breaches(after)
                .filter(breach -> grown.contains(breach.places().getFirst().element().owner()))
                .filter(breach -> !known.contains(breach.places()))
                .map(breach -> grown(breach, rule.id()));
    }

    /// Since 2024-10-25 Azure looks at the subnets of the network, no longer at the network itself.
    private static Breach grown(Breach breach, String rule) {
        Breach bare = new Breach(
                breach.places(), breach.message(), breach.timing(), null, breach.azureError(), List.of());
        return rule.equals("pod-cidr-overlaps-vnet") ? bare.withVariant("vnet") : bare;
    }
}
