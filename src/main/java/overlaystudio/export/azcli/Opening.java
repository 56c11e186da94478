package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Severity;

/// The first part of a script: what it is, its values, its own functions.
record Opening(Assessment assessment, Addresses addresses, Era era) {

    /// The functions of every script, for bash 3.2 and newer.
    private static final String FUNCTIONS = """
            # What the script is at; it is named where az fails.
            step='the checks before anything is created'
            trap 'printf "Stopped at: %s. What is done stays; mend this, then run the script again.\\n" "$step" >&2' ERR

            say() {
              printf '%s\\n' "$*"
            }

            stop() {
              printf 'Stopped: %s\\n' "$*" >&2
              exit 1
            }

            # The provisioning state that an az show command answers, or "missing".
            state_of() {
              local answer code=0
              answer="$("$@" --only-show-errors --output tsv \\
                --query 'provisioningState || properties.provisioningState' 2>&1)" || code=$?
              case "$code" in
              0) printf '%s' "${answer##*$'\\n'}" | tr -d '\\r' ;;
              3) printf 'missing' ;;
              *) printf '%s\\n' "$answer" >&2 && return 1 ;;
              esac
            }

            # missing WHAT SHOW...: whether it has yet to be created; what is there is left alone.
            missing() {
              local state
              step="$1"
              state="$(state_of "${@:2}")" || stop "az could not say whether $step is there."
              case "$state" in
              missing) say "Creating: $step" ;;
              '' | Succeeded) say "There already, left alone: $step" && return 1 ;;
              *) stop "$step is in state $state. Wait for it, repair it or delete it; then run the script again." ;;
              esac
            }
            """;

    private static final String REQUIRE = """

            # require WHAT SHOW...: stops where something is missing that is not ours to create.
            require() {
              local state
              step="$1"
              state="$(state_of "${@:2}")" || stop "az could not say whether $step is there."
              [[ "$state" != missing ]] || stop "$step is not there, and it is not ours to create: ask its owner."
              say "Found: $step"
            }
            """;

    void write(Script script, boolean requires) {
        head(script);
        values(script);
        script.heading("Functions").blank();
        (requires ? FUNCTIONS + REQUIRE : FUNCTIONS).lines().forEach(script::line);
    }

    private void head(Script script) {
        Design design = assessment.design();
        script.line("#!/usr/bin/env bash").line("#");
        script.comment("Design \"" + design.name() + "\": creates its networks and AKS clusters with az.");
        script.comment("Judged by the rules of " + era.day() + ".");
        previewIsOver(script, assessment.plan());
        errors(script);
        accepted(script);
        script.line("#").comment("Safe to run again: what is there already is left alone.");
        script.blank().line("set -euo pipefail");
    }

    private void previewIsOver(Script script, Plan plan) {
        if (era.features(plan).contains(Era.OVERLAY_FEATURE)) {
            script.line("#").comment("The preview that these rules describe is over since " + Era.LINUX_WITHOUT_FEATURE
                    + ": today neither the aks-preview extension nor the feature AzureOverlayPreview is needed, only az"
                    + " 2.48.0 or newer. They are here because the document of that time prescribes them.");
        }
    }

    private void errors(Script script) {
        List<Finding> errors = assessment.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            script.line("#").comment("THIS DESIGN HAS ERRORS. Azure will refuse it, or it will not work:");
            errors.forEach(finding -> script.item(finding.message() + " [" + finding.rule() + "]"));
        }
    }

    /// Who reviews the script sees what was decided, and why.
    private void accepted(Script script) {
        if (!assessment.accepted().isEmpty()) {
            script.line("#").comment("Risks that this design accepts:");
            assessment.accepted().forEach(each -> script.item(each.finding().message() + " [" + each.finding().rule()
                    + "]. Reason: " + each.risk().reason().strip()));
        }
    }

    private void values(Script script) {
        script.heading("Values").blank();
        addresses.subscription(assessment.design().placement());
        script.comment("An empty subscription means the one you are logged in to.");
        addresses.variables().lines().forEach(script::line);
    }
}
