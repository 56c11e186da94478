package overlaystudio.export.bicep;

import java.util.List;

import overlaystudio.design.Design;
import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptFile;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The exporter of a Bicep file that creates a design: a module with parameters and outputs, to be deployed to a resource
/// group.
///
/// What the design calls existing is referred to and never created. What lies in other resource groups is created by
/// deployments within the file, because modules would be files of their own. A design with errors is exported too, with its
/// errors as comments at the top.
public final class BicepExporter implements ScriptExporter {

    private static final String SUFFIX = ".bicep";
    private static final String NETWORK_CONTRIBUTOR = "4d97b98b-1d4b-4787-a291-c67834d212e7";

    /// An exporter; all of them are alike.
    public BicepExporter() {}

    @Override
    public String id() {
        return "bicep";
    }

    @Override
    public String label() {
        return "Bicep";
    }

    @Override
    public Artifact export(Assessment assessment) {
        return file(assessment.design(), lines(assessment));
    }

    private static Artifact file(Design design, List<ScriptLine> lines) {
        return ScriptFile.of(design, SUFFIX, "text/plain", lines);
    }

    @Override
    public List<ScriptLine> lines(Assessment assessment) {
        Design design = assessment.design();
        Apis apis = new Apis(assessment.plan().facts().asOf());
        References references = new References(design, Home.of(design));
        Parameters parameters = new Parameters(references);
        Identities identities = new Identities(references, parameters, apis);
        Template template = new Template(references, apis);
        new NetworkResources(assessment.plan(), references, parameters, apis).addTo(template);
        new PeeringResources(references, apis).addTo(template);
        new ClusterResources(assessment.plan(), references, parameters, apis, identities).addTo(template);
        Lines outputs = new Outputs(references, identities).lines();
        Lines lines = new Lines();
        new Opening(assessment, references, template, identities, apis, file(design, List.of()).fileName())
                .write(lines);
        lines.blank().line("targetScope = 'resourceGroup'");
        parameters.write(lines);
        if (identities.hasRoles()) {
            lines.blank().comment("The role Network Contributor, which has this id in every tenant.")
                    .line("var networkContributor = " + BicepText.string(NETWORK_CONTRIBUTOR));
        }
        template.writeExisting(lines);
        identities.writeExisting(lines, template);
        template.write(lines);
        if (!outputs.lines().isEmpty()) {
            lines.heading("Outputs").append(outputs);
        }
        return lines.lines();
    }
}
