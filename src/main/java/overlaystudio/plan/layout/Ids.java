package overlaystudio.plan.layout;

import java.util.EnumMap;
import java.util.Map;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;

/// New identities for a design, each handed out once.
final class Ids {

    private final Design design;
    private final Map<ElementKind, Integer> next = new EnumMap<>(ElementKind.class);

    Ids(Design design) {
        this.design = design;
    }

    ElementId next(ElementKind kind) {
        int number = next.computeIfAbsent(kind, this::first);
        next.put(kind, number + 1);
        return new ElementId(kind.stem() + "-" + number);
    }

    private int first(ElementKind kind) {
        String id = design.newId(kind).value();
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }
}
