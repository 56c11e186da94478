package overlaystudio.studio.inspector.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;

/// What is edited: the design itself, or an element of it, wherever it stands by now.
public sealed interface Subject<O> {

    /// Its identity.
    ElementId id();

    /// It as it is in a design; empty if the design has none.
    Optional<O> in(Design design);

    /// All that is edited at once, as it is in a design; by identity.
    default Map<ElementId, O> all(Design design) {
        return in(design).map(only -> Map.of(id(), only)).orElse(Map.of());
    }

    /// A change of one of its fields.
    Edit change(String field, String label, UnaryOperator<O> change);

    /// The design itself.
    record Whole() implements Subject<Design> {

        @Override
        public ElementId id() {
            return ElementId.DESIGN;
        }

        @Override
        public Optional<Design> in(Design design) {
            return Optional.of(design);
        }

        @Override
        public Edit change(String field, String label, UnaryOperator<Design> change) {
            return new Edit.ChangeDesign(field, label, change);
        }
    }

    /// An element.
    record Part<E extends Element>(ElementId id, Class<E> type) implements Subject<E> {

        @Override
        public Optional<E> in(Design design) {
            return design.find(id, type);
        }

        @Override
        public Edit change(String field, String label, UnaryOperator<E> change) {
            return new Edit.ChangeElement<>(id, type, field, label, change);
        }
    }

    /// Several elements of one kind, edited at once.
    ///
    /// @param ids the elements, at least one; the last one stands for all of them
    /// @param type their type
    record Parts<E extends Element>(List<ElementId> ids, Class<E> type) implements Subject<E> {

        /// Keeps a copy of the identities.
        public Parts {
            ids = List.copyOf(ids);
        }

        @Override
        public ElementId id() {
            return ids.getLast();
        }

        @Override
        public Optional<E> in(Design design) {
            return design.find(id(), type);
        }

        @Override
        public Map<ElementId, E> all(Design design) {
            Map<ElementId, E> all = new LinkedHashMap<>();
            ids.forEach(id -> design.find(id, type).ifPresent(element -> all.put(id, element)));
            return all;
        }

        @Override
        public Edit change(String field, String label, UnaryOperator<E> change) {
            return new Edit.ChangeElements<>(ids, type, field, label, change);
        }
    }
}
