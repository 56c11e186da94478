package overlaystudio.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.plan.Capacity;
import overlaystudio.plan.Words;
import overlaystudio.rules.Accepted;
import overlaystudio.rules.Ahead;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Lapse;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;
import overlaystudio.rules.Source;

/// A verdict as text for people.
final class TextReport {

    private final StringBuilder text = new StringBuilder();

    private TextReport() {}

    static String of(String file, Assessment assessment, Optional<ChangeReport> changes) {
        TextReport report = new TextReport();
        report.head(file, assessment);
        assessment.findings().forEach(report::finding);
        assessment.accepted().forEach(report::accepted);
        assessment.unfound().forEach(risk -> report.unfound(risk, assessment));
        assessment.notes().forEach(report::note);
        assessment.ahead().forEach(report::ahead);
        changes.ifPresent(report::changes);
        report.capacity(Capacity.of(assessment.plan()));
        report.line(summary(assessment));
        return report.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void head(String file, Assessment assessment) {
        line(file + ": design \u201c" + assessment.design().name() + "\u201d, judged by the rules of "
                + Day.of(assessment.plan().facts().asOf()));
        line("");
    }

    private void note(Finding note) {
        finding("help", note);
    }

    private void ahead(Ahead ahead) {
        Finding finding = ahead.finding();
        line("ahead    From " + ahead.from() + " " + article(finding.severity()) + ": " + finding.message());
        line("         " + finding.rule());
        line("         Why: " + why(finding.source()));
        line("");
    }

    private static String article(Severity severity) {
        return severity == Severity.ERROR ? "an error" : "a " + word(severity);
    }

    private void changes(ChangeReport changes) {
        line("Changed from " + changes.from() + ":"
                + (changes.findings().isEmpty() ? " nothing that Azure refuses or that needs care." : ""));
        line("");
        changes.findings().forEach(this::finding);
    }

    private void finding(Finding finding) {
        finding(word(finding.severity()), finding);
    }

    private void finding(String word, Finding finding) {
        line(String.format(Locale.ROOT, "%-8s %s", word, finding.message()));
        line("         " + finding.rule() + ", " + finding.breach().timing().label()
                + finding.breach().error().map(error -> ", Azure answers " + error.code()).orElse(""));
        line("         Why: " + why(finding.source()));
        finding.liftedOn().ifPresent(day -> line("         Allowed by the rules since " + day + "."));
        finding.milderOn().ifPresent(day -> line("         A warning only by the rules since " + day + "."));
        finding.lapse().ifPresent(this::lapse);
        if (!finding.fixes().isEmpty()) {
            line("         Repair: "
                    + finding.fixes().stream().map(QuickFix::title).collect(Collectors.joining("; or: ")));
        }
        line("");
    }

    private void lapse(Lapse lapse) {
        line("         " + lapse.words() + " " + lapse.advice());
        reason("         Reason then: ", lapse.risk());
    }

    private void accepted(Accepted accepted) {
        Finding finding = accepted.finding();
        line("accepted " + finding.message());
        line("         " + finding.rule() + ", " + article(finding.severity()) + ", "
                + finding.breach().timing().label());
        line("         Accepted by the rules of " + accepted.risk().rulesDate() + ".");
        reason("         Reason: ", accepted.risk());
        line("");
    }

    private void unfound(AcceptedRisk risk, Assessment assessment) {
        boolean isKnown = RuleBook.standard().kind(risk.rule()).isPresent();
        line("unfound  Accepted, but " + (isKnown ? "found no more" : "of a rule that this version does not have")
                + ": " + risk.sentence(assessment.design()));
        line("         " + risk.rule());
        line("         Accepted by the rules of " + risk.rulesDate() + "; the acceptance can be taken back.");
        reason("         Reason: ", risk);
        line("");
    }

    /// The lines of a reason, one below the other.
    private void reason(String label, AcceptedRisk risk) {
        line(label + risk.reason().strip().replace("\n", "\n" + " ".repeat(label.length())));
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
                Locale.ROOT, row, each.label(), Words.number(each.now()), Words.number(each.peak()),
                Words.number(each.limit()))
                + (each.fill() > 1 ? "  too much" : "")));
        line("");
    }

    private static String summary(Assessment assessment) {
        return count(assessment, Severity.ERROR, "error") + ", " + count(assessment, Severity.WARNING, "warning") + ", "
                + count(assessment, Severity.INFO, "note") + accepted(assessment.accepted().size());
    }

    private static String accepted(int count) {
        return count == 0 ? "" : ", " + Words.number(count) + " accepted";
    }

    private static String count(Assessment assessment, Severity severity, String word) {
        long count = assessment.count(severity);
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
