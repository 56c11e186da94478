package overlaystudio.export;

import java.util.ArrayList;
import java.util.List;

import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Severity;

/// The comments at the top of a script: what it is of, and what is wrong with it.
public final class Preface {

    private Preface() {}

    /// What a script is of and does.
    ///
    /// @param marker what makes a line a comment, such as `#`
    /// @param does what it does, such as "creates its networks with az."
    public static List<String> title(String marker, Assessment assessment, String does) {
        List<String> lines = new ArrayList<>(
                CommentText.lines(marker, "Design \"" + assessment.design().name() + "\": " + does, ""));
        lines.addAll(CommentText.lines(
                marker, "Judged by the rules of " + assessment.plan().facts().asOf() + ".", ""));
        return lines;
    }

    /// The errors of a design, and the risks that it accepts with their reasons; empty where there are none.
    ///
    /// @param marker what makes a line a comment, such as `#`
    public static List<String> findings(String marker, Assessment assessment) {
        List<String> lines = new ArrayList<>();
        List<Finding> errors = assessment.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            lines.add(marker);
            lines.addAll(CommentText.lines(
                    marker, "THIS DESIGN HAS ERRORS. Azure will refuse it, or it will not work:", ""));
            errors.forEach(finding -> lines.addAll(item(marker, words(finding))));
        }
        if (!assessment.accepted().isEmpty()) {
            lines.add(marker);
            lines.addAll(CommentText.lines(marker, "Risks that this design accepts:", ""));
            assessment.accepted().forEach(each -> lines.addAll(item(
                    marker, words(each.finding()) + ". Reason: " + each.risk().reason().strip())));
        }
        return lines;
    }

    private static String words(Finding finding) {
        return finding.message() + " [" + finding.rule() + "]";
    }

    private static List<String> item(String marker, String text) {
        return CommentText.lines(marker, "- " + text, "  ");
    }
}
