package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;

/// A picture at one scale: as much of it as can be told apart and read there.
///
/// From afar a part is closed: it shows its name, how full it is, and how much is in it. Nearer it opens: virtual
/// networks first, then subnets, then pools, whose nodes are areas at first, then tiles. A pod block opens to its
/// addresses. At [#WHOLE] and above everything is as it is in a document.
public final class Detail {

    /// The scale from which all labels are large enough to be read as they are.
    static final double WHOLE = 0.95;

    /// The scale from which labels have room at their places.
    private static final double IN_PLACE = 0.6;

    /// Pixels of the band above what lies in a part that it needs to open, at the top and for each level in.
    private static final double BAND = 12;
    private static final double BAND_EACH = 3;

    /// Pixels below which nodes and blocks are drawn as one area.
    private static final double LEAST_TILE = 4;

    /// Pixels below which a part is a plain area.
    private static final double LEAST_PART = 3;

    /// Pixels of a mark from afar.
    private static final double LEAST_MARK = 11;

    private static final double BAR = 4;

    /// How near to a line one has to point.
    private static final double NEAR = 4;

    private final List<Part> parts;
    private final Nesting nesting;
    private final Reaches reaches;
    private final Fills fills;
    private final Marks marks;
    private final Cells cells;
    private final NoteTexts notes;
    private final Layers layers;
    private final double scale;
    private final Map<Integer, List<Shape>> drawn = new HashMap<>();
    private final Map<Integer, List<Shape.Box>> areas;

    Detail(Scene scene, Marks marks, double scale, Set<Layer> shown) {
        parts = scene.parts();
        nesting = scene.nesting();
        reaches = scene.reaches().get();
        fills = scene.fills().get();
        this.marks = marks;
        cells = scene.cells();
        notes = scene.notes();
        areas = scene.areas();
        layers = scene.layers().showing(shown);
        this.scale = scale;
    }

    /// The scale: pixels of a world unit.
    public double scale() {
        return scale;
    }

    /// Gives the shapes that reach into an area, in the order of painting.
    public void visit(Frame area, Consumer<Shape> painter) {
        int[] next = {0};
        reaches.visit(area, at -> {
            if (at >= next[0]) {
                next[0] = visit(at, area, painter);
            }
        });
    }

    /// @return where the order goes on
    private int visit(int at, Frame area, Consumer<Shape> painter) {
        if (!layers.has(parts.get(at))) {
            return nesting.end(at);
        }
        shapes(at).forEach(painter);
        if (isClosed(at)) {
            return nesting.end(at);
        }
        if (isArea(at)) {
            areas.computeIfAbsent(at, nesting::areas).stream().filter(each -> each.frame().overlaps(area))
                    .forEach(painter);
            return nesting.end(at);
        }
        if (nesting.isSwarm(at)) {
            swarm(at, area, painter);
            return nesting.end(at);
        }
        return at + 1;
    }

    /// Gives the boxes of nodes or cells first, so that they can be painted all at once.
    private void swarm(int at, Frame area, Consumer<Shape> painter) {
        List<Shape> others = new ArrayList<>();
        for (int child = at + 1; child < nesting.end(at); child++) {
            if (reaches.meets(child, area)) {
                for (Shape shape : shapes(child)) {
                    if (shape instanceof Shape.Box) {
                        painter.accept(shape);
                    } else {
                        others.add(shape);
                    }
                }
            }
        }
        others.forEach(painter);
    }

    /// The shapes of a part; empty if it is not drawn at this scale.
    public List<Shape> shapes(ElementId id) {
        int at = nesting.place(id);
        return at < 0 || isHidden(id) ? List.of() : shapes(at);
    }

    private List<Shape> shapes(int at) {
        return drawn.computeIfAbsent(at, this::draw);
    }

    /// Whether a part is left out because what it lies in is closed, or because its layer is.
    public boolean isHidden(ElementId id) {
        int at = nesting.place(id);
        return at < 0 || !layers.has(parts.get(at)) || isInClosed(at);
    }

    private boolean isInClosed(int at) {
        int parent = nesting.place(parts.get(at).parent());
        return parent >= 0 && (isClosed(parent) || isArea(parent) || isHidden(parts.get(parent).id()));
    }

    /// The part itself, or the innermost closed one in which it lies.
    public ElementId seen(ElementId id) {
        int at = nesting.place(id);
        return at >= 0 && isInClosed(at) ? seen(parts.get(at).parent()) : id;
    }

    private boolean isClosed(int at) {
        Frame inside = nesting.inside(at);
        if (inside == null) {
            return false;
        }
        double band = (inside.y() - parts.get(at).frame().y()) * scale;
        return band < BAND + BAND_EACH * nesting.depth(at);
    }

