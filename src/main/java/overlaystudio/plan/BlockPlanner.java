package overlaystudio.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Hands out pod blocks in the order that [BlockPlan] describes.
final class BlockPlanner {

    private final int count;
    private final TreeMap<Integer, BlockRun> runs = new TreeMap<>();
    private int left;

    BlockPlanner(int count, List<PoolPlan> pools) {
        this.count = count;
        left = count;
        List<Claim> claims = claims(pools);
        boolean roomForAll = pools.stream().mapToLong(PoolPlan::nodesMax).sum() <= count;
        claims.forEach(claim -> claim.take(claim.pool.nodesNow(), BlockUse.NODE, claim.home, claim.end));
        if (roomForAll) {
            claims.forEach(claim -> claim.take(claim.pool.nodesMax(), BlockUse.RESERVED, claim.home, claim.end));
        }
        claims.forEach(claim -> claim.takeRound(claim.pool.nodesNow(), BlockUse.NODE));
        claims.forEach(claim -> claim.takeRound(claim.pool.nodesMax(), BlockUse.RESERVED));
        claims.forEach(claim -> claim.taken = 0);
        claims.forEach(claim -> claim.takeRound(claim.pool.surgeMax(), BlockUse.SURGE));
    }

    List<BlockRun> runs() {
        return List.copyOf(runs.values());
    }

    private List<Claim> claims(List<PoolPlan> pools) {
        TreeMap<Integer, Integer> homes = new TreeMap<>();
        for (int index = 0; index < Math.min(pools.size(), count); index++) {
            homes.put(home(index), index);
        }
        List<Claim> claims = new ArrayList<>();
        for (int index = 0; index < pools.size(); index++) {
            int home = index < count ? home(index) : 0;
            int end = index < count ? Optional.ofNullable(homes.higherKey(home)).orElse(count) : home;
            claims.add(new Claim(pools.get(index), home, end));
        }
        return claims;
    }

    /// Halves, then quarters, then eighths: the bits of the place in reverse (van der Corput).
    private int home(int index) {
        int bits = Integer.numberOfTrailingZeros(count);
        return bits == 0 ? 0 : Integer.reverse(index) >>> (Integer.SIZE - bits);
    }

    /// What a pool has been given.
    private final class Claim {

        private final PoolPlan pool;
        private final int home;
        private final int end;
        private int taken;

        Claim(PoolPlan pool, int home, int end) {
            this.pool = pool;
            this.home = home;
            this.end = end;
        }

        void takeRound(int wanted, BlockUse use) {
            take(wanted, use, home, count);
            take(wanted, use, 0, home);
        }

        /// Takes free blocks of a part of the range, from its start, until the pool has what it wants.
        void take(int wanted, BlockUse use, int from, int to) {
            int at = from;
            while (taken < wanted && at < to && left > 0) {
                int free = Math.min(nextTaken(at), to) - at;
                int some = Math.min(free, wanted - taken);
                if (some > 0) {
                    add(new BlockRun(at, some, pool.pool().id(), taken + 1, use));
                    taken += some;
                    left -= some;
                }
                at = afterTaken(at + some);
            }
        }

        private void add(BlockRun run) {
            runs.put(run.first(), run);
        }
    }

    private int nextTaken(int at) {
        Map.Entry<Integer, BlockRun> below = runs.floorEntry(at);
        if (below != null && below.getValue().end() > at) {
            return at;
        }
        return Optional.ofNullable(runs.higherKey(at)).orElse(count);
    }

    private int afterTaken(int at) {
        Map.Entry<Integer, BlockRun> below = runs.floorEntry(at);
        return below == null ? at : Math.max(at, below.getValue().end());
    }
}
