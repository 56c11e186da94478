package overlaystudio.export.mermaid;

import java.util.Set;

import overlaystudio.export.Artifact;
import overlaystudio.export.PictureExporter;
import overlaystudio.export.PictureOption;
import overlaystudio.export.PictureOptions;
import overlaystudio.export.Pictures;
import overlaystudio.export.Progress;
import overlaystudio.rules.Assessment;

/// Writes a design as a Mermaid flowchart: networks, subnets, pools and ranges; nodes and pod blocks are counted, not
/// drawn.
public final class MermaidExporter implements PictureExporter {

    @Override
    public String id() {
        return "mermaid";
    }

    @Override
    public String label() {
        return "Mermaid flowchart";
    }

    @Override
    public String extension() {
        return "mmd";
    }

    @Override
    public Set<PictureOption> options() {
        return Set.of(PictureOption.SCOPE, PictureOption.FINDINGS, PictureOption.NOTES);
    }

    @Override
    public Artifact export(Assessment assessment, PictureOptions options, Progress progress) {
        String text = new Flowchart(assessment, options).text();
        return Artifact.text(Pictures.fileName(assessment, extension()), "text/vnd.mermaid", text);
    }
}
