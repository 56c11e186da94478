package overlaystudio.design.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;

/// The comparison of two versions of a value with the one from which they come, at whatever depth.
///
/// @param conflicts is told where both changed the same thing
record ThreeWay(List<Conflict> conflicts) {

    /// Where a value is.
    ///
    /// @param element the element that it belongs to
    /// @param owner what the element is called; empty for the design itself
    /// @param field what the value is called
    private record Place(ElementId element, String owner, String field) {

        Place in(Record whole, String name) {
            return switch (whole) {
                case Element it -> new Place(it.id(), Words.of(it), name);
                case Flat.Child it -> new Place(it.id(), Words.of(it.element()), name);
                case AcceptedRisk it -> new Place(element, "the accepted risk " + it.rule(), name);
                default -> new Place(element, owner, name);
            };
        }

        String words() {
            String what = Words.ofField(field);
            return owner.isEmpty() ? what + " of the design" : what + " of " + owner;
        }
    }

    Flat merge(Flat base, Flat mine, Flat theirs) {
        return (Flat) Objects.requireNonNull(
                value(new Place(ElementId.DESIGN, "", "design"), base, mine, theirs));
    }

    private @Nullable Object value(Place place, @Nullable Object base, @Nullable Object mine, @Nullable Object theirs) {
        if (Objects.equals(mine, theirs) || Objects.equals(base, theirs)) {
            return mine;
        }
        if (Objects.equals(base, mine)) {
            return theirs;
        }
        if (mine instanceof Record ours && theirs instanceof Record others && ours.getClass() == others.getClass()
                && Parts.isTakenApart(ours)) {
            return record(place, base instanceof Record before && before.getClass() == ours.getClass() ? before : null,
                    ours, others);
        }
        if (mine instanceof List<?> ours && theirs instanceof List<?> others) {
            List<?> before = base instanceof List<?> list ? list : List.of();
            if (Keyed.hasKeys(before) && Keyed.hasKeys(ours) && Keyed.hasKeys(others)) {
                return list(place, new Keyed(before), new Keyed(ours), new Keyed(others));
            }
        }
        if (base instanceof Map<?, ?> before && mine instanceof Map<?, ?> ours && theirs instanceof Map<?, ?> others) {
            return map(before, ours, others);
        }
        conflicts.add(new Conflict(place.element(), place.words(), Words.ofValue(mine), Words.ofValue(theirs),
                "yours is kept"));
        return mine;
    }

    private Record record(Place place, @Nullable Record base, Record mine, Record theirs) {
        List<String> names = Parts.names(mine);
        List<@Nullable Object> before = base == null ? List.of() : Parts.values(base);
        List<@Nullable Object> ours = Parts.values(mine);
        List<@Nullable Object> others = Parts.values(theirs);
        List<@Nullable Object> merged = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            merged.add(value(place.in(mine, names.get(at)), base == null ? null : before.get(at), ours.get(at),
                    others.get(at)));
        }
        return Parts.with(mine, merged);
    }

    private List<Object> list(Place place, Keyed base, Keyed mine, Keyed theirs) {
        Map<Object, Object> merged = new LinkedHashMap<>();
        for (Object key : mine.orderWith(base, theirs)) {
            Object item = item(place, base.get(key), mine.get(key), theirs.get(key));
            if (item != null) {
                merged.put(key, item);
            }
        }
        return List.copyOf(merged.values());
    }

    private @Nullable Object item(Place place, @Nullable Object base, @Nullable Object mine, @Nullable Object theirs) {
        if (mine != null && theirs != null) {
            return value(place, base, mine, theirs);
        }
        Object left = mine == null ? theirs : mine;
        if (base == null || left == null) {
            return left;
        }
        if (left.equals(base)) {
            return null;
        }
        tellKept(place, left, mine != null);
        return left;
    }

    private void tellKept(Place place, Object left, boolean isMine) {
        ElementId id = switch (left) {
            case Element it -> it.id();
            case Flat.Child it -> it.id();
            default -> place.element();
        };
        String what = switch (left) {
            case Element it -> Words.of(it);
            case Flat.Child it -> Words.of(it.element());
            default -> Words.ofValue(left) + " in " + place.words();
        };
        conflicts.add(new Conflict(id, what, isMine ? "changed" : "removed", isMine ? "removed" : "changed",
                "it is kept"));
    }

    /// Places on the canvas: where both moved a box, it stays where mine is, which is told once for all of them.
    private Map<Object, Object> map(Map<?, ?> base, Map<?, ?> mine, Map<?, ?> theirs) {
        Collection<Object> keys = new TreeSet<>(mine.keySet());
        keys.addAll(theirs.keySet());
        Map<Object, Object> merged = new TreeMap<>();
        int both = 0;
        for (Object key : keys) {
            Object before = base.get(key);
            Object ours = mine.get(key);
            Object others = theirs.get(key);
            boolean isTheirs = Objects.equals(ours, before);
            both += isTheirs || Objects.equals(others, before) || Objects.equals(ours, others) ? 0 : 1;
            Object place = isTheirs ? others : ours;
            if (place != null) {
                merged.put(key, place);
            }
        }
        if (both > 0) {
            conflicts.add(new Conflict(ElementId.DESIGN, both == 1 ? "the place of a box" : "the places of " + both
                    + " boxes", "moved", "moved elsewhere", "yours stays"));
        }
        return merged;
    }
}
