package overlaystudio.rules;

import java.util.List;
import java.util.stream.Stream;

import overlaystudio.design.NodePool;
import overlaystudio.plan.PoolPlan;

/// The fields that say how many nodes pools have, which a finding on capacity is about as well.
public final class PoolSizes {

    private PoolSizes() {}

    /// A place first, and the sizes of pools after it.
    public static List<Place> after(Place first, Stream<PoolPlan> pools) {
        return Stream.concat(Stream.of(first), pools.map(PoolPlan::pool).map(PoolSizes::place)).toList();
    }

    private static Place place(NodePool pool) {
        return Place.of(pool.id(), pool.autoscaling() == null ? "count" : "autoscaling");
    }
}
