package overlaystudio.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.net.Cidr;

/// The pod blocks of a cluster in the order planned: which node of which pool has which, and what the others are for.
///
/// Azure promises no order, and no node a certain block. The order planned is one that stays: each pool has a stretch of
/// the range that depends on its place among the pools alone. The first pool's begins at the start of the range, the
/// second's in the middle, the next two at the quarters, the next four at the eighths, and so on; each ends where the
/// next one begins. A pool takes the blocks of its stretch from the start: its nodes of now, then those up to max-count,
/// then the surge. So a pool that grows or shrinks within its stretch, and a pool that comes last or goes, moves no
/// block of the others. What a stretch has no room for goes on in the free blocks after it, and round to the start; only
/// such blocks may move when another pool changes. Where a range is too small for every max-count, nodes of now come
/// first.
///
/// @param range the pod range
/// @param runs the blocks that are not free, in the order of addresses
public record BlockPlan(PodBlocks range, List<BlockRun> runs) {

    /// Keeps the runs in the order of addresses.
    public BlockPlan {
        runs = runs.stream().sorted(Comparator.comparingInt(BlockRun::first)).toList();
    }

    /// The plan for the pools of a cluster, in their order.
    static BlockPlan of(PodBlocks range, List<PoolPlan> pools) {
        return new BlockPlan(range, new BlockPlanner(range.count(), pools).runs());
    }

    /// The run in which a block lies; empty if the block is free or there is no such block.
    public Optional<BlockRun> at(int block) {
        int low = 0;
        for (int high = runs.size() - 1; low <= high;) {
            int middle = (low + high) >>> 1;
            BlockRun run = runs.get(middle);
            if (block >= run.first() && block < run.end()) {
                return Optional.of(run);
            }
            low = block < run.first() ? low : middle + 1;
            high = block < run.first() ? middle - 1 : high;
        }
        return Optional.empty();
    }

    /// The purpose of a block.
    public BlockUse use(int block) {
        return at(block).map(BlockRun::use).orElse(BlockUse.FREE);
    }

    /// The index of the block of a node of a pool, counted from 1, up to its max-count; empty if none is left for it.
    public Optional<Integer> index(ElementId pool, int number) {
        return nodes(pool)
                .filter(run -> number >= run.number() && number < run.number() + run.count())
                .findFirst()
                .map(run -> run.first() + number - run.number());
    }

    /// The block of a node of a pool, counted from 1, up to its max-count; empty if none is left for it.
    public Optional<Cidr> block(ElementId pool, int number) {
        return index(pool, number).flatMap(range::block);
    }

    /// How many blocks are for a purpose.
    public int count(BlockUse use) {
        return count(use, 0, range.count());
    }

    /// How many blocks from an index to before another are for a purpose.
    public int count(BlockUse use, int from, int to) {
        return use == BlockUse.FREE
                ? Math.min(to, range.count()) - from - runs.stream().mapToInt(run -> run.within(from, to)).sum()
                : runs.stream().filter(run -> run.use() == use).mapToInt(run -> run.within(from, to)).sum();
    }

    /// The runs of each pool for a purpose, in the order of its nodes; a pool without any is not in it.
    public Map<ElementId, List<BlockRun>> runs(BlockUse use) {
        return runs.stream()
                .filter(run -> run.use() == use)
                .sorted(Comparator.comparingInt(BlockRun::number))
                .collect(Collectors.groupingBy(BlockRun::pool));
    }

    /// The blocks of a run in the order of addresses.
    public Stream<Cidr> blocks(BlockRun run) {
        return IntStream.range(run.first(), run.end()).boxed().flatMap(index -> range.block(index).stream());
    }

    private Stream<BlockRun> nodes(ElementId pool) {
        return runs.stream().filter(run -> run.pool().equals(pool) && run.use() != BlockUse.SURGE);
    }
}
