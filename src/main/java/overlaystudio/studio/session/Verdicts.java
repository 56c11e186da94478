package overlaystudio.studio.session;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import overlaystudio.design.ElementId;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Place;
import overlaystudio.rules.Severity;
import overlaystudio.studio.messages.Messages;

/// What a verdict says of one element, and what a change makes of it.
public final class Verdicts {

    private static final Messages MESSAGES = Messages.of(Verdicts.class);

    private Verdicts() {}

    /// What was found about an element or a part of one first of all, a sentence each; nothing before the first verdict.
    public static List<String> about(Optional<Assessment> verdict, ElementId id) {
        return verdict.stream()
                .flatMap(assessment -> assessment.findings().stream())
                .filter(finding -> finding.places().getFirst().element().equals(id))
                .map(Finding::message)
                .toList();
    }

    /// The worst that was found about each element or a part of it.
    public static Map<ElementId, Severity> worst(Assessment verdict) {
        Map<ElementId, Severity> worst = new HashMap<>();
        BinaryOperator<Severity> worse = BinaryOperator.minBy(Comparator.naturalOrder());
        for (Finding finding : verdict.findings()) {
            for (Place place : finding.places()) {
                worst.merge(place.element(), finding.severity(), worse);
                worst.merge(place.element().owner(), finding.severity(), worse);
            }
        }
        return worst;
    }

    /// What a change makes of a verdict, in one line such as "1 error more: Subnet nodes-b lies outside vnet-1".
    public static String change(Assessment before, Assessment after) {
        List<Finding> more = foundOnlyIn(after, before);
        List<Finding> fewer = foundOnlyIn(before, after);
        if (more.isEmpty()) {
            return fewer.isEmpty() ? MESSAGES.say("change.none") : MESSAGES.say("change.fewer", counted(fewer));
        }
        String first = more.getFirst().message();
        return fewer.isEmpty() ? MESSAGES.say("change.more", counted(more), first)
                : MESSAGES.say("change.both", counted(more), first, counted(fewer));
    }

    /// Whether a change brings an error.
    public static boolean isWorse(Assessment before, Assessment after) {
        return foundOnlyIn(after, before).stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /// The findings of a verdict that another one has not, the worst first; notes are left out.
    private static List<Finding> foundOnlyIn(Assessment one, Assessment other) {
        Set<String> known = other.findings().stream().map(Verdicts::key).collect(Collectors.toSet());
        return one.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> !known.contains(key(finding)))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private static String key(Finding finding) {
        return finding.rule() + " " + finding.places();
    }

    private static String counted(List<Finding> findings) {
        long errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
        long warnings = findings.size() - errors;
        if (errors == 0) {
            return MESSAGES.say("warnings", warnings);
        }
        return warnings == 0 ? MESSAGES.say("errors", errors)
                : MESSAGES.say("errors-and-warnings", errors, warnings);
    }
}
