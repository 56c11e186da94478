package overlaystudio.rules;

import java.util.List;
import java.util.Optional;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.AcceptedRisk.About;
import overlaystudio.design.Design;
import overlaystudio.design.Edit;
import overlaystudio.plan.Plan;

/// What may be accepted, for how long, and the edit that does it.
public final class Acceptance {

    private Acceptance() {}

    /// Why a finding cannot be accepted, in a sentence; empty if it can be.
    public static Optional<String> refusal(Finding finding, Design design) {
        if (isRefused(finding)) {
            return Optional.of(finding.severity() == Severity.ERROR
                    ? "An error cannot be accepted: Azure refuses it, or it cannot work"
                    : "It cannot be accepted: Azure refuses the upgrade");
        }
        if (design.acceptedRisks().size() >= AcceptedRisk.MOST && finding.lapse().isEmpty()) {
            return Optional.of("A design has 1,000 accepted risks at most: take some back first");
        }
        return AcceptedRisk.unnamed(finding.message(), about(finding), design).length() > AcceptedRisk.LONGEST_FINDING
                ? Optional.of("It cannot be accepted: what it says is too long to be kept")
                : Optional.empty();
    }

    /// Whether Azure refuses it, now or at an upgrade, or it cannot work.
    static boolean isRefused(Finding finding) {
        Timing timing = finding.breach().timing();
        return finding.severity() == Severity.ERROR || timing == Timing.REFUSED_AT_CREATE
                || timing == Timing.REFUSED_AT_UPGRADE;
    }

    /// For how long an acceptance of a finding would hold, in a sentence.
    ///
    /// @param plan of the design in which it was found
    public static String holds(Finding finding, Plan plan) {
        Measure measure = finding.breach().measure();
        String until = measure == null ? "as long as the finding says the same"
                : (measure.isLessWorse() ? "for no fewer than " : "for no more than ")
                        + measure.words(measure.value());
        return "It holds by the rules of " + plan.facts().asOf() + ", " + until + ".";
    }

    /// The acceptance of a finding; one of the same finding that lapsed is replaced.
    ///
    /// @param plan of the design in which it was found
    /// @param reason why, not blank
    /// @throws IllegalArgumentException if it cannot be accepted, or the reason is blank or too long
    public static Edit.AcceptRisk edit(Finding finding, Plan plan, String reason) {
        refusal(finding, plan.design()).ifPresent(refusal -> {
            throw new IllegalArgumentException(refusal);
        });
        Measure measure = finding.breach().measure();
        List<About> about = about(finding);
        AcceptedRisk risk = new AcceptedRisk(
                finding.rule(),
                about,
                AcceptedRisk.unnamed(finding.message(), about, plan.design()),
                measure == null ? null : measure.value(),
                plan.facts().asOf(),
                reason);
        return new Edit.AcceptRisk(risk, finding.lapse().map(Lapse::risk));
    }

    static List<About> about(Finding finding) {
        return finding.places().stream().map(place -> new About(place.element(), place.field())).toList();
    }
}
