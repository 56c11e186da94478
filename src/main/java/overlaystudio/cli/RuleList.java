package overlaystudio.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

import overlaystudio.plan.Words;
import overlaystudio.rules.Judgement;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.RuleKind;
import overlaystudio.rules.RulePage;
import overlaystudio.rules.Severity;
import overlaystudio.rules.Source;

/// The catalogue of rules on a day.
///
/// @param day the day
/// @param entries the rules in the order of the catalogue
record RuleList(LocalDate day, List<Entry> entries) {

    /// A rule on the day.
    @JsonPropertyOrder({"id", "kind", "severity", "title", "source", "quote"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(String id, String kind, String severity, String title, String source, @Nullable String quote) {}

    @JsonPropertyOrder({"asOf", "knownUntil", "rules"})
    record Report(String asOf, String knownUntil, List<Entry> rules) {}

    static RuleList of(LocalDate day) {
        RuleBook book = RuleBook.standard();
        return new RuleList(day, book.ids().stream().map(id -> entry(book, id, day)).toList());
    }

    private static Entry entry(RuleBook book, String id, LocalDate day) {
        Judgement judgement = book.judgement(id, day);
        Source source = judgement.source();
        return new Entry(
                id,
                book.kind(id).map(RuleKind::word).orElse(""),
                severity(judgement),
                book.page(id).map(RulePage::title).orElse(""),
                source.text(),
                source.quote().isEmpty() ? null : source.quote());
    }

    /// The severity, or `off` while the rule is off.
    static String severity(Judgement judgement) {
        return judgement.severity().map(Severity::word).orElse("off");
    }

    Report json() {
        return new Report(day.toString(), RuleBook.standard().knownUntil().toString(), entries);
    }

    String text() {
        TextTable table = new TextTable("Rule", "kind", "judged", "title", "source");
        entries.forEach(each -> table.row(each.id(), each.kind(), each.severity(), each.title(), each.source()));
        return "Rules as of " + Day.of(day) + "\n\n" + table.text() + "\n" + summary() + "\n";
    }

    private String summary() {
        Map<RuleKind, Long> counts = RuleBook.standard().counts();
        StringBuilder words = new StringBuilder(Words.count(entries.size(), "rule") + ":");
        for (RuleKind kind : RuleKind.values()) {
            words.append(' ').append(Words.count(counts.getOrDefault(kind, 0L), kind.word())).append(',');
        }
        return words.substring(0, words.length() - 1);
    }
}
