package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptFile;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The exporter of a bash script that takes down what the az script of a design created.
///
/// It looks at everything first and stops where something is not as the design says, then asks, and deletes only what
/// the design calls planned.
public final class AzRemovalExporter implements ScriptExporter {

    private static final String ASK = """
            if [[ "$found" == 0 ]]; then
              say 'Nothing of this design is there.'
              exit
            fi
            if [[ -z "$dryRun$yes" ]]; then
              read -r -p 'Delete all of this? That cannot be undone. Type yes to go on: ' answer || answer=''
              [[ "$answer" == yes ]] || stop 'nothing was deleted.'
            fi
            """;

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
        return ScriptFile.of(assessment.design(), "-remove.sh", "application/x-sh", lines(assessment));
    }

    @Override
    public List<ScriptLine> lines(Assessment assessment) {
        Addresses addresses = Addresses.of(assessment.design());
        Lookups lookups = new Lookups(assessment.plan(), addresses);
        List<Deletion> deletions = new RemovalSteps(assessment.plan(), addresses, lookups).all();
        Script steps = new Script();
        steps.heading("What is there").blank().line(
                "say 'Of this design there is, and would be deleted (networks and groups only if nothing else is in them):'");
        deletions.forEach(each -> each.list(steps));
        steps.heading("The question").blank();
        ASK.lines().forEach(steps::line);
        steps.heading("Deleting, each before what it refers to");
        deletions.forEach(each -> each.write(steps));
        new PeeringSteps(assessment.design(), addresses).writeOthers(steps, "delete");
        steps.heading("Done").blank().line("step='the end'").line("say 'Done.'");
        Script checks = new Script();
        Checks.login(checks, addresses);
        Script rest = checks.blank().append(steps);
        return start(assessment.design(), addresses, rest).blank().append(rest).lines();
    }

    private static Script start(Design design, Addresses addresses, Script rest) {
        Script start = new Script();
        start.line("#!/usr/bin/env bash").line("#");
        start.comment("Design \"" + design.name() + "\": deletes what its az script created, after a question.");
        start.line("#").comment(
                "Touches nothing that the design calls existing, nothing that is not as the design says, and no"
                        + " network or resource group that holds anything else.");
        start.blank().line("set -euo pipefail");
        Opening.values(start, design, addresses);
        start.heading("Options").blank();
        new Options(List.of(Options.DRY_RUN, Options.YES), List.of()).write(start);
        start.heading("Functions").blank();
        Functions.write(start, "deleted", rest);
        return start;
    }
}
