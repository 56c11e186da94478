package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.export.Artifact;
import overlaystudio.export.Preface;
import overlaystudio.export.ScriptFile;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The script for the owners of networks with which a design is peered, in any language.
///
/// It has the half of each peering that lies in another subscription, and needs no access to the design's own.
final class OwnersScript {

    private static final Options OPTIONS = new Options(List.of(Options.DRY_RUN), List.of());

    private OwnersScript() {}

    static Artifact file(Assessment assessment, Shell shell) {
        return ScriptFile.of(
                assessment.design(), "-owners" + shell.suffix(), shell.mediaType(), lines(assessment, shell));
    }

    static List<ScriptLine> lines(Assessment assessment, Shell shell) {
        Design design = assessment.design();
        Addresses addresses = Addresses.of(design);
        PeeringSteps peerings = new PeeringSteps(design, addresses);
        Script steps = new Script(shell);
        Script checks = new Script(shell);
        if (peerings.hasOthers()) {
            peerings.writeForOthers(steps, new Lookups(assessment.plan(), addresses));
            steps.heading("Done").blank().lines(shell.summary(false));
            checks.heading("Checks before anything is created").blank()
                    .lines(shell.login(addresses.variables().empty().toList()))
                    .line(shell
                            .say(Word.of("Logged in to subscription ").plus(Word.variable("loggedIn", "")).plus(".")));
            Checks.ids(checks, addresses);
        } else {
            steps.heading("Done").blank().line(
                    shell.say(Word.of("No planned peering of this design ends in a network of another subscription.")));
        }
        Script rest = checks.blank().append(steps);
        return start(assessment, addresses, rest).blank().append(rest).lines();
    }

    private static Script start(Assessment assessment, Addresses addresses, Script rest) {
        Shell shell = rest.shell();
        Script start = new Script(shell);
        start.lines(shell.opening());
        start.lines(
                Preface.title("#", assessment, "creates the halves of its peerings that lie in the networks of others,"
                        + " for their owners to run."));
        start.line("#").comment(
                "Safe to run again: what is there already is left alone, and what differs is refused.");
        start.blank().lines(shell.beginning(OPTIONS));
        start.heading("Values").blank();
        addresses.variables().asked()
                .forEach(each -> start.line(shell.assign(each.getKey(), each.getValue())));
        Opening.functions(start, OPTIONS, "created", rest);
        return start;
    }
}