    private boolean isArea(int at) {
        if (!nesting.isSwarm(at)) {
            return false;
        }
        Frame first = parts.get(at + 1).frame();
        return Math.min(first.width(), first.height()) * scale < LEAST_TILE;
    }

    private List<Shape> draw(int at) {
        Part part = parts.get(at);
        Frame frame = part.frame();
        if (isSmall(at)) {
            return small(part);
        }
        List<Shape> marked = marked(at);
        List<Shape> shapes = new ArrayList<>(inside(at, marked.isEmpty() ? 0 : Marks.corner(markSize(frame))));
        shapes.addAll(marked);
        return shapes;
    }

    /// The mark of a part without the part, to be painted over what is drawn around it.
    public List<Shape> mark(ElementId id) {
        int at = nesting.place(id);
        return at < 0 || isHidden(id) || isSmall(at) ? List.of() : marked(at);
    }

    private List<Shape> marked(int at) {
        Frame frame = parts.get(at).frame();
        Optional<Mark> mark = layers.has(Layer.FINDINGS) ? worst(at) : Optional.empty();
        return mark.map(it -> Marks.shapes(frame, it, markSize(frame))).orElse(List.of());
    }

    private double markSize(Frame frame) {
        return Math.max(Math.min(1, frame.height() / 20), LEAST_MARK / Mark.SIZE / scale);
    }

    private boolean isSmall(int at) {
        Frame frame = parts.get(at).frame();
        return Math.min(frame.width(), frame.height()) * scale < LEAST_PART && nesting.isLeaf(at);
    }

    /// Its box and its lines.
    private static List<Shape> small(Part part) {
        return Stream.concat(part.shapes().stream().filter(Shape.Link.class::isInstance), part.box().stream())
                .toList();
    }

    private List<Shape> inside(int at, double corner) {
        Part part = layers.clean(parts.get(at));
        return notes.at(part, scale).orElseGet(() -> inside(at, part, corner));
    }

    private List<Shape> inside(int at, Part part, double corner) {
        boolean closed = isClosed(at);
        if (!closed && (scale >= WHOLE || isPlain(part))) {
            return Legible.capped(cells.opened(part, scale), scale);
        }
        Frame inside = nesting.inside(at);
        if (!closed && scale >= IN_PLACE) {
            return new Legible(part, scale, inside, corner).inPlace();
        }
        List<Shape> shapes =
                new Legible(part, scale, closed ? null : inside, corner).stacked(closed ? nesting.children(at) : 0);
        return closed ? withBar(part, shapes) : shapes;
    }

    private static boolean isPlain(Part part) {
        return part.shapes().stream().noneMatch(Shape.Text.class::isInstance);
    }

    /// The mark of a part, or the worst of all that lies in it while it is closed.
    private Optional<Mark> worst(int at) {
        return isClosed(at) ? marks.worstIn(at) : marks.at(parts.get(at).id());
    }

    private List<Shape> withBar(Part part, List<Shape> shapes) {
        Optional<UsageBar> bar = fills.of(part.id());
        if (bar.isEmpty()) {
            return shapes;
        }
        Frame frame = part.frame();
        double height = Math.min(frame.height() / 3, BAR / scale);
        double pad = Math.min(frame.width() / 10, 3 / scale);
        Brush brush = new Brush();
        bar.get().paint(brush, new Frame(frame.x() + pad, frame.bottom() - height - Math.min(pad, height),
                frame.width() - 2 * pad, height));
        Frame taken = brush.shapes().getFirst() instanceof Shape.Box box ? box.frame() : frame;
        List<Shape> all = new ArrayList<>(shapes.stream()
                .filter(shape -> !(shape instanceof Shape.Text text && text.frame().overlaps(taken))).toList());
        all.addAll(brush.shapes());
        return all;
    }

    /// The topmost part at a place among those that are drawn, or else the one whose line is near it.
    public Optional<ElementId> at(double x, double y) {
        double near = NEAR / Math.min(1, scale);
        int[] found = {-1, -1};
        reaches.visit(new Frame(x - near, y - near, 2 * near, 2 * near), at -> {
            Part part = parts.get(at);
            if (isHidden(part.id())) {
                return;
            }
            if (part.frame().contains(x, y)) {
                found[0] = at;
            } else if (hasLineNear(part, x, y, near)) {
                found[1] = at;
            }
        });
        int at = found[0] >= 0 ? found[0] : found[1];
        return at < 0 ? Optional.empty() : Optional.of(parts.get(at).id());
    }

    private static boolean hasLineNear(Part part, double x, double y, double near) {
        return part.shapes().stream().anyMatch(
                shape -> shape instanceof Shape.Link link && link.outline().distance(x, y) <= near);
    }

    /// The layers that are shown.
    public Set<Layer> layers() {
        return layers.shown();
    }
}
