package overlaystudio.rules;

import java.util.List;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.Design;
import overlaystudio.plan.Plan;

/// The verdict on a design as of a day.
///
/// @param plan what follows from the design
/// @param findings what was found and is not accepted, errors first, then in reading order
/// @param accepted what was found and is accepted, in the same order
/// @param unfound accepted risks that are found no more
/// @param notes help that matters for this design, in reading order
/// @param ahead what the last known rules find worse, by the day from which they do
public record Assessment(
        Plan plan, List<Finding> findings, List<Accepted> accepted, List<AcceptedRisk> unfound, List<Finding> notes,
        List<Ahead> ahead) {

    /// Keeps copies of its lists.
    public Assessment {
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
        unfound = List.copyOf(unfound);
        notes = List.copyOf(notes);
        ahead = List.copyOf(ahead);
    }

    /// A verdict without accepted risks.
    public Assessment(Plan plan, List<Finding> findings, List<Finding> notes, List<Ahead> ahead) {
        this(plan, findings, List.of(), List.of(), notes, ahead);
    }

    /// A verdict without accepted risks, notes and anything ahead.
    public Assessment(Plan plan, List<Finding> findings) {
        this(plan, findings, List.of(), List.of());
    }

    /// The design that was judged.
    public Design design() {
        return plan.design();
    }

    /// How many findings are of a severity; accepted ones are not among them.
    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /// Whether there is an error.
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }
}
