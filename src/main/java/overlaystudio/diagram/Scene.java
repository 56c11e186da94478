package overlaystudio.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import overlaystudio.design.ElementId;
import overlaystudio.plan.Plan;

/// The parts of a plan's picture, without marks, and what its details at all scales share.
///
/// @param plan what is drawn
/// @param parts the parts in reading order
/// @param nesting how they lie in one another
/// @param kept what the next picture need not draw again
/// @param ties which node has which block
/// @param reaches where the parts are
/// @param fills how full they are
/// @param cells what pod blocks show from near
/// @param notes what notes show from afar
/// @param layers which of them are on which layer
/// @param areas what has been merged into areas so far
record Scene(Plan plan, List<Part> parts, Nesting nesting, Map<ElementId, Sketch.Kept> kept, Supplier<Ties> ties,
        Supplier<Reaches> reaches, Supplier<Fills> fills, Cells cells, NoteTexts notes, Layers layers,
        Map<Integer, List<Shape.Box>> areas) {

    static Scene of(Plan plan) {
        return of(plan, Map.of());
    }

    /// The scene of the next version of the design: what did not change is not drawn again.
    Scene next(Plan changed) {
        return of(changed, kept);
    }

    private static Scene of(Plan plan, Map<ElementId, Sketch.Kept> before) {
        Sketch sketch = new Sketch(before);
        Layout.draw(plan, sketch);
        List<Part> parts = sketch.parts();
        return new Scene(plan, parts, new Nesting(parts), sketch.kept(), Once.of(() -> new Ties(plan)),
                Once.of(() -> new Reaches(parts)), Once.of(() -> new Fills(plan)), new Cells(plan),
                new NoteTexts(plan.design()), Layers.of(plan), new HashMap<>());
    }
}
