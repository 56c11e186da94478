package overlaystudio.studio.session;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Severity;

/// What a change makes of a verdict, in one line.
public final class Verdicts {

    private Verdicts() {}

    /// The line, such as "1 error more: Subnet nodes-b lies outside vnet-1".
    public static String change(Assessment before, Assessment after) {
        List<Finding> more = missingIn(before, after);
        List<Finding> fewer = missingIn(after, before);
        if (more.isEmpty()) {
            return fewer.isEmpty() ? "Nothing new is found" : counted(fewer) + " fewer";
        }
        String first = counted(more) + " more: " + more.getFirst().message();
        return fewer.isEmpty() ? first : first + " (and " + counted(fewer) + " fewer)";
    }

    /// Whether a change brings an error.
    public static boolean isWorse(Assessment before, Assessment after) {
        return missingIn(before, after).stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /// The findings of a verdict that another one has not, the worst first; notes are left out.
    private static List<Finding> missingIn(Assessment one, Assessment other) {
        Set<String> known = one.findings().stream().map(Verdicts::key).collect(Collectors.toSet());
        return other.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> !known.contains(key(finding)))
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .toList();
    }

    private static String key(Finding finding) {
        return finding.rule() + " " + finding.places();
    }

    private static String counted(List<Finding> findings) {
        long errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
        long warnings = findings.size() - errors;
        if (errors == 0) {
            return counted(warnings, "warning");
        }
        return warnings == 0 ? counted(errors, "error")
                : counted(errors, "error") + " and " + counted(warnings, "warning");
    }

    private static String counted(long count, String word) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? word : word + "s");
    }
}
