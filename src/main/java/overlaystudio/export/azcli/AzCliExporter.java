package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.export.Artifact;
import overlaystudio.export.ChangeExporter;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptLine;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;

/// The exporter of a bash script that creates a design with az.
///
/// The script is safe to run again: it creates what is missing, leaves alone what is there, refuses what differs, and
/// never touches what the design calls existing. A design with errors is exported too, with its errors as comments at the top.
public final class AzCliExporter implements ScriptExporter, ChangeExporter {

    /// An exporter; all of them are alike.
    public AzCliExporter() {}

    @Override
    public String id() {
        return "azcli";
    }

    @Override
    public String label() {
        return "az script (bash)";
    }

    @Override
    public Artifact export(Assessment assessment) {
        return CreationScript.file(assessment, new Bash());
    }

    @Override
    public List<ScriptLine> lines(Assessment assessment) {
        return CreationScript.lines(assessment, new Bash());
    }

    @Override
    public String changeLabel() {
        return "az change script (bash)";
    }

    @Override
    public Artifact exportChange(Plan before, Assessment after, List<Finding> step) {
        return ChangeScript.file(before, after, step, new Bash());
    }
}
