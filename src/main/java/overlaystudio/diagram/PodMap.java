package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import overlaystudio.design.ElementId;
import overlaystudio.net.Cidr;
import overlaystudio.plan.BlockRun;
import overlaystudio.plan.BlockUse;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.PodBlocks;
import overlaystudio.plan.PoolPlan;

/// The blocks of a pod range as cells: who has them, for what they are kept, and which are free.
final class PodMap {

    static final double WIDTH = 312;

    /// Most cells; a cell of a larger range stands for several blocks.
    static final int MOST = 2048;

    private static final String CELL = "block-";

    /// Said wherever a node is shown with a block, since Azure promises no order.
    private static final String PLANNED = "; in the order planned";

    private final ClusterPlan plan;
    private final Map<ElementId, PoolPlan> pools = new HashMap<>();
    private final int each;
    private final int cells;
    private final int columns;
    private final double gutter;
    private final double pitch;
    private final double rowHeight;
    private final Supplier<BlockUse[]> uses = Once.of(this::usesOfCells);

    PodMap(ClusterPlan plan) {
        this.plan = plan;
        int count = plan.blocks().count();
        each = blocksOfCell(plan);
        cells = Math.ceilDiv(count, each);
        columns = cells <= 256 ? 16 : 32;
        gutter = plan.podCidr().value().prefix() >= 16 ? 30 : 46;
        plan.pools().forEach(pool -> pools.put(pool.pool().id(), pool));
        pitch = (WIDTH - gutter) / columns;
        rowHeight = columns == 16 ? 16.4 : pitch;
    }

    /// The identity of the cell in which the block of a node lies.
    static ElementId cellOf(ClusterPlan plan, int block) {
        int each = blocksOfCell(plan);
        return plan.cluster().id().part(CELL + block / each * each);
    }

    /// The first block of a cell; empty for what is no cell.
    static Optional<Integer> blockOf(ElementId id) {
        String value = id.value();
        int at = value.indexOf('/');
        boolean isCell = at >= 0 && value.startsWith(CELL, at + 1);
        return isCell ? Optional.of(Integer.parseInt(value.substring(at + 1 + CELL.length()))) : Optional.empty();
    }

    /// How many blocks a cell of a cluster stands for.
    static int blocksOfCell(ClusterPlan plan) {
        return Math.max(1, Math.ceilDiv(plan.blocks().count(), MOST));
    }

    double height() {
        return Math.ceilDiv(cells, columns) * rowHeight;
    }

    /// How many blocks a cell stands for.
    int blocksOfCell() {
        return each;
    }

    /// Paints the first block of each row, as far as there is room.
    void label(Brush brush, double x, double top) {
        int every = (int) Math.ceil(11 / rowHeight);
        for (int row = 0; row * columns < cells; row += every) {
            Optional<Cidr> block = plan.blocks().block(row * columns * each);
            double baseline = top + row * rowHeight + Math.min(rowHeight, 14) / 2 + 2.6;
            block.ifPresent(first -> brush.right(
                    x + gutter - 6, baseline, gutter, TextStyle.SMALL_ADDRESS, rowName(first)));
        }
    }

    /// What differs from row to row: the third number, with the second one before it in a range above a /16.
    private String rowName(Cidr block) {
        long bits = block.first().value();
        String third = String.valueOf(bits >> 8 & 0xFF);
        return plan.podCidr().value().prefix() >= 16 ? third : (bits >> 16 & 0xFF) + "." + third;
    }

    void draw(Sketch sketch, double x, double top) {
        List<Object> owners = plan.pools().stream()
                .<Object>map(pool -> List.of(pool.pool().id(), pool.pool().name(), pool.maxPods().value())).toList();
        sketch.keep(plan.podRangeId(), List.of(plan.blockPlan(), owners), new Frame(x, top, WIDTH, height()),
                () -> cells(sketch, x, top));
    }

    private void cells(Sketch sketch, double x, double top) {
        double gap = pitch > 12 ? 2 : pitch > 6 ? 1.2 : 0.8;
        for (int cell = 0; cell < cells; cell++) {
            int row = cell / columns;
            Frame frame = new Frame(
                    x + gutter + cell % columns * pitch, top + row * rowHeight, pitch - gap,
                    rowHeight - gap);
            draw(sketch, cell * each, frame);
        }
    }

