package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The exporter of a bash script for the owners of networks in other subscriptions with which a design is peered.
public final class AzOwnersExporter implements ScriptExporter {

    /// An exporter; all of them are alike.
    public AzOwnersExporter() {}

    @Override
    public String id() {
        return "azcli-owners";
    }

    @Override
    public String label() {
        return "az script for owners of peered networks (bash)";
    }

    @Override
    public Artifact export(Assessment assessment) {
        return OwnersScript.file(assessment, new Bash());
    }

    @Override
    public List<ScriptLine> lines(Assessment assessment) {
        return OwnersScript.lines(assessment, new Bash());
    }
}
