package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.export.Resources;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// The part of a script that looks whether it can work before it creates anything.
record Checks(Plan plan, Addresses addresses, Lookups lookups, Era era) {

    void write(Script script) {
        Shell shell = script.shell();
        script.heading("Checks before anything is created").blank();
        present(script, addresses);
        era.minimum(plan).ifPresent(minimum -> script.blank().comment("This design needs az " + minimum + " or newer.")
                .lines(shell.version(minimum)));
        preview(script);
        new ClusterChecks(plan, addresses, lookups).write(script);
    }

    /// The checks of a script that deletes.
    static void login(Script script, Addresses addresses) {
        script.heading("Checks before anything is deleted").blank();
        present(script, addresses);
    }

    private static void present(Script script, Addresses addresses) {
        Shell shell = script.shell();
        script.lines(shell.login(
                addresses.variables().empty().filter(name -> !name.equals("subscription")).toList()));
        script.lines(shell.subscription());
        ids(script, addresses);
    }

    /// The variables for full resource ids.
    static void ids(Script script, Addresses addresses) {
        Shell shell = script.shell();
        if (!addresses.ids().isEmpty()) {
            script.blank().comment("Full resource ids, which hold across resource groups and subscriptions.");
            addresses.ids().forEach((name, id) -> script.line(shell.assign(name, id)));
        }
    }

    private void preview(Script script) {
        Shell shell = script.shell();
        if (era.needsExtension(plan)) {
            script.blank().comment("Before az 2.47.0 only this extension knows the options of the preview.");
            script.lines(shell.runOnOneLine(
                    Command.az("extension add").with("--name aks-preview").with("--upgrade").with("--yes").silent()));
        }
        Era.features(plan).forEach(feature -> script.blank()
                .comment("Registering takes some minutes; the wait is 60 times 10 seconds at most.")
                .lines(shell.feature(feature)));
        if (!Era.features(plan).isEmpty()) {
            script.blank().comment("Tells the provider about the feature, for clusters that are yet to be created.");
            script.lines(shell.whereMissing(plannedClusters(), shell.runOnOneLine(Command.az("provider register")
                    .with("--namespace Microsoft.ContainerService").silent())));
        }
    }

    private List<Command> plannedClusters() {
        return plan.clusters().stream().map(ClusterPlan::cluster).filter(Resources::isPlanned).map(lookups::show)
                .toList();
    }
}
