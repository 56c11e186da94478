package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptFile;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The script that takes down what the az script of a design created, in any language.
final class RemovalScript {

    private RemovalScript() {}

    static Artifact file(Assessment assessment, Shell shell) {
        return ScriptFile.of(
                assessment.design(), "-remove" + shell.suffix(), shell.mediaType(), lines(assessment, shell));
    }

    static List<ScriptLine> lines(Assessment assessment, Shell shell) {
        Addresses addresses = Addresses.of(assessment.design());
        Lookups lookups = new Lookups(assessment.plan(), addresses);
        List<Deletion> deletions = new RemovalSteps(assessment.plan(), addresses, lookups).all();
        Script steps = new Script(shell);
        steps.heading("What is there").blank().line(shell.say(Word.of(
                "Of this design there is, and would be deleted (networks and groups only if nothing else is in them):")));
        deletions.forEach(each -> each.list(steps));
        steps.heading("The question").blank().lines(shell.question());
        steps.heading("Deleting, each before what it refers to");
        deletions.forEach(each -> each.write(steps));
        new PeeringSteps(assessment.design(), addresses).writeOthers(steps, "delete");
        steps.heading("Done").blank().line(shell.step(Word.of("the end"))).line(shell.say(Word.of("Done.")));
        Script checks = new Script(shell);
        Checks.login(checks, addresses);
        Script rest = checks.blank().append(steps);
        return start(assessment.design(), addresses, rest).blank().append(rest).lines();
    }

    private static Script start(Design design, Addresses addresses, Script rest) {
        Shell shell = rest.shell();
        Options options = new Options(List.of(Options.DRY_RUN, Options.YES), List.of());
        Script start = new Script(shell);
        start.lines(shell.opening());
        start.comment("Design \"" + design.name() + "\": deletes what its az script created, after a question.");
        start.line("#").comment(
                "Touches nothing that the design calls existing, nothing that is not as the design says, and no"
                        + " network or resource group that holds anything else.");
        start.blank().lines(shell.beginning(options));
        Opening.values(start, design, addresses);
        Opening.functions(start, options, "deleted", rest);
        return start;
    }
}
