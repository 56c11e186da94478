package overlaystudio.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import overlaystudio.design.Design;
import overlaystudio.export.Artifact;
import overlaystudio.export.Exporter;
import overlaystudio.export.Exporters;
import overlaystudio.file.AtomicFile;
import overlaystudio.file.DesignFile;
import overlaystudio.file.DesignFileException;
import overlaystudio.file.DiskComplaint;
import overlaystudio.file.Samples;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.RuleBook;

/// The main job without a window: judges the document's example and writes what comes out of it.
public final class Quickstart {

    private Quickstart() {}

    /// Prints findings and capacity of the example, and writes its script, design and diagrams into a folder.
    ///
    /// @return the exit code
    public static int run(Path folder, PrintStream out, PrintStream err) {
        Design design = Samples.example();
        Assessment assessment = RuleBook.standard().judge(design);
        out.print(TextReport.of("The document\u2019s example", assessment, Optional.empty()));
        out.println();
        try {
            Files.createDirectories(folder);
            write(folder, design, assessment, out);
            return ExitCode.NO_ERROR;
        } catch (IOException e) {
            err.println("Cannot write to " + folder + ": " + DiskComplaint.of(e));
            return ExitCode.UNREADABLE;
        } catch (DesignFileException e) {
            err.println(e.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    private static void write(Path folder, Design design, Assessment assessment, PrintStream out)
            throws IOException, DesignFileException {
        Path file = folder.resolve(Samples.fileName(Samples.EXAMPLE));
        DesignFile.write(design, file);
        out.println("Wrote " + file + ": design");
        for (Exporter exporter : Exporters.all()) {
            Artifact artifact = exporter.export(assessment);
            Path target = folder.resolve(artifact.fileName());
            AtomicFile.write(target, artifact.content().bytes());
            out.println("Wrote " + target + ": " + exporter.label());
        }
    }
}
