package overlaystudio.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import overlaystudio.design.Design;
import overlaystudio.design.Edit;

/// The repairs of all errors and warnings of a design, each proved on what the ones before it left.
///
/// The rules' date stays: to judge by other rules repairs nothing. What is accepted is left alone.
///
/// @param done what was done, in its order
/// @param design the design with all of it done
/// @param left what is still found
public record RepairAll(List<Done> done, Design design, List<Finding> left) {

    private static final int MOST = 200;

    /// A repair that was done.
    ///
    /// @param finding what it repairs
    /// @param fix how
    public record Done(Finding finding, QuickFix fix) {}

    /// Keeps copies of its lists.
    public RepairAll {
        done = List.copyOf(done);
        left = List.copyOf(left);
    }

    static RepairAll of(RuleBook book, Design design) {
        List<Done> done = new ArrayList<>();
        Design current = design;
        int before = -1;
        while (done.size() > before && done.size() < MOST) {
            before = done.size();
            current = pass(book, current, done);
        }
        return new RepairAll(done, current, book.judgeOf(current).open());
    }

    /// One repair after another until no finding that this pass has not tried yet has one.
    private static Design pass(RuleBook book, Design design, List<Done> done) {
        Set<Object> tried = new HashSet<>();
        Design current = design;
        Optional<Done> next = next(book, current, tried);
        while (next.isPresent() && done.size() < MOST) {
            done.add(next.get());
            current = next.get().fix().edit().applyTo(current);
            next = next(book, current, tried);
        }
        return current;
    }

    private static Optional<Done> next(RuleBook book, Design design, Set<Object> tried) {
        Judge judge = book.judgeOf(design);
        List<Finding> found = judge.findings();
        Set<Object> keys = Judge.keys(found);
        return Acceptances.of(found, judge.plan()).open().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> tried.add(Judge.key(finding)))
                .flatMap(finding -> judge.repairs(finding, keys).map(fix -> new Done(finding, fix)))
                .findFirst();
    }

    /// All of it as one edit, a single step of Undo.
    public Edit edit() {
        return new Edit.Batch("Repair all", done.stream().map(each -> each.fix().edit()).toList());
    }
}
