package overlaystudio.export;

import java.util.List;

import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;

/// Makes scripts that bring what is deployed of a design to a newer version of it.
public interface ChangeExporter extends Exporter {

    /// What a person calls it, such as "az change script (bash)".
    String changeLabel();

    /// The script from one version to the other; the same bytes for the same versions.
    ///
    /// @param before the plan of what is deployed, by the same rules
    /// @param after the version that is to be
    /// @param step what the rules say of the step from one to the other
    Artifact exportChange(Plan before, Assessment after, List<Finding> step);
}
