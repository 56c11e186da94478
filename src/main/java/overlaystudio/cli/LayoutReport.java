package overlaystudio.cli;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import overlaystudio.plan.Words;
import overlaystudio.plan.layout.Layout;
import overlaystudio.plan.layout.LayoutRow;
import overlaystudio.plan.layout.Needs;
import overlaystudio.plan.layout.Unmet;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Severity;

/// What the address planner came to, as text for people and as JSON for programs.
final class LayoutReport {

    private final StringBuilder text = new StringBuilder();

    private LayoutReport() {}

    @JsonPropertyOrder({"complete", "design", "rulesDate", "rows", "moved", "leftOut", "toDo", "findings"})
    record Complete(
            boolean complete, String design, String rulesDate, List<Row> rows, List<String> moved,
            List<String> leftOut, List<String> toDo, List<Found> findings) {}

    @JsonPropertyOrder({"element", "what", "range", "used", "has", "unit", "growsTo"})
    record Row(String element, String what, String range, long used, long has, String unit, String growsTo) {}

    @JsonPropertyOrder({"rule", "severity", "message"})
    record Found(String rule, String severity, String message) {}

    @JsonPropertyOrder({"complete", "unmet"})
    record Impossible(boolean complete, List<Missing> unmet) {}

    @JsonPropertyOrder({"what", "why"})
    record Missing(String what, String why) {}

    static Object json(Layout.Complete layout, Assessment assessment) {
        return new Complete(
                true,
                layout.design().name(),
                layout.design().rulesDate().toString(),
                LayoutRow.of(assessment.plan()).stream().map(LayoutReport::row).toList(),
                layout.moved(),
                layout.leftOut(),
                layout.toDo(),
                assessment.findings().stream().map(LayoutReport::found).toList());
    }

    static Object json(Layout.Impossible layout) {
        return new Impossible(
                false, layout.unmet().stream().map(each -> new Missing(each.what(), each.why())).toList());
    }

    private static Row row(LayoutRow row) {
        return new Row(
                row.element().value(), row.what().strip(), row.range().toString(), row.used(), row.has(), row.unit(),
                row.growsTo().toString());
    }

    private static Found found(Finding finding) {
        return new Found(finding.rule(), finding.severity().word(), finding.message());
    }

    static String text(Layout.Complete layout, Assessment assessment) {
        LayoutReport report = new LayoutReport();
        report.line(
                "\u201c" + layout.design().name() + "\u201d, laid out by the rules of "
                        + Day.of(layout.design().rulesDate()));
        report.line("");
        report.table(LayoutRow.of(assessment.plan()));
        report.list("Moved:", layout.moved());
        report.list("Left out, for nobody wants it any more:", layout.leftOut());
        report.list("To do:", layout.toDo());
        report.list("Found:", assessment.findings().stream()
                .filter(each -> each.severity() != Severity.INFO)
                .map(each -> each.severity().word() + ": " + each.message() + " (" + each.rule() + ")")
                .toList());
        report.line(Words.count(assessment.count(Severity.ERROR), "error") + ", "
                + Words.count(assessment.count(Severity.WARNING), "warning")
                + (assessment.accepted().isEmpty() ? ""
                        : ", " + Words.number(assessment.accepted().size()) + " accepted"));
        return report.text.toString();
    }

    static String text(Needs needs, Layout.Impossible layout) {
        LayoutReport report = new LayoutReport();
        report.line("\u201c" + needs.name() + "\u201d cannot be laid out:");
        layout.unmet().stream().map(Unmet::toString).forEach(each -> report.line("  " + each));
        return report.text.toString();
    }

    private void table(List<LayoutRow> rows) {
        TextTable table = new TextTable("What", "Range", "Used at most", "Has", "Can grow to");
        rows.forEach(row -> table.row(
                row.what(), row.range().toString(), Words.number(row.used()), Words.number(row.has()),
                row.growsTo().equals(row.range()) ? "-" : row.growsTo().toString()));
        text.append(table.text());
        line("");
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line(title);
            lines.forEach(each -> line("  " + each));
            line("");
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

}
