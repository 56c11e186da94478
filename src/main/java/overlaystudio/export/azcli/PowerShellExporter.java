package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The exporter of a script for Windows PowerShell 5.1 and PowerShell 7 that creates a design with az.
///
/// It makes the same calls of az as the one for bash.
public final class PowerShellExporter implements ScriptExporter {

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
}
