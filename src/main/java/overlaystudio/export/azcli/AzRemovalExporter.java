package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The exporter of a bash script that takes down what the az script of a design created.
///
/// It looks at everything first and stops where something is not as the design says, then asks, and deletes only what
/// the design calls planned.
public final class AzRemovalExporter implements ScriptExporter {

    /// An exporter; all of them are alike.
    public AzRemovalExporter() {}

    @Override
    public String id() {
        return "azcli-remove";
    }

    @Override
    public String label() {
        return "az take-down script (bash)";
    }

    @Override
    public Artifact export(Assessment assessment) {
        return RemovalScript.file(assessment, new Bash());
    }

    @Override
    public List<ScriptLine> lines(Assessment assessment) {
        return RemovalScript.lines(assessment, new Bash());
    }
}
