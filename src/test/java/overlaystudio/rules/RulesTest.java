package overlaystudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import overlaystudio.design.Design;

class RulesTest {

    private static final RuleBook BOOK = RuleBook.standard();

    static Stream<RuleCase> cases() {
        return RuleCases.all();
    }

    private static Stream<Finding> findings(Design design, String rule) {
        return RuleCases.said(BOOK.judge(design), rule).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_speaks_where_it_must(RuleCase given) {
        assertThat(findings(given.speaks(), given.rule())).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(given.severity());
            assertThat(finding.message()).isNotBlank().doesNotContain("null", "Optional").doesNotEndWith(".");
            assertThat(finding.places()).isNotEmpty();
            assertThat(finding.breach().timing() == Timing.REFUSED_AT_CREATE && finding.severity() != Severity.ERROR)
                    .isFalse();
            assertThat(finding.fixes()).extracting(QuickFix::title).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_is_silent_where_it_must(RuleCase given) {
        assertThat(findings(given.silent(), given.rule())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_first_repair_is_the_expected_one(RuleCase given) {
        Finding finding = findings(given.speaks(), given.rule()).findFirst().orElseThrow();
        given.fix().ifPresentOrElse(
                title -> assertThat(finding.fixes()).extracting(QuickFix::title).first().asString().startsWith(title),
                () -> assertThat(finding.fixes()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_repair_removes_its_finding_and_adds_none_as_bad(RuleCase given) {
        Assessment before = BOOK.judge(given.speaks());
        for (Finding finding : before.findings()) {
            for (QuickFix fix : finding.fixes()) {
                List<Finding> after = found(fix.edit().applyTo(given.speaks()));
                assertThat(after).noneMatch(each -> isSame(each, finding));
                assertThat(after.stream()
                        .filter(each -> before.findings().stream().noneMatch(old -> isSame(old, each))))
                        .allMatch(each -> each.severity().compareTo(finding.severity()) > 0);
            }
        }
    }

    /// What is found, without the costly repairs.
    private static List<Finding> found(Design design) {
        return BOOK.findings(design, design.rulesDate());
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.rule().equals(other.rule())
                && one.places().equals(other.places())
                && one.severity() == other.severity();
    }
}
