package overlaystudio.cli;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import overlaystudio.plan.Words;
import overlaystudio.rules.NumberChange;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.RuleChange;

/// What changes in the rule book after one day, up to another.
///
/// @param after the first day
/// @param until the second day
/// @param rules changes of rules, by day
/// @param numbers changes of Azure's numbers, by day
record RuleChanges(LocalDate after, LocalDate until, List<RuleChange> rules, List<NumberChange> numbers) {

    @JsonPropertyOrder({"after", "until", "knownUntil", "rules", "numbers"})
    record Report(
            String after, String until, String knownUntil, List<Changed> rules, List<ChangedNumber> numbers) {}

    @JsonPropertyOrder({"day", "id", "before", "after", "source"})
    record Changed(String day, String id, String before, String after, String source) {}

    @JsonPropertyOrder({"day", "number", "before", "after"})
    record ChangedNumber(String day, String number, int before, int after) {}

    static RuleChanges of(LocalDate after, LocalDate until) {
        RuleBook book = RuleBook.standard();
        return new RuleChanges(
                after, until, book.changesBetween(after, until), book.numbersBetween(after, until));
    }

    Report json() {
        return new Report(
                after.toString(),
                until.toString(),
                RuleBook.standard().knownUntil().toString(),
                rules.stream()
                        .map(each -> new Changed(
                                each.day().toString(),
                                each.rule(),
                                RuleList.severity(each.before()),
                                RuleList.severity(each.after()),
                                each.after().source().text()))
                        .toList(),
                numbers.stream()
                        .map(each -> new ChangedNumber(
                                each.day().toString(), each.quantity().key(), each.before(), each.after()))
                        .toList());
    }

    String text() {
        String head = "What changes after " + Day.of(after) + ", up to " + Day.of(until) + "\n\n";
        if (rules.isEmpty() && numbers.isEmpty()) {
            return head + "Nothing that is known.\n";
        }
        return head + (rules.isEmpty() ? "" : rulesTable().text()) + (rules.isEmpty() || numbers.isEmpty() ? "" : "\n")
                + (numbers.isEmpty() ? "" : numbersTable().text());
    }

    private TextTable rulesTable() {
        TextTable table = new TextTable("Day", "rule", "judged", "source");
        rules.forEach(
                each -> table.row(each.day().toString(), each.rule(), each.judged(RuleList::severity),
                        each.after().source().text()));
        return table;
    }

    private TextTable numbersTable() {
        TextTable table = new TextTable("Day", "number", "before", "after");
        numbers.forEach(each -> table.row(each.day().toString(), each.quantity().key(),
                Words.number(each.before()), Words.number(each.after())));
        return table;
    }
}
