package overlaystudio.rules;

import java.util.stream.Stream;

import overlaystudio.plan.Plan;

/// A rule about the step from one version of a design to the next; elements are the same where their ids are.
public interface ChangeRule {

    /// Its name in kebab-case, for ever.
    String id();

    /// What the step breaks, in a steady order; both plans carry Azure's facts of the day.
    Stream<Breach> breaches(Plan before, Plan after);
}
