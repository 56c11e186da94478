package overlaystudio.rules.change;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PoolPlan;

/// An element as it is in two versions of a design, found by its identity.
///
/// @param before how it was
/// @param after how it is to be
/// @param <T> what it is
record Versions<T>(T before, T after) {

    /// The clusters that are in both versions, in the order of the later one.
    static Stream<Versions<ClusterPlan>> clusters(Plan before, Plan after) {
        return of(before.clusters().stream(), after.clusters().stream(), each -> each.cluster().id());
    }

    /// The clusters that are in both versions and give their pods overlay addresses in both.
    static Stream<Versions<ClusterPlan>> podRanges(Plan before, Plan after) {
        return clusters(before, after).filter(each -> each.before().hasPodRange() && each.after().hasPodRange());
    }

    /// The node pools that are in both versions.
    static Stream<Versions<PoolPlan>> pools(Plan before, Plan after) {
        return of(pools(before), pools(after), each -> each.pool().id());
    }

    private static Stream<PoolPlan> pools(Plan plan) {
        return plan.clusters().stream().flatMap(each -> each.pools().stream());
    }

    private static <T> Stream<Versions<T>> of(Stream<T> before, Stream<T> after, Function<T, ElementId> id) {
        Map<ElementId, T> earlier = before.collect(Collectors.toMap(id, each -> each, (first, _) -> first));
        return after.flatMap(each -> Stream.ofNullable(earlier.get(id.apply(each)))
                .map(was -> new Versions<>(was, each)));
    }

    /// Whether a value differs between the versions.
    boolean differsIn(Function<T, ?> value) {
        return !value.apply(before).equals(value.apply(after));
    }
}
