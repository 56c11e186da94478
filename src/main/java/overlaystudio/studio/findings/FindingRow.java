package overlaystudio.studio.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.rules.Ahead;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;

/// A row of the list of findings.
///
/// @param finding what it says
/// @param from the day from which it holds, where that is a later one than that of the rules
/// @param isHelp whether it is help and nothing to repair
public record FindingRow(Finding finding, Optional<LocalDate> from, boolean isHelp) {

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

    /// How bad it is by the rules of the design's day, in a word.
    String standing() {
        return from.map(day -> "from " + day + " " + finding.severity().word())
                .orElse(isHelp ? "help" : finding.severity().word());
    }
}
