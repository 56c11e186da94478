package overlaystudio.export.azcli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import overlaystudio.design.Design;
import overlaystudio.export.Artifact;
import overlaystudio.export.ScriptExporter;
import overlaystudio.export.ScriptLine;
import overlaystudio.rules.Assessment;

/// The exporter of a bash script that creates a design with az.
///
/// The script is safe to run again: it creates what is missing, leaves alone what is there, and never touches what
/// the design calls existing. A design with errors is exported too, with its errors as comments at the top.
public final class AzCliExporter implements ScriptExporter {

    private static final Pattern NOT_IN_FILE_NAME = Pattern.compile("[^A-Za-z0-9._-]+");

    /// An exporter; all of them are alike.
    public AzCliExporter() {}

    @Override
    public String id() {
        return "azcli";
    }

    @Override
    public String label() {
        return "az script (bash)";
    }

    @Override
    public Artifact export(Assessment assessment) {
        String text = lines(assessment).stream().map(line -> line.text() + "\n").collect(Collectors.joining());
        return Artifact.text(fileName(assessment.design()), "application/x-sh", text);
    }

    @Override
    public List<ScriptLine> lines(Assessment assessment) {
        Design design = assessment.design();
        Addresses addresses = Addresses.of(design);
        Lookups lookups = new Lookups(design, addresses);
        Era era = new Era(assessment.plan().facts());
        Script steps = new Script();
        lookups.write(steps);
        new NetworkSteps(design, addresses, lookups).write(steps);
        new PeeringSteps(design, addresses).write(steps);
        new ClusterSteps(assessment.plan(), addresses, lookups, era).write(steps);
        new Closing(design, addresses).write(steps);
        return start(assessment, addresses, lookups, era).blank().append(steps).lines();
    }

    /// Written after the steps, because it sets only the variables that they use.
    private static Script start(Assessment assessment, Addresses addresses, Lookups lookups, Era era) {
        Script start = new Script();
        new Opening(assessment, addresses, era).write(start, !lookups.existing().isEmpty());
        new Checks(assessment.plan(), addresses, lookups, era).write(start);
        return start;
    }

    private static String fileName(Design design) {
        String name = NOT_IN_FILE_NAME.matcher(CommentText.ascii(design.name())).replaceAll("-");
        String trimmed = name.replaceAll("^[-.]+|[-.]+$", "");
        return (trimmed.isEmpty() ? "design" : trimmed) + ".sh";
    }
}
