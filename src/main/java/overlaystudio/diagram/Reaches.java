package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Which parts reach into an area: a tree of frames over the order of the parts, of which neighbours lie together.
final class Reaches {

    private static final int FANOUT = 8;

    /// How far marks and edges reach out of the frame of their part.
    private static final double REACH = 14;

    private final List<Frame[]> levels = new ArrayList<>();

    Reaches(List<Part> parts) {
        Frame[] level = parts.stream().map(Reaches::reach).toArray(Frame[]::new);
        levels.add(level);
        while (level.length > FANOUT) {
            level = above(level);
            levels.add(level);
        }
    }

    private static Frame reach(Part part) {
        Frame reach = part.frame();
        for (Shape shape : part.shapes()) {
            if (shape instanceof Shape.Link link) {
                reach = reach.union(link.outline().bounds());
            }
        }
        return reach.inset(-REACH);
    }

    private static Frame[] above(Frame[] level) {
        Frame[] above = new Frame[Math.ceilDiv(level.length, FANOUT)];
        for (int at = 0; at < level.length; at++) {
            above[at / FANOUT] = at % FANOUT == 0 ? level[at] : above[at / FANOUT].union(level[at]);
        }
        return above;
    }

    /// Whether a part reaches into an area.
    boolean meets(int at, Frame area) {
        return levels.getFirst()[at].overlaps(area);
    }

    /// Visits the places of the parts that reach into an area, in their order.
    void visit(Frame area, IntConsumer visitor) {
        int top = levels.size() - 1;
        visit(top, 0, levels.get(top).length, area, visitor);
    }

    private void visit(int level, int from, int to, Frame area, IntConsumer visitor) {
        Frame[] frames = levels.get(level);
        for (int at = from; at < to; at++) {
            if (!frames[at].overlaps(area)) {
                continue;
            }
            if (level == 0) {
                visitor.accept(at);
            } else {
                int end = Math.min(levels.get(level - 1).length, (at + 1) * FANOUT);
                visit(level - 1, at * FANOUT, end, area, visitor);
            }
        }
    }
}
