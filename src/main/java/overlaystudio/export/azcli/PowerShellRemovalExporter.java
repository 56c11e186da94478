package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The exporter of a script for Windows PowerShell 5.1 and PowerShell 7 that takes down what the az script of a design created.
///
/// It makes the same calls of az as the one for bash.
public final class PowerShellRemovalExporter implements ScriptExporter {

    /// An exporter; all of them are alike.
    public PowerShellRemovalExporter() {}

    @Override
    public String id() {
        return "azpowershell-remove";
    }

    @Override
    public String label() {
        return "az take-down script (PowerShell)";
    }

    @Override
    public Artifact export(Assessment assessment) {
        return RemovalScript.file(assessment, new PowerShell());
    }

    @Override
    public List<ScriptLine> lines(Assessment assessment) {
        return RemovalScript.lines(assessment, new PowerShell());
    }
}
