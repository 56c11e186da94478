package overlaystudio.studio.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.studio.messages.Messages;

/// An order of the list of findings.
enum Grouping {
    /// The worst first, without groups.
    NONE("none"),

    /// By the element that each is about first of all.
    ELEMENT("element"),

    /// By the rule that speaks.
    RULE("rule");

    private static final Messages MESSAGES = Messages.of(Grouping.class);

    private final String key;

    Grouping(String key) {
        this.key = key;
    }

    /// Findings in this order, with the heads of their groups; the group with the worst stands first.
    List<Row> rows(List<FindingRow> findings, Design design) {
        return switch (this) {
            case NONE -> List.copyOf(findings);
            case ELEMENT -> grouped(findings, FindingRow::culprit,
                    (id, of) -> GroupRow.ofElement(id, design, of.size(), of.getFirst().standing()));
            case RULE -> grouped(findings, row -> row.finding().rule(),
                    (rule, of) -> GroupRow.ofRule(rule, of.size(), of.getFirst().standing()));
        };
    }

    private interface Heading<K> {
        Row of(K key, List<FindingRow> findings);
    }

    private static <K> List<Row> grouped(
            List<FindingRow> findings, Function<FindingRow, K> key, Heading<K> heading) {
        Map<K, List<FindingRow>> groups = new LinkedHashMap<>();
        findings.forEach(row -> groups.computeIfAbsent(key.apply(row), _ -> new ArrayList<>()).add(row));
        return groups.entrySet().stream()
                .flatMap(group -> Stream.concat(
                        Stream.of(heading.of(group.getKey(), group.getValue())), group.getValue().stream()))
                .toList();
    }

    @Override
    public String toString() {
        return MESSAGES.say("order." + key);
    }
}
