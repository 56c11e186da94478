package overlaystudio.studio.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.design.ElementId;
import overlaystudio.rules.Ahead;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.QuickFix;

/// A finding in the list of findings.
///
/// @param finding what it says
/// @param from the day from which it holds, where that is a later one than that of the rules
/// @param isHelp whether it is help and nothing to repair
public record FindingRow(Finding finding, Optional<LocalDate> from, boolean isHelp) implements Row {

    /// The rows of a verdict: what is found, what is ahead, and the help if that is wanted.
    static List<FindingRow> of(Assessment verdict, boolean withHelp) {
        Stream<FindingRow> found = verdict.findings().stream().map(each -> of(each, false));
        Stream<FindingRow> ahead = verdict.ahead().stream().map(FindingRow::of);
        Stream<FindingRow> help = withHelp ? verdict.notes().stream().map(each -> of(each, true)) : Stream.empty();
        return Stream.of(found, ahead, help).flatMap(rows -> rows).toList();
    }

    private static FindingRow of(Finding finding, boolean isHelp) {
        return new FindingRow(finding, Optional.empty(), isHelp);
    }

    private static FindingRow of(Ahead ahead) {
        return new FindingRow(ahead.finding(), Optional.of(ahead.from()), false);
    }

    /// How it stands by the rules of the design's day.
    Standing standing() {
        if (isHelp) {
            return Standing.HELP;
        }
        return from.isPresent() ? Standing.AHEAD : Standing.of(finding.severity());
    }

    /// How bad it is by the rules of the design's day, in a word or with the day from which it is.
    String words() {
        return from.map(day -> "from " + day + " " + finding.severity().word())
                .orElse(isHelp ? "help" : finding.severity().word());
    }

    /// What may be repaired now: what a later day brings cannot.
    List<QuickFix> fixes() {
        return from.isPresent() ? List.of() : finding.fixes();
    }

    /// The element that it is about first of all, the design if it is about none.
    ElementId culprit() {
        return finding.places().stream().findFirst().map(place -> place.element().owner()).orElse(ElementId.DESIGN);
    }

    /// Whether the other one is the same finding in a later verdict, though with other numbers.
    boolean isSameAs(FindingRow other) {
        return finding.rule().equals(other.finding.rule())
                && finding.places().equals(other.finding.places())
                && from.equals(other.from)
                && isHelp == other.isHelp;
    }

    /// Edits are functions, which are never equal: their titles say what they do.
    @Override
    public boolean looksLike(Row other) {
        return other instanceof FindingRow row
                && isHelp == row.isHelp
                && from.equals(row.from)
                && titles().equals(row.titles())
                && finding.withFixes(List.of()).equals(row.finding.withFixes(List.of()));
    }

    private List<String> titles() {
        return fixes().stream().map(QuickFix::title).toList();
    }
}
