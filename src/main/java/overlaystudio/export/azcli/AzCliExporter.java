package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptFile;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The exporter of a bash script that creates a design with az.
///
/// The script is safe to run again: it creates what is missing, leaves alone what is there, refuses what differs, and
/// never touches what the design calls existing. A design with errors is exported too, with its errors as comments at the top.
public final class AzCliExporter implements ScriptExporter {

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
}
