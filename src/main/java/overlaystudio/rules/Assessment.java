package overlaystudio.rules;

import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.plan.Plan;

/// The verdict on a design as of a day.
///
/// @param plan what follows from the design
/// @param findings what was found, errors first, then in reading order
public record Assessment(Plan plan, List<Finding> findings) {

    /// Keeps a copy of the findings.
    public Assessment {
        findings = List.copyOf(findings);
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
