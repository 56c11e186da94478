package overlaystudio.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import overlaystudio.design.Design;
import overlaystudio.plan.Capacity;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;
import overlaystudio.rules.Source;

/// A verdict as text for people.
final class TextReport {

    private final StringBuilder text = new StringBuilder();

    private TextReport() {}

    static String of(String file, Assessment assessment) {
        TextReport report = new TextReport();
        report.head(file, assessment);
        assessment.findings().forEach(report::finding);
        report.capacity(Capacity.of(assessment.plan()));
        report.line(summary(assessment));
        return report.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void head(String file, Assessment assessment) {
        LocalDate day = assessment.plan().facts().asOf();
        LocalDate known = RuleBook.standard().knownUntil();
        line(file + ": design \u201c" + assessment.design().name() + "\u201d, judged by the rules of " + day
                + (day.isAfter(known) ? " (known up to " + known + ")" : "")
                + (day.isBefore(Design.DOCUMENT_DATE) ? " (known from " + Design.DOCUMENT_DATE + ")" : ""));
        line("");
    }

    private void finding(Finding finding) {
        line(String.format(Locale.ROOT, "%-8s %s", word(finding.severity()), finding.message()));
        line("         " + finding.rule() + ", " + finding.breach().timing().label()
                + finding.breach().error().map(error -> ", Azure answers " + error.code()).orElse(""));
        line("         Why: " + why(finding.source()));
        finding.liftedOn().ifPresent(day -> line("         Allowed by the rules since " + day + "."));
        if (!finding.fixes().isEmpty()) {
            line("         Repair: "
                    + finding.fixes().stream().map(QuickFix::title).collect(Collectors.joining("; or: ")));
        }
        line("");
    }

    private static String word(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }

    private static String why(Source source) {
        return source.quote().isEmpty() ? source.text() : "\u201c" + source.quote() + "\u201d (" + source.text() + ")";
    }

    private void capacity(List<Capacity> capacities) {
        if (capacities.isEmpty()) {
            return;
        }
        int width = capacities.stream().mapToInt(each -> each.label().length()).max().orElse(0);
        String row = "%-" + Math.max(width, "Capacity".length()) + "s  %11s  %11s  %11s";
        line(String.format(Locale.ROOT, row, "Capacity", "now", "at most", "limit"));
        capacities.forEach(each -> line(String.format(
                Locale.ROOT, row, each.label(), number(each.now()), number(each.peak()), number(each.limit()))
                + (each.fill() > 1 ? "  too much" : "")));
        line("");
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String summary(Assessment assessment) {
        return count(assessment, Severity.ERROR, "error") + ", " + count(assessment, Severity.WARNING, "warning") + ", "
                + count(assessment, Severity.INFO, "note");
    }

    private static String count(Assessment assessment, Severity severity, String word) {
        long count = assessment.count(severity);
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
