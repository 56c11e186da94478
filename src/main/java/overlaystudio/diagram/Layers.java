package overlaystudio.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.plan.Plan;

/// Which parts and labels are on which layer, and which layers are shown.
///
/// @param of the layer of each part that is on one
/// @param shown the layers that are shown
record Layers(Map<ElementId, Layer> of, Set<Layer> shown) {

    /// The layers of a plan, all of them shown.
    static Layers of(Plan plan) {
        Map<ElementId, Layer> layers = new HashMap<>();
        layers.put(InternetBlock.ID, Layer.EGRESS);
        plan.clusters().forEach(cluster -> layers.put(cluster.egressId(), Layer.EGRESS));
        List.of(plan.design().natGateways(), plan.design().routeTables(), plan.design().publicIps())
                .forEach(some -> put(layers, some, Layer.EGRESS));
        put(layers, plan.design().notes(), Layer.NOTES);
        return new Layers(layers, Set.of(Layer.values()));
    }

    private static void put(Map<ElementId, Layer> layers, List<? extends Element> elements, Layer layer) {
        elements.forEach(element -> layers.put(element.id(), layer));
    }

    Layers showing(Set<Layer> some) {
        return new Layers(of, Set.copyOf(some));
    }

    boolean has(Layer layer) {
        return shown.contains(layer);
    }

    /// Whether a part is shown; a part on no layer is.
    boolean has(Part part) {
        Layer layer = of.get(part.id());
        return layer == null || has(layer);
    }

    /// A part without the labels that are not shown.
    Part clean(Part part) {
        if (has(Layer.ADDRESSES)) {
            return part;
        }
        List<Shape> shapes = part.shapes().stream()
                .filter(shape -> !(shape instanceof Shape.Text text && text.face() == Face.MONO))
                .toList();
        return new Part(part.id(), part.parent(), part.frame(), part.title(), part.description(), shapes);
    }
}
