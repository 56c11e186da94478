package overlaystudio.design.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.design.ElementKind;

/// New identities for elements of mine that have by chance that of another element of theirs: both count on from the same
/// number.
final class NewNames {

    private NewNames() {}

    /// The new identities by the old ones.
    static Map<ElementId, ElementId> of(Flat base, Flat mine, Flat theirs) {
        Map<ElementId, Record> before = base.elements();
        Map<ElementId, Record> ours = mine.elements();
        Map<ElementId, Record> others = theirs.elements();
        Set<ElementId> used = new TreeSet<>(before.keySet());
        used.addAll(ours.keySet());
        used.addAll(others.keySet());
        Map<ElementId, ElementId> names = new TreeMap<>();
        ours.forEach((id, element) -> {
            Record other = others.get(id);
            if (other != null && !other.equals(element) && !isSame(before.get(id), element, other)) {
                ElementId free = free(element, used);
                used.add(free);
                names.put(id, free);
            }
        });
        return names;
    }

    private static boolean isSame(@Nullable Record before, Record element, Record other) {
        return before != null && kind(before) == kind(element) && kind(element) == kind(other);
    }

    private static ElementKind kind(Record element) {
        return ElementKind.of(element instanceof Flat.Child child ? child.element() : (Element) element);
    }

    private static ElementId free(Record element, Set<ElementId> used) {
        String stem = kind(element).stem() + "-";
        int number = 1;
        while (used.contains(new ElementId(stem + number))) {
            number++;
        }
        return new ElementId(stem + number);
    }

    /// A design in which elements have new identities, also where others refer to them.
    static Flat give(Flat design, Map<ElementId, ElementId> names) {
        if (names.isEmpty()) {
            return design;
        }
        UnaryOperator<ElementId> ids = id -> {
            ElementId owner = names.get(id.owner());
            return owner == null ? id : new ElementId(owner + id.value().substring(id.owner().value().length()));
        };
        Flat renamed = (Flat) Objects.requireNonNull(Parts.mapped(design, ids));
        return new Flat(renamed.shell().withAcceptedRisks(
                renamed.shell().acceptedRisks().stream().map(each -> said(each, names)).toList()), renamed.children());
    }

    /// What a finding said names its elements by their identities.
    private static AcceptedRisk said(AcceptedRisk risk, Map<ElementId, ElementId> names) {
        Map<String, String> words = new HashMap<>();
        names.forEach((old, now) -> words.put("{" + old + "}", "{" + now + "}"));
        String finding = Pattern.compile("\\{[A-Za-z0-9._-]+}").matcher(risk.finding())
                .replaceAll(match -> Matcher
                        .quoteReplacement(words.getOrDefault(match.group(), match.group())));
        return new AcceptedRisk(risk.rule(), risk.about(), finding, risk.measure(), risk.rulesDate(), risk.reason());
    }
}
