package overlaystudio.studio.app;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.rules.Finding;
import overlaystudio.rules.RepairAll;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;
import overlaystudio.studio.messages.Messages;
import overlaystudio.studio.session.Session;

/// "Repair all": works the repairs out beside the window, shows them, and makes them if that is wanted.
final class Repairing {

    private static final Messages MESSAGES = Messages.of(Repairing.class);

    private final Session session;
    private final Dialogs dialogs;
    private final RuleBook book;
    private final Executor worker;
    private final Executor window;

    Repairing(Session session, Dialogs dialogs, RuleBook book, Executor worker, Executor window) {
        this.session = session;
        this.dialogs = dialogs;
        this.book = book;
        this.worker = worker;
        this.window = window;
    }

    /// Proposes all repairs of the design as it is now.
    void propose() {
        Design design = session.design();
        worker.execute(() -> {
            RepairAll repairs = book.repairAll(design);
            window.execute(() -> show(design, repairs));
        });
    }

    private void show(Design design, RepairAll repairs) {
        if (!session.design().equals(design)) {
            propose();
        } else if (repairs.done().isEmpty()) {
            dialogs.tell(MESSAGES.say("repair.none"), left(repairs));
        } else if (dialogs.preview(title(repairs), left(repairs), lines(repairs), MESSAGES.say("repair.go"))) {
            session.seal();
            session.apply(repairs.edit());
            session.seal();
        }
    }

    private static String title(RepairAll repairs) {
        return MESSAGES.say("repair.title", repairs.done().size());
    }

    private static List<String> lines(RepairAll repairs) {
        return repairs.done().stream()
                .map(each -> each.fix().title() + "  \u2014  " + each.finding().message())
                .toList();
    }

    private static String left(RepairAll repairs) {
        Stream<Finding> left = repairs.left().stream().filter(finding -> finding.severity() != Severity.INFO);
        return MESSAGES.say("repair.left", left.count());
    }
}
