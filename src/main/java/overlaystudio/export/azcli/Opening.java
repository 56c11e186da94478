package overlaystudio.export.azcli;

import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.export.Preface;
import overlaystudio.export.PreviewFeatures;
import overlaystudio.export.ScriptLine;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Assessment;

/// The first part of a script: what it is, its values, its own functions.
record Opening(Assessment assessment, Addresses addresses, Era era) {

    /// @param rest what comes after it, and decides which variables and functions are needed
    void write(Script script, Options options, Script rest) {
        head(script, options);
        values(script, assessment.design(), addresses);
        functions(script, options, "created", rest);
    }

    /// The options and functions.
    ///
    /// @param done what the script does with things, such as created
    static void functions(Script script, Options options, String done, Script rest) {
        List<String> lines = script.shell().options(options);
        if (!lines.isEmpty()) {
            script.heading("Options").blank().lines(lines);
        }
        script.heading("Functions").blank();
        script.lines(script.shell().functions(done, rest.lines().stream().map(ScriptLine::text).toList()));
    }

    private void head(Script script, Options options) {
        script.lines(script.shell().opening());
        script.lines(Preface.title("#", assessment, "creates its networks and AKS clusters with az."));
        previewIsOver(script, assessment.plan());
        script.lines(Preface.findings("#", assessment));
        script.line("#")
                .comment("Safe to run again: what is there already is left alone, and what differs is refused.");
        script.blank().lines(script.shell().beginning(options));
    }

    private void previewIsOver(Script script, Plan plan) {
        if (Era.features(plan).contains(PreviewFeatures.OVERLAY)) {
            script.line("#").comment("The preview that these rules describe is over since "
                    + PreviewFeatures.OVERLAY_END
                    + ": today neither the aks-preview extension nor the feature AzureOverlayPreview is needed, only az"
                    + " 2.48.0 or newer. They are here because the document of that time prescribes them.");
        }
    }

    /// The variables at the top.
    static void values(Script script, Design design, Addresses addresses) {
        script.heading("Values").blank();
        addresses.subscription(design.placement());
        script.comment("An empty subscription means the one you are logged in to.");
        addresses.variables().asked()
                .forEach(each -> script.line(script.shell().assign(each.getKey(), each.getValue())));
    }
}
