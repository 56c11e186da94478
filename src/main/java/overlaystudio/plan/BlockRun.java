package overlaystudio.plan;

import overlaystudio.design.ElementId;

/// Neighbouring pod blocks that one pool has for one purpose.
///
/// @param first index of the lowest block, from 0
/// @param count how many blocks, 1 or more
/// @param pool the pool
/// @param number number in the pool, from 1, of the node that has the first block; of a surge node among surge nodes
/// @param use the purpose
public record BlockRun(int first, int count, ElementId pool, int number, BlockUse use) {

    /// Index after the highest block.
    public int end() {
        return first + count;
    }

    /// How many of its blocks lie from an index to before another.
    int within(int from, int to) {
        return Math.max(0, Math.min(end(), to) - Math.max(first, from));
    }
}
