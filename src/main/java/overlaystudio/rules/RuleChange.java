package overlaystudio.rules;

import java.time.LocalDate;

/// A day on which the rule book changes what it says of a rule.
///
/// @param rule the rule's id
/// @param day the first day of the new judgement
/// @param before what was said of it until then
/// @param after what is said of it from then on
public record RuleChange(String rule, LocalDate day, Judgement before, Judgement after) {}
