package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptFile;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The script that creates a design with az, in any language.
final class CreationScript {

    private CreationScript() {}

    static Artifact file(Assessment assessment, Shell shell) {
        return ScriptFile.of(assessment.design(), shell.suffix(), shell.mediaType(), lines(assessment, shell));
    }

    static List<ScriptLine> lines(Assessment assessment, Shell shell) {
        Design design = assessment.design();
        Addresses addresses = Addresses.of(design);
        Lookups lookups = new Lookups(assessment.plan(), addresses);
        Era era = new Era(assessment.plan().facts());
        Script steps = new Script(shell);
        lookups.write(steps);
        new NetworkSteps(design, addresses, lookups).write(steps);
        new PeeringSteps(design, addresses).write(steps);
        new ClusterSteps(assessment.plan(), addresses, lookups, era).write(steps);
        new Closing(assessment.plan(), addresses).write(steps);
        Script checks = new Script(shell);
        new Checks(assessment.plan(), addresses, lookups, era).write(checks);
        Script rest = checks.blank().append(steps);
        // Last, because it has only the variables and functions that the rest uses.
        Script start = new Script(shell);
        new Opening(assessment, addresses, era).write(start, ClusterSteps.options(assessment.plan()), rest);
        return start.blank().append(rest).lines();
    }
}
