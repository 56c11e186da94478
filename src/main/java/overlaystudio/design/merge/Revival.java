package overlaystudio.design.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;

/// Brings back what one version removed and the other one refers to.
///
/// @param mine my version
/// @param theirs the other version
/// @param conflicts is told what comes back
record Revival(Flat mine, Flat theirs, List<Conflict> conflicts) {

    /// A design in which all references lead somewhere: what comes back may refer to more.
    Flat in(Flat merged) {
        Flat whole = merged;
        for (Set<ElementId> lost = lost(whole); !lost.isEmpty(); lost = lost(whole)) {
            for (ElementId id : lost) {
                whole = revive(whole, id);
            }
        }
        return whole;
    }

    private static Set<ElementId> lost(Flat design) {
        Set<ElementId> lost = new TreeSet<>();
        Map<ElementId, Record> there = design.elements();
        there.values().forEach(each -> refer(each, lost));
        lost.removeAll(there.keySet());
        return lost;
    }

    private static void refer(@Nullable Object value, Collection<ElementId> found) {
        switch (value) {
            case ElementId id -> found.add(id);
            case Collection<?> all -> all.forEach(each -> refer(each, found));
            case Record whole when Parts.isTakenApart(whole) -> Parts.values(whole).forEach(each -> refer(each, found));
            case null, default -> {
                // holds no reference
            }
        }
    }

    private Flat revive(Flat design, ElementId id) {
        boolean isMine = mine.elements().containsKey(id);
        Record lost = Objects.requireNonNull((isMine ? mine : theirs).elements().get(id));
        Element element = lost instanceof Flat.Child child ? child.element() : (Element) lost;
        if (conflicts.stream().noneMatch(each -> each.element().equals(id))) {
            conflicts.add(new Conflict(id, Words.of(element), isMine ? "used" : "removed", isMine ? "removed" : "used",
                    "it is kept"));
        }
        if (lost instanceof Flat.Child child) {
            List<Flat.Child> children = new ArrayList<>(design.children());
            children.add(child);
            return new Flat(design.shell(), children);
        }
        Design shell = design.shell().add(element, ElementId.DESIGN);
        return new Flat(shell, design.children());
    }
}
