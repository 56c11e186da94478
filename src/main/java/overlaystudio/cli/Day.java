package overlaystudio.cli;

import java.time.LocalDate;

import overlaystudio.design.Design;
import overlaystudio.rules.RuleBook;

/// A day in words, with what the rule book knows of it.
final class Day {

    private Day() {}

    /// The day, followed by where the rule book ends or begins if it lies beyond.
    static String of(LocalDate day) {
        LocalDate known = RuleBook.standard().knownUntil();
        return day + (day.isAfter(known) ? " (known up to " + known + ")" : "")
                + (day.isBefore(Design.DOCUMENT_DATE) ? " (known from " + Design.DOCUMENT_DATE + ")" : "");
    }
}
