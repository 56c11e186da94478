package overlaystudio.studio.app;

import java.time.LocalDate;
import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;

/// The days by whose rules a design can be judged, and the choice of one.
///
/// @param latest the last day of which the rules are known
public record RulesDates(LocalDate latest) {

    /// By which rules a day judges, in a sentence.
    public String describe(LocalDate date) {
        if (date.equals(Design.DOCUMENT_DATE)) {
            return "Judged by the preview rules of " + date + ".";
        }
        if (date.equals(latest)) {
            return "Judged by today\u2019s rules, known up to " + date + ".";
        }
        return date.isAfter(latest)
                ? "Judged by the rules of " + date + ", known up to " + latest + "."
                : "Judged by the rules of " + date + ".";
    }

    /// The short name of a day in a list.
    public String label(LocalDate date) {
        if (date.equals(Design.DOCUMENT_DATE)) {
            return date + " \u00b7 preview document";
        }
        return date.equals(latest) ? date + " \u00b7 today\u2019s rules" : date.toString();
    }

    /// The edit that judges by the rules of another day.
    public Edit change(LocalDate date) {
        return new Edit.Batch(
                "Judge by the rules of " + date,
                List.of(new Edit.ChangeDesign("rulesDate", "Judge by the rules of " + date,
                        design -> design.withRulesDate(date))));
    }
}
