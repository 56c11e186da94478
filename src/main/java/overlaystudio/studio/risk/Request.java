package overlaystudio.studio.risk;

import java.util.Optional;
import java.util.function.Function;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.Edit;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Acceptance;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Lapse;
import overlaystudio.studio.messages.Messages;

/// What a reason is asked for.
///
/// @param title what is done
/// @param go the word on the button that does it
/// @param finding what is accepted
/// @param holds for how long, in a sentence
/// @param before the reason that there is already; empty for none
/// @param edit does it, given a reason
record Request(String title, String go, Finding finding, String holds, String before, Function<String, Edit> edit) {

    private static final Messages MESSAGES = Messages.of(Request.class);

    /// The acceptance of a finding that may be accepted.
    ///
    /// @param plan of the design in which it was found
    static Request toAccept(Finding finding, Plan plan) {
        Optional<AcceptedRisk> lapsed = finding.lapse().map(Lapse::risk);
        return new Request(
                lapsed.isPresent() ? MESSAGES.say("dialog.accept-again") : MESSAGES.say("dialog.accept"),
                MESSAGES.say("dialog.accept.go"),
                finding,
                Acceptance.holds(finding, plan),
                lapsed.map(AcceptedRisk::reason).orElse(""),
                reason -> Acceptance.edit(finding, plan, reason));
    }

    /// Another reason for what is accepted.
    static Request toReword(Finding finding, AcceptedRisk risk, Plan plan) {
        return new Request(
                MESSAGES.say("dialog.reword"),
                MESSAGES.say("dialog.reword.go"),
                finding,
                Acceptance.holds(finding, plan),
                risk.reason(),
                reason -> new Edit.AcceptRisk(risk.withReason(reason), Optional.of(risk)));
    }
}
