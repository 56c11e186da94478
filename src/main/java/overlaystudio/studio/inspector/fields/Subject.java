package overlaystudio.studio.inspector.fields;

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
}
