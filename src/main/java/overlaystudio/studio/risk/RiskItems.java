package overlaystudio.studio.risk;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.scene.control.MenuItem;
import javafx.stage.Window;

import org.kordamp.ikonli.feather.Feather;

import overlaystudio.design.AcceptedRisk;
import overlaystudio.design.Edit;
import overlaystudio.plan.Plan;
import overlaystudio.rules.Acceptance;
import overlaystudio.rules.Assessment;
import overlaystudio.rules.Finding;
import overlaystudio.rules.Lapse;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;
import overlaystudio.studio.theme.Icons;

/// The entries of a menu that accept findings, or take an acceptance back.
public final class RiskItems {

    private static final Messages MESSAGES = Messages.of(RiskItems.class);

    private static final int LONGEST = 60;

    private final Session session;
    private final Supplier<Window> owner;

    /// Entries that change the design of a session.
    ///
    /// @param owner the window over which a reason is asked for
    public RiskItems(Session session, Supplier<Window> owner) {
        this.session = session;
        this.owner = owner;
    }

    /// The entries for open findings; where none of them may be accepted, one that says why and does nothing.
    public List<MenuItem> ofOpen(List<Finding> findings) {
        Optional<Plan> judged = session.assessmentProperty().get().map(Assessment::plan);
        if (judged.isEmpty()) {
            return List.of();
        }
        Plan plan = judged.get();
        List<Finding> acceptable =
                findings.stream().filter(each -> Acceptance.refusal(each, plan.design()).isEmpty()).toList();
        Stream<MenuItem> accept = acceptable.isEmpty()
                ? findings.stream().limit(1).map(each -> refusal(each, plan))
                : acceptable.stream().map(each -> accept(each, acceptable.size() > 1, plan));
        Stream<MenuItem> takeBack = findings.stream().flatMap(each -> each.lapse().stream()).map(Lapse::risk)
                .distinct()
                .map(this::takeBack);
        return Stream.concat(accept, takeBack).toList();
    }

    /// The entry that words the reason of an accepted finding anew.
    public List<MenuItem> ofAccepted(Finding finding, AcceptedRisk risk) {
        return session.assessmentProperty().get().map(Assessment::plan).stream()
                .map(plan -> item(MESSAGES.say("reword"), Feather.EDIT_2,
                        () -> ask(Request.toReword(finding, risk, plan))))
                .toList();
    }

    private MenuItem accept(Finding finding, boolean isOneOfSeveral, Plan plan) {
        return item(isOneOfSeveral ? acceptOne(finding) : acceptIt(finding), Feather.CHECK_CIRCLE,
                () -> ask(Request.toAccept(finding, plan)));
    }

    private static String acceptIt(Finding finding) {
        return finding.lapse().isPresent() ? MESSAGES.say("accept.again") : MESSAGES.say("accept");
    }

    private static String acceptOne(Finding finding) {
        String message = shortened(finding.message());
        return finding.lapse().isPresent() ? MESSAGES.say("accept.one-again", message)
                : MESSAGES.say("accept.one", message);
    }

    private static String shortened(String message) {
        return message.codePointCount(0, message.length()) <= LONGEST ? message
                : message.substring(0, message.offsetByCodePoints(0, LONGEST)).stripTrailing();
    }

    private static MenuItem refusal(Finding finding, Plan plan) {
        MenuItem item = new MenuItem(Acceptance.refusal(finding, plan.design()).orElseThrow());
        item.setMnemonicParsing(false);
        item.setDisable(true);
        return item;
    }

    private MenuItem takeBack(AcceptedRisk risk) {
        return item(MESSAGES.say("take-back"), Feather.ROTATE_CCW,
                () -> step(new Edit.RevokeRisk(risk), session));
    }

    private static MenuItem item(String title, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(title, Icons.of(icon));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void ask(Request request) {
        new ReasonDialog(owner.get(), request, session).show();
    }

    /// One step of Undo, whatever was typed before it.
    static void step(Edit edit, Session session) {
        session.seal();
        session.apply(edit);
        session.seal();
    }
}
