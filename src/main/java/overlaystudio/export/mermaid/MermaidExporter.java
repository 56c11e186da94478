package overlaystudio.export.mermaid;

import overlaystudio.export.Artifact;
import overlaystudio.export.Exporter;
import overlaystudio.export.Pictures;
import overlaystudio.rules.Assessment;

/// Writes a design as a Mermaid flowchart: networks, subnets, pools and ranges; nodes and pod blocks are counted, not
/// drawn.
public final class MermaidExporter implements Exporter {

    @Override
    public String id() {
        return "mermaid";
    }

    @Override
    public String label() {
        return "Mermaid flowchart";
    }

    @Override
    public Artifact export(Assessment assessment) {
        String text = new Flowchart(assessment).text();
        return Artifact.text(Pictures.fileName(assessment, "mmd"), "text/vnd.mermaid", text);
    }
}
