package overlaystudio.export.terraform;

import java.util.List;

import overlaystudio.azure.NetworkModel;
import overlaystudio.design.Appliance;
import overlaystudio.export.Preface;
import overlaystudio.export.PreviewFeatures;
import overlaystudio.export.Resources;
import overlaystudio.rules.Assessment;

/// The first part of a module: what it is, its provider, its variables.
record Opening(Assessment assessment, Module module) {

    void write(Body body) {
        body.lines(Preface.title("#", assessment, "creates its networks and AKS clusters with Terraform."));
        versions(body);
        preview(body);
        body.lines(Preface.findings("#", assessment));
        body.lines(List.of("#"))
                .comment("To run it: terraform init, terraform plan, terraform apply. The state can hold secrets:"
                        + " keep it where only you can read it.");
        appliances(body);
        body.blank().open("terraform").set("required_version", "\">= 1.3\"").open("required_providers")
                .openMap("azurerm")
                .setText("source", "hashicorp/azurerm").setText("version", module.version().constraint())
                .close().close().close();
        module.inputs().providers(body);
        body.heading("Variables");
        module.inputs().variables(body);
    }

    private void versions(Body body) {
        ProviderVersion version = module.version();
        if (version.isFour()) {
            return;
        }
        body.lines(List.of("#"));
        if (!version.knewOverlay() && usesOverlay()) {
            body.comment("No azurerm knew Azure CNI Overlay on " + version.day()
                    + ": the newest was 3.20.0, and the first"
                    + " that has network_plugin_mode is 3.35.0 of December 2022. What is required here is later than"
                    + " the day.");
        }
        body.comment(
                "It requires the last line of azurerm 3, from 3.116 on, because older ones use preview APIs of AKS that"
                        + " Azure retires.");
    }

    private boolean usesOverlay() {
        return module.plan().clusters().stream().map(each -> each.cluster())
                .anyMatch(each -> Resources.isPlanned(each) && each.network().model() == NetworkModel.OVERLAY);
    }

    private void preview(Body body) {
        List<String> features = PreviewFeatures.of(module.plan());
        if (features.isEmpty()) {
            return;
        }
        body.lines(List.of("#")).comment("Before the first run, once for each subscription with clusters:");
        features.forEach(feature -> body.lines(List.of("#   az feature register --namespace"
                + " Microsoft.ContainerService --name " + feature)));
        body.lines(List.of("#   az provider register --namespace Microsoft.ContainerService"));
        if (features.contains(PreviewFeatures.OVERLAY)) {
            body.comment("The preview that these rules describe is over since " + PreviewFeatures.OVERLAY_END
                    + ": today the feature " + PreviewFeatures.OVERLAY + " is not needed. It is named here because the"
                    + " document of that time prescribes it.");
        }
    }

    private void appliances(Body body) {
        List<Appliance> planned =
                module.design().appliances().stream().filter((Appliance each) -> Resources.isPlanned(each)).toList();
        if (!planned.isEmpty()) {
            body.lines(List.of("#"));
            planned.forEach(appliance -> body.comment(
                    "Not created here: " + appliance.kind().label() + " " + appliance.name() + "."));
        }
    }
}
