package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The exporter of a script for Windows PowerShell 5.1 and PowerShell 7 that is for the owners of networks in other subscriptions with which a design is peered.
///
/// It makes the same calls of az as the one for bash.
public final class PowerShellOwnersExporter implements ScriptExporter {

    /// An exporter; all of them are alike.
    public PowerShellOwnersExporter() {}

    @Override
    public String id() {
        return "azpowershell-owners";
    }

    @Override
    public String label() {
        return "az script for owners of peered networks (PowerShell)";
    }

    @Override
    public Artifact export(Assessment assessment) {
        return OwnersScript.file(assessment, new PowerShell());
    }

    @Override
    public List<ScriptLine> lines(Assessment assessment) {
        return OwnersScript.lines(assessment, new PowerShell());
    }
}
