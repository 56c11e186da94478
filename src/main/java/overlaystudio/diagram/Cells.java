package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import overlaystudio.design.ElementId;
import overlaystudio.net.Cidr;
import overlaystudio.plan.BlockRun;
import overlaystudio.plan.BlockUse;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;
import overlaystudio.plan.PodBlocks;
import overlaystudio.plan.PoolPlan;

/// What the cells of pod ranges show from near: the blocks of a cell that stands for several, the addresses of a block.
final class Cells {

    /// Pixels of a cell from which its inside is drawn.
    private static final double OPEN = 40;

    /// Pixels of a block from which it has words.
    private static final double WORDS = 120;

    /// Pixels of an address from which lines divide them, and from which the first of a row has its number.
    private static final double LINES = 5;
    private static final double NUMBERS = 26;

    /// Addresses in a row.
    private static final int ROW = 16;

    private final Plan plan;

    Cells(Plan plan) {
        this.plan = plan;
    }

    /// The shapes of a part, with its inside where it is a cell that is seen from near.
    List<Shape> opened(Part part, double scale) {
        Optional<Integer> block = part.frame().width() * scale < OPEN ? Optional.empty() : PodMap.blockOf(part.id());
        Optional<ClusterPlan> cluster = plan.cluster(part.id()).filter(ClusterPlan::hasPodRange);
        if (block.isEmpty() || cluster.isEmpty()) {
            return part.shapes();
        }
        List<Shape> shapes = new ArrayList<>(part.shapes());
        new Cell(cluster.get(), scale, new Brush(shapes)).open(block.get(), part.frame());
        return shapes;
    }

    /// One cell at a scale.
    private record Cell(ClusterPlan cluster, double scale, Brush brush) {

        void open(int block, Frame frame) {
            int each = PodMap.blocksOfCell(cluster);
            if (each == 1) {
                block(block, frame);
                return;
            }
            brush.box(frame, BoxStyle.solid(Role.GROUND, Role.FREE, 1 / scale, 0));
            int columns = Integer.highestOneBit((int) Math.ceil(Math.sqrt(2.0 * each)));
            double width = frame.width() / columns;
            double height = frame.height() / Math.ceilDiv(each, columns);
            for (int at = 0; at < each && block + at < cluster.blocks().count(); at++) {
                Frame one = new Frame(frame.x() + at % columns * width, frame.y() + Math.floorDiv(at, columns) * height,
                        width, height).inset(Math.min(width, height) * 0.06);
                BoxStyle style = PodMap.style(cluster.blockPlan().use(block + at), one);
                brush.box(one, new BoxStyle(style.fill(), style.stroke(), 1 / scale, 2 / scale, style.dash()));
                if (one.width() * scale >= OPEN) {
                    block(block + at, one);
                }
            }
        }

        private void block(int block, Frame frame) {
            Optional<BlockRun> run = cluster.blockPlan().at(block);
            Optional<PoolPlan> pool = run.flatMap(each -> pool(each.pool()));
            Frame inner = frame.inset(Math.min(frame.width(), frame.height()) * 0.07);
            boolean words = frame.width() * scale >= WORDS;
            double line = Legible.READING * 1.35 / scale;
            Frame grid = words ? new Frame(inner.x(), inner.y() + 2 * line, inner.width(), inner.height() - 2 * line)
                    : inner;
            if (words) {
                words(block, run, pool, inner, line);
            }
            if (run.isPresent() && pool.isPresent() && run.get().use() == BlockUse.NODE) {
                addresses(pool.get().maxPods().value(), grid);
            }
        }

        private Optional<PoolPlan> pool(ElementId id) {
            return cluster.pools().stream().filter(pool -> pool.pool().id().equals(id)).findFirst();
        }

        private void words(int block, Optional<BlockRun> run, Optional<PoolPlan> pool, Frame inner, double line) {
            double size = Legible.READING / scale;
            String range = cluster.blocks().block(block).map(Cidr::toString).orElse("");
            String use = run.map(BlockRun::use).orElse(BlockUse.FREE).word();
            String owner = run.filter(each -> each.use() == BlockUse.NODE)
                    .flatMap(each -> pool
                            .map(of -> of.pool().name() + " node " + (each.number() + block - each.first()) + " \u00b7 "
                                    + of.maxPods().value() + " of " + PodBlocks.ADDRESSES))
                    .orElse(use);
            boolean ofNode = run.filter(each -> each.use() == BlockUse.NODE).isPresent();
            brush.left(inner.x(), inner.y() + size * 0.9, inner.width(),
                    new TextStyle(Face.MONO, size, ofNode ? Role.BLOCK_TEXT : Role.OVERLAY_TEXT), range);
            brush.left(inner.x(), inner.y() + size * 0.9 + line, inner.width(),
                    new TextStyle(Face.REGULAR, size, ofNode ? Role.BLOCK_TEXT : Role.TEXT), owner);
        }

        /// The addresses that pods can have, and after them those that no pod can.
        private void addresses(int used, Frame grid) {
            double width = grid.width() / ROW;
            double height = grid.height() / ROW;
            int whole = Math.min(ROW, used / ROW);
            int rest = whole == ROW ? 0 : used % ROW;
            brush.box(grid, BoxStyle.solid(Role.STRANDED, Role.NONE, 0, 0));
            area(new Frame(grid.x(), grid.y(), grid.width(), whole * height));
            area(new Frame(grid.x(), grid.y() + whole * height, rest * width, height));
            if (Math.min(width, height) * scale >= LINES) {
                lines(grid, width, height);
            }
            for (int row = 0; Math.min(width, 1.6 * height) * scale >= NUMBERS && row < ROW; row++) {
                brush.left(grid.x() + 2 / scale, grid.y() + row * height + 11 / scale, width,
                        new TextStyle(Face.MONO, Legible.READING / scale, row * ROW < used ? Role.GROUND : Role.TEXT),
                        "." + row * ROW);
            }
        }

        private void area(Frame frame) {
            if (frame.width() > 0 && frame.height() > 0) {
                brush.box(frame, BoxStyle.solid(Role.OVERLAY, Role.NONE, 0, 0));
            }
        }

        private void lines(Frame grid, double width, double height) {
            double thin = 1 / scale;
            BoxStyle line = BoxStyle.solid(Role.GROUND, Role.NONE, 0, 0);
            for (int at = 1; at < ROW; at++) {
                brush.box(new Frame(grid.x() + at * width - thin / 2, grid.y(), thin, grid.height()), line);
                brush.box(new Frame(grid.x(), grid.y() + at * height - thin / 2, grid.width(), thin), line);
            }
        }
    }
}
