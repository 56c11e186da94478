package overlaystudio.rules;

import static overlaystudio.rules.Given.clean;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;

/// A case in the making: an error on the document's date, unless it says otherwise.
record CaseInTheMaking(
        List<RuleCase> cases, String id, LocalDate day, Severity severity, Design speaks, Design silent,
        @Nullable String fix) {

    CaseInTheMaking(List<RuleCase> cases, String id) {
        this(cases, id, Design.DOCUMENT_DATE, Severity.ERROR, clean(), clean(), null);
    }

    CaseInTheMaking on(LocalDate day) {
        return new CaseInTheMaking(cases, id, day, severity, speaks, silent, fix);
    }

    CaseInTheMaking on(String day) {
        return on(LocalDate.parse(day));
    }

    CaseInTheMaking says(Severity severity) {
        return new CaseInTheMaking(cases, id, day, severity, speaks, silent, fix);
    }

    CaseInTheMaking speaks(Design design) {
        return new CaseInTheMaking(cases, id, day, severity, design, silent, fix);
    }

    CaseInTheMaking silent(Design design) {
        return new CaseInTheMaking(cases, id, day, severity, speaks, design, fix);
    }

    CaseInTheMaking fix(@Nullable String title) {
        return new CaseInTheMaking(cases, id, day, severity, speaks, silent, title);
    }

    void add() {
        cases.add(new RuleCase(
                id, day, severity, speaks.withRulesDate(day), silent.withRulesDate(day), Optional.ofNullable(fix)));
    }
}
