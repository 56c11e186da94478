package overlaystudio.studio.canvas;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import overlaystudio.design.Cluster;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.Peering;
import overlaystudio.design.Position;
import overlaystudio.design.VirtualNetwork;
import overlaystudio.diagram.Clearing;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Frame;
import overlaystudio.diagram.Part;
import overlaystudio.rules.RuleBook;
import overlaystudio.studio.messages.Messages;

/// The boxes of a picture that stand by themselves, and so can be put elsewhere.
///
/// @param design whose picture it is
/// @param diagram the picture
public record Boxes(Design design, Diagram diagram) {

    private static final Messages MESSAGES = Messages.of(Boxes.class);

    /// How far a cluster stands from its virtual network, in world units.
    private static final double ASIDE = 44;

    /// The box in which a part lies; empty if it cannot be moved.
    Optional<Part> of(ElementId id) {
        Optional<Part> part = diagram.part(id);
        while (part.isPresent() && !part.get().parent().equals(ElementId.DESIGN)) {
            part = diagram.part(part.get().parent());
        }
        return part.filter(it -> isMovable(it.id()));
    }

    private boolean isMovable(ElementId id) {
        Optional<Element> element = design.find(id).filter(_ -> id.owner().equals(id));
        return element.isPresent() && !(element.get() instanceof Peering);
    }

    /// The boxes that stand still while some are moved.
    List<Frame> others(Collection<ElementId> moved) {
        return diagram.children(ElementId.DESIGN).stream()
                .filter(part -> isMovable(part.id()) && !moved.contains(part.id()))
                .map(Part::frame)
                .toList();
    }

    /// The edit that moves boxes, by world units.
    Edit moved(Collection<Part> boxes, double dx, double dy) {
        Map<ElementId, Position> moved = new HashMap<>();
        boxes.forEach(box -> moved.put(box.id(),
                Position.near(box.frame().x() + dx, box.frame().y() + dy)));
        return Edit.ChangeDesign.placing(moved, MESSAGES.say("edit.move", boxes.size()));
    }

    /// The edit that puts a box somewhere.
    static Edit put(ElementId id, double x, double y) {
        return Edit.ChangeDesign.placing(Map.of(id, Position.near(x, y)), MESSAGES.say("edit.move", 1));
    }

    /// The edit that puts a new cluster beside its virtual network, if that was moved away from where clusters are placed
    /// beside it; empty for all else.
    Optional<Edit> beside(Element element) {
        return network(element).filter(design.positions()::containsKey).flatMap(diagram::bounds).map(network -> {
            Clearing ground = new Clearing();
            diagram.children(ElementId.DESIGN).forEach(part -> ground.take(part.frame()));
            Frame box = alone(element);
            Frame place = ground.takeBelow(new Frame(network.right() + ASIDE, network.y(), box.width(), box.height()));
            return put(element.id(), place.x(), place.y());
        });
    }

    /// An addition together with the place of what it adds, if that would else stand far from what it belongs to.
    public Edit placed(Edit.AddElement add) {
        return beside(add.element()).<Edit>map(place -> new Edit.Batch(add.label(), List.of(add, place))).orElse(add);
    }

    /// The box of an element as it is in a design that has nothing else.
    Frame alone(Element element) {
        Design lone = Design.empty("alone", design.rulesDate()).add(element, ElementId.DESIGN);
        return Diagram.of(RuleBook.standard().plan(lone), Map.of()).bounds(element.id())
                .orElse(new Frame(0, 0, 1, 1));
    }

    private Optional<ElementId> network(Element element) {
        return element instanceof Cluster cluster
                ? cluster.pools().stream().flatMap(pool -> Optional.ofNullable(pool.subnet()).stream()).findFirst()
                        .flatMap(design::networkOf).map(VirtualNetwork::id)
                : Optional.empty();
    }
}
