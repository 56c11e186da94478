package overlaystudio.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.net.Cidr;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// The picture of a design in world units: at 100 % one unit is one pixel.
public final class Diagram {

    private static final double MARGIN = 24;

    private final Frame frame;
    private final List<Part> parts;
    private final Map<ElementId, Part> byId = new HashMap<>();
    private final Map<ElementId, List<Part>> children = new HashMap<>();
    private final Ties ties;
    private final Supplier<Scene> scene;
    private final Supplier<Part> legend;

    private Diagram(Plan plan, List<Part> plain, Marks marks, List<Part> more) {
        parts = Stream.concat(marks.on(plain).stream(), more.stream()).toList();
        legend = Once.of(() -> new Legend(plan, marks.kinds()).column());
        scene = Once.of(() -> Scene.of(plan, plain, marks));
        this.parts.forEach(part -> byId.put(part.id(), part));
        this.parts.forEach(part -> children.computeIfAbsent(part.parent(), _ -> new ArrayList<>()).add(part));
        frame = parts.stream().map(Part::frame).reduce(Frame::union).orElse(new Frame(0, 0, 0, 0)).inset(-MARGIN);
        ties = new Ties(plan);
    }

    /// The picture of a plan.
    ///
    /// @param marks what was found about which element or part
    public static Diagram of(Plan plan, Map<ElementId, Mark> marks) {
        List<Part> parts = Layout.parts(plan);
        return new Diagram(plan, parts, new Marks(parts, marks), List.of());
    }

    /// The picture of a plan as it goes into a document: with a title, lines below it, and a legend.
    ///
    /// @param marks what was found about which element or part
    /// @param lines what is said below the name of the design, at most two lines; without a line there is no title
    /// @param hasLegend whether it says what its signs mean
    public static Diagram sheet(Plan plan, Map<ElementId, Mark> marks, List<String> lines, boolean hasLegend) {
        List<Part> parts = Layout.parts(plan);
        return new Diagram(plan, parts, new Marks(parts, marks), new Sheet(plan, marks, lines, hasLegend).under(parts));
    }

    /// What of it is told apart and read at a scale.
    ///
    /// @param scale pixels of a world unit
    /// @param layers the layers that are shown
    public Detail at(double scale, Set<Layer> layers) {
        return new Detail(scene.get(), scale, layers);
    }

    /// What the signs in it mean, as a column whose upper left corner is the origin.
    public Part legend() {
        return legend.get();
    }

    /// All of it, with a margin.
    public Frame frame() {
        return frame;
    }

    /// Its parts in reading order, which is also the order of painting.
    public List<Part> parts() {
        return parts;
    }

    /// All shapes in the order of painting.
    public Stream<Shape> shapes() {
        return parts.stream().flatMap(part -> part.shapes().stream());
    }

    /// Whether there is nothing to see.
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /// The part of an identity; empty if it is not drawn.
    public Optional<Part> part(ElementId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Where an element or a part is; empty if it is not drawn.
    public Optional<Frame> bounds(ElementId id) {
        return part(id).map(Part::frame);
    }

    /// The part after this one in the same parent.
    public Optional<ElementId> next(ElementId id) {
        return sibling(id, 1);
    }

    /// The part before this one in the same parent.
    public Optional<ElementId> previous(ElementId id) {
        return sibling(id, -1);
    }

    private Optional<ElementId> sibling(ElementId id, int step) {
        List<Part> siblings = part(id).map(Part::parent).map(this::children).orElse(List.of());
        int index = siblings.indexOf(byId.get(id)) + step;
        return index >= 0 && index < siblings.size() ? Optional.of(siblings.get(index).id()) : Optional.empty();
    }

    /// What an element or part lies in; the design for what lies in nothing else; empty for the design.
    public Optional<ElementId> parent(ElementId id) {
        return part(id).map(Part::parent);
    }

    /// The first part in an element; of the design, the first of all.
    public Optional<ElementId> firstChild(ElementId id) {
        return children(id).stream().findFirst().map(Part::id);
    }

    /// The parts that lie in an element or part, without what lies in those.
    public List<Part> children(ElementId id) {
        return children.getOrDefault(id, List.of());
    }

    /// The cell that shows a block of a cluster's pod range; empty if it is not drawn.
    public Optional<ElementId> cell(ClusterPlan cluster, Cidr block) {
        return Optional.of(PodMap.cellOf(cluster, cluster.blocks().index(block))).filter(byId::containsKey);
    }

    /// The block of a node, or the node of a block; empty for all else.
    public Optional<ElementId> twin(ElementId id) {
        return ties.twin(id).filter(byId::containsKey);
    }

    /// The curve between a node and its pod block, if the identity is that of either.
    public Optional<Outline> tie(ElementId id) {
        return twin(id).flatMap(this::part)
                .flatMap(twin -> part(id).map(part -> Ties.curve(part.frame(), twin.frame())));
    }
}
