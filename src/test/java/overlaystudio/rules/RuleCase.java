package overlaystudio.rules;

import java.time.LocalDate;

import overlaystudio.design.Design;

/// A rule with a design in which it must speak and one in which it must stay silent, on one day.
///
/// @param rule the rule's id
/// @param day the day
/// @param severity what it must say on the day
/// @param speaks a design that breaks it
/// @param silent a design that is just right
/// @param told what people are told where it speaks
record RuleCase(String rule, LocalDate day, Severity severity, Design speaks, Design silent, Told told) {

    @Override
    public String toString() {
        return rule + " on " + day;
    }
}
