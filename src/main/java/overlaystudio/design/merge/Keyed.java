package overlaystudio.design.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// The items of a list by what tells one from the others.
final class Keyed {

    private final Map<Object, Object> items = new LinkedHashMap<>();

    Keyed(List<?> list) {
        list.forEach(each -> items.put(Parts.key(each), each));
    }

    /// Whether no two items of a list have the same key.
    static boolean hasKeys(List<?> list) {
        return list.stream().map(Parts::key).distinct().count() == list.size();
    }

    @Nullable
    Object get(Object key) {
        return items.get(key);
    }

    /// All keys of this list and another one: in the order of the one that was sorted anew, and this one's if both were, with
    /// what only the other one has after what it follows there.
    List<Object> orderWith(Keyed base, Keyed other) {
        boolean isOthers = isInOrderOf(base) && !other.isInOrderOf(base);
        Keyed lead = isOthers ? other : this;
        Keyed rest = isOthers ? this : other;
        List<Object> order = new ArrayList<>(lead.items.keySet());
        int at = 0;
        for (Object key : rest.items.keySet()) {
            int there = order.indexOf(key);
            if (there < 0) {
                order.add(at, key);
                at++;
            } else {
                at = there + 1;
            }
        }
        return order;
    }

    private boolean isInOrderOf(Keyed base) {
        return common(items.keySet(), base).equals(common(base.items.keySet(), this));
    }

    private static List<Object> common(Collection<Object> keys, Keyed with) {
        return keys.stream().filter(with.items::containsKey).toList();
    }
}
