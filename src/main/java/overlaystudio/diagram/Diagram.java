package overlaystudio.diagram;

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

    private final Scene scene;
    private final Marks marks;
    private final List<Part> more;
    private final Frame frame;
    private final Supplier<List<Part>> parts = Once.of(this::allParts);
    private final Supplier<Part> legend = Once.of(this::column);

    private Diagram(Scene scene, Marks marks, List<Part> more) {
        this.scene = scene;
        this.marks = marks;
        this.more = more;
        frame = Stream.concat(scene.parts().stream(), more.stream()).map(Part::frame).reduce(Frame::union)
                .orElse(new Frame(0, 0, 0, 0)).inset(-MARGIN);
    }

    /// The picture of a plan.
    ///
    /// @param marks what was found about which element or part
    public static Diagram of(Plan plan, Map<ElementId, Mark> marks) {
        Scene scene = Scene.of(plan);
        return new Diagram(scene, new Marks(scene.nesting(), marks), List.of());
    }

    /// The picture of the next version of the design, the same as [#of]: what did not change is not drawn again.
    ///
    /// @param marks what was found about which element or part
    public Diagram next(Plan plan, Map<ElementId, Mark> marks) {
        Scene next = plan.equals(scene.plan()) ? scene : scene.next(plan);
        return new Diagram(next, new Marks(next.nesting(), marks), List.of());
    }

    /// The same picture with other marks, which takes no layout; this one if its marks are the same.
    public Diagram marked(Map<ElementId, Mark> others) {
        Marks next = new Marks(scene.nesting(), others);
        return next.equals(marks) ? this : new Diagram(scene, next, more);
    }

    /// The picture of a plan as it goes into a document: with a title, lines below it, and a legend.
    ///
    /// @param marks what was found about which element or part
    /// @param lines what is said below the name of the design, at most two lines; without a line there is no title
    /// @param hasLegend whether it says what its signs mean
    public static Diagram sheet(Plan plan, Map<ElementId, Mark> marks, List<String> lines, boolean hasLegend) {
        Scene scene = Scene.of(plan);
        return new Diagram(scene, new Marks(scene.nesting(), marks),
                new Sheet(plan, marks, lines, hasLegend).under(scene.parts()));
    }

    private List<Part> allParts() {
        return Stream.concat(marks.on(scene.parts()).stream(), more.stream()).toList();
    }

    private Part column() {
        return new Legend(scene.plan(), marks.kinds()).column();
    }

    /// What is drawn.
    public Plan plan() {
        return scene.plan();
    }

    /// What of it is told apart and read at a scale.
    ///
    /// @param scale pixels of a world unit
    /// @param layers the layers that are shown
    public Detail at(double scale, Set<Layer> layers) {
        return new Detail(scene, marks, scale, layers);
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
        return parts.get();
    }

    /// All shapes in the order of painting.
    public Stream<Shape> shapes() {
        return parts().stream().flatMap(part -> part.shapes().stream());
    }

    /// Whether there is nothing to see.
    public boolean isEmpty() {
        return scene.parts().isEmpty() && more.isEmpty();
    }

    /// The part of an identity; empty if it is not drawn.
    public Optional<Part> part(ElementId id) {
        return plain(id).map(marks::on);
    }

    private Optional<Part> plain(ElementId id) {
        int place = scene.nesting().place(id);
        return place >= 0 ? Optional.of(scene.parts().get(place))
                : more.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /// Where an element or a part is; empty if it is not drawn.
    public Optional<Frame> bounds(ElementId id) {
        return plain(id).map(Part::frame);
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
        List<ElementId> siblings = parent(id).map(this::children).orElse(List.of()).stream().map(Part::id).toList();
        int index = siblings.indexOf(id) + step;
        return index >= 0 && index < siblings.size() ? Optional.of(siblings.get(index)) : Optional.empty();
    }

    /// What an element or part lies in; the design for what lies in nothing else; empty for the design.
    public Optional<ElementId> parent(ElementId id) {
        return plain(id).map(Part::parent);
    }

    /// The first part in an element; of the design, the first of all.
    public Optional<ElementId> firstChild(ElementId id) {
        return children(id).stream().findFirst().map(Part::id);
    }

    /// The parts that lie in an element or part, without what lies in those.
    public List<Part> children(ElementId id) {
        Stream<Part> own = scene.nesting().childrenOf(id).map(marks::on);
        return Stream.concat(own, more.stream().filter(part -> part.parent().equals(id))).toList();
    }

    /// The cell that shows a block of a cluster's pod range; empty if it is not drawn.
    public Optional<ElementId> cell(ClusterPlan cluster, Cidr block) {
        return Optional.of(PodMap.cellOf(cluster, cluster.blocks().index(block)))
                .filter(each -> plain(each).isPresent());
    }

    /// The block of a node, or the node of a block; empty for all else.
    public Optional<ElementId> twin(ElementId id) {
        return scene.ties().get().twin(id).filter(twin -> scene.nesting().place(twin) >= 0);
    }

    /// The curve between a node and its pod block, if the identity is that of either.
    public Optional<Outline> tie(ElementId id) {
        return twin(id).flatMap(this::bounds).flatMap(twin -> bounds(id).map(frame -> Ties.curve(frame, twin)));
    }
}
