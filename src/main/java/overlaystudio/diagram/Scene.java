package overlaystudio.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import overlaystudio.plan.Plan;

/// What the details of a picture at all scales share.
///
/// @param parts the parts without marks
/// @param marks their marks
/// @param nesting how they lie in one another
/// @param reaches where they are
/// @param fills how full they are
/// @param cells what pod blocks show from near
/// @param notes what notes show from afar
/// @param layers which of them are on which layer
/// @param areas what has been merged into areas so far
record Scene(List<Part> parts, Marks marks, Nesting nesting, Reaches reaches, Fills fills, Cells cells, NoteTexts notes,
        Layers layers, Map<Integer, List<Shape.Box>> areas) {

    static Scene of(Plan plan, List<Part> parts, Marks marks) {
        return new Scene(parts, marks, new Nesting(parts), new Reaches(parts), new Fills(plan), new Cells(plan),
                new NoteTexts(plan.design()), Layers.of(plan), new HashMap<>());
    }
}
