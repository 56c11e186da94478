package overlaystudio.cli;

import java.util.List;

import overlaystudio.rules.Finding;
import overlaystudio.rules.Severity;

/// What is found on the way from an older version of a design.
///
/// @param from the older version as it was named
/// @param findings what Azure refuses or what needs care
record ChangeReport(String from, List<Finding> findings) {

    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
