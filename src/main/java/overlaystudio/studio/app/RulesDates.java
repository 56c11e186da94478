package overlaystudio.studio.app;

import java.time.LocalDate;
import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.studio.messages.Messages;

/// The days by whose rules a design can be judged, and the choice of one.
///
/// @param latest the last day of which the rules are known
public record RulesDates(LocalDate latest) {

    private static final Messages MESSAGES = Messages.of(RulesDates.class);

    /// By which rules a day judges, in a sentence.
    public String describe(LocalDate date) {
        if (date.equals(Design.DOCUMENT_DATE)) {
            return MESSAGES.say("date.by-preview", date);
        }
        if (date.equals(latest)) {
            return MESSAGES.say("date.by-todays", date);
        }
        return date.isAfter(latest)
                ? MESSAGES.say("date.by-later", date, latest)
                : MESSAGES.say("date.by", date);
    }

    /// The short name of a day in a list.
    public String label(LocalDate date) {
        if (date.equals(Design.DOCUMENT_DATE)) {
            return MESSAGES.say("date.preview", date);
        }
        return date.equals(latest) ? MESSAGES.say("date.todays", date) : date.toString();
    }

    /// The edit that judges by the rules of another day.
    public Edit change(LocalDate date) {
        String label = MESSAGES.say("date.judge", date);
        return new Edit.Batch(
                label,
                List.of(new Edit.ChangeDesign("rulesDate", label,
                        design -> design.withRulesDate(date))));
    }
}
