package overlaystudio.design;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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

        /// Whether two edits change elements of one kind, of which none is inside another one.
        static boolean areOfOneKind(Edit one, Edit other) {
            return one instanceof ChangeElement<?> first
                    && other instanceof ChangeElement<?> second
                    && first.type.isRecord()
                    && first.type == second.type;
        }

        /// Applies changes of elements of one kind one after another, and puts what came out into the design at once:
        /// a repair may change each of many thousand node pools.
        static Design applyAll(List<Edit> changes, Design design) {
            Map<ElementId, Element> changed = new HashMap<>();
            for (Edit edit : changes) {
                if (edit instanceof ChangeElement<?> change) {
                    Optional.ofNullable(changed.get(change.id))
                            .or(() -> design.find(change.id))
                            .flatMap(change::of)
                            .ifPresent(element -> changed.put(element.id(), element));
                }
            }
            return changed.values().stream()
                    .findFirst()
                    .map(any -> Elements.replaceAll(design, any.elementKind(), changed))
                    .orElse(design);
        }

        private Optional<Element> of(Element element) {
            return Optional.of(element).filter(type::isInstance).map(type::cast).map(change);
        }
    }

    /// The same change of one field of several elements, applied to the elements as they are by then.
    ///
    /// @param ids the elements; those that are gone or of another type are left out
    /// @param type their type
    /// @param field the field's name, such as `count`
    /// @param label what Undo calls it
    /// @param change makes a new element from an old one
    record ChangeElements<E extends Element>(
            List<ElementId> ids, Class<E> type, String field, String label, UnaryOperator<E> change) implements Edit {

        /// Keeps a copy of the identities.
        public ChangeElements {
            ids = List.copyOf(ids);
        }

        @Override
        public Design applyTo(Design design) {
            List<Edit> each = ids.stream()
                    .<Edit>map(id -> new ChangeElement<>(id, type, field, label, change))
                    .toList();
            return new Batch(label, each).applyTo(design);
        }

        @Override
        public Optional<String> mergeKey() {
            return Optional.of(ids + "#" + field);
        }
    }

    /// A change of the design itself.
    ///
    /// @param field the field's name, such as `rulesDate`
    /// @param label what Undo calls it
    /// @param change makes the new design from the old one
    record ChangeDesign(String field, String label, UnaryOperator<Design> change) implements Edit {

        /// A change of the places of some elements on the canvas.
        public static ChangeDesign placing(Map<ElementId, Position> places, String label) {
            return new ChangeDesign("positions", label, design -> {
                Map<ElementId, Position> positions = new HashMap<>(design.positions());
                positions.putAll(places);
                return design.withPositions(positions);
            });
        }

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
            return "Add " + element.elementKind().noun();
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

    /// The move of an element to another place among its siblings, which are those of its kind with the same parent.
    ///
    /// @param id the element
    /// @param place where it stands then, the first place being 0
    /// @param label what Undo calls it
    record MoveElement(ElementId id, int place, String label) implements Edit {

        /// The move of an element, called after it.
        public static MoveElement of(Element element, int place) {
            String name = element.name().isBlank()
                    ? element.elementKind().noun()
                    : element.name();
            return new MoveElement(element.id(), place, "Move " + name);
        }

        @Override
        public Design applyTo(Design design) {
            return design.move(id, place);
        }
    }

    /// The acceptance of a finding.
    ///
    /// @param risk what is accepted and why
    /// @param instead an acceptance that it takes the place of, such as one that lapsed; empty for none
    record AcceptRisk(AcceptedRisk risk, Optional<AcceptedRisk> instead) implements Edit {

        @Override
        public String label() {
            return "Accept risk";
        }

        @Override
        public Design applyTo(Design design) {
            Stream<AcceptedRisk> others = design.acceptedRisks().stream()
                    .filter(each -> !each.isOfSame(risk) && instead.filter(each::equals).isEmpty());
            return design.withAcceptedRisks(Stream.concat(others, Stream.of(risk)).toList());
        }
    }

    /// The end of an acceptance.
    ///
    /// @param risk what was accepted
    record RevokeRisk(AcceptedRisk risk) implements Edit {

        @Override
        public String label() {
            return "Take back acceptance";
        }

        @Override
        public Design applyTo(Design design) {
            return design.withAcceptedRisks(
                    design.acceptedRisks().stream().filter(each -> !each.equals(risk)).toList());
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
            for (int at = 0; at < edits.size();) {
                int end = endOfRun(at);
                result = end > at ? ChangeElement.applyAll(edits.subList(at, end), result)
                        : edits.get(at).applyTo(result);
                at = Math.max(end, at + 1);
            }
            return result;
        }

        /// Where the changes of elements of one kind end that begin at a place; that place where there is none.
        private int endOfRun(int start) {
            int end = start;
            while (end < edits.size() && ChangeElement.areOfOneKind(edits.get(start), edits.get(end))) {
                end++;
            }
            return end;
        }
    }
}
