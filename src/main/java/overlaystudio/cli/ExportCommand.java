package overlaystudio.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import overlaystudio.design.Design;
import overlaystudio.export.Artifact;
import overlaystudio.export.ChangeExporter;
import overlaystudio.export.Exporter;
import overlaystudio.export.Exporters;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.PictureTooLargeException;
import overlaystudio.file.AtomicFile;
import overlaystudio.file.DiskComplaint;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;

/// The verb `export`: makes a script or a picture of a design.
@Command(name = "export", description = {
        "Makes a script or a picture of a design.",
        "A design with errors is exported only with --force; a script then names them in its first lines."
}, mixinStandardHelpOptions = true, sortOptions = false, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:it is exported", "1:the design has errors, and nothing was written", "2:the command line is wrong",
        "3:a file could not be read or written"
}, footerHeading = "%nExamples:%n", footer = {
        "  overlay-studio export network.overlay.json --to azcli -o deploy.sh",
        "  overlay-studio export network.overlay.json --changed-from deployed.overlay.json --to azcli -o change.sh",
        "  overlay-studio export network.overlay.json --to svg",
        "  overlay-studio export network.overlay.json --to pdf --cluster shop --paper a3 -o shop.pdf"
})
final class ExportCommand implements Callable<Integer> {

    /// The targets as help and completion name them.
    static final class Targets implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Exporters.all().stream().map(Exporter::id).iterator();
        }
    }

    private final Streams streams;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The design file; - reads standard input.") private String file =
            "";

    @Option(names = "--to", paramLabel = "TARGET", required = true, completionCandidates = Targets.class, description = "What to make: ${COMPLETION-CANDIDATES}.") private String target =
            "";

    @Option(names = {"-o",
            "--output"}, paramLabel = "OUT", description = "The file to write; standard output if not given.") private @Nullable String output;

    @Option(names = "--changed-from", paramLabel = "OLD", description = "The version that is deployed: make the script that changes it to this one (azcli, azpowershell).") private @Nullable String old;

    @Option(names = "--force", description = "Export even if the design has errors.") private boolean force;

    @Mixin private PictureArguments pictures = new PictureArguments();

    ExportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InputException {
        Exporter exporter = Exporters.find(target)
                .orElseThrow(() -> Misuse.of(spec, "There is no target \u201c" + target
                        + "\u201d; there are "
                        + Exporters.all().stream().map(Exporter::id).collect(Collectors.joining(", "))
                        + "."));
        DesignArgument.requireOneInput(spec, file, old);
        try {
            pictures.check(exporter);
            if (old != null && !(exporter instanceof ChangeExporter)) {
                throw Misuse.of(spec, "There is no change script for \u201c" + target + "\u201d; there is one for "
                        + Exporters.all().stream().filter(ChangeExporter.class::isInstance).map(Exporter::id)
                                .collect(Collectors.joining(", "))
                        + ".");
            }
            return export(exporter, RuleBook.standard().judge(new DesignArgument(file).read(streams)));
        } catch (PictureArguments.WrongArgument e) {
            throw Misuse.of(spec, String.valueOf(e.getMessage()));
        } catch (PictureTooLargeException e) {
            throw Misuse.of(spec, e.getMessage() + (e.largestScale() > 0 ? " Give it with --scale." : ""));
        }
    }

    private int export(Exporter exporter, Assessment assessment)
            throws InputException, PictureArguments.WrongArgument {
        PictureOptions options = pictures.options(assessment.design());
        if (assessment.hasErrors() && !force) {
            refuse(assessment);
            return ExitCode.ERRORS_FOUND;
        }
        write(artifact(exporter, assessment, options));
        return ExitCode.NO_ERROR;
    }

    private Artifact artifact(Exporter exporter, Assessment after, PictureOptions options) throws InputException {
        if (old != null && exporter instanceof ChangeExporter changes) {
            Design before = new DesignArgument(old).read(streams);
            RuleBook rules = RuleBook.standard();
            LocalDate day = after.design().rulesDate();
            return changes.exportChange(
                    rules.judge(before, day).plan(), after, rules.compare(before, after.design(), day));
        }
        return exporter instanceof PictureExporter picture
                ? picture.export(after, options)
                : exporter.export(after);
    }

    private void refuse(Assessment assessment) {
        assessment.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> streams.err()
                        .println("error    " + finding.message() + " (" + finding.rule() + ")"));
        streams.err().println(
                "The design has errors, so nothing was written. Repair them, or export all the same with --force.");
    }

    private void write(Artifact artifact) throws InputException {
        String name = output;
        if (name != null && !name.equals("-")) {
            writeFile(artifact, name);
        } else if (streams.terminal() && !artifact.mediaType().startsWith("text/")
                && !artifact.mediaType().contains("xml")) {
            throw Misuse.of(
                    spec,
                    "A picture is no text for a terminal. Name a file with -o, for example -o " + artifact.fileName());
        } else {
            streams.deliver(artifact.content().bytes());
        }
    }

    private static void writeFile(Artifact artifact, String name) throws InputException {
        try {
            AtomicFile.write(Path.of(name), artifact.content().bytes());
        } catch (IOException e) {
            throw new InputException("Cannot write " + name + ": " + DiskComplaint.of(e));
        } catch (InvalidPathException e) {
            throw new InputException("Cannot write " + name + ": this is no name of a file here");
        }
    }
}
