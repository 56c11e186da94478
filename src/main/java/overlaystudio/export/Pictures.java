package overlaystudio.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import overlaystudio.design.ElementId;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Mark;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Severity;

/// The picture of a judged design.
public final class Pictures {

    private Pictures() {}

    /// The worst mark of each element or part that a finding puts first.
    public static Map<ElementId, Mark> marks(Assessment assessment) {
        Map<ElementId, Mark> marks = new HashMap<>();
        for (Finding finding : assessment.findings()) {
            Mark mark = mark(finding.severity());
            finding.places().stream().limit(1).forEach(place -> marks.merge(place.element(), mark, Mark::orWorse));
        }
        return Map.copyOf(marks);
    }

    private static Mark mark(Severity severity) {
        return switch (severity) {
            case ERROR -> Mark.ERROR;
            case WARNING -> Mark.WARNING;
            case INFO -> Mark.INFO;
        };
    }

    /// The picture as it goes into a document, with marks, a title and a legend.
    public static Diagram sheet(Assessment assessment) {
        String rules = "Judged by the rules of " + assessment.plan().facts().asOf() + ": " + verdict(assessment);
        return Diagram.sheet(assessment.plan(), marks(assessment),
                List.of("Network design for Azure Kubernetes Service", rules));
    }

    private static String verdict(Assessment assessment) {
        List<String> words = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = assessment.count(severity);
            String word = mark(severity).word();
            if (count > 0) {
                words.add(String.format(Locale.ROOT, "%,d %s", count, count == 1 ? word : word + "s"));
            }
        }
        return words.isEmpty() ? "nothing found" : String.join(", ", words);
    }

    /// A file name for the picture of a design: its letters, digits and dashes, the rest replaced by dashes.
    ///
    /// @param extension without the dot
    public static String fileName(Assessment assessment, String extension) {
        String name = assessment.design().name().replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
        return (name.isEmpty() ? "design" : name.substring(0, Math.min(60, name.length()))) + "." + extension;
    }
}
