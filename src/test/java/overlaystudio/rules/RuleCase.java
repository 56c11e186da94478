package overlaystudio.rules;

import java.time.LocalDate;
import java.util.Optional;

import overlaystudio.design.Design;

/// A rule with a design in which it must speak and one in which it must stay silent, on one day.
///
/// @param rule the rule's id
/// @param day the day
/// @param severity what it must say on the day
/// @param speaks a design that breaks it
/// @param silent a design that is just right
/// @param fix how the title of its first repair starts; empty where there must be none
record RuleCase(String rule, LocalDate day, Severity severity, Design speaks, Design silent, Optional<String> fix) {

    @Override
    public String toString() {
        return rule + " on " + day;
    }
}
