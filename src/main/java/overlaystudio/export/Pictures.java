package overlaystudio.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import overlaystudio.design.Design;
import overlaystudio.design.Element;
import overlaystudio.design.ElementId;
import overlaystudio.diagram.Diagram;
import overlaystudio.diagram.Mark;
import overlaystudio.plan.Plan;
import overlaystudio.plan.Words;
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
        return sheet(assessment, PictureOptions.DEFAULT);
    }

    /// The picture as it goes into a document, with what options ask for.
    public static Diagram sheet(Assessment assessment, PictureOptions options) {
        Plan plan = plan(assessment, options);
        return Diagram.sheet(plan, marks(assessment, options, plan),
                options.title() ? List.of(subject(assessment, options), rules(assessment, options)) : List.of(),
                options.legend());
    }

    /// The plan of what options ask to be shown.
    public static Plan plan(Assessment assessment, PictureOptions options) {
        Plan plan = assessment.plan();
        Plan shown = options.notes() || plan.design().notes().isEmpty() ? plan
                : plan.next(plan.design().withNotes(List.of()), plan.facts());
        return Extent.of(shown, options.scope());
    }

    /// The marks of what is shown; none if options ask for none.
    ///
    /// @param plan of what is shown
    public static Map<ElementId, Mark> marks(Assessment assessment, PictureOptions options, Plan plan) {
        Map<ElementId, Mark> marks = options.findings() ? new HashMap<>(marks(assessment)) : new HashMap<>();
        Design shown = plan.design();
        marks.keySet().removeIf(id -> !id.owner().equals(ElementId.DESIGN) && shown.find(id).isEmpty());
        return marks;
    }

    private static String subject(Assessment assessment, PictureOptions options) {
        String revision = options.revision().isBlank() ? "" : ", revision " + options.revision().strip();
        return switch (options.scope()) {
            case Scope.Whole() -> "Network design for Azure Kubernetes Service";
            case Scope.OfCluster(ElementId id) -> assessment.design().find(id).map(Element::name).orElse("")
                    + " and what it is connected to";
            case Scope.Selection _ -> "A part of the network design";
        } + revision;
    }

    private static String rules(Assessment assessment, PictureOptions options) {
        LocalDate date = assessment.plan().facts().asOf();
        if (!options.findings()) {
            return "Azure as of " + date;
        }
        String of = options.scope().equals(Scope.ALL) ? ": " : ", the whole design: ";
        return "Judged by the rules of " + date + of + verdict(assessment);
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
        if (!assessment.accepted().isEmpty()) {
            words.add(Words.number(assessment.accepted().size()) + " accepted");
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
