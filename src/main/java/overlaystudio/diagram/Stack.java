package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;

/// Blocks below one another, all of the width of the widest.
///
/// @param gap between two blocks
/// @param blocks the blocks
record Stack(double gap, List<Block> blocks) implements Block {

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    @Override
    public double width() {
        return blocks.stream().mapToDouble(Block::width).max().orElse(0);
    }

    @Override
    public double height() {
        return blocks.stream().mapToDouble(Block::height).sum() + gap * Math.max(0, blocks.size() - 1);
    }

    @Override
    public Object key() {
        return blocks.stream().map(Block::key).toList();
    }

    @Override
    public void draw(Sketch sketch, Frame frame) {
        draw(sketch, frame.x(), frame.y());
    }

    void draw(Sketch sketch, double x, double top) {
        List<Frame> frames = frames(x, top);
        for (int index = 0; index < frames.size(); index++) {
            blocks.get(index).draw(sketch, frames.get(index));
        }
    }

    /// Where the blocks come to be when it is drawn at a place.
    List<Frame> frames(double x, double top) {
        List<Frame> frames = new ArrayList<>();
        double y = top;
        for (Block block : blocks) {
            frames.add(new Frame(x, y, width(), block.height()));
            y += block.height() + gap;
        }
        return frames;
    }
}
