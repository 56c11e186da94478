package overlaystudio.export.terraform;

import java.util.List;

import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptFile;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The exporter of a Terraform module that creates a design with the azurerm provider.
///
/// It creates what the design calls planned and refers to what it calls existing. A design with errors is exported too,
/// with its errors as comments at the top.
public final class TerraformExporter implements ScriptExporter {

    /// An exporter; all of them are alike.
    public TerraformExporter() {}

    @Override
    public String id() {
        return "terraform";
    }

    @Override
    public String label() {
        return "Terraform (azurerm)";
    }

    @Override
    public Artifact export(Assessment assessment) {
        return ScriptFile.of(assessment.design(), ".tf", "application/x-terraform", lines(assessment));
    }

    @Override
    public List<ScriptLine> lines(Assessment assessment) {
        Module module = new Module(assessment.plan());
        Body resources = new Body();
        new NetworkResources(module).write(resources);
        new PeeringResources(module).write(resources);
        new ClusterResources(module).write(resources);
        new Outputs(module).write(resources);
        // Both after the resources, because they have only what those refer to.
        Body existing = new Body();
        module.existing(existing);
        Body start = new Body();
        new Opening(assessment, module).write(start);
        return start.blank().append(existing).blank().append(resources).lines();
    }
}
