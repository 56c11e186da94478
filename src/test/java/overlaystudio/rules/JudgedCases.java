package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;

/// What is tested of each case of a group of rules.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
interface JudgedCases {

    RuleBookData DATA = RuleBookReader.standard();

    /// The cases of the group.
    Stream<RuleCase> cases();

    /// The cases in which there is a repair.
    default Stream<RuleCase> repairedCases() {
        return cases().filter(given -> given.told().hasFix());
    }

    /// A rule book with its rules made anew.
    private static RuleBook book() {
        return new RuleBook(DATA, RuleCatalog.rules(), RuleCatalog.notes(), RuleCatalog.changes());
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void a_rule_speaks_where_it_must_and_its_repairs_hold(RuleCase given) {
        Assessment verdict = book().judge(given.speaks());
        List<Finding> said = RuleCases.said(verdict, given.rule());
        assertThat(said).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(given.severity());
            assertThat(finding.message()).isNotBlank().doesNotContain("null", "Optional").doesNotEndWith(".");
            assertThat(finding.places()).isNotEmpty();
            assertThat(finding.breach().timing() == Timing.REFUSED_AT_CREATE && finding.severity() != Severity.ERROR)
                    .isFalse();
            assertThat(finding.fixes()).extracting(QuickFix::title).doesNotHaveDuplicates();
        });
        given.told().check(said);
        verdict.findings().forEach(finding -> finding.fixes().forEach(fix -> check(fix, finding, verdict)));
    }

    /// A repair removes its finding, adds none as bad, and leaves alone what is there already.
    private static void check(QuickFix fix, Finding finding, Assessment before) {
        Design repaired = fix.edit().applyTo(before.design());
        List<Finding> after = book().findings(repaired, repaired.rulesDate());
        assertThat(after).as(fix.title()).noneMatch(each -> isSame(each, finding));
        assertThat(after.stream().filter(each -> before.findings().stream().noneMatch(old -> isSame(old, each))))
                .as(fix.title())
                .allMatch(each -> each.severity().compareTo(finding.severity()) > 0);
        Existing.assertUntouched(before.design(), repaired, fix.title());
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.rule().equals(other.rule())
                && one.places().equals(other.places())
                && one.severity() == other.severity();
    }

    @ParameterizedTest
    @MethodSource("cases")
    default void a_rule_is_silent_where_it_must(RuleCase given) {
        List<Finding> said = DATA.kinds().get(given.rule()) == RuleKind.NOTE
                ? book().judge(given.silent()).notes()
                : book().findings(given.silent(), given.day());
        assertThat(said).noneMatch(finding -> finding.rule().equals(given.rule()));
    }

    @ParameterizedTest
    @MethodSource("repairedCases")
    default void what_is_there_already_is_never_changed(RuleCase given) {
        Design design = Existing.all(given.speaks());
        RuleCases.said(book().judge(design), given.rule()).forEach(finding -> finding.fixes().forEach(
                fix -> Existing.assertUntouched(design, fix.edit().applyTo(design), fix.title())));
    }
}
