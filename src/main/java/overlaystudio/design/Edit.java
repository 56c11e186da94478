package overlaystudio.design;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One thing that a user can do to a design, as a value.
public sealed interface Edit {

    /// What Undo calls it, such as "Change pod CIDR".
    String label();

    /// The design after this edit; the same one if there is nothing to do.
    Design applyTo(Design design);

    /// The key by which edits in a row become one step of Undo, as when typing; empty if each is a step of its own.
    default Optional<String> mergeKey() {
        return Optional.empty();
    }

    /// A change of one field of one element, applied to the element as it is by then.
    ///
    /// @param id the element
    /// @param type its type
    /// @param field the field's name, such as `podCidr`
    /// @param label what Undo calls it
    /// @param change makes the new element from the old one
    record ChangeElement<E extends Element>(
            ElementId id, Class<E> type, String field, String label, UnaryOperator<E> change) implements Edit {

        @Override
        public Design applyTo(Design design) {
            return design.find(id, type).map(element -> design.replace(change.apply(element))).orElse(design);
        }

        @Override
        public Optional<String> mergeKey() {
            return Optional.of(id + "#" + field);
        }
    }

    /// A change of the design itself.
    ///
    /// @param field the field's name, such as `rulesDate`
    /// @param label what Undo calls it
    /// @param change makes the new design from the old one
    record ChangeDesign(String field, String label, UnaryOperator<Design> change) implements Edit {

        @Override
        public Design applyTo(Design design) {
            return change.apply(design);
        }

        @Override
        public Optional<String> mergeKey() {
            return Optional.of(ElementId.DESIGN + "#" + field);
        }
    }

    /// The addition of an element.
    ///
    /// @param element the new element, with an identity that is not in use
    /// @param parent the network of a subnet, the cluster of a pool; [ElementId#DESIGN] for any other
    record AddElement(Element element, ElementId parent) implements Edit {

        @Override
        public String label() {
            return "Add " + element.elementKind().label().toLowerCase(Locale.ROOT);
        }

        @Override
        public Design applyTo(Design design) {
            return design.add(element, parent);
        }
    }

    /// The removal of an element with its children and the references to them.
    ///
    /// @param id the element
    /// @param label what Undo calls it
    record RemoveElement(ElementId id, String label) implements Edit {

        @Override
        public Design applyTo(Design design) {
            return design.remove(id);
        }
    }

    /// Several edits that are one step.
    ///
    /// @param label what Undo calls it
    /// @param edits the edits in their order
    record Batch(String label, List<Edit> edits) implements Edit {

        /// Keeps a copy of the edits.
        public Batch {
            edits = List.copyOf(edits);
        }

        @Override
        public Design applyTo(Design design) {
            Design result = design;
            for (Edit edit : edits) {
                result = edit.applyTo(result);
            }
            return result;
        }
    }
}
