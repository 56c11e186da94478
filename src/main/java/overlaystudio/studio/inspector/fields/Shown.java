package overlaystudio.studio.inspector.fields;

import java.util.Optional;

import overlaystudio.design.Design;
import overlaystudio.design.ElementId;
import overlaystudio.design.Presets;
import overlaystudio.plan.Plan;

/// What the side panel shows, with all that explains it.
///
/// @param id the identity of the element; [ElementId#DESIGN] for the design
/// @param value the element, the design, or an item of it
/// @param design the design
/// @param plan what follows from the design, or from the one a moment ago; empty before the first verdict
/// @param presets what the company wants
public record Shown<O>(ElementId id, O value, Design design, Optional<Plan> plan, Presets presets) {

    /// The same about an item.
    public <T> Shown<T> at(T item) {
        return new Shown<>(id, item, design, plan, presets);
    }
}
