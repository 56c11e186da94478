package overlaystudio.rules;

import static overlaystudio.rules.Given.clean;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;

/// A case in the making: an error on the document's date, unless it says otherwise.
record CaseInTheMaking(
        List<RuleCase> cases, String id, LocalDate day, Severity severity, Design speaks, Design silent, Told told) {

    CaseInTheMaking(List<RuleCase> cases, String id) {
        this(cases, id, Design.DOCUMENT_DATE, Severity.ERROR, clean(), clean(), Told.NOTHING);
    }

    CaseInTheMaking on(LocalDate day) {
        return new CaseInTheMaking(cases, id, day, severity, speaks, silent, told);
    }

    CaseInTheMaking on(String day) {
        return on(LocalDate.parse(day));
    }

    CaseInTheMaking says(Severity severity) {
        return new CaseInTheMaking(cases, id, day, severity, speaks, silent, told);
    }

    CaseInTheMaking speaks(Design design) {
        return new CaseInTheMaking(cases, id, day, severity, design, silent, told);
    }

    CaseInTheMaking silent(Design design) {
        return new CaseInTheMaking(cases, id, day, severity, speaks, design, told);
    }

    /// How the title of its first repair starts.
    CaseInTheMaking fix(@Nullable String title) {
        return with(told.withFix(title));
    }

    /// The titles of its repairs, all and in order.
    CaseInTheMaking fixes(String... titles) {
        return with(told.withFixes(List.of(titles)));
    }

    /// Its messages, all and in order.
    CaseInTheMaking tells(String... messages) {
        return with(told.withMessages(List.of(messages)));
    }

    /// Its places, the culprit first, such as `pool-1 maxPods`.
    CaseInTheMaking at(String... places) {
        return with(told.withPlaces(List.of(places)));
    }

    CaseInTheMaking bites(Timing timing) {
        return with(told.withTiming(timing));
    }

    private CaseInTheMaking with(Told told) {
        return new CaseInTheMaking(cases, id, day, severity, speaks, silent, told);
    }

    void add() {
        cases.add(new RuleCase(id, day, severity, speaks.withRulesDate(day), silent.withRulesDate(day), told));
    }
}
