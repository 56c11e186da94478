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
        return ScriptFile.of(assessment.design(), ".sh", "application/x-sh", lines(assessment));
    }

    @Override
    public List<ScriptLine> lines(Assessment assessment) {
        Design design = assessment.design();
        Addresses addresses = Addresses.of(design);
        Lookups lookups = new Lookups(assessment.plan(), addresses);
        Era era = new Era(assessment.plan().facts());
        Script steps = new Script();
        lookups.write(steps);
        new NetworkSteps(design, addresses, lookups).write(steps);
        new PeeringSteps(design, addresses).write(steps);
        new ClusterSteps(assessment.plan(), addresses, lookups, era).write(steps);
        new Closing(assessment.plan(), addresses).write(steps);
        Script checks = new Script();
        new Checks(assessment.plan(), addresses, lookups, era).write(checks);
        Script rest = checks.blank().append(steps);
        // Last, because it has only the variables and functions that the rest uses.
        Script start = new Script();
        new Opening(assessment, addresses, era).write(start, ClusterSteps.options(assessment.plan()), rest);
        return start.blank().append(rest).lines();
    }
}
