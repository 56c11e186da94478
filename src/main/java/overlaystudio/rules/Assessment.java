package overlaystudio.rules;

import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.plan.Plan;

/// The verdict on a design as of a day.
///
/// @param plan what follows from the design
/// @param findings what was found, errors first, then in reading order
/// @param notes help that matters for this design, in reading order
/// @param ahead what the last known rules find worse, by the day from which they do
public record Assessment(Plan plan, List<Finding> findings, List<Finding> notes, List<Ahead> ahead) {

    /// Keeps copies of its lists.
    public Assessment {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        ahead = List.copyOf(ahead);
    }

    /// A verdict without notes and without anything ahead.
    public Assessment(Plan plan, List<Finding> findings) {
        this(plan, findings, List.of(), List.of());
    }

    /// The design that was judged.
    public Design design() {
        return plan.design();
    }

    /// How many findings are of a severity.
    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /// Whether there is an error.
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }
}
