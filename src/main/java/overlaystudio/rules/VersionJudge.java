package overlaystudio.rules;

import org.jspecify.annotations.Nullable;

import overlaystudio.design.Design;
import overlaystudio.plan.Plan;

/// A judge of one version of a design after another: what an edit does not touch is not worked out again.
public final class VersionJudge {

    private final RuleBook book;
    private @Nullable Plan earlier;

    /// A judge by a rule book.
    public VersionJudge(RuleBook book) {
        this.book = book;
    }

    /// The verdict on a design by the rules of its own date, with repairs; the same as that of the rule book.
    public synchronized Assessment judge(Design design) {
        Assessment assessment = earlier == null ? book.judge(design) : book.judge(design, earlier);
        earlier = assessment.plan();
        return assessment;
    }
}
