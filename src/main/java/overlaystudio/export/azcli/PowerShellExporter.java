package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.export.Artifact;
import overlaystudio.export.ChangeExporter;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptLine;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;

/// The exporter of a script for Windows PowerShell 5.1 and PowerShell 7 that creates a design with az.
///
/// It makes the same calls of az as the one for bash.
public final class PowerShellExporter implements ScriptExporter, ChangeExporter {

    /// An exporter; all of them are alike.
    public PowerShellExporter() {}

    @Override
    public String id() {
        return "azpowershell";
    }

    @Override
    public String label() {
        return "az script (PowerShell)";
    }

    @Override
    public Artifact export(Assessment assessment) {
        return CreationScript.file(assessment, new PowerShell());
    }

    @Override
    public List<ScriptLine> lines(Assessment assessment) {
        return CreationScript.lines(assessment, new PowerShell());
    }

    @Override
    public String changeLabel() {
        return "az change script (PowerShell)";
    }

    @Override
    public Artifact exportChange(Plan before, Assessment after, List<Finding> step) {
        return ChangeScript.file(before, after, step, new PowerShell());
    }
}
