package overlaystudio.studio.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.design.ElementId;
import overlaystudio.rules.Accepted;
import overlaystudio.rules.Ahead;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Breach;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Place;
import overlaystudio.rules.QuickFix;
import overlaystudio.rules.Severity;
import overlaystudio.rules.Source;
import overlaystudio.rules.Timing;
import overlaystudio.studio.messages.Messages;

/// A finding in the list of findings.
///
/// @param finding what it says
/// @param standing how it stands by the rules of the design's day
/// @param from the day from which it holds, where that is a later one than that of the rules
/// @param risk its acceptance, where it is accepted
public record FindingRow(
        Finding finding, Standing standing, Optional<LocalDate> from, Optional<AcceptedRisk> risk) implements Row {

    private static final Messages MESSAGES = Messages.of(FindingRow.class);

    /// The rows of a verdict: what is found, what is ahead, what is accepted, and the help if that is wanted.
    static List<FindingRow> of(Assessment verdict, boolean withHelp) {
        return Stream.of(
                verdict.findings().stream().map(each -> of(each, Standing.of(each.severity()))),
                verdict.ahead().stream().map(FindingRow::of),
                verdict.accepted().stream().map(FindingRow::of),
                verdict.unfound().stream().map(risk -> of(risk, verdict.design())),
                withHelp ? verdict.notes().stream().map(each -> of(each, Standing.HELP)) : Stream.<FindingRow>empty())
                .flatMap(rows -> rows)
                .toList();
    }

    private static FindingRow of(Finding finding, Standing standing) {
        return new FindingRow(finding, standing, Optional.empty(), Optional.empty());
    }

    private static FindingRow of(Ahead ahead) {
        return new FindingRow(ahead.finding(), Standing.AHEAD, Optional.of(ahead.from()), Optional.empty());
    }

    private static FindingRow of(Accepted accepted) {
        return new FindingRow(
                accepted.finding(), Standing.ACCEPTED, Optional.empty(), Optional.of(accepted.risk()));
    }

    /// What is found no more, as it was said.
    private static FindingRow of(AcceptedRisk risk, Design design) {
        List<Place> places = risk.about().stream().map(each -> new Place(each.element(), each.field())).toList();
        Breach breach = Breach.of(Timing.WORKS, risk.sentence(design)).withPlaces(places);
        Finding said = new Finding(risk.rule(), Severity.INFO, breach, new Source("", ""));
        return new FindingRow(said, Standing.UNFOUND, Optional.empty(), Optional.of(risk));
    }

    /// Whether it is help and nothing to repair.
    public boolean isHelp() {
        return standing == Standing.HELP;
    }

    /// Whether there is a time when it bites.
    boolean bites() {
        return standing != Standing.HELP && standing != Standing.UNFOUND;
    }

    /// How bad it is by the rules of the design's day, in a word or with the day from which it is.
    String words() {
        return switch (standing) {
            case HELP -> standing.word();
            case ACCEPTED -> MESSAGES.say("row.accepted", finding.severity().word());
            case UNFOUND -> MESSAGES.say("row.unfound");
            default -> from.map(day -> MESSAGES.say("row.from", day, finding.severity().word()))
                    .orElseGet(() -> finding.severity().word());
        };
    }

    /// What may be repaired now: what a later day brings cannot, and what is accepted is taken back first.
    List<QuickFix> fixes() {
        return risk.map(each -> List.of(new QuickFix(MESSAGES.say("take-back"), new Edit.RevokeRisk(each))))
                .orElse(from.isPresent() ? List.of() : finding.fixes());
    }

    /// The element that it is about first of all, the design if it is about none.
    ElementId culprit() {
        return finding.places().stream().findFirst().map(place -> place.element().owner()).orElse(ElementId.DESIGN);
    }

    /// Whether the other one is the same finding in a later verdict, though with other numbers, or accepted since.
    boolean isSameAs(FindingRow other) {
        return finding.rule().equals(other.finding.rule())
                && finding.places().equals(other.finding.places())
                && from.equals(other.from)
                && isHelp() == other.isHelp();
    }

    /// Edits are functions, which are never equal: their titles say what they do.
    @Override
    public boolean looksLike(Row other) {
        return other instanceof FindingRow row
                && standing == row.standing
                && from.equals(row.from)
                && risk.equals(row.risk)
                && titles().equals(row.titles())
                && finding.withFixes(List.of()).equals(row.finding.withFixes(List.of()));
    }

    private List<String> titles() {
        return fixes().stream().map(QuickFix::title).toList();
    }
}
