package overlaystudio.studio.canvas;

import java.util.List;

import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;

/// What dropping a new element on something comes to.
sealed interface Landing {

    /// What is said about it, such as "Subnet 10.1.0.0/24 into vnet-1", or why it cannot be there.
    String words();

    /// It can be there.
    ///
    /// @param element the new element
    /// @param place the element that takes it; [ElementId#DESIGN] for none
    /// @param free whether its box stands where it is dropped
    /// @param edits what adds it, in their order
    /// @param words what is said about it
    record Spot(Element element, ElementId place, boolean free, List<Edit> edits, String words) implements Landing {

        /// Keeps a copy of the list.
        public Spot {
            edits = List.copyOf(edits);
        }

        static Spot of(Edit.AddElement edit, ElementId place, String words) {
            return new Spot(edit.element(), place, false, List.of(edit), words);
        }

        static Spot onGround(Edit.AddElement edit, String words) {
            return new Spot(edit.element(), ElementId.DESIGN, true, List.of(edit), words);
        }
    }

    /// It cannot be there.
    ///
    /// @param words why, and where it can be
    record Refusal(String words) implements Landing {}
}