    private void draw(Sketch sketch, int block, Frame frame) {
        String range = plan.blocks().block(block).map(Cidr::toString).orElse("");
        String title =
                each == 1 ? title(range, block) : range + " and the " + Words.count(each - 1, "block") + " after it";
        sketch.part(plan.cluster().id().part(CELL + block), frame, title, words(block),
                brush -> brush.box(frame, style(use(block), frame)));
    }

    private String title(String range, int block) {
        return plan.blockPlan()
                .at(block)
                .filter(run -> run.use() == BlockUse.NODE)
                .map(run -> range + " \u2192 node " + (run.number() + block - run.first()) + of(run))
                .orElse(range);
    }

    private String of(BlockRun run) {
        return pool(run).map(pool -> " of " + pool.pool().name()).orElse("");
    }

    private Optional<PoolPlan> pool(BlockRun run) {
        return Optional.ofNullable(pools.get(run.pool()));
    }

    static BoxStyle style(BlockUse use, Frame frame) {
        BoxStyle style = switch (use) {
            case NODE -> BoxStyle.BLOCK;
            case RESERVED -> BoxStyle.BLOCK_RESERVED;
            case SURGE -> BoxStyle.BLOCK_SURGE;
            case FREE -> BoxStyle.BLOCK_FREE;
        };
        return frame.width() > 8 ? style : new BoxStyle(style.fill(), style.stroke(), 0.6, 1, style.dash());
    }

    /// The weightiest purpose of the blocks that a cell stands for.
    private BlockUse use(int block) {
        return uses.get()[Math.floorDiv(block, each)];
    }

    private BlockUse[] usesOfCells() {
        BlockUse[] found = new BlockUse[cells];
        Arrays.fill(found, BlockUse.FREE);
        for (BlockRun run : plan.blockPlan().runs()) {
            for (int cell = run.first() / each; cell < cells && cell * each < run.end(); cell++) {
                found[cell] = run.use().compareTo(found[cell]) < 0 ? run.use() : found[cell];
            }
        }
        return found;
    }

    private int count(BlockUse use, int block) {
        return plan.blockPlan().count(use, block, block + each);
    }

    private String words(int block) {
        return switch (use(block)) {
            case NODE -> each == 1 ? owner(block) : owners(block);
            case RESERVED -> "kept for the greatest size of" + keeper(block);
            case SURGE -> "kept for the extra nodes of an upgrade of" + keeper(block);
            case FREE -> "free";
        };
    }

    private String keeper(int block) {
        return each > 1 ? " the pools"
                : plan.blockPlan().at(block).flatMap(this::pool).map(pool -> " " + pool.pool().name()).orElse("");
    }

    private String owner(int block) {
        return plan.blockPlan().at(block).flatMap(this::pool).map(pool -> room(pool.maxPods().value())).orElse("");
    }

    private static String room(int maxPods) {
        long size = 1L << (Integer.SIZE - PodBlocks.PREFIX);
        return maxPods + " of " + size + " addresses for pods, " + (size - maxPods) + " left over (max pods " + maxPods
                + ")" + PLANNED;
    }

    private String owners(int block) {
        return Words.count(count(BlockUse.NODE, block), "node") + " of " + Words.count(each, "block") + PLANNED;
    }

    /// What the cells mean, for those meanings that occur.
    void legend(Brush brush, double x, double baseline) {
        List<BlockUse> uses = occurring();
        double taken = uses.stream().mapToDouble(use -> 17 + TextStyle.SMALL.width(use.word())).sum();
        double gap = (WIDTH - gutter - taken) / uses.size();
        double at = x + gutter;
        for (BlockUse use : uses) {
            brush.box(new Frame(at, baseline - 8, 12, 9), style(use, new Frame(0, 0, 12, 9)));
            at += 17 + brush.left(at + 16, baseline, WIDTH, TextStyle.SMALL, use.word()) + gap;
        }
        brush.left(x + gutter, baseline + 13, WIDTH, TextStyle.SMALL, "in the order planned; Azure promises none");
    }

    private List<BlockUse> occurring() {
        List<BlockUse> uses = new ArrayList<>();
        for (BlockUse use : BlockUse.values()) {
            if (plan.blockPlan().count(use) > 0) {
                uses.add(use);
            }
        }
        return uses;
    }
}
