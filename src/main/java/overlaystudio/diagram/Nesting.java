package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.ElementId;

/// How the parts of a picture lie in one another; what lies in a part follows it in their order.
final class Nesting {

    /// Parts without parts of their own of which one holds so many that they are seen as one area from afar.
    private static final int MANY = 12;

    private final List<Part> parts;
    private final int[] ends;
    private final int[] depths;
    private final int[] children;
    private final @Nullable Frame[] insides;
    private final Map<ElementId, Integer> places = new HashMap<>();

    Nesting(List<Part> parts) {
        this.parts = parts;
        ends = new int[parts.size()];
        depths = new int[parts.size()];
        children = new int[parts.size()];
        insides = new Frame[parts.size()];
        for (int at = 0; at < parts.size(); at++) {
            ends[at] = at + 1;
            add(at, parts.get(at));
        }
        for (int at = parts.size() - 1; at >= 0; at--) {
            Integer parent = places.get(parts.get(at).parent());
            if (parent != null) {
                ends[parent] = Math.max(ends[parent], ends[at]);
            }
        }
    }

    private void add(int at, Part part) {
        Integer parent = places.get(part.parent());
        places.putIfAbsent(part.id(), at);
        if (parent != null) {
            Frame before = insides[parent];
            depths[at] = depths[parent] + 1;
            children[parent]++;
            insides[parent] = before == null ? part.frame() : before.union(part.frame());
        }
    }

    /// The place of a part in their order; -1 if it is not drawn.
    int place(ElementId id) {
        return places.getOrDefault(id, -1);
    }

    /// The place of the part in which one lies; -1 if it lies in none.
    int parent(int at) {
        return place(parts.get(at).parent());
    }

    /// The parts that lie in an element or part, without what lies in those.
    Stream<Part> childrenOf(ElementId id) {
        int first = ElementId.DESIGN.equals(id) ? 0 : place(id) + 1;
        boolean isDrawn = first > 0 || ElementId.DESIGN.equals(id);
        int end = !isDrawn ? 0 : first == 0 ? parts.size() : ends[first - 1];
        return IntStream.iterate(isDrawn ? first : 0, at -> at < end, at -> ends[at]).mapToObj(parts::get)
                .filter(part -> part.parent().equals(id));
    }

    /// Where the order goes on after all that lies in a part.
    int end(int at) {
        return ends[at];
    }

    /// In how many others a part lies.
    int depth(int at) {
        return depths[at];
    }

    /// How many parts lie in a part, without what lies in those.
    int children(int at) {
        return children[at];
    }

    boolean isLeaf(int at) {
        return children[at] == 0;
    }

    /// Whether a part holds many parts that hold none: nodes of a pool, cells of a pod range.
    boolean isSwarm(int at) {
        return children[at] >= MANY && ends[at] == at + 1 + children[at];
    }

    /// The smallest frame around all that lies in a part; null for a leaf.
    @Nullable
    Frame inside(int at) {
        return insides[at];
    }

    /// What lies in a part at once, merged into areas of one look, row by row.
    List<Shape.Box> areas(int at) {
        List<Shape.Box> areas = new ArrayList<>();
        for (int child = at + 1; child < ends[at]; child++) {
            parts.get(child).box().ifPresent(box -> add(areas, box));
        }
        return areas;
    }

    private static void add(List<Shape.Box> areas, Shape.Box box) {
        boolean joins = !areas.isEmpty() && joins(areas.getLast(), box);
        areas.add(joins ? area(areas.removeLast().frame().union(box.frame()), box) : area(box.frame(), box));
    }

    private static boolean joins(Shape.Box last, Shape.Box next) {
        return last.frame().y() == next.frame().y() && last.fill() == colour(next)
                && next.frame().x() > last.frame().x();
    }

    private static Shape.Box area(Frame frame, Shape.Box box) {
        return new Shape.Box(frame, 0, colour(box), Role.NONE, 0, Shape.Dash.SOLID);
    }

    /// What is not filled is seen by its edge.
    private static Role colour(Shape.Box box) {
        return box.fill() == Role.NONE ? box.stroke() : box.fill();
    }
}
