package overlaystudio.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;
import overlaystudio.design.Note;

/// The identities that a file defines, the references that are to lead to them, and what is wrong with it.
final class Register {

    /// A hundred times the largest cluster of Azure's; each takes some hundred bytes once planned.
    private static final int MOST_NODES = 500_000;

    private record Definition(Spot spot, ElementKind kind) {}

    private record Reference(Spot spot, ElementId id, Set<ElementKind> kinds) {}

    private final Map<ElementId, Definition> definitions = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Set<ElementId> placed = new HashSet<>();
    private final Map<AcceptedRisk, Spot> risks = new LinkedHashMap<>();
    private int nodes;
    private int notes;

    private final Problems problems = new Problems();
    private String field = "";
    private boolean isWhole = true;

    /// Notes what is wrong, where reading goes on without what is dropped.
    void tell(RefusedText problem, Json dropped) {
        isWhole &= dropped instanceof Json.Text || dropped instanceof Json.Num || dropped instanceof Json.Bool;
        tell(problem);
    }

    private void tell(RefusedText problem) {
        if (!problem.isTold()) {
            problems.add(problem);
        }
    }

    /// Notes the field that is being read.
    ///
    /// @return the one that was before
    String enter(String name) {
        String before = field;
        field = name;
        return before;
    }

    /// The field that is being read.
    String field() {
        return field;
    }

    /// Notes an element's identity.
    ///
    /// @throws RefusedText if it is no identity of an element, or another element has it
    ElementId define(Json json, ElementKind kind) {
        ElementId id = Kinds.ELEMENT_ID.read(json, this);
        Definition before = definitions.putIfAbsent(id, new Definition(json.spot(), kind));
        if (before != null) {
            throw json.spot().refuseField("the id '" + id + "' is there twice, first in line " + before.spot().line());
        }
        return id;
    }

    /// Notes a note's identity.
    ///
    /// @throws RefusedText if it is no identity of an element, another element has it, or there are too many notes
    ElementId note(Json json) {
        if (++notes == Note.MOST + 1) {
            throw json.spot().refuse(String.format(Locale.ROOT, "with this one the design has more than %,d notes",
                    Note.MOST));
        }
        return define(json, ElementKind.NOTE);
    }

    /// Notes a reference to an element of one of some kinds.
    ElementId refer(Json json, Set<ElementKind> kinds) {
        ElementId id = Kinds.ELEMENT_ID.read(json, this);
        references.add(new Reference(json.spot(), id, kinds));
        return id;
    }

    /// Notes whose place on the canvas is said: an element's, a part's or the design's.
    ///
    /// @throws RefusedText if it was said before
    ElementId place(Json json) {
        ElementId id = Kinds.PART_ID.read(json, this);
        if (!placed.add(id)) {
            throw json.spot().refuse("the place of '" + id + "' is there twice");
        }
        if (!id.owner().equals(ElementId.DESIGN)) {
            references.add(new Reference(json.spot(), id.owner(), EnumSet.allOf(ElementKind.class)));
        }
        return id;
    }

    /// Notes what a finding is about: an element, a part of one or the design.
    ElementId judged(Json json) {
        ElementId id = Kinds.PART_ID.read(json, this);
        if (!id.owner().equals(ElementId.DESIGN)) {
            references.add(new Reference(json.spot(), id.owner(), EnumSet.allOf(ElementKind.class)));
        }
        return id;
    }

    /// Notes an accepted risk.
    ///
    /// @throws RefusedText if the same finding is accepted twice, or there are too many of them
    void accept(Json json, AcceptedRisk risk) {
        Optional<Map.Entry<AcceptedRisk, Spot>> before =
                risks.entrySet().stream().filter(each -> each.getKey().isOfSame(risk)).findFirst();
        if (before.isPresent()) {
            throw json.spot().refuseField("the finding of '%s' is accepted twice, first in line %d".formatted(
                    risk.rule(), before.get().getValue().line()));
        }
        risks.put(risk, json.spot());
        if (risks.size() == AcceptedRisk.MOST + 1) {
            throw json.spot().refuseField(String.format(Locale.ROOT,
                    "with this one the design has more than %,d accepted risks", AcceptedRisk.MOST));
        }
    }

    /// Notes the nodes of a pool, which are planned one by one.
    ///
    /// @throws RefusedText if there are more of them in the file than can be
    int nodes(Json json) {
        int count = Kinds.COUNT.read(json, this);
        boolean wereFew = nodes <= MOST_NODES;
        nodes += count;
        if (wereFew && nodes > MOST_NODES) {
            throw json.spot().refuse("with this pool the design has more than 500,000 nodes");
        }
        return count;
    }

    /// The one value of a text, with all its references followed.
    ///
    /// @param name what messages call the text
    /// @throws DesignFileException if anything is wrong with it, with the line and column of each thing
    <T> T whole(String name, Supplier<T> reading) throws DesignFileException {
        Optional<T> value = Optional.empty();
        try {
            value = Optional.of(reading.get());
        } catch (RefusedText e) {
            isWhole = false;
            tell(e);
        }
        if (isWhole) {
            references.forEach(this::check);
        }
        if (problems.exist() || value.isEmpty()) {
            throw problems.in(name);
        }
        return value.get();
    }

    /// Only of a text that is read without a gap: what is dropped may be what a reference leads to.
    private void check(Reference reference) {
        Definition found = definitions.get(reference.id());
        if (found == null) {
            tell(reference.spot().refuse("there is no element with the id '%s'".formatted(reference.id())));
        } else if (!reference.kinds().contains(found.kind())) {
            String wanted = reference.kinds().size() == 1 ? phrase(reference.kinds().iterator().next())
                    : "another kind of element";
            tell(reference.spot().refuse("'%s' is %s, and %s belongs here".formatted(
                    reference.id(), phrase(found.kind()), wanted)));
        }
    }

    private static String phrase(ElementKind kind) {
        String label = kind.noun();
        return ("aeo".indexOf(Character.toLowerCase(label.charAt(0))) < 0 ? "a " : "an ") + label;
    }
}
