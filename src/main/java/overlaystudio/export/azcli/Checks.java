package overlaystudio.export.azcli;

import java.util.stream.Collectors;

import overlaystudio.export.Resources;
import overlaystudio.plan.ClusterPlan;
import overlaystudio.plan.Plan;

/// The part of a script that looks whether it can work before it creates anything.
record Checks(Plan plan, Addresses addresses, Lookups lookups, Era era) {

    private static final String PRESENT = """
            command -v az >/dev/null || stop 'az is missing: https://learn.microsoft.com/cli/azure/install-azure-cli'
            """;

    private static final String LOGIN = """
            loggedIn="$(az account show --query id --output tsv | tr -d '\\r')" || stop 'az is not logged in: run az login.'
            """;

    private static final String VERSION = """

            # This design needs az @MINIMUM@ or newer.
            version="$(az version --query '"azure-cli"' --output tsv | tr -d '\\r')"
            oldest="$(printf '%s\\n' @MINIMUM@ "$version" | sort -V | head -n 1)"
            [[ "$oldest" == @MINIMUM@ ]] || stop "az $version is too old, @MINIMUM@ is needed: run az upgrade."
            """;

    private static final String FEATURE = """

            # Registering takes some minutes; the wait is 60 times 10 seconds at most.
            step='feature @FEATURE@'
            feature_state() {
              az feature show --namespace Microsoft.ContainerService --name @FEATURE@ \\
                --query properties.state --output tsv | tr -d '\\r'
            }
            state="$(feature_state)"
            if [[ "$state" != Registered ]]; then
              say "Registering: $step"
              run az feature register --namespace Microsoft.ContainerService --name @FEATURE@ --output none
            fi
            for ((try = 1; try <= 60; try++)); do
              [[ "$state" != Registered && -z "$dryRun" ]] || break
              sleep 10
              state="$(feature_state)"
            done
            [[ "$state" == Registered || -n "$dryRun" ]] || stop "$step is $state after 10 minutes: run the script again later."
            """;

    void write(Script script) {
        script.heading("Checks before anything is created").blank();
        present(script, addresses);
        era.minimum(plan).ifPresent(minimum -> text(script, VERSION.replace("@MINIMUM@", Bash.quote(minimum))));
        preview(script);
        new ClusterChecks(plan, addresses, lookups).write(script);
    }

    /// The checks of a script that deletes.
    static void login(Script script, Addresses addresses) {
        script.heading("Checks before anything is deleted").blank();
        present(script, addresses);
    }

    private static void present(Script script, Addresses addresses) {
        text(script, PRESENT);
        addresses.variables().empty().filter(name -> !name.equals("subscription")).forEach(name -> script.line(
                "[[ -n \"$" + name + "\" ]] || stop 'the design says no " + name + ": set it at the top.'"));
        text(script, LOGIN);
        script.line("subscription=\"${subscription:-$loggedIn}\"");
        script.line("az account set --subscription \"$subscription\"");
        if (!addresses.idLines().isEmpty()) {
            script.blank().comment("Full resource ids, which hold across resource groups and subscriptions.");
            script.lines(addresses.idLines());
        }
    }

    private void preview(Script script) {
        if (era.needsExtension(plan)) {
            script.blank().comment("Before az 2.47.0 only this extension knows the options of the preview.");
            script.line("run az extension add --name aks-preview --upgrade --yes --output none");
        }
        era.features(plan).forEach(feature -> text(script, FEATURE.replace("@FEATURE@", feature)));
        if (!era.features(plan).isEmpty()) {
            script.blank().comment("Tells the provider about the feature, for clusters that are yet to be created.");
            script.line("if [[ " + overlayClusters() + " ]]; then");
            script.line("  run az provider register --namespace Microsoft.ContainerService --output none");
            script.line("fi");
        }
    }

    private String overlayClusters() {
        return plan.clusters().stream().map(ClusterPlan::cluster).filter(Resources::isPlanned)
                .map(cluster -> "\"$(look " + lookups.show(cluster).onOneLine() + ")\" == missing")
                .collect(Collectors.joining(" || "));
    }

    private static void text(Script script, String text) {
        text.lines().forEach(script::line);
    }
}
