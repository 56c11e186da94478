package overlaystudio.rules.scale;

import java.util.stream.Stream;

import overlaystudio.plan.PoolPlan;

/// How many pods pools have room for.
final class PodCounts {

    private PodCounts() {}

    /// The pods that pools could hold at their greatest size, if every node were full.
    static long most(Stream<PoolPlan> pools) {
        return pools.mapToLong(pool -> (long) pool.nodesMax() * pool.maxPods().value()).sum();
    }
}
