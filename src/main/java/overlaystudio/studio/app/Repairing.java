package overlaystudio.studio.app;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import overlaystudio.design.Design;
import overlaystudio.rules.Finding;
import overlaystudio.rules.RepairAll;
import overlaystudio.rules.RuleBook;
import overlaystudio.rules.Severity;
import overlaystudio.studio.session.Session;

/// "Repair all": works the repairs out beside the window, shows them, and makes them if that is wanted.
final class Repairing {

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
            dialogs.tell("There is nothing to repair by itself", left(repairs));
        } else if (dialogs.preview(title(repairs), left(repairs), lines(repairs), "Repair all")) {
            session.seal();
            session.apply(repairs.edit());
            session.seal();
        }
    }

    private static String title(RepairAll repairs) {
        int count = repairs.done().size();
        return count == 1 ? "One repair" : count + " repairs";
    }

    private static List<String> lines(RepairAll repairs) {
        return repairs.done().stream()
                .map(each -> each.fix().title() + "  \u2014  " + each.finding().message())
                .toList();
    }

    private static String left(RepairAll repairs) {
        Stream<Finding> left = repairs.left().stream().filter(finding -> finding.severity() != Severity.INFO);
        long count = left.count();
        return count == 0
                ? "No error and no warning is left then. Undo takes all of it back in one step."
                : count + " errors and warnings are left then, which only you can decide.";
    }
}
