package overlaystudio.rules.address;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import overlaystudio.net.Cidr;
import overlaystudio.net.Overlaps;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Check;
import overlaystudio.rules.Place;
import overlaystudio.rules.Rule;
import overlaystudio.rules.Timing;
import overlaystudio.rules.address.Obstacle.Kind;

/// The notes about the ranges that clusters bring with them.
public final class RangeNotes {

    private RangeNotes() {}

    /// The notes about pod CIDRs.
    public static Stream<Rule> podNotes() {
        return Stream.of(
                note(RangeKind.POD, "default", plan -> defaults(plan, RangeKind.POD)),
                note(RangeKind.POD, "shared-clusters", plan -> shared(plan, RangeKind.POD)),
                note(RangeKind.POD, "partially-shared", RangeNotes::partiallyShared));
    }

    /// The notes about service ranges.
    public static Stream<Rule> serviceNotes() {
        return Stream.of(
                note(RangeKind.SERVICE, "default", plan -> defaults(plan, RangeKind.SERVICE)),
                note(RangeKind.SERVICE, "shared-clusters", plan -> shared(plan, RangeKind.SERVICE)));
    }

    private static Rule note(RangeKind range, String rest, Function<Plan, Stream<Breach>> finds) {
        return Check.of(range.rule(rest), finds);
    }

    private static Stream<ClusterPlan> users(Plan plan, RangeKind range) {
        return plan.clusters().stream().filter(range::isUsed);
    }

    /// A default matters where it meets something: nobody chose it, so nobody looked.
    private static Stream<Breach> defaults(Plan plan, RangeKind range) {
        return users(plan, range)
                .filter(cluster -> range.setting(cluster).isDefault())
                .filter(cluster -> meetsSomething(plan, cluster, range.setting(cluster).value()))
                .map(cluster -> note(
                        "No %s is set for %s, so Azure takes %s, which is taken here: set one that is free"
                                .formatted(
                                        range.words(), cluster.cluster().name(), range.setting(cluster).value()),
                        List.of(range.place(cluster))));
    }

    private static boolean meetsSomething(Plan plan, ClusterPlan cluster, Cidr own) {
        return Stream.of(Kind.values())
                .anyMatch(kind -> Surroundings.met(plan, cluster, kind, own).findAny().isPresent());
    }

    private static Stream<Breach> shared(Plan plan, RangeKind range) {
        Map<Cidr, List<ClusterPlan>> users = new LinkedHashMap<>();
        users(plan, range).forEach(cluster -> users
                .computeIfAbsent(range.setting(cluster).value(), _ -> new ArrayList<>())
                .add(cluster));
        return users.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> note(
                        "%s share the %s %s, which is allowed: no cluster sees that of another"
                                .formatted(names(each.getValue()), range.words(), each.getKey()),
                        each.getValue().stream().map(range::place).toList()));
    }

    /// Each cluster whose pod CIDR lies in that of another one, with the largest such.
    private static Stream<Breach> partiallyShared(Plan plan) {
        List<ClusterPlan> users = users(plan, RangeKind.POD).toList();
        Map<Integer, Integer> around = new TreeMap<>();
        Overlaps.of(users.stream().map(RangeNotes::pods).toList()).forEach((outer, inner) -> {
            if (!pods(users.get(outer)).equals(pods(users.get(inner)))) {
                around.merge(inner, outer, (one, other) -> isLarger(users, one, other) ? one : other);
            }
        });
        return around.entrySet().stream().map(pair -> partlyShared(users.get(pair.getKey()),
                users.get(pair.getValue())));
    }

    private static boolean isLarger(List<ClusterPlan> users, int one, int other) {
        return pods(users.get(one)).prefix() < pods(users.get(other)).prefix();
    }

    private static Breach partlyShared(ClusterPlan inner, ClusterPlan outer) {
        return note(
                "The pod CIDR %s of %s lies in %s of %s, which is allowed: each cluster routes its pods on its own"
                        .formatted(pods(inner), inner.cluster().name(), pods(outer), outer.cluster().name()),
                List.of(RangeKind.POD.place(inner), RangeKind.POD.place(outer)));
    }

    private static Cidr pods(ClusterPlan cluster) {
        return cluster.podCidr().value();
    }

    private static String names(List<ClusterPlan> clusters) {
        return Words.and(clusters.stream().map(each -> each.cluster().name()).toList());
    }

    private static Breach note(String message, List<Place> places) {
        return Breach.of(Timing.WORKS, message).withPlaces(places);
    }
}
