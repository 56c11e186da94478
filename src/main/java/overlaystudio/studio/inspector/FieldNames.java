package overlaystudio.studio.inspector;

import java.util.Map;
import java.util.Set;

import overlaystudio.design.ElementId;

/// The names of fields where a finding or a selection says them in another way.
final class FieldNames {

    private static final Map<String, String> STANDS_FOR = Map.ofEntries(
            Map.entry("placement", "location"),
            Map.entry("network", "model"),
            Map.entry("egress", "outboundType"),
            Map.entry("apiServer", "privateCluster"));

    private static final Map<String, String> PARTS =
            Map.of("pods", "podCidr", "services", "serviceCidr", "egress", "outboundType");

    private FieldNames() {}

    /// The name under which a form has a field, such as `podCidr` for `network.podCidr`; the same one if it has none.
    static String shown(String field, Set<String> names) {
        String whole = field.replaceAll("\\[[0-9]+\\]", "");
        if (names.contains(whole)) {
            return whole;
        }
        String last = whole.substring(whole.lastIndexOf('.') + 1);
        String first = whole.substring(0, whole.indexOf('.') < 0 ? whole.length() : whole.indexOf('.'));
        if (names.contains(last) || STANDS_FOR.containsKey(last)) {
            return STANDS_FOR.getOrDefault(last, last);
        }
        return names.contains(first) ? first : whole;
    }

    /// The field that a part of an element stands for, such as `podCidr` for `cluster-1/pods`; empty if it has none.
    static String ofPart(ElementId id) {
        int slash = id.value().lastIndexOf('/');
        return slash < 0 ? "" : PARTS.getOrDefault(id.value().substring(slash + 1), "");
    }
}
